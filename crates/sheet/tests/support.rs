//! Files for tests: texts in every encoding, and workbooks put together by hand, so that each byte can be wrong.

use flate2::Compression;
use flate2::write::DeflateEncoder;
use sheet::{Encoding, Fault, Opened, Options, Refused, Row, What, open};
use std::fmt::Write as _;
use std::io::Write as _;

/// A text in an encoding, without a mark. Panics when the encoding does not have a character.
pub fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let narrow = |encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, failed) = encoding.encode(text);
        assert!(!failed, "{text:?} cannot be written in {}", encoding.name());
        bytes.into_owned()
    };
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1252 => narrow(encoding_rs::WINDOWS_1252),
        Encoding::MacRoman => narrow(encoding_rs::MACINTOSH),
        Encoding::Cp850 => {
            text.chars().map(|c| dos(c).unwrap_or_else(|| panic!("{c:?} is not in CP850"))).collect()
        }
    }
}

/// Signs of CP850 that the tests use: each with its byte.
const DOS: [(char, u8); 17] = [
    ('ü', 0x81),
    ('é', 0x82),
    ('ä', 0x84),
    ('à', 0x85),
    ('å', 0x86),
    ('è', 0x8A),
    ('Ä', 0x8E),
    ('Å', 0x8F),
    ('É', 0x90),
    ('ö', 0x94),
    ('Ö', 0x99),
    ('Ü', 0x9A),
    ('«', 0xAE),
    ('»', 0xAF),
    ('¤', 0xCF),
    ('§', 0xF5),
    ('\u{A0}', 0xFF),
];

fn dos(c: char) -> Option<u8> {
    let ascii = u8::try_from(u32::from(c)).ok().filter(u8::is_ascii);
    ascii.or_else(|| DOS.iter().find(|(sign, _)| *sign == c).map(|(_, byte)| *byte))
}

/// Whether an encoding has all characters of a text.
pub fn has(encoding: Encoding, text: &str) -> bool {
    match encoding {
        Encoding::Cp850 => text.chars().all(|c| dos(c).is_some()),
        Encoding::MacRoman => !encoding_rs::MACINTOSH.encode(text).2,
        Encoding::Windows1252 => !encoding_rs::WINDOWS_1252.encode(text).2,
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => true,
    }
}

/// The mark of an encoding.
pub fn mark(encoding: Encoding) -> &'static [u8] {
    match encoding {
        Encoding::Utf8 => b"\xEF\xBB\xBF",
        Encoding::Utf16Le => b"\xFF\xFE",
        Encoding::Utf16Be => b"\xFE\xFF",
        Encoding::Windows1252 | Encoding::MacRoman | Encoding::Cp850 => b"",
    }
}

/// Opens with nothing chosen.
pub fn opened(bytes: &[u8]) -> Opened<'_> {
    open(bytes, "lista", &Options::default()).unwrap()
}

/// Why it is refused, with nothing chosen.
pub fn refused(bytes: &[u8]) -> Refused {
    match open(bytes, "lista", &Options::default()) {
        Err(refused) => refused,
        Ok(opened) => panic!("it was read: {opened:?}"),
    }
}

/// Every row and every fault in its place.
pub fn all(opened: &Opened<'_>) -> Vec<Result<Row, Fault>> {
    opened.rows().collect()
}

/// The cells of every row; panics when one is not given.
pub fn cells(opened: &Opened<'_>) -> Vec<Vec<String>> {
    opened.rows().map(|row| row.unwrap().cells).collect()
}

/// What is told about every row: number, column (0 for the whole row), what.
pub fn told(opened: &Opened<'_>) -> Vec<(u64, usize, What)> {
    let short = |fault: Fault| (fault.row, fault.column.map_or(0, |column| column.number), fault.what);
    opened
        .rows()
        .flat_map(|row| match row {
            Ok(row) => row.told,
            Err(fault) => vec![fault],
        })
        .map(short)
        .collect()
}

/// A part of an archive. The sizes that it states can be others than it has.
#[derive(Clone)]
pub struct Part {
    pub name: String,
    pub data: Vec<u8>,
    pub size: Option<u32>,
    pub sum: Option<u32>,
    pub flags: u16,
    pub method: u16,
    pub level: u32,
}

/// A part that states the truth, packed.
pub fn part(name: &str, data: impl AsRef<[u8]>) -> Part {
    Part {
        name: name.to_owned(),
        data: data.as_ref().to_vec(),
        size: None,
        sum: None,
        flags: 0,
        method: 8,
        level: 1,
    }
}

fn packed(part: &Part) -> Vec<u8> {
    if part.method != 8 {
        return part.data.clone();
    }
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(part.level));
    encoder.write_all(&part.data).unwrap();
    encoder.finish().unwrap()
}

fn sum(data: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(data);
    crc.sum()
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap()
}

fn long(number: usize) -> u32 {
    u32::try_from(number).unwrap()
}

