//! Two versions of a statement beside each other, paragraph by paragraph.

use crate::ui::Ui;
use domain::referral::{Part, Question};
use domain::time::Instant;
use store::statement::Version;

/// One of the two.
pub struct Column {
    /// From 1.
    pub number: i64,
    /// When it came in.
    pub at: Instant,
    /// Its texts.
    pub texts: Vec<Text>,
}

/// A text of a version.
pub struct Text {
    /// What it speaks of.
    pub label: String,
    /// Its paragraphs, each with whether the other version lacks it.
    pub paragraphs: Vec<(String, bool)>,
}

/// The version that counts beside the one before it; none when nothing was corrected.
pub fn side_by_side(
    ui: &Ui,
    versions: &[Version],
    parts: &[Part],
    questions: &[Question],
) -> Option<[Column; 2]> {
    let [.., before, now] = versions else { return None };
    let (old, new) = (texts(ui, before, parts, questions), texts(ui, now, parts, questions));
    let column = |version: &Version, own: &[(String, String)], other: &[(String, String)]| Column {
        number: version.number,
        at: version.received_at,
        texts: own.iter().map(|(label, text)| marked(label, text, other)).collect(),
    };
    Some([column(before, &old, &new), column(now, &new, &old)])
}

/// The texts of a version with what each speaks of, empty ones left out.
fn texts(ui: &Ui, v: &Version, parts: &[Part], questions: &[Question]) -> Vec<(String, String)> {
    let stance = |s: Option<domain::stance::Stance>| s.map(|s| ui.stance_word(s)).unwrap_or_default();
    let joined = |stance: String, text: &str| [stance, text.to_owned()].join("\n\n").trim().to_owned();
    let mut all = vec![
        (ui.t.msg_code_about_whole(), joined(stance(v.overall), &v.answer.summary)),
        (ui.t.msg_code_body(), v.body.clone()),
    ];
    for part in parts {
        let view = v.answer.part(part.id);
        all.push((part.heading.clone(), joined(stance(view.stance), &view.text)));
    }
    for question in questions {
        all.push((question.text.clone(), v.answer.question(question.id).to_owned()));
    }
    all.retain(|(_, text)| !text.trim().is_empty());
    all
}

fn marked(label: &str, text: &str, other: &[(String, String)]) -> Text {
    let there =
        other.iter().find(|(l, _)| l == label).map(|(_, t)| domain::text::paragraphs(t)).unwrap_or_default();
    let paragraphs = domain::text::paragraphs(text);
    let paragraphs = paragraphs.into_iter().map(|p| (p.clone(), !there.contains(&p))).collect();
    Text { label: label.to_owned(), paragraphs }
}
