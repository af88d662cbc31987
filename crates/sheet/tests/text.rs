//! Text: encodings, separators, quotes, lines, rows that are too short or too long.

use crate::support::{all, cells, encoded, mark, opened, refused, told};
use sheet::{
    Encoding, Foreign, Format, HeaderChoice, LineEnding, Mixed, Options, Refused, Separator, Sure, What, open,
};

/// A list as municipalities export it.
const LIST: [[&str; 5]; 7] = [
    ["Namn", "Organisationsnummer", "Ort", "E-post", "Beskrivning"],
    ["Åmåls Östra IF", "802400-1234", "Åmål", "kansliet@example.se", "Fotboll, handboll; även för äldre"],
    ["Hjärt- och Lungsjukas förening", "", "Göteborg", "", "Träffas på torsdagar"],
    ["Café Étoile", "802412-0001", "Växjö", "cafe@example.se", "Sade \"välkommen\" åt alla"],
    ["Örby Släktforskare", "", "Örby", "", "Rad ett\nrad två, med komma"],
    ["Ängelholms ÖIS", "857201-0000", "Ängelholm", "info@example.se", "a|b"],
    ["Älvsbyns båtklubb", "", "Älvsbyn", "", "På ön\tmed flik"],
];

/// Writes rows, with quotes where they are needed.
pub fn written<R: AsRef<[S]>, S: AsRef<str>>(rows: &[R], separator: Separator, line_end: &str) -> String {
    let cell = |text: &S| {
        let text = text.as_ref();
        if text.contains([separator.char(), '"', '\n', '\r']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let line = |row: &R| {
        let cells: Vec<String> = row.as_ref().iter().map(cell).collect();
        cells.join(&separator.char().to_string()) + line_end
    };
    rows.iter().map(line).collect()
}

#[test]
fn every_encoding_with_every_separator_is_told_and_read() {
    let expected: Vec<Vec<String>> =
        LIST[1..].iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    for encoding in Encoding::ALL {
        for separator in Separator::ALL {
            for (line_end, ending) in
                [("\r\n", LineEnding::Crlf), ("\n", LineEnding::Lf), ("\r", LineEnding::Cr)]
            {
                for with_mark in [false, true] {
                    let text = written(&LIST, separator, line_end)
                        .replace('\n', if ending == LineEnding::Cr { "\r" } else { "\n" });
                    let text = if ending == LineEnding::Crlf {
                        text.replace("ett\nrad", "ett\r\nrad")
                    } else {
                        text
                    };
                    let mut bytes = if with_mark { mark(encoding).to_vec() } else { Vec::new() };
                    bytes.extend(encoded(&text, encoding));
                    let opened = opened(&bytes);
                    let case = format!("{encoding:?} {separator:?} {line_end:?} {with_mark}");
                    let found = opened.text.unwrap();
                    assert_eq!(found.encoding, encoding, "{case}");
                    assert_eq!(found.byte_order_mark, with_mark && !mark(encoding).is_empty(), "{case}");
                    assert_eq!(found.encoding_sure, Sure::Sure, "{case}");
                    assert_eq!(found.separator, separator, "{case}");
                    assert_eq!(found.separator_sure, Sure::Sure, "{case}");
                    assert_eq!(found.line_ending, ending, "{case}");
                    assert_eq!(opened.format, Format::Text);
                    assert_eq!(opened.header.row, Some(1), "{case}");
                    assert_eq!(opened.header.sure, Sure::Sure, "{case}");
                    assert_eq!(opened.header.headings, LIST[0], "{case}");
                    assert_eq!(cells(&opened), expected, "{case}");
                    assert_eq!(told(&opened), [], "{case}");
                }
            }
        }
    }
}

#[test]
fn windows_and_mac_are_told_apart_by_a_single_name() {
    for (name, encoding, sure) in [
        ("Åmål", Encoding::Windows1252, Sure::Likely),
        ("Åmål", Encoding::MacRoman, Sure::Likely),
        ("Café", Encoding::MacRoman, Sure::Likely),
        ("Röda Korset i Häljarp, Träslövsläge och Ängelholm", Encoding::MacRoman, Sure::Sure),
        ("Röda Korset i Häljarp, Träslövsläge och Ängelholm", Encoding::Windows1252, Sure::Sure),
    ] {
        let bytes = encoded(&format!("Namn;Ort\n{name};Ale\n"), encoding);
        let opened = opened(&bytes);
        let found = opened.text.unwrap();
        assert_eq!((found.encoding, found.encoding_sure), (encoding, sure), "{name}");
        assert_eq!(cells(&opened), [[name, "Ale"]]);
    }
    // Nothing but a dash: something must be taken.
    let found = opened(b"Namn;Ort\nA \x96 B;Ale\n").text.unwrap();
    assert_eq!((found.encoding, found.encoding_sure), (Encoding::Windows1252, Sure::Guess));
}

/// Names as lists have them, capitals and letters of other languages among them.
const NAMES: [&str; 24] = [
    "Åmål",
    "Växjö",
    "GÖTEBORG",
    "Sjöbo",
    "Håbo",
    "ÄLVSBYN",
    "Örebro",
    "Västerås",
    "Malmö",
    "Ängelholm",
    "Åre",
    "Östersund",
    "Hjärtats vänner",
    "Café Ängen",
    "Müllers Gårdsförening",
    "IDÉ OCH FÖRENING",
    "Föreningen Rädda Barnen",
    "SKÅNES BÅTKLUBB",
    "Hörby hembygdsförening",
    "Ölands Gymnastikförening",
    "Träslövsläge IF",
    "Armémuseets Vänner",
    "Kör & Orkester i Luleå",
    "Ystads ÅIF",
];

#[test]
fn each_narrow_encoding_is_told_by_one_name() {
    let narrow = [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850];
    for encoding in narrow {
        for name in NAMES {
            let bytes = encoded(&format!("Namn;Ort\n{name};Ale\n"), encoding);
            let opened = opened(&bytes);
            let found = opened.text.unwrap();
            assert_eq!(found.encoding, encoding, "{name}");
            assert!(found.encoding_sure >= Sure::Likely, "{name} in {encoding:?}");
            assert_eq!(cells(&opened), [[name, "Ale"]]);
            assert_eq!(opened.mixed, Mixed::default());
        }
        let list: String = NAMES.iter().map(|name| format!("{name};Ale\n")).collect();
        let found = opened(&encoded(&format!("Namn;Ort\n{list}"), encoding)).text.unwrap();
        assert_eq!((found.encoding, found.encoding_sure), (encoding, Sure::Sure));
    }
}

#[test]
fn lines_of_another_encoding_are_told_by_their_rows() {
    let narrow = [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850];
    let pairs = narrow.into_iter().flat_map(|other| [(Encoding::Utf8, other), (other, Encoding::Utf8)]);
    for (most, other) in pairs {
        let mut bytes = encoded("Namn;Ort\n", most);
        for (i, name) in NAMES.iter().enumerate() {
            bytes.extend(encoded(&format!("{name};Ale\n"), if i == 3 || i == 10 { other } else { most }));
        }
        let opened = opened(&bytes);
        assert_eq!(opened.text.unwrap().encoding, most, "{other:?}");
        assert_eq!(opened.mixed, Mixed { rows: 2, first: vec![5, 12] }, "{other:?} in {most:?}");
    }
    // What is lost since before, or cut off at the end, is no other encoding.
    for text in [&b"Namn;Ort\n\xC3\x85m\xEF\xBF\xBDl;Ale\n"[..], b"Namn;Ort\n\xC3\x85m\xC3\xA5l;Al\xC3"] {
        assert_eq!(opened(text).mixed, Mixed::default());
    }
}

#[test]
fn what_is_found_out_can_be_overruled() {
    let bytes = encoded("Namn;Ort,län\nÅmål;Ale,O\n", Encoding::Windows1252);
    let options = Options {
        encoding: Some(Encoding::MacRoman),
        separator: Some(Separator::Comma),
        header: HeaderChoice::None,
        ..Options::default()
    };
    let opened = open(&bytes, "lista.csv", &options).unwrap();
    let found = opened.text.unwrap();
    assert_eq!((found.encoding, found.encoding_sure), (Encoding::MacRoman, Sure::Chosen));
    assert_eq!((found.separator, found.separator_sure), (Separator::Comma, Sure::Chosen));
    assert_eq!((opened.header.row, opened.header.sure), (None, Sure::Chosen));
    assert_eq!(cells(&opened), [["Namn;Ort", "län".replace('ä', "‰").as_str()], ["≈mÂl;Ale", "O"]]);
}

#[test]
fn rows_have_the_number_of_a_spreadsheet_and_the_line_of_the_file() {
    let bytes = b"Namn;Text\nA;\"ett\ntv\xC3\xA5\n\ntre\"\n\nB;x\n";
    let opened = opened(bytes);
    let places: Vec<(u64, u64)> =
        all(&opened).into_iter().map(|row| row.map(|row| (row.number, row.line)).unwrap()).collect();
    assert_eq!(places, [(2, 2), (4, 7)]);
    assert_eq!(opened.counts.blank, 1);
    assert_eq!(opened.counts.last, 4);
    assert_eq!(cells(&opened)[0][1], "ett\ntvå\n\ntre");
}

#[test]
fn rows_that_are_too_short_or_too_long_are_told() {
    let bytes = "Namn;Ort;Län\nA;B;C\nA;B\nA;B;C;D\nA;B;C;;\nA;B;\n".as_bytes();
    let opened = opened(bytes);
    assert_eq!(
        told(&opened),
        [
            (3, 3, What::TooFewCells { cells: 2, expected: 3 }),
            (4, 4, What::TooManyCells { cells: 4, expected: 3 }),
        ]
    );
    let rows = cells(&opened);
    assert_eq!(rows[1], ["A", "B", ""]);
    assert_eq!(rows[2], ["A", "B", "C", "D"]);
    assert_eq!(rows[3], ["A", "B", "C"]);
    assert_eq!((opened.counts.rows, opened.counts.faulty, opened.counts.columns), (5, 2, 4));
    let fault = all(&opened)[1].as_ref().unwrap().told[0].clone();
    assert_eq!(fault.to_string(), "row 3, column C (Län): 2 cells instead of 3");
}

#[test]
fn columns_and_rows_without_anything_are_nothing() {
    let bytes = b"Namn;Ort;;\nA;B;;\n;;;\n  ; ;\t;\nC;D;;\n\n\n;;;\n";
    let opened = opened(bytes);
    assert_eq!(opened.header.headings, ["Namn", "Ort"]);
    assert_eq!(cells(&opened), [["A", "B"], ["C", "D"]]);
    assert_eq!(told(&opened), []);
    assert_eq!(opened.counts.blank, 5);
}

#[test]
fn a_column_without_heading_is_given() {
    let opened = opened(b"Namn;Ort;\nA;B;x\nC;D;\n");
    assert_eq!(cells(&opened), [vec!["A", "B", "x"], vec!["C", "D"]]);
    assert_eq!(told(&opened), []);
    assert_eq!(opened.counts.columns, 3);
}

#[test]
fn quotes_are_read_as_excel_reads_them() {
    let rows = |text: &str| {
        cells(
            &open(
                text.as_bytes(),
                "",
                &Options {
                    separator: Some(Separator::Semicolon),
                    header: HeaderChoice::Row(1),
                    ..Options::default()
                },
            )
            .unwrap(),
        )
    };
    assert_eq!(rows("N;O\n\"a;b\";\"\"\n"), [["a;b", ""]]);
    assert_eq!(rows("N;O\n\"a\"\"b\"\"\";c\n"), [["a\"b\"", "c"]]);
    assert_eq!(rows("N;O\nKlubb \"Nya\" ort;c\n"), [["Klubb \"Nya\" ort", "c"]]);
    assert_eq!(rows("N;O\n\"Nya\" klubben;c\n"), [["\"Nya\" klubben", "c"]]);
    assert_eq!(rows("N;O\n  \"a;b\"  ;  c \n"), [["a;b", "c"]]);
    assert_eq!(rows("N;O\n\"a\";\"b\""), [["a", "b"]]);
    assert_eq!(rows("N;O\n\"\"\"\";c"), [["\"", "c"]]);
}

#[test]
fn a_stray_quote_is_told() {
    let opened = opened(b"Namn;Ort\n\"Nya\" klubben;c\n\"Bra\";d\n");
    assert_eq!(told(&opened), [(2, 1, What::StrayQuote)]);
    assert!(all(&opened)[0].as_ref().unwrap().is_whole());
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_row_only() {
    let bytes = b"Namn;Ort;Text\nA;\"Ale;x\nB;Bor\xC3\xA5s;y\nC;Kil;z\n";
    let opened = opened(bytes);
    assert_eq!(told(&opened), [(2, 2, What::UnclosedQuote)]);
    assert_eq!(cells(&opened), [["A", "\"Ale", "x"], ["B", "Borås", "y"], ["C", "Kil", "z"]]);
}

#[test]
fn a_quote_that_is_closed_by_another_cells_quote_costs_its_own_row_only() {
    let bytes = b"Namn;Ort;Text\nA;\"Ale;x\nB;Kil;y\nC;\"Kil; Ale\";z\nD;Mark;w\n";
    let opened = opened(bytes);
    assert_eq!(told(&opened), [(2, 2, What::UnclosedQuote)]);
    assert_eq!(cells(&opened)[2], ["C", "Kil; Ale", "z"]);
    assert_eq!(opened.counts.rows, 4);
}

#[test]
fn without_quotes_they_are_characters() {
    let options = Options { quotes: false, ..Options::default() };
    let opened = open(b"Namn;Ort\n\"A;Ale\n\"B\";Kil\n", "", &options).unwrap();
    assert_eq!(cells(&opened), [["\"A", "Ale"], ["\"B\"", "Kil"]]);
    assert_eq!(told(&opened), []);
}

#[test]
fn a_line_that_names_the_separator_is_no_row() {
    let opened = opened(b"sep=|\r\nNamn|Ort\r\nA;B|C;D\r\n");
    assert_eq!(opened.text.unwrap().separator, Separator::Pipe);
    let rows = all(&opened);
    let row = rows[0].as_ref().unwrap();
    assert_eq!((row.number, row.line), (2, 3));
    assert_eq!(row.cells, ["A;B", "C;D"]);
}

#[test]
fn the_separator_is_not_the_comma_within_numbers_and_descriptions() {
    let opened = opened(b"Andel;Antal\n1,5;2,5\n3,5;4,5\n");
    assert_eq!(opened.text.unwrap().separator, Separator::Semicolon);
    let text = "Namn,Typer,Text\nA,\"x;y\",a; b\nB,\"x;y\",c; d\nC,\"z;w\",e; f\n";
    assert_eq!(self::opened(text.as_bytes()).text.unwrap().separator, Separator::Comma);
}

#[test]
fn a_mark_in_the_middle_disappears() {
    let text = "\u{FEFF}Namn;Ort\nA;Ale\n\u{FEFF}Namn;Ort\nB;\u{FEFF}Kil\u{200B}\n";
    let opened = opened(text.as_bytes());
    assert_eq!(cells(&opened), [["A", "Ale"], ["Namn", "Ort"], ["B", "Kil"]]);
}

#[test]
fn lines_of_another_encoding_are_faults_in_their_cells() {
    let mut bytes = "Namn;Ort\nÅmåls IF;Åmål\nÄlvsby IF;Älvsbyn\n".as_bytes().to_vec();
    bytes.extend(encoded("Örby IF;Örby\n", Encoding::Windows1252));
    let opened = opened(&bytes);
    let found = opened.text.unwrap();
    assert_eq!((found.encoding, found.encoding_sure), (Encoding::Utf8, Sure::Likely));
    assert_eq!(
        told(&opened),
        [(4, 1, What::LostCharacters { count: 1 }), (4, 2, What::LostCharacters { count: 1 })]
    );
    assert_eq!(opened.counts.lost, 2);
}

#[test]
fn text_that_was_encoded_twice_is_told_and_mended_when_asked() {
    let bytes = "Namn;Ort\nÃ…mÃ¥ls IF;Ã…mÃ¥l\nKils IF;Kil\n".as_bytes();
    let as_it_stands = opened(bytes);
    assert_eq!(as_it_stands.counts.double_encoded, 2);
    assert_eq!(told(&as_it_stands), [(2, 1, What::DoubleEncoded), (2, 2, What::DoubleEncoded)]);
    let mended = open(bytes, "", &Options { mend: true, ..Options::default() }).unwrap();
    assert_eq!(cells(&mended), [["Åmåls IF", "Åmål"], ["Kils IF", "Kil"]]);
    assert_eq!(mended.counts.double_encoded, 2);
}

#[test]
fn one_column_is_a_table_too() {
    let opened = opened("Namn\nÅmåls IF\nKils IF\n".as_bytes());
    assert_eq!(opened.header.row, Some(1));
    assert_eq!(opened.text.unwrap().separator_sure, Sure::Guess);
    assert_eq!(cells(&opened), [["Åmåls IF"], ["Kils IF"]]);
}

#[test]
fn what_is_no_text_is_told_by_name() {
    for (bytes, foreign) in [
        (&b"<html><table><tr><td>Namn</td></tr></table></html>"[..], Foreign::Html),
        (b"\xEF\xBB\xBF \n<!DOCTYPE HTML>", Foreign::Html),
        (b"<meta http-equiv=\"Content-Type\"><table>", Foreign::Html),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", Foreign::Html),
        (b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", Foreign::XmlSpreadsheet),
        (b"<?xml version=\"1.0\"?><office:document office:mimetype=\"x\">", Foreign::OtherOpenDocument),
        (b"<?xml version=\"1.0\"?><feed/>", Foreign::Xml),
        (b"%PDF-1.7", Foreign::Pdf),
        (b"{\\rtf1 Hej}", Foreign::Rtf),
        (b"[{\"namn\":\"A\"}]", Foreign::Json),
        (b"\x89PNG\r\n\x1a\n", Foreign::Binary),
        (b"\xFF\xFE\0\0N\0\0\0", Foreign::Utf32),
        (b"\x09\x08\x10\0\0\x06\x05\0", Foreign::OldExcel),
        (b"\x1F\x8B\x08\0", Foreign::OtherArchive),
    ] {
        assert_eq!(refused(bytes), Refused::Foreign(foreign), "{}", String::from_utf8_lossy(bytes));
    }
    let html: Vec<u8> = encoded("\u{FEFF}<html><table>", Encoding::Utf16Le);
    assert_eq!(refused(&html), Refused::Foreign(Foreign::Html));
}

#[test]
fn nothing_is_nothing() {
    assert_eq!(refused(b""), Refused::Empty);
    for blank in [&b"\n"[..], b"\xEF\xBB\xBF", b" ;;\n;;\n", b"\r\n\r\n", b"\0\0\0", b"\xFF\xFE", b"\"\""] {
        assert_eq!(refused(blank), Refused::Blank, "{blank:?}");
    }
    let only_headings = opened(b"Namn;Ort;E-post\n");
    assert_eq!((only_headings.counts.rows, only_headings.header.row), (0, Some(1)));
}

#[test]
fn long_cells_are_cut_and_counted_in_every_form() {
    let mut options =
        Options { header: HeaderChoice::Row(1), separator: Some(Separator::Semicolon), ..Options::default() };
    options.limits.characters = 5;
    for (cell, cut, characters) in [
        ("abcdef", "abcde", 6),
        ("\"abcdef\"", "abcde", 6),
        ("\"ab;cdåäö\"", "ab;cd", 8),
        ("ååååååå", "ååååå", 7),
        ("abcå åäö", "abcå", 8),
    ] {
        let text = format!("Namn;Ort\n{cell};Ale\n");
        let opened = open(text.as_bytes(), "", &options).unwrap();
        assert_eq!(told(&opened), [(2, 1, What::CellTooLong { characters })], "{cell}");
        assert_eq!(cells(&opened), [[cut, "Ale"]], "{cell}");
    }
}

#[test]
fn a_quote_that_runs_on_over_many_lines_costs_its_own_row_only() {
    let mut text = "Namn;Ort\nA;\"Ale\n".to_owned();
    text.push_str(&"Klubben;Kil\n".repeat(10_000));
    let opened = opened(text.as_bytes());
    assert_eq!(told(&opened), [(2, 2, What::UnclosedQuote)]);
    assert_eq!(opened.counts.rows, 10_001);
}

#[test]
fn blank_rows_are_borne_as_a_spreadsheet_writes_them_and_no_further() {
    let text = format!("Namn;Ort\nA;Ale\n{}", ";\n".repeat(1_048_576));
    let with_blanks = opened(text.as_bytes());
    assert_eq!((with_blanks.counts.rows, with_blanks.counts.blank), (1, 1_048_576));
    assert_eq!(refused("\n".repeat(2_000_001).as_bytes()), Refused::TooManyRows { most: 2_000_000 });
}

#[test]
fn limits_hold() {
    let mut options = Options::default();
    options.limits.bytes = 20;
    options.limits.rows = 2;
    options.limits.columns = 3;
    options.limits.characters = 5;
    let long = b"Namn;Ort\nA;B\nC;D\nE;F\n";
    assert_eq!(open(long, "", &options).unwrap_err(), Refused::TooLarge { bytes: long.len(), most: 20 });
    options.limits.bytes = 100;
    assert_eq!(open(long, "", &options).unwrap_err(), Refused::TooManyRows { most: 2 });
    options.limits.rows = 3;
    assert_eq!(open(long, "", &options).unwrap().counts.rows, 3);
    let wide = open(b"Namn;Ort\nA;B;C;D\n\"123456\";F\n", "", &options).unwrap();
    assert_eq!(
        told(&wide),
        [(2, 4, What::TooManyColumns { columns: 4, most: 3 }), (3, 1, What::CellTooLong { characters: 6 }),]
    );
    assert_eq!((wide.counts.rows, wide.counts.unreadable), (1, 1));
    let headings = open(b"a;b;c;d\n1;2;3;4\n", "", &options).unwrap_err();
    assert_eq!(headings, Refused::TooManyColumns { row: 1, columns: 4, most: 3 });
}

#[test]
fn a_separator_has_the_name_that_people_give_it() {
    use sheet::Separator;
    for separator in Separator::ALL {
        assert_eq!(Separator::by_name(&separator.char().to_string()), Some(separator));
    }
    assert_eq!(Separator::by_name("tab"), Some(Separator::Tab));
    for none in ["", "x", ";;", "Tab", "\t\t", " "] {
        assert_eq!(Separator::by_name(none), None, "{none:?}");
    }
}
