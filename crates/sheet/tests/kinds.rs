//! A thousand kinds of damage, made of one list, each with what must become of it: all other rows as they are, the fault at its row
//! and column, or a refusal. Nothing here depends on chance or time. Used by the tests of what takes such files in, too.

use crate::support::{
    Part, encoded, has, inline, ods, ods_parts, ods_row, overlapping, part, sheet_xml, xlsx, xlsx_parts, zip,
};
use sheet::{Encoding, Options, Separator};
use std::fmt::Write as _;

/// What must become of a file.
#[derive(Debug)]
pub enum Expect {
    /// So many rows, and just these faults and remarks: row, column (0 for the row as a whole), kind. The cells of rows without any
    /// are those of the list.
    Rows(usize, Vec<(u64, usize, &'static str)>),
    /// A refusal of that kind.
    Refused(&'static str),
}

/// A damaged file.
#[derive(Debug)]
pub struct Case {
    /// What was done to it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How it is read.
    pub options: Options,
    /// What must become of it.
    pub expect: Expect,
}

fn case(name: String, bytes: Vec<u8>, expect: Expect) -> Case {
    Case { name, bytes, options: Options::default(), expect }
}

/// The list that is damaged. Every row has something in every cell.
const HEADINGS: [&str; 4] = ["Namn", "Orgnr", "Ort", "Anmärkning"];
const ROWS: usize = 12;

pub fn list() -> Vec<Vec<String>> {
    const NAMES: [&str; 6] = [
        "Åmåls IF",
        "Hjärtats vänner",
        "Örby båtklubb",
        "Älvsbyns kör",
        "Café Näset",
        "Östra hembygdsföreningen",
    ];
    let row = |i: usize| {
        vec![
            format!("{} {i}", NAMES[i % NAMES.len()]),
            format!("802400-{i:04}"),
            ["Göteborg", "Växjö", "Malmö"][i % 3].to_owned(),
            format!("träffas på sal {i}"),
        ]
    };
    (0..ROWS).map(row).collect()
}

/// Numbers that follow from the seed alone.
pub struct Numbers(pub u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    pub fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next()).unwrap() % most
    }
}

/// What is done to a cell of a text, and what must be told of it.
const CELLS: [(&str, &str, Option<&str>); 22] = [
    ("formula that runs a program", "=cmd|' /C calc'!A0 ¤", None),
    ("formula with plus", "+1+cmd|' /C calc'!A0 ¤", None),
    ("formula with at sign", "@SUM(1+1)*cmd ¤", None),
    ("markup", "<script>alert(1)</script> ¤", None),
    ("statement of SQL", "'); DROP TABLE organisation;-- ¤", None),
    ("quotes within", "den \"nya\" klubben ¤", None),
    ("quotes doubled within", "\"\"¤\"\"", Some("stray quote")),
    ("outer white space", " \u{A0} ¤ \u{A0} ", None),
    ("tab and spaces", "¤", None),
    ("NUL", "a\0b ¤", Some("controls")),
    ("bell", "a\u{7}b ¤", Some("controls")),
    ("escape", "\u{1B}[31m ¤", Some("controls")),
    ("delete", "a\u{7F} ¤", Some("controls")),
    ("end of file of DOS", "a\u{1A}b ¤", Some("controls")),
    ("error value", "#REF!", Some("error")),
    ("error value in Swedish", "#SAKNAS!", Some("error")),
    ("error value of division", "#DIV/0!", Some("error")),
    ("column too narrow", "########", Some("error")),
    ("number with exponent", "8.02E+09", Some("shortened")),
    ("number with exponent and no decimals", "8E+09", Some("shortened")),
    ("a very long word", "LONG", Some("long")),
    ("encoded twice", "fÃ¶rening ¤", Some("twice")),
];

/// What needs Unicode.
const UNICODE: [(&str, &str, Option<&str>); 6] = [
    ("mark in the middle", "\u{FEFF}¤ x\u{FEFF}", None),
    ("spaces without width", "¤\u{200B}x\u{2060}", None),
    ("direction turned", "¤\u{202E}x", None),
    ("letters in pieces", "¤ a\u{30A}", None),
    ("lost before", "¤ bl\u{FFFD}tt", Some("lost")),
    ("control of Latin-1", "¤\u{81}", Some("controls")),
];

pub fn join(rows: &[Vec<String>], separator: Separator) -> Vec<String> {
    rows.iter().map(|row| row.join(&separator.char().to_string())).collect()
}

/// A text with headings in the first line.
pub fn text(lines: &[String], separator: Separator) -> String {
    let headings = HEADINGS.join(&separator.char().to_string());
    std::iter::once(headings.as_str())
        .chain(lines.iter().map(String::as_str))
        .fold(String::new(), |text, line| text + line + "\n")
}

/// A row (from 0) as its number in a file with headings above.
pub fn number(row: usize) -> u64 {
    row as u64 + 2
}

fn in_text(cases: &mut Vec<Case>) {
    let mut numbers = Numbers(4);
    for encoding in Encoding::ALL {
        for separator in Separator::ALL {
            let place = format!("{} {separator:?}", encoding.name());
            let is_unicode =
                !matches!(encoding, Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850);
            let unicode = UNICODE.iter().filter(|_| is_unicode);
            for (name, cell, what) in CELLS.iter().chain(unicode) {
                // Not every encoding has these signs.
                if encoding == Encoding::MacRoman && cell.contains('¤') || !has(encoding, cell) {
                    continue;
                }
                let (row, column) = (numbers.below(ROWS), numbers.below(4));
                let mut rows = list();
                let cell = if *cell == "LONG" { "x".repeat(40_000) } else { (*cell).to_owned() };
                rows[row][column] =
                    if cell.contains(separator.char()) { format!("\"{cell}\"") } else { cell };
                let told = what.map(|what| (number(row), column + 1, what)).into_iter().collect();
                let bytes = encoded(&text(&join(&rows, separator), separator), encoding);
                cases.push(case(format!("{place}: {name}"), bytes, Expect::Rows(ROWS, told)));
            }
            in_rows(cases, &mut numbers, encoding, separator, &place);
        }
    }
}

/// Damage to rows and lines.
fn in_rows(
    cases: &mut Vec<Case>,
    numbers: &mut Numbers,
    encoding: Encoding,
    separator: Separator,
    place: &str,
) {
    let mut add = |name: &str, lines: &[String], rows: usize, told: Vec<(u64, usize, &'static str)>| {
        let bytes = encoded(&text(lines, separator), encoding);
        cases.push(case(format!("{place}: {name}"), bytes, Expect::Rows(rows, told)));
    };
    let sep = separator.char();
    let row = numbers.below(ROWS - 1);
    let at = number(row);
    let lines = join(&list(), separator);
    let with = |line: String| {
        let mut lines = lines.clone();
        lines[row] = line;
        lines
    };
    let cells = list()[row].clone();
    add("cells moved right", &with(format!("{sep}{}", lines[row])), ROWS, vec![(at, 5, "many")]);
    add(
        "a separator too many",
        &with(lines[row].replacen(sep, &format!("{sep}x{sep}"), 1)),
        ROWS,
        vec![(at, 5, "many")],
    );
    add("cells moved left", &with(cells[1..].join(&sep.to_string())), ROWS, vec![(at, 4, "few")]);
    add("one cell only", &with("ensam".to_owned()), ROWS, vec![(at, 2, "few")]);
    add("separators missing", &with(cells.join(" ")), ROWS, vec![(at, 2, "few")]);
    add(
        "quote that is never closed",
        &with(lines[row].replacen(sep, &format!("{sep}\""), 1)),
        ROWS,
        vec![(at, 2, "unclosed")],
    );
    add(
        "quote at the beginning that is never closed",
        &with(format!("\"{}", lines[row])),
        ROWS,
        vec![(at, 1, "unclosed")],
    );
    add(
        "text after quotes",
        &with(format!("\"{}\" ab{sep}b{sep}c{sep}d", cells[0])),
        ROWS,
        vec![(at, 1, "stray quote")],
    );
    add("600 columns", &with(vec!["x"; 600].join(&sep.to_string())), ROWS, vec![(at, 501, "columns")]);
    add(
        "500 separators after",
        &with(format!("{}{}", lines[row], sep.to_string().repeat(400))),
        ROWS,
        vec![],
    );
    let mut broken = lines.clone();
    broken[row] = format!("{}\n{}", cells[..2].join(&sep.to_string()), cells[2..].join(&sep.to_string()));
    add("line break within a row", &broken, ROWS + 1, vec![(at, 3, "few"), (at + 1, 3, "few")]);
    let mut blank = lines.clone();
    for _ in 0..5 {
        blank.insert(row, String::new());
        blank.insert(row, sep.to_string().repeat(3));
    }
    add("blank rows within", &blank, ROWS, vec![]);
    let mut twice = lines.clone();
    twice.insert(row, lines[row].clone());
    add("a row twice", &twice, ROWS + 1, vec![]);
    let mut cut = lines.clone();
    cut.truncate(row + 1);
    cut[row].truncate(cells[0].len());
    add("cut off within a row", &cut, row + 1, vec![(at, 2, "few")]);
    add("no row at all", &[], 0, vec![]);
    add("old and new line ends", &with(format!("{}\r", lines[row])), ROWS, vec![]);
    add("old Mac's line ends in between", &[lines.join("\r")], ROWS, vec![]);
    let title = vec!["Register över föreningar".to_owned(), String::new()];
    let below: Vec<String> =
        title.into_iter().chain([HEADINGS.join(&sep.to_string())]).chain(lines.iter().cloned()).collect();
    let text = below.join("\n");
    cases.push(case(format!("{place}: title above"), encoded(&text, encoding), Expect::Rows(ROWS, vec![])));
}

/// Bytes that an encoding does not have.
fn in_bytes(cases: &mut Vec<Case>) {
    let lines = join(&list(), Separator::Semicolon);
    let clean = text(&lines, Separator::Semicolon);
    let wrong: [(Encoding, &str, &[u8]); 13] = [
        (Encoding::Utf8, "byte that never occurs", b"\xFF"),
        (Encoding::Utf8, "beginning of a character", b"\xC3"),
        (Encoding::Utf8, "two thirds of a character", b"\xE2\x82"),
        (Encoding::Utf8, "three quarters of a character", b"\xF0\x9F\x98"),
        (Encoding::Utf8, "end of a character", b"\xA5"),
        (Encoding::Utf8, "NUL in two bytes", b"\xC0\x80"),
        (Encoding::Utf8, "half of a pair", b"\xED\xA0\x80"),
        (Encoding::Utf8, "beyond Unicode", b"\xF5\x80\x80\x80"),
        (Encoding::Utf8, "letter of Windows-1252", b"\xE5"),
        (Encoding::Utf16Le, "first half of a pair", b"\x3D\xD8"),
        (Encoding::Utf16Le, "second half of a pair", b"\x00\xDE"),
        (Encoding::Utf16Be, "first half of a pair", b"\xD8\x3D"),
        (Encoding::Utf16Be, "second half of a pair", b"\xDE\x00"),
    ];
    for (encoding, name, bytes) in wrong {
        for row in [0, 3, 6, ROWS - 1] {
            for (column, mark) in [(1, ""), (2, "802400-"), (3, "x")] {
                let mut rows = list();
                rows[row][column - 1] = format!("{mark}¤");
                let text = encoded(&text(&join(&rows, Separator::Semicolon), Separator::Semicolon), encoding);
                let sign = encoded("¤", encoding);
                let at = text.windows(sign.len()).position(|window| window == sign).unwrap();
                let damaged = [&text[..at], bytes, &text[at + sign.len()..]].concat();
                let name = format!("{}: {name} in row {row} column {column}", encoding.name());
                cases.push(case(name, damaged, Expect::Rows(ROWS, vec![(number(row), column, "lost")])));
            }
        }
    }
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        let mut bytes = encoded(clean.trim_end(), encoding);
        bytes.push(0x41);
        let told = vec![(number(ROWS - 1), 4, "lost")];
        cases.push(case(format!("{}: odd length", encoding.name()), bytes, Expect::Rows(ROWS, told)));
    }
    let mut bytes = encoded(clean.trim_end(), Encoding::Utf8);
    bytes.push(0xC3);
    let told = vec![(number(ROWS - 1), 4, "lost")];
    cases.push(case("utf-8: cut off within a character".to_owned(), bytes, Expect::Rows(ROWS, told)));
    for (encoding, foreign) in [
        (Encoding::Windows1252, Encoding::Utf8),
        (Encoding::Utf8, Encoding::Windows1252),
        (Encoding::Utf8, Encoding::MacRoman),
    ] {
        let mut told = Vec::new();
        let mut bytes = encoded(&text(&[], Separator::Semicolon), encoding);
        for (i, line) in lines.iter().enumerate() {
            let of = if i == 4 { foreign } else { encoding };
            bytes.extend(encoded(&format!("{line}\n"), of));
        }
        let what = if foreign == Encoding::Utf8 { "twice" } else { "lost" };
        for column in [1, 3, 4] {
            // "Café Näset", "Växjö", "träffas på"
            told.push((number(4), column, what));
        }
        let name = format!("{}: a line of {}", encoding.name(), foreign.name());
        cases.push(case(name, bytes, Expect::Rows(ROWS, told)));
    }
}

