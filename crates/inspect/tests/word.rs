//! Word and `OpenDocument` files.

use crate::strange::zipped;
use inspect::text::{Text, Unread, read};
use inspect::{Kind, kind};
use std::fmt::Write as _;

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn docx(body: &str) -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>");
    zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())])
}

fn text(kind: Kind, bytes: &[u8]) -> String {
    read(kind, bytes).unwrap().text
}

#[test]
fn a_word_file_says_what_is_shown_in_it() {
    let file = docx(
        "<w:p><w:r><w:t>Yttrande</w:t></w:r></w:p>
         <w:p><w:r><w:t xml:space=\"preserve\">Vi </w:t></w:r><w:r><w:t>tillstyrker &amp; tackar f&#246;r</w:t><w:tab/><w:t>remissen.</w:t></w:r>
           <w:del><w:r><w:delText>Vi avstyrker.</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
         <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Punkt</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ja</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    );
    assert_eq!(kind::of("a.docx", "", &file), Some(Kind::Docx));
    assert_eq!(kind::of("a.bin", "application/octet-stream", &file), Some(Kind::Docx), "the content tells");
    let text = text(Kind::Docx, &file);
    assert!(text.starts_with("Yttrande\nVi tillstyrker & tackar för\tremissen.\n"), "{text}");
    assert!(text.contains("Punkt") && text.ends_with("Ja"), "{text}");
    assert!(!text.contains("avstyrker") && !text.contains("PAGE"), "{text}");
}

#[test]
fn an_open_document_says_what_is_shown_in_it() {
    let file = odt(
        "<text:tracked-changes><text:p>struket</text:p></text:tracked-changes>
         <text:h>Yttrande</text:h><text:p>Vi<text:s text:c=\"2\"/>till<text:span>styrker</text:span><text:line-break/>allt.</text:p>
         <text:list><text:list-item><text:p>En punkt</text:p></text:list-item></text:list>",
    );
    assert_eq!(kind::of("a.odt", "", &file), Some(Kind::Odt));
    assert_eq!(text(Kind::Odt, &file), "Yttrande\nVi  tillstyrker\nallt.\nEn punkt");
}

#[test]
fn a_locked_open_document_is_said_to_be_locked() {
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let file = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x01\x02\x03 scrambled"),
    ]);
    assert_eq!(read(Kind::Odt, &file), Err(Unread::Protected));
}

#[test]
fn entities_are_never_multiplied() {
    let mut declared = "<!ENTITY a \"ha\">".to_owned();
    for (this, before) in ["b", "c", "d", "e", "f", "g", "h"].iter().zip(["a", "b", "c", "d", "e", "f", "g"])
    {
        let ten = format!("&{before};").repeat(10);
        let _ = write!(declared, "<!ENTITY {this} \"{ten}\">");
    }
    let content = format!("<!DOCTYPE x [{declared}]><x><text:p>Början &h; slut</text:p></x>");
    let file = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ]);
    assert_eq!(text(Kind::Odt, &file), "Början  slut");
}

#[test]
fn a_file_that_unpacks_to_gigabytes_is_left_unread() {
    let mut content = b"<x><text:p>".to_vec();
    content.resize(70 * 1024 * 1024, b' ');
    let file = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", &content)]);
    assert!(file.len() < 1_000_000, "it is small as it lies there");
    assert_eq!(read(Kind::Odt, &file), Err(Unread::TooLarge));
}

#[test]
fn elements_within_each_other_without_end_are_left_unread() {
    let content = format!("<x>{}", "<text:p>".repeat(200_000));
    let file = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ]);
    assert_eq!(read(Kind::Odt, &file), Err(Unread::TooLarge));
}

#[test]
fn what_can_be_read_of_a_broken_file_is_read() {
    let cut = odt("<text:p>Vi tillstyrker</text:p><text:p>Men inte");
    assert_eq!(text(Kind::Odt, &cut), "Vi tillstyrker\nMen inte");
    assert_eq!(read(Kind::Docx, &cut[..cut.len() / 2]), Err(Unread::Damaged));
    assert_eq!(read(Kind::Docx, b"PK\x03\x04"), Err(Unread::Damaged));
    let other = zipped(&[("a.txt", b"a")]);
    assert_eq!(kind::of("yttrande.docx", "", &other), None, "the name alone makes no Word file");
}

#[test]
fn nothing_in_a_document_is_no_text() {
    assert_eq!(read(Kind::Docx, &docx("<w:p/>")), Ok(Text::default()));
}
