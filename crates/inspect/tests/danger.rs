//! Files that do harm when they are opened.

use crate::strange::zipped;
use inspect::danger::{Danger, Reason, find};

fn reasons(name: &str, bytes: &[u8]) -> Vec<&'static str> {
    find(name, bytes).into_iter().map(|danger| danger.reason.as_str()).collect()
}

fn wide(word: &str) -> Vec<u8> {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.extend(word.bytes().flat_map(|b| [b, 0]));
    file
}

const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

#[test]
fn what_is_dangerous_is_told_by_name_and_by_content() {
    let program = [b"MZ\x90\0\x03".as_slice(), &[0; 60]].concat();
    for (name, bytes, expected) in [
        ("setup.exe", b"x".as_slice(), vec!["program"]),
        ("Yttrande.pdf", &program, vec!["program"]),
        ("Yttrande.pdf.exe", b"x", vec!["program", "disguised"]),
        ("Yttrande.pdf   .exe ", b"x", vec!["program", "disguised"]),
        ("YTTRANDE.PDF.JS.", b"x", vec!["script", "disguised"]),
        ("kör", b"#!/bin/sh\n", vec!["script"]),
        ("a.txt", b"\x7fELF\x02", vec!["program"]),
        ("genväg.lnk", b"L\0\0\0", vec!["shortcut"]),
        ("a.rar", b"Rar!\x1a\x07\0", vec!["archive"]),
        ("brev.doc", &wide("_VBA_PROJECT_CUR"), vec!["macro"]),
        ("brev.docx", &wide("EncryptedPackage"), vec!["locked"]),
        ("a.html", b"<!DOCTYPE html><body onload=go()><script>go()</script>", vec!["script"]),
        ("bild.svg", b"<svg xmlns='x'><script>go()</script></svg>", vec!["script"]),
        ("logga-in.htm", b"<html><body><form action=x></form>", vec!["page"]),
        ("a.pdf", b"%PDF-1.4 /OpenAction <</S/Launch/F(cmd)>>", vec!["program"]),
        ("a.rtf", b"{\\rtf1{\\object\\objdata 0105}}", vec!["embedded"]),
    ] {
        assert_eq!(reasons(name, bytes), expected, "{name}");
    }
}

#[test]
fn what_people_send_every_day_is_let_through() {
    let docx = zipped(&[TYPES, ("word/document.xml", b"<w:document/>"), ("word/media/bild.png", b"\x89PNG")]);
    let odt = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<x/>"),
        ("META-INF/manifest.xml", b"<m/>"),
    ]);
    let zip =
        zipped(&[("bilagor/karta.pdf", b"%PDF-1.7"), ("bilagor/läs mig.txt", "Mz. Vi hälsar".as_bytes())]);
    for (name, bytes) in [
        ("Yttrande 2.0.pdf", b"%PDF-1.7".as_slice()),
        ("Yttrande v. 1.1 slutlig.docx", &docx),
        ("a.odt", &odt),
        ("bilagor.zip", &zip),
        ("com", b"Hej"),
        ("Protokoll.txt", b"MZ-gruppen samlades"),
        ("a.doc", &wide("WordDocument")),
        ("nyhetsbrev.html", b"<html><body><p>Hej</p></body></html>"),
        ("om skript.txt", b"Skriv <script> i texten och klicka onload= p\xe5 sidan"),
    ] {
        assert_eq!(find(name, bytes), vec![], "{name}");
    }
}

#[test]
fn macros_are_found_in_every_kind_of_document() {
    for member in
        ["word/vbaProject.bin", "xl/vbaProject.bin", "ppt/vbaProject.bin", "word/activeX/activeX1.xml"]
    {
        let file = zipped(&[TYPES, (member, b"x")]);
        assert_eq!(reasons("brev.docx", &file), ["macro"], "{member}");
    }
    let odt =
        zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("Basic/Standard/a.xml", b"x")]);
    assert_eq!(reasons("brev.odt", &odt), ["macro"]);
    let embedded = zipped(&[TYPES, ("word/embeddings/oleObject1.bin", b"x")]);
    assert_eq!(reasons("brev.docx", &embedded), ["embedded"]);
}

#[test]
fn archives_are_looked_into_and_say_where() {
    let inner = zipped(&[("djupt/faktura.pdf.js", b"x")]);
    let outer = zipped(&[("a.txt", b"a"), ("mapp/inre.zip", &inner), ("mapp/program", b"\x7fELF")]);
    let found = find("svar.zip", &outer);
    let place = |reason, place: &str| Danger { reason, within: Some(place.to_owned()) };
    assert!(found.contains(&place(Reason::Program, "mapp/program")), "{found:?}");
    assert!(found.contains(&place(Reason::Script, "mapp/inre.zip/djupt/faktura.pdf.js")), "{found:?}");
    assert!(found.contains(&place(Reason::Disguised, "mapp/inre.zip/djupt/faktura.pdf.js")), "{found:?}");
    let third = zipped(&[("en.zip", &zipped(&[("två.zip", &zipped(&[("tre.txt", b"a")]))]))]);
    assert_eq!(find("a.zip", &third), [place(Reason::Archive, "en.zip/två.zip")], "no further is looked");
    assert_eq!(reasons("a.zip", b"PK\x03\x04 trasig"), ["archive"]);
}

#[test]
fn a_bomb_in_an_archive_is_not_unpacked() {
    let zeros = vec![0; 70 << 20];
    let bomb = zipped(&[("noll.bin", &zeros), ("mer.bin", &zeros), ("a.exe", b"x")]);
    let started = std::time::Instant::now();
    assert_eq!(find("a.zip", &bomb).len(), 1);
    assert!(started.elapsed().as_secs() < 30);
}
