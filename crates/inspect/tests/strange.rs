//! Any bytes at all: nothing panics, and what comes out can be kept.

use inspect::text::{LONGEST, read};
use inspect::{Kind, kind};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip archive of these members.
pub fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn bear(kind: Kind, bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Ok(text) = read(kind, bytes) {
        prop_assert!(text.text.chars().count() <= LONGEST);
        let unfit = |c: char| c.is_control() && c != '\n' && c != '\t';
        prop_assert!(kind == Kind::Html || !text.text.contains(unfit));
    }
    Ok(())
}

proptest! {
    #[test]
    fn rtf_and_plain_text(bytes in proptest::collection::vec(any::<u8>(), 0..600), words in "(\\\\[a-z]{1,6}-?[0-9]{0,6} ?|[{}]|\\\\'..|.){0,60}") {
        let rtf = [b"{\\rtf1".as_slice(), words.as_bytes(), &bytes].concat();
        bear(Kind::Rtf, &rtf)?;
        bear(Kind::Plain, &bytes)?;
        bear(Kind::Html, &bytes)?;
        let _ = kind::of("a.txt", "text/plain", &bytes);
    }

    #[test]
    fn documents_with_any_insides(bytes in proptest::collection::vec(any::<u8>(), 0..400), xml in "(<[/!?]?[a-z:]{1,8}[ />]|&[a-z#0-9]{1,5};|.){0,80}", cut in 0_usize..2_000) {
        for (kind, name) in [(Kind::Docx, "word/document.xml"), (Kind::Odt, "content.xml")] {
            for content in [xml.as_bytes(), &bytes] {
                let whole = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), (name, content)]);
                bear(kind, &whole)?;
                let cut = &whole[..whole.len().min(cut)];
                bear(kind, cut)?;
                let _ = kind::of("a", "", cut);
            }
        }
    }
}
