//! Real lists, which lie beside the workspace: every row is accounted for.

use sheet::{Encoding, Opened, Options, Separator, Sure, open};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder with the lists, if it is there.
fn folder() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = [root.join("../../../shared/data"), root.join("../../../../shared/data")];
    let found = places.into_iter().find(|place| place.is_dir());
    if found.is_none() {
        println!("skipped: ../shared/data is not there");
    }
    found
}

fn with(path: &Path, check: impl FnOnce(&Opened<'_>)) {
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    check(&open(&bytes, &name, &Options::default()).unwrap_or_else(|refused| panic!("{name}: {refused}")));
}

/// How many records another reader finds, headings included.
fn records(path: &Path, separator: u8) -> Vec<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_path(path)
        .unwrap();
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn the_register_of_36_010_associations_is_read_whole() {
    let Some(folder) = folder() else { return };
    with(&folder.join("foreningar/foreningar.csv"), |opened| {
        let text = opened.text.unwrap();
        assert_eq!((text.encoding, text.encoding_sure), (Encoding::Utf8, Sure::Sure));
        assert_eq!((text.separator, text.separator_sure), (Separator::Comma, Sure::Sure));
        assert_eq!(opened.header.row, Some(1));
        assert_eq!(opened.header.headings.len(), 16);
        assert_eq!((opened.counts.rows, opened.counts.unreadable, opened.counts.blank), (36_010, 0, 0));
        let (mut numbers, mut names) = (BTreeSet::new(), BTreeSet::new());
        for row in opened.rows() {
            let row = row.unwrap();
            assert_eq!(row.cells.len(), 16, "{row:?}");
            numbers.insert(row.number);
            // Its first column is a number of its own for each row.
            names.insert(row.cells[0].clone());
        }
        assert_eq!((numbers.len(), names.len()), (36_010, 36_010));
    });
}

#[test]
fn other_lists_are_read_as_another_reader_reads_them() {
    let Some(folder) = folder() else { return };
    let mut files = vec![folder.join("sprak/myndigheter.tsv"), folder.join("foreningar/foreningar.csv")];
    for inner in ["organisationer", "geografi"] {
        let csv = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "csv");
        files
            .extend(fs::read_dir(folder.join(inner)).unwrap().map(|entry| entry.unwrap().path()).filter(csv));
    }
    assert!(files.len() >= 10, "{files:?}");
    for path in files {
        with(&path, |opened| {
            let separator = opened.text.unwrap().separator;
            let expected = if path.extension().unwrap() == "tsv" { Separator::Tab } else { Separator::Comma };
            assert_eq!(separator, expected, "{path:?}");
            let records = records(&path, u8::try_from(separator.char()).unwrap());
            assert_eq!(opened.header.row, Some(1), "{path:?}");
            assert_eq!(opened.header.headings, records[0].iter().collect::<Vec<_>>(), "{path:?}");
            assert_eq!(opened.counts.rows, records.len() as u64 - 1, "{path:?}");
            let mut other = 0;
            for (row, record) in opened.rows().zip(&records[1..]) {
                let row = row.unwrap();
                let same = row.cells.iter().zip(record).all(|(cell, other)| cell == other.trim());
                other += usize::from(!same);
            }
            println!("{}: {} rows, {other} cleaned", path.display(), opened.counts.rows);
            // Only what cannot be seen, or the form of letters, may differ.
            assert!(other * 100 <= records.len(), "{path:?}: {other} rows differ");
        });
    }
}
