//! PDF files.

use inspect::text::{Unread, read};
use inspect::{Kind, kind};
use std::fmt::Write as _;

/// A PDF of these objects, the first being its catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", i + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

fn page(content: &str) -> Vec<u8> {
    pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ])
}

#[test]
fn lines_and_words_come_out_as_they_stand() {
    let file = page(
        "BT /F1 12 Tf 72 770 Td (Yttrande) Tj 0 -30 Td (F\\366reningen till-) Tj 0 -14 Td (styrker) Tj \
         [(f\\366r) -600 (slaget)] TJ ET",
    );
    assert_eq!(kind::of("x", "", &file), Some(Kind::Pdf));
    let text = read(Kind::Pdf, &file).unwrap().text;
    assert_eq!(text, "Yttrande\n\nFöreningen tillstyrkerför slaget");
}

#[test]
fn text_that_is_turned_or_invisible_counts() {
    let turned = page("BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Stående) Tj ET");
    assert!(read(Kind::Pdf, &turned).unwrap().text.starts_with("St"));
    let invisible = page("BT 3 Tr /F1 10 Tf 72 700 Td (Skannad sida) Tj ET");
    assert_eq!(read(Kind::Pdf, &invisible).unwrap().text, "Skannad sida");
}

#[test]
fn a_page_without_text_says_nothing() {
    assert_eq!(read(Kind::Pdf, &page("0 0 100 100 re f")).unwrap().text, "");
}

#[test]
fn what_is_no_pdf_after_all_is_damaged() {
    assert_eq!(read(Kind::Pdf, b"%PDF-1.7 och sedan inget"), Err(Unread::Damaged));
    assert_eq!(read(Kind::Pdf, b""), Err(Unread::Damaged));
}
