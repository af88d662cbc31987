//! The long-running part: web server and workers, until told to stop.

use crate::failure::Failure;
use crate::lmtp::{self, Door};
use app::Site;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Requests under way when the program is told to stop have so long.
const GRACE: Duration = Duration::from_secs(20);

/// Takes the address, before anything else is done.
pub async fn listen(at: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(at).await.map_err(|error| Failure::new(format!("cannot listen at {at}: {error}")))
}

/// Serves, receives mail at the door when there is one, and works until the program is told to stop.
pub async fn run(listener: TcpListener, post: Option<Door>, every: web::Sites) -> Result<(), Failure> {
    let (stop, stopped) = watch::channel(false);
    let sites = every.all().to_vec();
    let mut workers = start_workers(&sites, &stopped);
    if let Some(door) = post {
        workers.spawn(lmtp::serve(door, sites.clone(), stopped.clone()));
    }
    let router = web::router(Arc::new(every));
    let mut until = stopped.clone();
    let server = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(async move {
            let _ = until.wait_for(|stop| *stop).await;
        });
    let mut serving = tokio::spawn(server.into_future());
    let outcome = tokio::select! {
        () = told_to_stop() => {
            tracing::info!("stopping");
            stop.send_replace(true);
            match tokio::time::timeout(GRACE, &mut serving).await {
                Ok(done) => done,
                // A visitor who never finishes does not keep the program from stopping.
                Err(_) => Ok(Ok(())),
            }
        }
        done = &mut serving => done,
    };
    stop.send_replace(true);
    finish(workers, &sites).await;
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Failure::new(format!("the web server stopped: {error}"))),
        Err(error) => Err(Failure::new(format!("the web server stopped: {error}"))),
    }
}

/// Works on the sites' queues until the program is told to stop.
pub async fn work(sites: Vec<Arc<Site>>) {
    let (stop, stopped) = watch::channel(false);
    let workers = start_workers(&sites, &stopped);
    told_to_stop().await;
    tracing::info!("stopping");
    stop.send_replace(true);
    finish(workers, &sites).await;
}

fn start_workers(sites: &[Arc<Site>], stopped: &watch::Receiver<bool>) -> tokio::task::JoinSet<()> {
    let mut workers = tokio::task::JoinSet::new();
    for site in sites {
        workers.spawn(app::jobs::run(Arc::clone(site), stopped.clone()));
    }
    workers
}

async fn finish(mut workers: tokio::task::JoinSet<()>, sites: &[Arc<Site>]) {
    // What a worker has begun and not finished in this time is done again by the next.
    let _ = tokio::time::timeout(GRACE, async { while workers.join_next().await.is_some() {} }).await;
    for site in sites {
        site.store.close().await;
    }
}

/// Waits for Ctrl-C or a stop from the system.
async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            },
            Err(_) => {
                let _ = tokio::signal::ctrl_c().await;
            }
        }
    }
    #[cfg(not(unix))]
    {
        let _ = tokio::signal::ctrl_c().await;
    }
}
