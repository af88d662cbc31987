//! Reading a part's XML within bounds.

use crate::archive::{Part, PartReader};
use crate::fault::{Broken, Refused};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use std::io::ErrorKind;

/// Most bytes of a single tag or text.
const LONGEST: usize = 16 << 20;
/// Deepest that elements may lie within each other.
const DEEPEST: usize = 256;

/// A part that is being read.
pub(crate) struct Xml<'a> {
    reader: Reader<PartReader<'a>>,
    buffer: Vec<u8>,
    depth: usize,
    name: String,
}

/// What comes next. An empty element begins and ends.
pub(crate) enum Node<'b> {
    Start(BytesStart<'b>),
    End(BytesEnd<'b>),
    /// Text without entities.
    Text(Cow<'b, str>),
    /// A character that was written as an entity; U+FFFD for one that nobody knows.
    Entity(char),
    /// A comment or the like.
    Nothing,
    Eof,
}

impl<'a> Xml<'a> {
    /// Begins to read a part; `name` is for what is told about it.
    pub fn new(part: Part<'a>, name: &str) -> Self {
        let mut reader = Reader::from_reader(part.reader());
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self { reader, buffer: Vec::new(), depth: 0, name: name.to_owned() }
    }

    /// A refusal because of this part.
    pub fn damaged(&self, broken: Broken) -> Refused {
        damaged(&self.name, broken)
    }

    /// The next node.
    pub fn next(&mut self) -> Result<Node<'_>, Refused> {
        // A long text leaves a large buffer behind.
        if self.buffer.capacity() > 1 << 20 {
            self.buffer = Vec::new();
        }
        self.buffer.clear();
        self.reader.get_mut().allow(LONGEST);
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| {
            let broken = match &error {
                quick_xml::Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => Broken::TooLong,
                quick_xml::Error::Io(_) => Broken::Content,
                _ => Broken::Xml,
            };
            damaged(&self.name, broken)
        })?;
        Ok(match event {
            Event::Start(element) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(damaged(&self.name, Broken::TooDeep));
                }
                Node::Start(element)
            }
            Event::End(element) => {
                self.depth = self.depth.saturating_sub(1);
                Node::End(element)
            }
            Event::Text(text) => Node::Text(text.into_inner()),
            Event::CData(text) => Node::Text(text.into_inner()),
            Event::GeneralRef(entity) => Node::Entity(character(&entity)),
            Event::DocType(_) => return Err(damaged(&self.name, Broken::Entities)),
            Event::Eof => Node::Eof,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Node::Nothing,
        })
    }
}

fn damaged(part: &str, broken: Broken) -> Refused {
    Refused::Damaged { broken, part: part.to_owned(), after_row: None }
}

fn character(entity: &BytesRef<'_>) -> char {
    let named = || resolve_predefined_entity(entity).and_then(|text| text.chars().next());
    entity.resolve_char_ref().ok().flatten().or_else(named).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// An attribute by its name without prefix.
pub(crate) fn attribute<'b>(element: &'b BytesStart<'_>, name: &str) -> Option<Cow<'b, str>> {
    let attribute = element
        .attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    if attribute.value.contains('&') {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok();
        return Some(Cow::Owned(value.map_or_else(|| attribute.value.to_string(), Cow::into_owned)));
    }
    Some(attribute.value)
}

/// Text that is put together up to a limit and counted beyond it.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub text: String,
    pub characters: usize,
}

impl Gathered {
    pub fn push(&mut self, c: char, most: usize) {
        self.characters = self.characters.saturating_add(1);
        if self.characters <= most {
            self.text.push(c);
        }
    }

    pub fn push_str(&mut self, text: &str, most: usize) {
        if self.characters.saturating_add(text.len()) <= most {
            self.characters += text.chars().count();
            self.text.push_str(text);
        } else {
            text.chars().for_each(|c| self.push(c, most));
        }
    }

    pub fn clear(&mut self) {
        self.text.clear();
        self.characters = 0;
    }
}
