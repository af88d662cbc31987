//! Workbooks: what cells become, which sheet is read, what is refused.

use crate::support::{
    all, cells, inline, ods, ods_parts, ods_row, opened, part, refused, sheet_xml, told, xlsx, xlsx_parts,
    zip,
};
use sheet::{Broken, Foreign, Format, Options, Refused, SheetChoice, What, open};

fn row(number: u64, cells: &str) -> String {
    format!(r#"<row r="{number}">{cells}</row>"#)
}

#[test]
fn cells_of_every_kind_become_text() {
    let rows = row(1, &(inline("A1", "Slag") + &inline("B1", "Värde")))
        + &row(2, r#"<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>"#)
        + &row(3, &(inline("A3", "tal") + r#"<c r="B3"><v>8020003292</v></c>"#))
        + &row(4, &(inline("A4", "tal") + r#"<c r="B4"><v>8.020003292E9</v></c>"#))
        + &row(5, &(inline("A5", "dag") + r#"<c r="B5" s="1"><v>45443</v></c>"#))
        + &row(6, &(inline("A6", "nollor") + r#"<c r="B6" s="2"><v>114</v></c>"#))
        + &row(7, &(inline("A7", "tid") + r#"<c r="B7" s="3"><v>1.5</v></c>"#))
        + &row(8, &(inline("A8", "dag och tid") + r#"<c r="B8" s="4"><v>45443.5625</v></c>"#))
        + &row(9, &(inline("A9", "sant") + r#"<c r="B9" t="b"><v>1</v></c>"#))
        + &row(
            10,
            &(inline("A10", "formel") + r#"<c r="B10" t="str"><f>A1&amp;"x"</f><v>Åmål &amp; co</v></c>"#),
        )
        + &row(11, &(inline("A11", "dag") + r#"<c r="B11" t="d"><v>2024-05-31T00:00:00</v></c>"#))
        + &row(
            12,
            &(inline("A12", "delar")
                + r#"<c r="B12" t="inlineStr"><is><r><t>Åm</t></r><r><t>ål</t></r><rPh><t>x</t></rPh></is></c>"#),
        );
    let bytes = xlsx(&rows, &["delad", "rad 1_x000D_\nrad 2"]);
    let opened = opened(&bytes);
    assert_eq!(opened.format, Format::Xlsx);
    let values: Vec<String> = cells(&opened).into_iter().map(|mut row| row.remove(1)).collect();
    assert_eq!(
        values,
        [
            "rad 1\nrad 2",
            "8020003292",
            "8020003292",
            "2024-05-31",
            "0114",
            "36:00:00",
            "2024-05-31T13:30:00",
            "TRUE",
            "Åmål & co",
            "2024-05-31",
            "Åmål",
        ]
    );
    assert_eq!(told(&opened), []);
}

#[test]
fn cells_that_hold_no_value_are_faults() {
    let rows = row(1, &(inline("A1", "Namn") + &inline("B1", "Värde")))
        + &row(2, &(inline("A2", "a") + r#"<c r="B2" t="e"><f>A9</f><v>#REF!</v></c>"#))
        + &row(3, &(inline("A3", "b") + r#"<c r="B3"><f>SUM(1)</f></c>"#))
        + &row(4, &(inline("A4", "c") + r#"<c r="B4" t="s"><v>7</v></c>"#))
        + &row(5, &(inline("A5", "d") + r#"<c r="B5" s="1"><v>60</v></c>"#))
        + &row(6, &(inline("A6", "e") + r#"<c r="B6"><v>x</v></c>"#))
        + &row(7, &(inline("A7", "f") + r#"<c r="B7" t="str"><f>""</f><v></v></c>"#));
    let bytes = xlsx(&rows, &[]);
    assert_eq!(
        told(&opened(&bytes)),
        [
            (2, 2, What::ErrorValue { value: "#REF!".to_owned() }),
            (3, 2, What::FormulaWithoutValue),
            (4, 2, What::MissingString { index: "7".to_owned() }),
            (5, 2, What::BadDate),
            (6, 2, What::BadNumber),
        ]
    );
    let first = all(&opened(&bytes))[0].clone().unwrap();
    assert_eq!(first.cells, ["a", ""]);
    assert_eq!(first.told[0].to_string(), "row 2, column B (Värde): error value #REF!");
}

#[test]
fn rows_keep_their_numbers_and_misplaced_cells_are_told() {
    let rows = row(3, &(inline("B3", "Namn") + &inline("C3", "Ort")))
        + &row(7, &(inline("B7", "a") + &inline("C7", "Ale")))
        + &row(8, &(inline("B9", "b") + &inline("C8", "Kil")))
        + &row(9, &(inline("C9", "c") + &inline("B9", "d")))
        + &row(4, &inline("B4", "e"))
        + &format!("<row>{}</row>", inline("B10", "f"))
        + &row(11, &inline("ÅÄÖ", "g"));
    let opened = opened(&xlsx(&rows, &[])).counts;
    assert_eq!((opened.rows, opened.faulty), (6, 4));
    let bytes = xlsx(&rows, &[]);
    let told = told(&self::opened(&bytes));
    let bad =
        |row, column, reference: &str| (row, column, What::BadReference { reference: reference.to_owned() });
    assert_eq!(told, [bad(8, 1, "B9"), bad(9, 4, "B9"), bad(4, 0, "4"), bad(11, 1, "ÅÄÖ")]);
}

#[test]
fn the_first_visible_sheet_with_content_is_read_unless_one_is_chosen() {
    let empty = sheet_xml(r#"<row r="1"><c r="A1" s="1"/></row>"#);
    let first = sheet_xml(&row(1, &inline("A1", "dold")));
    let second = sheet_xml(&(row(1, &inline("A1", "Namn")) + &row(2, &inline("A2", "Ale"))));
    let third = sheet_xml(&(row(1, &inline("A1", "Namn")) + &row(2, &inline("A2", "Kil"))));
    let bytes = zip(&xlsx_parts(
        &[("Tomt", &empty), ("Dolt~hidden", &first), ("Föreningar", &second), ("Mer &amp; annat", &third)],
        &[],
    ));
    let opened = opened(&bytes);
    let workbook = opened.workbook.clone().unwrap();
    assert_eq!(workbook.read, 2);
    let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Tomt", "Dolt", "Föreningar", "Mer & annat"]);
    assert!(workbook.sheets[1].hidden);
    assert_eq!(cells(&opened), [["Ale"]]);
    let choose = |sheet| open(&bytes, "", &Options { sheet: Some(sheet), ..Options::default() });
    assert_eq!(cells(&choose(SheetChoice::At(4)).unwrap()), [["Kil"]]);
    assert_eq!(cells(&choose(SheetChoice::Named("mer & annat".to_owned())).unwrap()), [["Kil"]]);
    assert_eq!(choose(SheetChoice::At(1)).unwrap_err(), Refused::Blank);
    assert_eq!(choose(SheetChoice::At(5)).unwrap_err(), Refused::NoSuchSheet);
    assert_eq!(choose(SheetChoice::At(0)).unwrap_err(), Refused::NoSuchSheet);
    assert_eq!(choose(SheetChoice::Named("x".to_owned())).unwrap_err(), Refused::NoSuchSheet);
}

#[test]
fn notes_beside_the_table_are_remarks() {
    let rows = row(1, &(inline("A1", "Namn") + &inline("B1", "Ort")))
        + &row(2, &(inline("A2", "a") + &inline("B2", "Ale") + &inline("F2", "ring dem!")));
    let bytes = xlsx(&rows, &[]);
    let opened = opened(&bytes);
    assert_eq!(told(&opened), [(2, 3, What::BesideTable)]);
    assert_eq!(opened.counts.faulty, 0);
    assert_eq!(cells(&opened)[0][5], "ring dem!");
}

#[test]
fn merged_cells_and_hidden_rows_are_counted() {
    let sheet = format!(
        r#"<worksheet><sheetData>{}{}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>"#,
        row(1, &(inline("A1", "Namn") + &inline("B1", "Ort"))),
        r#"<row r="2" hidden="1">"#.to_owned() + &inline("A2", "a") + "</row>"
    );
    let bytes = zip(&xlsx_parts(&[("x", &sheet)], &[]));
    let workbook = opened(&bytes).workbook.unwrap();
    assert_eq!((workbook.merged, workbook.hidden_rows), (1, 1));
}

#[test]
fn cells_of_open_document_become_text() {
    let value = |kind: &str, attributes: &str, seen: &str| {
        format!(
            r#"<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="{kind}" {attributes}><text:p>{seen}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let rows = ods_row(&["Namn", "Värde"])
        + &value("float", r#"office:value="8020003292""#, "8,02E+09")
        + &value("float", r#"office:value="114""#, "0114")
        + &value("percentage", r#"office:value="0.5""#, "50 %")
        + &value("date", r#"office:date-value="2024-05-31""#, "31 maj")
        + &value("time", r#"office:time-value="PT13H30M00S""#, "13:30")
        + &value("boolean", r#"office:boolean-value="true""#, "SANT")
        + &value(
            "string",
            "",
            "rad 1</text:p><text:p>rad<text:s text:c=\"2\"/>2 <text:span>&amp;</text:span><text:tab/>mer",
        )
        + &value("string", "", "Åmål<office:annotation><text:p>anteckning</text:p></office:annotation>")
        + &value("string", r#"calcext:value-type="error" table:formula="of:=[.A9]""#, "#REF!")
        + &value("date", r#"office:date-value="2024-02-30""#, "30 feb");
    let bytes = ods(&rows);
    let opened = opened(&bytes);
    assert_eq!(opened.format, Format::Ods);
    let values: Vec<String> = cells(&opened).into_iter().map(|mut row| row.remove(1)).collect();
    assert_eq!(
        values,
        [
            "8020003292",
            "0114",
            "0.5",
            "2024-05-31",
            "13:30:00",
            "TRUE",
            "rad 1\nrad  2 &\tmer",
            "Åmål",
            "",
            "2024-02-30",
        ]
    );
    assert_eq!(
        told(&opened),
        [(10, 2, What::ErrorValue { value: "#REF!".to_owned() }), (11, 2, What::BadDate)]
    );
}

#[test]
fn repeated_rows_and_cells_of_open_document_keep_their_places() {
    let rows = ods_row(&["Namn", "Ort"])
        + r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#
        + r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>"#
        + r#"<table:table-row><table:covered-table-cell><text:p>dold</text:p></table:covered-table-cell><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>b</text:p></table:table-cell></table:table-row>"#
        + r#"<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let bytes = ods(&rows);
    let opened = opened(&bytes);
    let rows: Vec<(u64, Vec<String>)> =
        all(&opened).into_iter().map(|row| row.map(|row| (row.number, row.cells)).unwrap()).collect();
    let cells = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
    assert_eq!(rows, [(5, cells("a", "a")), (6, cells("a", "a")), (7, cells("", "b"))]);
    assert_eq!(opened.workbook.unwrap().merged, 1);
}

#[test]
fn the_first_table_with_content_is_read() {
    let table = |name: &str, rows: &str| format!(r#"<table:table table:name="{name}">{rows}</table:table>"#);
    let tables = table("Tomt", "<table:table-row><table:table-cell/></table:table-row>")
        + &table("Ett", &(ods_row(&["Namn"]) + &ods_row(&["Ale"])))
        + &table("Två", &(ods_row(&["Namn"]) + &ods_row(&["Kil"])));
    let bytes = zip(&ods_parts(&tables));
    assert_eq!(opened(&bytes).workbook.unwrap().read, 1);
    assert_eq!(cells(&opened(&bytes)), [["Ale"]]);
    let options = Options { sheet: Some(SheetChoice::Named("Två".to_owned())), ..Options::default() };
    assert_eq!(cells(&open(&bytes, "", &options).unwrap()), [["Kil"]]);
}

#[test]
fn archives_of_something_else_are_told_by_name() {
    for (name, foreign) in [
        ("word/document.xml", Foreign::OtherOffice),
        ("xl/workbook.bin", Foreign::BinaryExcel),
        ("Index/Document.iwa", Foreign::Numbers),
        ("lista.csv", Foreign::OtherArchive),
    ] {
        assert_eq!(refused(&zip(&[part(name, "x")])), Refused::Foreign(foreign));
    }
    let mut media = part("mimetype", "application/vnd.oasis.opendocument.text");
    media.method = 0;
    assert_eq!(refused(&zip(&[media])), Refused::Foreign(Foreign::OtherOpenDocument));
}

#[test]
fn locked_and_old_workbooks_are_told() {
    let compound = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(1024, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    assert_eq!(refused(&compound("EncryptedPackage")), Refused::Protected);
    assert_eq!(refused(&compound("Workbook")), Refused::Foreign(Foreign::OldExcel));
    assert_eq!(refused(&compound("x")), Refused::Foreign(Foreign::Binary));
    let mut locked = ods_parts("");
    locked[1] = part("META-INF/manifest.xml", "<manifest:encryption-data/>");
    assert_eq!(refused(&zip(&locked)), Refused::Protected);
    let mut entry = xlsx_parts(&[("x", &sheet_xml(""))], &[]);
    entry[0].flags = 1;
    assert_eq!(refused(&zip(&entry)), Refused::Protected);
}

#[test]
fn a_damaged_sheet_is_refused_with_the_last_row_that_could_be_read() {
    let sheet = format!(
        "<worksheet><sheetData>{}{}<row r=\"3\"><c",
        row(1, &(inline("A1", "Namn") + &inline("B1", "Ort"))),
        row(2, &(inline("A2", "a") + &inline("B2", "Ale")))
    );
    let bytes = zip(&xlsx_parts(&[("x", &sheet)], &[]));
    let expected = Refused::Damaged {
        broken: Broken::Xml,
        part: "xl/worksheets/sheet0.xml".to_owned(),
        after_row: Some(2),
    };
    assert_eq!(refused(&bytes), expected);
}
