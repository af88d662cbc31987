//! The text of a PDF: the page is played to a listener that notes where each character is drawn.
//!
//! A PDF knows no words and no lines, only characters at places. A new line is where the next character stands higher or lower; a
//! blank is where there is room for one. Text that a scanner's recognition has put invisibly under the picture counts.

use super::{Sink, Unread};
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, Point, Rect, Vec2};

/// Most pages that are read.
const MOST_PAGES: usize = 3_000;

pub(super) fn read(bytes: &[u8], sink: &mut Sink) -> Result<(), Unread> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unread::Protected,
        _ => Unread::Damaged,
    })?;
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let settings = InterpreterSettings::default();
        // How the page is turned does not matter: characters are compared along the line they stand on.
        let mut context = Context::new(Affine::IDENTITY, area, &cache, pdf.xref(), settings);
        let mut listener = Listener { sink, last: None };
        interpret_page(page, &mut context, &mut listener);
        if sink.is_full() {
            break;
        }
        if !sink.is_empty() {
            sink.push_str("\n\n");
        }
    }
    Ok(())
}

/// Notes each character and where it stands.
struct Listener<'s> {
    sink: &'s mut Sink,
    last: Option<Drawn>,
}

/// A character that was drawn.
#[derive(Clone, Copy)]
struct Drawn {
    at: Point,
    /// Where the next one would stand if it followed at once; none when the font does not tell.
    end: Option<Point>,
    /// The direction of its line, of length 1.
    along: Vec2,
    size: f64,
    blank: bool,
}

impl Listener<'_> {
    fn note(&mut self, text: &str, drawn: Drawn) {
        if let Some(last) = self.last {
            let size = last.size.max(drawn.size).max(0.1);
            // Twice the same at one place is bold print made by hand.
            if (drawn.at - last.at).hypot() < 0.01 * size && self.sink.text.ends_with(text) {
                return;
            }
            let from = last.end.unwrap_or(last.at);
            let (across, down) = ((drawn.at - from).dot(last.along), (drawn.at - last.at).cross(last.along));
            if down.abs() > 0.5 * size || across < -2.0 * size {
                // More than a line and a half further down: a new paragraph.
                self.sink.push_str(if down.abs() > 1.9 * size { "\n\n" } else { "\n" });
            } else if last.end.is_some() && across > 0.2 * size && !last.blank && !text.starts_with(' ') {
                self.sink.push(' ');
            }
        }
        self.sink.push_str(text);
        self.last = Some(drawn);
    }
}

impl<'a> Device<'a> for Listener<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        if self.sink.is_full() {
            return;
        }
        let Some(found) = glyph.as_unicode() else { return };
        let text = match found {
            BfString::Char(c) => c.to_string(),
            BfString::String(text) => text,
        };
        let place = transform * glyph_transform;
        let at = place * Point::ORIGIN;
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let size = (place * Point::new(0.0, 1000.0) - at).hypot();
        let along = place * Point::new(1000.0, 0.0) - at;
        let along = if along.hypot() > 0.0 { along / along.hypot() } else { Vec2::new(1.0, 0.0) };
        if !at.x.is_finite() || !at.y.is_finite() || !size.is_finite() {
            return;
        }
        let end = width.map(|width| place * Point::new(width, 0.0));
        self.note(&text, Drawn { at, end, along, size, blank: text.ends_with(char::is_whitespace) });
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
