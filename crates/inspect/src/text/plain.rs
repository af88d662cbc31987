//! Plain text in whatever characters it was written.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of some bytes: by their byte order mark, else UTF-8 where that is sound, UTF-16 where every second byte is empty, and
/// Windows-1252 otherwise.
pub fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !bytes.contains(&0)
    {
        return text.to_owned();
    }
    let encoding =
        sixteen_bits(bytes).unwrap_or_else(|| if mostly_utf8(bytes) { UTF_8 } else { WINDOWS_1252 });
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Could it be text at all? Programs and pictures hold empty bytes early on.
pub fn looks_like_text(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    Encoding::for_bom(bytes).is_some() || !start.contains(&0) || sixteen_bits(bytes).is_some()
}

/// UTF-16 without a mark: in western text nearly every second byte is 0.
fn sixteen_bits(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(2000) & !1];
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), start.len() / 2);
    if pairs >= 4 && odd * 10 > pairs * 8 && even * 10 < pairs {
        return Some(UTF_16LE);
    }
    (pairs >= 4 && even * 10 > pairs * 8 && odd * 10 < pairs).then_some(UTF_16BE)
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    lossy.chars().filter(|c| !c.is_ascii()).count() > 2 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_right_in_every_way_they_are_written() {
        let text = "Föreningen Öppna rum tillstyrker. Älvsjö.";
        let sixteen = |big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        assert_eq!(decoded(text.as_bytes()), text);
        assert_eq!(decoded(&WINDOWS_1252.encode(text).0), text);
        assert_eq!(decoded(&sixteen(false)), text);
        assert_eq!(decoded(&sixteen(true)), text);
        assert_eq!(decoded(&[b"\xFF\xFE".as_slice(), &sixteen(false)].concat()), text);
        assert_eq!(decoded(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), text);
        assert!(looks_like_text(&sixteen(true)) && !looks_like_text(b"MZ\0\x01\0"));
    }
}
