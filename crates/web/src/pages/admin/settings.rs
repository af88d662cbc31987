//! How the site is set: read here, changed in `site.toml`.

use crate::ui::{Page, Ui};
use askama::Template;
use domain::access::{Action, Resource};
use domain::brand::{Brand, Pair, Scheme};

#[derive(Template)]
#[template(path = "admin/settings.html")]
struct SettingsPage<'a> {
    ui: &'a Ui,
    schemes: Vec<(String, Scheme)>,
}

impl SettingsPage<'_> {
    fn pairs(&self, scheme: &Scheme) -> Vec<Pair> {
        scheme.pairs()
    }

    fn reminder_days(&self) -> i64 {
        i64::from(self.ui.site.settings.reminder_days)
    }

    fn draft_days(&self) -> i64 {
        i64::from(self.ui.site.settings.draft_days)
    }

    /// The contrast of a pair.
    fn figure(&self, pair: &Pair) -> String {
        decimal(self.ui, pair.contrast())
    }

    fn need(&self, pair: &Pair) -> String {
        decimal(self.ui, pair.need)
    }

    fn held(&self, scheme: &Scheme) -> i64 {
        i64::try_from(scheme.pairs().iter().filter(|p| p.holds()).count()).unwrap_or(0)
    }

    fn all(&self, scheme: &Scheme) -> i64 {
        i64::try_from(scheme.pairs().len()).unwrap_or(0)
    }
}

/// One decimal, with the language's mark; rounded down, so that no pair looks better than it is.
fn decimal(ui: &Ui, value: f64) -> String {
    let text = format!("{:.1}", (value * 10.0).floor() / 10.0);
    if ui.language == domain::language::Language::English { text } else { text.replace('.', ",") }
}

/// The settings.
pub async fn site(ui: Ui) -> Page {
    app::change::ask(&ui.actor, Action::Administer, Resource::Site)?;
    let palette = Brand::parse(&ui.site.settings.brand).unwrap_or_default().palette();
    let schemes =
        vec![(ui.t.msg_admin_site_light(), palette.light), (ui.t.msg_admin_site_dark(), palette.dark)];
    ui.page(&SettingsPage { ui: &ui, schemes })
}