/// A zip archive of parts.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        let packed = packed(part);
        let offset = long(bytes.len());
        let common = common(part, packed.len());
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&common);
        bytes.extend_from_slice(part.name.as_bytes());
        bytes.extend_from_slice(&packed);
        entry(&mut directory, part, &common, offset);
    }
    end(bytes, &directory, parts.len())
}

/// A zip archive in which every part's entry points to the data of the first.
pub fn overlapping(parts: &[Part]) -> Vec<u8> {
    let mut bytes = zip(&parts[..1]);
    let end_of_first = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    bytes.truncate(end_of_first);
    let mut directory = Vec::new();
    for part in parts {
        let like_first = Part { name: part.name.clone(), ..parts[0].clone() };
        entry(&mut directory, &like_first, &common(&like_first, packed(&parts[0]).len()), 0);
    }
    end(bytes, &directory, parts.len())
}

/// What the local header and the directory have in common: version, flags, method, time, sum, sizes, lengths.
fn common(part: &Part, packed: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in [20, part.flags, part.method, 0, 33] {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    for number in [
        part.sum.unwrap_or_else(|| sum(&part.data)),
        long(packed),
        part.size.unwrap_or(long(part.data.len())),
    ] {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    for number in [short(part.name.len()), 0] {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes
}

fn entry(directory: &mut Vec<u8>, part: &Part, common: &[u8], offset: u32) {
    directory.extend_from_slice(b"PK\x01\x02\x14\0");
    directory.extend_from_slice(common);
    directory.extend_from_slice(&[0; 10]);
    directory.extend_from_slice(&offset.to_le_bytes());
    directory.extend_from_slice(part.name.as_bytes());
}

fn end(mut bytes: Vec<u8>, directory: &[u8], parts: usize) -> Vec<u8> {
    let at = long(bytes.len());
    bytes.extend_from_slice(directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        bytes.extend_from_slice(&short(parts).to_le_bytes());
    }
    bytes.extend_from_slice(&long(directory.len()).to_le_bytes());
    bytes.extend_from_slice(&at.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of an XLSX with sheets of that XML and these shared strings. Styles: 1 is a day, 2 four digits, 3 a stretch of time, 4 a
/// day and time.
pub fn xlsx_parts(sheets: &[(&str, &str)], strings: &[&str]) -> Vec<Part> {
    let mut list = String::new();
    let mut relations = String::new();
    let mut parts = vec![
        part("[Content_Types].xml", "<Types/>"),
        part(
            "_rels/.rels",
            format!(
                r#"<Relationships><Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
    ];
    for (i, (name, xml)) in sheets.iter().enumerate() {
        write!(list, r#"<sheet name="{name}" sheetId="{}" r:id="r{i}"/>"#, i + 1).unwrap();
        write!(
            relations,
            r#"<Relationship Id="r{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>"#
        )
        .unwrap();
        parts.push(part(&format!("xl/worksheets/sheet{i}.xml"), xml));
    }
    let list = list.replace("~hidden\"", "\" state=\"hidden\"");
    parts.push(part(
        "xl/workbook.xml",
        format!(r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns:r="{RELATIONS}"><sheets>{list}</sheets></workbook>"#),
    ));
    parts.push(part(
        "xl/_rels/workbook.xml.rels",
        format!(
            r#"<Relationships>{relations}<Relationship Id="s" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="{RELATIONS}/styles" Target="/xl/styles.xml"/></Relationships>"#
        ),
    ));
    let strings: String = strings.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    parts.push(part("xl/sharedStrings.xml", format!("<sst>{strings}</sst>")));
    parts.push(part(
        "xl/styles.xml",
        r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="165"/></cellXfs></styleSheet>"#,
    ));
    parts
}

/// A sheet's XML around its rows.
pub fn sheet_xml(rows: &str) -> String {
    format!(r#"<?xml version="1.0"?><worksheet><sheetData>{rows}</sheetData></worksheet>"#)
}

/// An XLSX with one sheet of these rows.
pub fn xlsx(rows: &str, strings: &[&str]) -> Vec<u8> {
    zip(&xlsx_parts(&[("Blad1", &sheet_xml(rows))], strings))
}

/// A cell with text of its own.
pub fn inline(reference: &str, text: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// The parts of an ODS with that inside of its spreadsheet.
pub fn ods_parts(tables: &str) -> Vec<Part> {
    let mut media = part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    media.method = 0;
    vec![
        media,
        part("META-INF/manifest.xml", "<manifest:manifest/>"),
        part(
            "content.xml",
            format!(
                "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ]
}

/// An ODS with one sheet of these rows.
pub fn ods(rows: &str) -> Vec<u8> {
    zip(&ods_parts(&format!(r#"<table:table table:name="Blad1">{rows}</table:table>"#)))
}

/// A row of text cells of an ODS.
pub fn ods_row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        if text.is_empty() {
            "<table:table-cell/>".to_owned()
        } else {
            format!(
                r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
            )
        }
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}
