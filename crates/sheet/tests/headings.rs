//! Which row holds the headings.

use crate::support::{cells, opened};
use sheet::{HeaderChoice, Options, Refused, Sure, open};

#[test]
fn titles_above_are_skipped_and_told() {
    let text = "Föreningsregister;;;\nUppdaterat 2024-05-01;;;\n;;;\nNamn;Ort;Orgnr;E-post\nA;Ale;802400-1234;a@example.se\nB;Kil;;\n";
    let opened = opened(text.as_bytes());
    assert_eq!((opened.header.row, opened.header.sure), (Some(4), Sure::Sure));
    let above: Vec<&str> = opened.header.skipped.iter().map(|row| row.cells[0].as_str()).collect();
    assert_eq!(above, ["Föreningsregister", "Uppdaterat 2024-05-01"]);
    assert_eq!(opened.counts.rows, 2);
}

#[test]
fn a_list_without_headings_has_none() {
    let opened = opened(b"ABF Ale;802000-3292;Ale\nKils IF;802000-3292;Kil\n");
    assert_eq!((opened.header.row, opened.header.sure), (None, Sure::Guess));
    assert_eq!(opened.counts.rows, 2);
}

#[test]
fn headings_stand_above_text_that_looks_like_them() {
    let opened = opened("namn,kommun,typ\nÅmåls IF,Åmål,Idrott\nKils IF,Kil,Idrott\n".as_bytes());
    assert_eq!((opened.header.row, opened.header.sure), (Some(1), Sure::Likely));
}

#[test]
fn a_row_with_gaps_can_hold_the_headings() {
    let opened = opened(b"Namn;;Ort;E-post\nA;1;Ale;a@example.se\nB;2;Kil;b@example.se\n");
    assert_eq!(opened.header.row, Some(1));
    assert_eq!(opened.header.unclear(), [2]);
}

#[test]
fn headings_that_stand_there_twice_are_unclear() {
    let opened = opened(b"Namn;Telefon;telefon;E-post\nA;031-123456;;a@example.se\n");
    assert_eq!(opened.header.unclear(), [3]);
}

#[test]
fn a_person_can_choose_the_row() {
    let text = b"Namn;Ort\nA;Ale\nB;Kil\nC;Mark\n";
    let at = |header| open(text, "", &Options { header, ..Options::default() });
    let third = at(HeaderChoice::Row(3)).unwrap();
    assert_eq!(third.header.headings, ["B", "Kil"]);
    assert_eq!(third.header.skipped.len(), 2);
    assert_eq!(cells(&third), [["C", "Mark"]]);
    assert_eq!(at(HeaderChoice::None).unwrap().counts.rows, 4);
    for row in [0, 9] {
        assert_eq!(at(HeaderChoice::Row(row)).unwrap_err(), Refused::NoSuchHeader { row });
    }
    let long: String = "A;Ale\n".repeat(3000) + "Namn;Ort\nB;Kil\n";
    let options = Options { header: HeaderChoice::Row(3001), ..Options::default() };
    let late = open(long.as_bytes(), "", &options).unwrap();
    assert_eq!(late.header.headings, ["Namn", "Ort"]);
    assert_eq!(late.counts.rows, 1);
}
