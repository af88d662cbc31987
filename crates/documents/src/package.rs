//! The container of an office file: a ZIP archive of XML parts, the same bytes each time.
//!
//! Written here, not by a library: three record types are all it takes, and a library brings encryption, time and
//! randomness that no document needs. Every entry is deflated and dated 1 January 1980, the first day the format knows.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// What every XML part begins with.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// 1 January 1980 at midnight, as MS-DOS wrote it.
const DATE: u16 = 0b0000_0000_0010_0001;
/// Version of the format that is needed: deflate.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8_NAMES: u16 = 1 << 11;
const DEFLATED: u16 = 8;

/// An archive being written.
#[derive(Default)]
pub(crate) struct Package {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
}

impl Package {
    /// Adds a part.
    ///
    /// # Errors
    /// The part or the whole is larger than four gigabytes.
    pub(crate) fn add(&mut self, name: &str, content: &str) -> Result<(), TooLarge> {
        let content = content.as_bytes();
        let mut crc = Crc::new();
        crc.update(content);
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(content).map_err(|_| TooLarge)?;
        let packed = encoder.finish().map_err(|_| TooLarge)?;
        let offset = size(self.bytes.len())?;
        let name_length = u16::try_from(name.len()).map_err(|_| TooLarge)?;
        let mut common = Vec::with_capacity(26);
        for word in [VERSION, UTF8_NAMES, DEFLATED, 0, DATE] {
            common.extend(word.to_le_bytes());
        }
        for long in [crc.sum(), size(packed.len())?, size(content.len())?] {
            common.extend(long.to_le_bytes());
        }
        common.extend(name_length.to_le_bytes());
        common.extend(0_u16.to_le_bytes());

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(&packed);

        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&common);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.entries += 1;
        Ok(())
    }

    /// The whole archive.
    ///
    /// # Errors
    /// It is larger than four gigabytes.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, TooLarge> {
        let offset = size(self.bytes.len())?;
        let length = size(self.directory.len())?;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(self.entries.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(offset.to_le_bytes());
        self.bytes.extend(0_u16.to_le_bytes());
        Ok(self.bytes)
    }
}

/// A part or the whole is larger than the format can say.
#[derive(Debug, thiserror::Error)]
#[error("larger than an office file may be")]
pub struct TooLarge;

fn size(length: usize) -> Result<u32, TooLarge> {
    u32::try_from(length).map_err(|_| TooLarge)
}

/// The text as it stands in XML, in an element or an attribute. What XML 1.0 cannot say is left out.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(character),
            // A direction that is overridden shows other words than those that are there.
            '\u{FFFE}' | '\u{FFFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_say_is_left_out() {
        assert_eq!(
            escape("a<b>&\"\u{0}\u{8}\u{1b}\u{FFFE}\u{202E}\r\n\tå🙂"),
            "a&lt;b&gt;&amp;&quot;\n\tå🙂"
        );
    }
}
