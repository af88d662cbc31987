//! Damaged files of the reader's tests, taken into the register: each is accounted for row by row or changes nothing, and what
//! is wrong is named by row and column.

use crate::fixture::person;
use crate::kinds::{Case, Expect, GROUPS};
use crate::on_both_sites;
use app::register_import::{File, Options, Report, Wrong, import, preview};
use app::{Error, Site};
use domain::access::Actor;

/// What there is in the register: organisations, imports, rows, audit entries.
async fn snapshot(site: &Site) -> (String, usize, i64, i64) {
    let mut tx = site.store.read().await.unwrap();
    let organisations = store::organisation::stamp(&mut tx).await.unwrap();
    let imports = store::register_import::all(&mut tx).await.unwrap().len();
    let waiting = store::register_row::questions(&mut tx).await.unwrap().iter().map(|(_, _, n)| n).sum();
    (organisations, imports, waiting, store::audit::head(&mut tx).await.unwrap().0)
}

/// Whether a fault of the file is told at its row and column. `few` cells are usual in a file where many rows have them.
fn is_told(report: &Report, row: u64, column: usize, kind: &str, all: &[(u64, usize, &str)]) -> bool {
    let remark = matches!(kind, "controls" | "stray quote" | "twice" | "beside");
    let few = all.iter().filter(|(_, _, kind)| *kind == "few").count();
    let rows = usize::try_from(report.counts.rows).unwrap();
    if remark || kind == "few" && few * 20 > rows {
        return true;
    }
    let letters = (column > 0).then(|| sheet::Column { number: column, heading: "".into() }.letters());
    let is_it = |wrong: &Wrong| wrong.column.as_ref().map(|c| c.letters.clone()) == letters;
    report.refused_rows.iter().any(|r| r.row == row && r.wrong.iter().any(is_it))
        || report.flawed_rows.iter().any(|r| r.row == row && r.wrong.iter().any(is_it))
}

async fn take(site: &Site, actor: &Actor, case: &Case) -> Result<(), String> {
    let file = File { name: "lista".into(), bytes: case.bytes.clone().into() };
    let options = Options { source: case.name.clone(), reading: case.options.clone(), ..Options::default() };
    let before = snapshot(site).await;
    let looked = preview(site, actor, &file, &options).await;
    if snapshot(site).await != before {
        return Err("a preview changed something".to_owned());
    }
    let done = import(site, actor, &file, &options).await;
    let after = snapshot(site).await;
    let (report, looked) = match (done, looked) {
        (Ok(report), Ok(looked)) => (report, looked),
        (Err(Error::Invalid(fields)), Err(Error::Invalid(_))) => {
            let at_file = fields.0.at("file").is_some();
            if after != before || !at_file && fields.0.at("columns").is_none() {
                return Err(format!("{fields} after {before:?}: {after:?}"));
            }
            return Ok(());
        }
        (done, looked) => return Err(format!("{done:?} after {looked:?}")),
    };
    let Expect::Rows(_, told) = &case.expect else { return Err(format!("read: {:?}", report.counts)) };
    if !report.counts.adds_up() || report.counts != looked.counts {
        return Err(format!("{:?} after {:?}", report.counts, looked.counts));
    }
    if let Some((row, column, kind)) =
        told.iter().find(|(row, column, kind)| !is_told(&report, *row, *column, kind, told))
    {
        return Err(format!("{kind} in row {row}, column {column} is not told"));
    }
    let Some(id) = report.import else {
        return if after == before { Ok(()) } else { Err("half an import".to_owned()) };
    };
    let mut tx = site.store.read().await.unwrap();
    let kept = store::register_import::by_id(&mut tx, id).await.unwrap().unwrap();
    let rows = store::register_row::count_of_import(&mut tx, kept.source, id).await.unwrap();
    let c = report.counts;
    let whole = kept.counts == c
        && rows == (c.imported + c.merged + c.in_question, c.in_question)
        && after.1 == before.1 + 1
        && after.3 == before.3 + 1;
    if whole { Ok(()) } else { Err(format!("{c:?} but {:?} and {rows:?}", kept.counts)) }
}

on_both_sites! {
    async fn no_damaged_file_is_taken_in_by_half(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        // Of every group some, since each is read three times: `RADSLAG_ALL_DAMAGE` takes all.
        let step = match (std::env::var_os("RADSLAG_ALL_DAMAGE"), site.settings.database.is_empty()) {
            (Some(_), _) => 1,
            (None, true) => 7,
            (None, false) => 11,
        };
        let (mut kinds, mut failed) = (0, Vec::new());
        for make in GROUPS {
            let mut cases = Vec::new();
            make(&mut cases);
            for case in cases.iter().step_by(step) {
                kinds += 1;
                if let Err(otherwise) = take(&site, &coordinator, case).await {
                    failed.push(format!("{}: {otherwise}", case.name));
                }
            }
        }
        assert!(failed.is_empty(), "{} of {kinds}:\n{}", failed.len(), failed.join("\n"));
        assert!(kinds * step >= 1_000, "{kinds}");
        assert!(matches!(app::audit::verify(&site).await, Ok(app::audit::Verdict::Whole(_))));
    }
}
