//! The id of the request that is being served, so that the jobs it enqueues and the log lines it writes
//! can be found together.

tokio::task_local! {
    static REQUEST: String;
}

/// Serves a request under an id.
pub async fn with_id<F: Future>(id: String, work: F) -> F::Output {
    REQUEST.scope(id, work).await
}

/// The id of the request being served.
pub fn current() -> Option<String> {
    REQUEST.try_with(Clone::clone).ok()
}
