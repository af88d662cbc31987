//! Matching the names of a list against all organisations known.

use domain::access::Actor;
use domain::account::Role;
use std::time::Instant;

/// How many names are asked for: as many different ones as the government's published lists have.
const NAMES: usize = 1_300;

/// Names from all over the register, two of three written a little differently, asked for at once.
pub async fn measure(site: &app::Site) -> anyhow::Result<()> {
    let mut tx = site.store.read().await?;
    let known = store::organisation::all(&mut tx).await?;
    drop(tx);
    let step = (known.len() / NAMES).max(1);
    let name = |(n, o): (usize, &domain::organisation::Organisation)| match n % 3 {
        0 => o.name.clone(),
        1 => format!("Föreningen {}", o.name),
        _ => o.name.replacen('e', "", 1),
    };
    let names: Vec<String> = known.iter().step_by(step).take(NAMES).enumerate().map(name).collect();
    let id = domain::ids::AccountId::new(site.entropy.seed());
    let actor = Actor::Account { id, roles: vec![Role::CaseOfficer] };
    let began = Instant::now();
    let asked = app::name_answer::questions_for(site, &actor, names).await?;
    let found = asked.iter().filter(|q| !q.suggestions.is_empty()).count();
    println!(
        "\nmatching {} names against {} organisations: {:.2} s, {found} with a suggestion",
        asked.len(),
        known.len(),
        began.elapsed().as_secs_f64()
    );
    Ok(())
}