/// Few, but large or odd.
fn in_the_large(cases: &mut Vec<Case>) {
    let mut rows = list();
    rows[5][3] = "abcdefgå".repeat(10 << 17);
    let bytes = text(&join(&rows, Separator::Comma), Separator::Comma).into_bytes();
    cases.push(case("a cell of 10 MB".to_owned(), bytes, Expect::Rows(ROWS, vec![(7, 4, "long")])));
    rows[5][3] = format!("\"{}\"", "a b,".repeat(1 << 19));
    let bytes = text(&join(&rows, Separator::Comma), Separator::Comma).into_bytes();
    cases.push(case("a cell of 2 MB in quotes".to_owned(), bytes, Expect::Rows(ROWS, vec![(7, 4, "long")])));
    let mut lines = join(&list(), Separator::Semicolon);
    lines[2] = vec!["x"; 100_000].join(";");
    let bytes = text(&lines, Separator::Semicolon).into_bytes();
    cases.push(case("100 000 columns".to_owned(), bytes, Expect::Rows(ROWS, vec![(4, 501, "columns")])));
    let bytes = (vec!["x"; 100_000].join(";") + "\n").repeat(3).into_bytes();
    cases.push(case("headings of 100 000 columns".to_owned(), bytes, Expect::Refused("columns")));
    let mut many = text(&[], Separator::Semicolon);
    for _ in 0..500_001 {
        many.push_str("a;b;c;d\n");
    }
    cases.push(case("500 001 rows".to_owned(), many.into_bytes(), Expect::Refused("rows")));
    let disordered = format!("{}{}", text(&[], Separator::Semicolon), "\"a;\"\"b\"\";\"c;d\n".repeat(20_000));
    let told = (2..20_002).flat_map(|row| [(row, 1, "stray quote"), (row, 3, "few")]).collect();
    cases.push(case("quotes without order".to_owned(), disordered.into_bytes(), Expect::Rows(20_000, told)));
    for (name, bytes, refused) in [
        ("empty", &b""[..], "empty"),
        ("a mark only", b"\xEF\xBB\xBF", "blank"),
        ("line ends only", b"\n\r\n\r\r\n", "blank"),
        ("separators only", b";;;;\n;;;;\n", "blank"),
        ("quotes only", b"\"\";\"\"\n", "blank"),
        ("spaces only", b"   \n\t\n", "blank"),
        ("NULs only", b"\0\0\0\0\0\0", "blank"),
        ("a web page", b"<table><tr><td>x</td></tr></table>", "foreign"),
        (
            "a locked workbook",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            "protected",
        ),
        ("an old workbook", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0k\0b\0o\0o\0k\0", "foreign"),
        ("the beginning of an archive", b"PK\x03\x04", "broken archive"),
        ("an archive without parts", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "archive"),
    ] {
        cases.push(case(name.to_owned(), bytes.to_vec(), Expect::Refused(refused)));
    }
    for seed in 0..20 {
        let mut numbers = Numbers(seed);
        let bytes: Vec<u8> = (0..4096).map(|_| u8::try_from(numbers.below(256)).unwrap()).collect();
        cases.push(case(format!("chance {seed}"), bytes, Expect::Refused("binary")));
    }
}

/// The list as rows of an XLSX, one cell of which may be another.
pub fn xlsx_rows(changed: Option<(usize, usize, &str)>) -> String {
    let reference = |row: u64, column: usize| format!("{}{row}", ["A", "B", "C", "D"][column]);
    let mut rows = String::new();
    let mut add = |number: u64, cells: &[String], changed: Option<(usize, &str)>| {
        write!(rows, "<row r=\"{number}\">").unwrap();
        for (column, cell) in cells.iter().enumerate() {
            let place = reference(number, column);
            match changed {
                Some((at, xml)) if at == column => {
                    rows.push_str(&xml.replace('@', &place).replace("ROW", &number.to_string()));
                }
                _ => rows.push_str(&inline(&place, cell)),
            }
        }
        rows.push_str("</row>");
    };
    add(1, &HEADINGS.map(str::to_owned), None);
    for (i, row) in list().iter().enumerate() {
        let changed = changed.filter(|(at, _, _)| *at == i).map(|(_, column, xml)| (column, xml));
        add(number(i), row, changed);
    }
    rows
}

/// What is put in place of a cell of an XLSX, and what must be told there. `@` is its reference.
const XLSX_CELLS: [(&str, &str, Option<&str>); 24] = [
    ("error value", r#"<c r="@" t="e"><v>#REF!</v></c>"#, Some("error")),
    ("shared string that is not there", r#"<c r="@" t="s"><v>99</v></c>"#, Some("string")),
    ("shared string without number", r#"<c r="@" t="s"><v>x</v></c>"#, Some("string")),
    ("shared string below zero", r#"<c r="@" t="s"><v>-1</v></c>"#, Some("string")),
    ("shared string far away", r#"<c r="@" t="s"><v>99999999999999999999</v></c>"#, Some("string")),
    ("number that is none", r#"<c r="@"><v>tolv</v></c>"#, Some("number")),
    ("number without end", r#"<c r="@"><v>1e999</v></c>"#, Some("number")),
    ("truth that is none", r#"<c r="@" t="b"><v>2</v></c>"#, Some("number")),
    ("day before there were any", r#"<c r="@" s="1"><v>-5</v></c>"#, Some("date")),
    ("day that never was", r#"<c r="@" s="1"><v>60</v></c>"#, Some("date")),
    ("day after all days", r#"<c r="@" s="1"><v>99999999</v></c>"#, Some("date")),
    ("day in words", r#"<c r="@" t="d"><v>i maj</v></c>"#, Some("date")),
    ("formula without value", r#"<c r="@"><f>SUM(A1:A9)</f></c>"#, Some("formula")),
    ("formula that runs a program", r#"<c r="@" t="str"><f>cmd</f><v>=cmd|' /C calc'!A0 ¤</v></c>"#, None),
    (
        "control characters escaped",
        r#"<c r="@" t="inlineStr"><is><t>a_x0000__x0001_b</t></is></c>"#,
        Some("controls"),
    ),
    ("NUL as entity", r#"<c r="@" t="inlineStr"><is><t>a&#0;b</t></is></c>"#, Some("lost")),
    ("entity that nobody knows", r#"<c r="@" t="inlineStr"><is><t>a&lol;b</t></is></c>"#, Some("lost")),
    ("encoded twice", r#"<c r="@" t="inlineStr"><is><t>fÃ¶rening</t></is></c>"#, Some("twice")),
    ("style that is not there", r#"<c r="@" t="str" s="999"><v>¤</v></c>"#, None),
    ("kind that nobody knows", r#"<c r="@" t="¤"><v>x</v></c>"#, Some("number")),
    ("cell that says it is elsewhere", r#"<c r="B99999" t="str"><v>x</v></c>"#, Some("reference")),
    ("cell without column", r#"<c r="12" t="str"><v>x</v></c>"#, Some("reference")),
    ("cell beyond the last column", r#"<c r="XFEROW" t="str"><v>x</v></c>"#, Some("reference")),
    ("cell beyond the last row", r#"<c r="A1048577" t="str"><v>x</v></c>"#, Some("reference")),
];

/// An XLSX of these rows whose parts are not packed.
fn unpacked(rows: &str) -> Vec<u8> {
    let parts = xlsx_parts(&[("Blad1", &sheet_xml(rows))], &[]);
    zip(&parts.into_iter().map(|part| Part { method: 0, ..part }).collect::<Vec<_>>())
}

fn in_xlsx(cases: &mut Vec<Case>) {
    for (name, xml, what) in XLSX_CELLS {
        for (row, column) in [(0, 1), (4, 0), (7, 2), (ROWS - 1, 3)] {
            let told = what.map(|what| (number(row), column + 1, what)).into_iter().collect();
            let bytes = xlsx(&xlsx_rows(Some((row, column, xml))), &["delad"]);
            cases.push(case(format!("xlsx: {name} at {row}, {column}"), bytes, Expect::Rows(ROWS, told)));
        }
    }
    let long = format!(r#"<c r="@" t="inlineStr"><is><t>{}</t></is></c>"#, "abcdefgå".repeat(10 << 17));
    let bytes = unpacked(&xlsx_rows(Some((3, 2, &long))));
    cases.push(case("xlsx: a cell of 10 MB".to_owned(), bytes, Expect::Rows(ROWS, vec![(5, 3, "long")])));
    let longer = format!(r#"<c r="@" t="inlineStr"><is><t>{}</t></is></c>"#, "abc å ".repeat(3 << 20));
    let options = Options::default();
    let bytes = unpacked(&xlsx_rows(Some((3, 2, &longer))));
    cases.push(Case {
        name: "xlsx: a cell of 21 MB".to_owned(),
        bytes,
        options,
        expect: Expect::Refused("too long"),
    });
    let shared = "x".repeat(40_000);
    let bytes = xlsx(&xlsx_rows(Some((3, 2, r#"<c r="@" t="s"><v>0</v></c>"#))), &[&shared]);
    cases.push(case(
        "xlsx: a long shared string".to_owned(),
        bytes,
        Expect::Rows(ROWS, vec![(5, 3, "long")]),
    ));
    // Two cells as far apart as can be.
    let far = format!("{}<row r=\"1048576\">{}</row>", xlsx_rows(None), inline("XFD1048576", "långt bort"));
    cases.push(case(
        "xlsx: far apart".to_owned(),
        xlsx(&far, &[]),
        Expect::Rows(ROWS + 1, vec![(1_048_576, 501, "columns")]),
    ));
    let far = format!("{}<row r=\"1048576\">{}</row>", xlsx_rows(None), inline("A1048576", "långt ner ¤"));
    cases.push(case("xlsx: far down".to_owned(), xlsx(&far, &[]), Expect::Rows(ROWS + 1, vec![])));
    for (name, row, told) in [
        ("backwards", r#"<row r="3"><c t="str"><v>x</v></c></row>"#, (3, 0, "reference")),
        ("zero", r#"<row r="0"><c t="str"><v>x</v></c></row>"#, (14, 0, "reference")),
        ("in words", r#"<row r="tre"><c t="str"><v>x</v></c></row>"#, (14, 0, "reference")),
        ("below zero", r#"<row r="-1"><c t="str"><v>x</v></c></row>"#, (14, 0, "reference")),
        ("too large", r#"<row r="18446744073709551616"><c t="str"><v>x</v></c></row>"#, (14, 0, "reference")),
    ] {
        let bytes = xlsx(&(xlsx_rows(None) + row), &[]);
        cases.push(case(format!("xlsx: number of a row {name}"), bytes, Expect::Rows(ROWS + 1, vec![told])));
    }
    let bytes = xlsx(&(xlsx_rows(None) + &"<row/>".repeat(50_000)), &[]);
    cases.push(case("xlsx: rows without anything".to_owned(), bytes, Expect::Rows(ROWS, vec![])));
}

/// What is put in place of a cell of an ODS, and what must be told there.
const ODS_CELLS: [(&str, &str, Option<&str>); 12] = [
    (
        "error value",
        r#"<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>"#,
        Some("error"),
    ),
    (
        "error of a formula",
        r#"<table:table-cell table:formula="x" office:value-type="string"><text:p>Err:508</text:p></table:table-cell>"#,
        Some("error"),
    ),
    ("formula without value", r#"<table:table-cell table:formula="of:=A1"/>"#, Some("formula")),
    (
        "number that is none",
        r#"<table:table-cell office:value-type="float" office:value="x"/>"#,
        Some("number"),
    ),
    (
        "number that is missing",
        r#"<table:table-cell office:value-type="float"><text:p>tolv</text:p></table:table-cell>"#,
        Some("number"),
    ),
    (
        "day that does not exist",
        r#"<table:table-cell office:value-type="date" office:date-value="2024-02-30"/>"#,
        Some("date"),
    ),
    (
        "time that is none",
        r#"<table:table-cell office:value-type="time" office:time-value="13:30"/>"#,
        Some("date"),
    ),
    (
        "truth that is none",
        r#"<table:table-cell office:value-type="boolean" office:boolean-value="kanske"/>"#,
        Some("number"),
    ),
    (
        "a billion spaces",
        r#"<table:table-cell office:value-type="string"><text:p>x<text:s text:c="1000000000"/>y</text:p></table:table-cell>"#,
        Some("long"),
    ),
    (
        "spaces without end",
        r#"<table:table-cell office:value-type="string"><text:p>x<text:s text:c="18446744073709551615"/>y</text:p></table:table-cell>"#,
        Some("long"),
    ),
    (
        "entity that nobody knows",
        r#"<table:table-cell office:value-type="string"><text:p>&lol;</text:p></table:table-cell>"#,
        Some("lost"),
    ),
    (
        "table within",
        r#"<table:table-cell office:value-type="string"><text:p>¤</text:p><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></table:table-cell>"#,
        None,
    ),
];

pub fn ods_rows(changed: Option<(usize, usize, &str)>) -> String {
    let mut rows = ods_row(&HEADINGS);
    for (i, row) in list().iter().enumerate() {
        let mut cells: Vec<String> = row.iter().map(|cell| format!(r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#)).collect();
        if let Some((_, column, xml)) = changed.filter(|(at, _, _)| *at == i) {
            xml.clone_into(&mut cells[column]);
        }
        write!(rows, "<table:table-row>{}</table:table-row>", cells.concat()).unwrap();
    }
    rows
}

fn in_ods(cases: &mut Vec<Case>) {
    for (name, xml, what) in ODS_CELLS {
        for (row, column) in [(0, 1), (4, 0), (7, 2), (ROWS - 1, 3)] {
            let told = what.map(|what| (number(row), column + 1, what)).into_iter().collect();
            let bytes = ods(&ods_rows(Some((row, column, xml))));
            cases.push(case(format!("ods: {name} at {row}, {column}"), bytes, Expect::Rows(ROWS, told)));
        }
    }
    let text = r#"office:value-type="string"><text:p>x</text:p></table:table-cell>"#;
    let wide = format!(r#"<table:table-cell table:number-columns-repeated="1000000000000" {text}"#);
    let bytes = ods(&ods_rows(Some((2, 3, &wide))));
    cases.push(case(
        "ods: a cell repeated without end".to_owned(),
        bytes,
        Expect::Rows(ROWS, vec![(4, 501, "columns")]),
    ));
    for repeated in ["500000", "1048576", "18446744073709551615"] {
        let rows = format!(
            r#"{}<table:table-row table:number-rows-repeated="{repeated}"><table:table-cell {text}</table:table-row>"#,
            ods_rows(None)
        );
        cases.push(case(
            format!("ods: a row repeated {repeated} times"),
            ods(&rows),
            Expect::Refused("rows"),
        ));
    }
    let rows = format!(
        r#"{}<table:table-row table:number-rows-repeated="18446744073709551615"><table:table-cell table:number-columns-repeated="18446744073709551615"/></table:table-row><table:table-row table:number-rows-repeated="9999999999"><table:table-cell/></table:table-row>"#,
        ods_rows(None)
    );
    cases.push(case("ods: nothing repeated without end".to_owned(), ods(&rows), Expect::Rows(ROWS, vec![])));
    let rows = format!(
        r#"{}<table:table-row table:number-rows-repeated="18446744073709551615"><table:table-cell office:value-type="string"><text:p>&#160;</text:p></table:table-cell></table:table-row>"#,
        ods_rows(None)
    );
    cases.push(case("ods: a space repeated without end".to_owned(), ods(&rows), Expect::Rows(ROWS, vec![])));
    cases.push(case("ods: no table".to_owned(), zip(&ods_parts("")), Expect::Refused("no sheets")));
    cases.push(case("ods: nothing in the table".to_owned(), ods(""), Expect::Refused("blank")));
}

/// Damage to the archive and to its parts.
fn in_archives(cases: &mut Vec<Case>) {
    let books = [
        ("xlsx", xlsx_parts(&[("Blad1", &sheet_xml(&xlsx_rows(None)))], &["delad"])),
        ("ods", ods_parts(&format!(r#"<table:table table:name="x">{}</table:table>"#, ods_rows(None)))),
    ];
    for (format, parts) in &books {
        let whole = zip(parts);
        cases.push(case(format!("{format}: whole"), whole.clone(), Expect::Rows(ROWS, vec![])));
        for i in 1..40 {
            let cut = whole[..whole.len() * i / 40].to_vec();
            cases.push(case(format!("{format}: cut off at {i}/40"), cut, Expect::Refused("broken archive")));
        }
        let added = [whole.clone(), b"efter arkivet".to_vec()].concat();
        cases.push(case(format!("{format}: something after"), added, Expect::Rows(ROWS, vec![])));
        for i in 0..parts.len() {
            in_part(cases, format, parts, i);
        }
        let mut bomb = parts.clone();
        bomb.push(Part { size: Some(u32::MAX), ..part("bomb.bin", "x") });
        cases.push(case(
            format!("{format}: a part that says it is 4 GB"),
            zip(&bomb),
            Expect::Refused("bomb"),
        ));
        let mut real = parts.clone();
        real.push(Part { level: 9, ..part("bomb.bin", vec![0; 20 << 20]) });
        cases.push(case(format!("{format}: 20 MB of nothing"), zip(&real), Expect::Refused("bomb")));
        let mut many = parts.clone();
        many.extend((0..10_001).map(|i| Part { method: 0, ..part(&format!("{i}"), "") }));
        cases.push(case(format!("{format}: ten thousand parts"), zip(&many), Expect::Refused("parts")));
        let mut shared = parts.clone();
        shared.rotate_left(1);
        cases.push(case(
            format!("{format}: parts that share bytes"),
            overlapping(&shared),
            Expect::Refused("broken archive"),
        ));
        let mut within = parts.clone();
        within.push(part("inre.zip", &whole));
        cases.push(case(format!("{format}: an archive within"), zip(&within), Expect::Rows(ROWS, vec![])));
        cases.push(case(
            format!("{format}: within an archive"),
            zip(&[part("inre.zip", &whole)]),
            Expect::Refused("archive"),
        ));
        let nested = (0..10).fold(whole.clone(), |inner, _| zip(&[part("inre.zip", inner)]));
        cases.push(case(
            format!("{format}: ten archives within each other"),
            nested,
            Expect::Refused("archive"),
        ));
    }
}

/// Whether the rows can be read without a part, or whatever it holds.
fn is_needed(name: &str) -> bool {
    !matches!(
        name,
        "[Content_Types].xml"
            | "xl/styles.xml"
            | "xl/sharedStrings.xml"
            | "META-INF/manifest.xml"
            | "mimetype"
            | "_rels/.rels"
    )
}

/// Whether a part is read as XML.
fn is_xml(name: &str) -> bool {
    !matches!(name, "[Content_Types].xml" | "META-INF/manifest.xml" | "mimetype")
}

/// Damage to one part.
fn in_part(cases: &mut Vec<Case>, format: &str, parts: &[Part], i: usize) {
    let name = parts[i].name.clone();
    let is_content = name == "content.xml" || name.contains("sheet0");
    let mut add = |what: &str, part: Option<Part>, expect: Expect| {
        let mut parts = parts.to_vec();
        match part {
            Some(part) => parts[i] = part,
            None => {
                parts.remove(i);
            }
        }
        cases.push(case(format!("{format}: {name}: {what}"), zip(&parts), expect));
    };
    let this = parts[i].clone();
    let fine = || Expect::Rows(ROWS, vec![]);
    let missing = match name.as_str() {
        "xl/workbook.xml" | "xl/_rels/workbook.xml.rels" => Expect::Refused("missing"),
        _ if is_content => Expect::Refused("missing"),
        _ => fine(),
    };
    add("missing", None, missing);
    let larger = u32::try_from(this.data.len() + 1).unwrap();
    let guarded = |what| if is_xml(&name) { Expect::Refused(what) } else { fine() };
    add("wrong sum", Some(Part { sum: Some(1), ..this.clone() }), guarded("broken content"));
    add("says it is larger", Some(Part { size: Some(larger), ..this.clone() }), guarded("broken content"));
    add("says it is smaller", Some(Part { size: Some(1), ..this.clone() }), guarded("broken content"));
    add("says it is empty", Some(Part { size: Some(0), ..this.clone() }), guarded("broken content"));
    add("locked", Some(Part { flags: 1, ..this.clone() }), Expect::Refused("protected"));
    add(
        "packed in an unknown way",
        Some(Part { method: 99, ..this.clone() }),
        Expect::Refused("broken archive"),
    );
    add("packed with bzip2", Some(Part { method: 12, ..this.clone() }), Expect::Refused("broken archive"));
    add("name in capitals", Some(Part { name: name.to_uppercase(), ..this.clone() }), fine());
    add("name with backslashes", Some(Part { name: name.replace('/', "\\"), ..this.clone() }), fine());
    if !is_xml(&name) {
        return;
    }
    let with = |data: Vec<u8>| Some(Part { data, ..this.clone() });
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    add("a billion laughs", with([laughs.as_bytes(), &this.data].concat()), Expect::Refused("entities"));
    let elsewhere = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">";
    add(
        "a document type elsewhere",
        with([elsewhere.as_bytes(), &this.data].concat()),
        Expect::Refused("entities"),
    );
    let deep = "<x>".repeat(100_000);
    add("a hundred thousand elements within each other", with(deep.into_bytes()), Expect::Refused("deep"));
    let comment = [&this.data[..], b"<!--", &vec![b'x'; 1 << 20], b"-->"].concat();
    add("a comment of 1 MB", with(comment), fine());
    let unended = [&this.data[..], b"<!-- x"].concat();
    add("a comment that does not end", with(unended), Expect::Refused("broken xml"));
    let damaged = if is_content { "broken xml" } else { "" };
    if is_content {
        for twelfth in 1..12 {
            let cut = this.data[..this.data.len() * twelfth / 12].to_vec();
            add(&format!("cut off at {twelfth}/12"), with(cut), Expect::Refused(damaged));
        }
        add("no XML", with(b"hej hej".to_vec()), Expect::Refused(damaged));
        add("empty", with(Vec::new()), Expect::Refused(damaged));
        let utf8 = String::from_utf8(this.data.clone()).unwrap().replacen("Växjö", "V~xjö", 1);
        let bytes: Vec<u8> = utf8.bytes().map(|b| if b == b'~' { 0xE4 } else { b }).collect();
        add("a letter of Windows-1252", with(bytes), Expect::Rows(ROWS, vec![(3, 3, "lost")]));
    } else if is_needed(&name) {
        let expect = if name == "xl/workbook.xml" { "no sheets" } else { "missing" };
        add("empty", with(Vec::new()), Expect::Refused(expect));
    }
}

/// Makes one group of them.
type Make = fn(&mut Vec<Case>);

/// Every kind of damage, in groups, so that not all files are held at once.
pub const GROUPS: [Make; 6] = [in_text, in_bytes, in_the_large, in_xlsx, in_ods, in_archives];
