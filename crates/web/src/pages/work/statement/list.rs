//! All statements of a referral, with what each still needs.

use super::{is_private, may_read};
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::Error;
use askama::Template;
use domain::access::{Action, Resource};
use domain::referral::Referral;
use domain::stance::Stance;
use domain::statement::Statement;
use store::statement::Listed;

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    ToPublish,
    Unread,
    Unanswered,
}

impl Filter {
    const ALL: [Self; 4] = [Self::All, Self::ToPublish, Self::Unread, Self::Unanswered];

    /// The word in the address.
    const fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::ToPublish => "publicera",
            Self::Unread => "lasta",
            Self::Unanswered => "obesvarade",
        }
    }

    fn of(query: Option<&str>) -> Self {
        let word = query.and_then(|q| q.strip_prefix("visa=")).unwrap_or_default();
        Self::ALL.into_iter().find(|f| f.word() == word).unwrap_or(Self::All)
    }

    fn holds(self, s: &Listed) -> bool {
        match self {
            Self::All => true,
            Self::ToPublish => s.waits_to_be_published(),
            Self::Unread => s.views_read < s.views,
            Self::Unanswered => s.views_answered < s.views,
        }
    }
}

#[derive(Template)]
#[template(path = "work/statement/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    referral: Referral,
    rows: Vec<Listed>,
    filters: Vec<(Filter, i64)>,
    chosen: Filter,
    hidden: i64,
    /// Document numbers that no longer hold, and where they lead.
    void: Vec<String>,
}

impl ListPage<'_> {
    fn filter_word(&self, filter: &Filter) -> String {
        let t = self.ui.t;
        match filter {
            Filter::All => t.msg_code_filter_all(),
            Filter::ToPublish => t.msg_code_filter_publish(),
            Filter::Unread => t.msg_code_filter_unread(),
            Filter::Unanswered => t.msg_code_filter_unanswered(),
        }
    }

    fn filter_href(&self, filter: &Filter) -> String {
        let base = self.ui.href(&format!("/arbete/remisser/{}/svar", self.referral.slug));
        if *filter == Filter::All { base } else { format!("{base}?visa={}", filter.word()) }
    }

    fn stance(&self, row: &Listed) -> Option<Stance> {
        row.read.or(row.overall)
    }

    fn state(&self, row: &Listed) -> (&'static str, String) {
        let t = self.ui.t;
        if row.secret {
            ("tag tag--care", t.msg_code_state_secret())
        } else if row.correction_waits() {
            ("tag tag--open", t.msg_code_state_correction())
        } else if row.published_at.is_some() {
            ("tag tag--good", t.msg_code_state_published())
        } else {
            ("tag tag--open", t.msg_code_state_unpublished())
        }
    }

    /// There is nothing at all to show, whatever is chosen.
    fn is_bare(&self) -> bool {
        self.filters.first().is_none_or(|(_, count)| *count == 0)
    }

    fn is_private(&self, statement: &Statement) -> bool {
        is_private(statement.kind)
    }

    fn may_enter(&self) -> bool {
        self.ui.may_with(Action::Register, &self.referral)
    }
}

/// The statements of a referral.
pub async fn list(ui: Ui, Path(slug): Path<String>) -> Page {
    app::change::ask(&ui.actor, Action::SeeWork, Resource::Site)?;
    let mut tx = ui.site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    app::referral::may_read(&ui.actor, &referral)?;
    let all = store::statement::list(&mut tx, referral.id).await?;
    let void = if ui.may(Action::Register) {
        store::correction::of_referral(&mut tx, referral.id).await?
    } else {
        Vec::new()
    };
    drop(tx);
    let void = void.iter().map(|v| {
        let new = v.new_number.as_deref().unwrap_or_default();
        super::putright::row(&ui, &v.correction, &v.old_number, new)
    });
    let void = void.collect();
    let (readable, hidden): (Vec<Listed>, Vec<Listed>) =
        all.into_iter().partition(|s| may_read(&ui.actor, s));
    let count = |f: Filter| i64::try_from(readable.iter().filter(|s| f.holds(s)).count()).unwrap_or(0);
    let filters = Filter::ALL.into_iter().map(|f| (f, count(f))).collect();
    let chosen = Filter::of(ui.query.as_deref());
    let rows = readable.into_iter().filter(|s| chosen.holds(s)).collect();
    let hidden = i64::try_from(hidden.len()).unwrap_or(0);
    ui.page(&ListPage { ui: &ui, referral, rows, filters, chosen, hidden, void })
}
