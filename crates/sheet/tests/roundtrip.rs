//! Whatever another program writes is read back as it was.

use crate::support::{cells, encoded, inline, mark, ods, ods_row, told, xlsx};
use proptest::prelude::*;
use sheet::{Encoding, HeaderChoice, Options, Separator, open};

/// Letters that each encoding has, and what may trouble a reader of text.
const LETTERS: &str = "abcåäöÅÄÖéÉüXYZ019 .;,|\t\"'\n=+-@()!";

fn cell() -> impl Strategy<Value = String> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let text = prop::collection::vec(prop::sample::select(letters), 0..12).prop_map(String::from_iter);
    // What is not kept as it stands has tests of its own: outer white space, and what spreadsheets write instead of a value.
    text.prop_map(|text| text.trim().to_owned())
        .prop_filter("a text that is unwrapped", |text| !(text.starts_with("=\"") && text.ends_with('"')))
}

/// A table of headings and rows; no row is blank.
fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2..7_usize, 1..12_usize).prop_flat_map(|(columns, rows)| {
        prop::collection::vec(prop::collection::vec(cell(), columns), rows).prop_map(|mut rows| {
            for (i, row) in rows.iter_mut().enumerate() {
                row[0] = format!("Rad {i}{}", row[0]);
            }
            let last = rows[0].len() - 1;
            rows[0][last].push('x');
            rows
        })
    })
}

fn written(rows: &[Vec<String>], separator: Separator, always: bool, crlf: bool) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(u8::try_from(separator.char()).unwrap())
        .quote_style(if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary })
        .terminator(if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn what_csv_writes_is_read_back(
        rows in table(),
        encoding in prop::sample::select(&Encoding::ALL[..]),
        separator in prop::sample::select(&Separator::ALL[..]),
        (always, crlf, with_mark, choose) in any::<(bool, bool, bool, bool)>(),
    ) {
        let text = written(&rows, separator, always, crlf);
        let mut bytes = if with_mark { mark(encoding).to_vec() } else { Vec::new() };
        bytes.extend(encoded(&text, encoding));
        let options = Options {
            // A table of a few cells need not tell how it is written.
            encoding: (choose || !with_mark).then_some(encoding),
            separator: Some(separator),
            header: HeaderChoice::Row(1),
            ..Options::default()
        };
        let encoding = if with_mark && mark(encoding).is_empty() { Some(encoding) } else { options.encoding };
        let opened = open(&bytes, "lista.csv", &Options { encoding, ..options }).unwrap();
        prop_assert_eq!(&opened.header.headings, &rows[0]);
        prop_assert_eq!(cells(&opened), &rows[1..]);
        prop_assert_eq!(told(&opened), []);
    }

    #[test]
    fn what_a_workbook_holds_is_read_back(rows in table()) {
        let letters = |column: usize| char::from(b'A' + u8::try_from(column).unwrap());
        let sheet: String = rows
            .iter()
            .enumerate()
            .map(|(i, row)| {
                let cells: String = row
                    .iter()
                    .enumerate()
                    .map(|(column, text)| inline(&format!("{}{}", letters(column), i + 1), &escaped(text)))
                    .collect();
                format!(r#"<row r="{}">{cells}</row>"#, i + 1)
            })
            .collect();
        let table: String = rows
            .iter()
            .map(|row| {
                let cells: Vec<String> = row.iter().map(|text| escaped(text).replace('\n', "</text:p><text:p>")).collect();
                ods_row(&cells.iter().map(String::as_str).collect::<Vec<_>>())
            })
            .collect();
        for bytes in [xlsx(&sheet, &[]), ods(&table)] {
            let options = Options { header: HeaderChoice::Row(1), ..Options::default() };
            let opened = open(&bytes, "", &options).unwrap();
            prop_assert_eq!(&opened.header.headings, &rows[0]);
            prop_assert_eq!(cells(&opened), &rows[1..]);
            prop_assert_eq!(told(&opened), []);
        }
    }

    #[test]
    fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..400), choice in 0..6_usize) {
        let options = Options { encoding: Encoding::ALL.get(choice).copied(), ..Options::default() };
        if let Ok(opened) = open(&bytes, "", &options) {
            prop_assert_eq!(opened.rows().count() as u64, opened.counts.rows + opened.counts.unreadable);
        }
    }
}
