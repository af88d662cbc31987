//! A region's one colour, and everything the look derives from it.
//!
//! A region gives one value, `#rrggbb`, once. The derivation works in OKLCH: the hue is kept, the
//! lightness clamped and the chroma capped, so that any input, also yellow, white or black, gives a
//! readable site. What comes out is plain hex for light and dark, written as the site's `site.css`
//! ([`Palette::stylesheet`]): old browsers read it as well as new ones.
//!
//! Contrast is promised, not hoped for: every derived colour is moved in lightness until the pairs
//! it takes part in ([`Scheme::pairs`]) reach what they need.

mod colour;
mod common;

use self::colour::Oklch;
pub use self::colour::{Rgb, contrast};
pub use self::common::Common;
use std::fmt::{self, Write as _};
use std::str::FromStr;

/// Contrast that text needs (WCAG 2.2, 1.4.3).
pub const TEXT: f64 = 4.5;
/// Contrast that lines, borders and marks need (WCAG 2.2, 1.4.11).
pub const NON_TEXT: f64 = 3.0;

/// Why a text is not a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrandError {
    /// Nothing was written.
    #[error("the colour is empty: write # and six digits, for example #002d5a")]
    Empty,
    /// The number sign is missing.
    #[error("the colour must begin with #, for example #002d5a")]
    NoNumberSign,
    /// Not six digits after the number sign.
    #[error("the colour must have six digits after #, this has {found}")]
    Length {
        /// How many characters there were after the number sign.
        found: usize,
    },
    /// A character that is not 0–9 or a–f.
    #[error("{found:?} is not a hexadecimal digit (0–9, a–f)")]
    Digit {
        /// The first such character.
        found: char,
    },
}

/// Everything in one scheme, light or dark. The fields beside [`Scheme::common`] come from the
/// region's colour and are written to `site.css`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scheme {
    /// What is the same in every region.
    pub common: Common,
    /// The head and the hero.
    pub fill: Rgb,
    /// Text on [`Scheme::fill`].
    pub on_fill: Rgb,
    /// Quiet text on [`Scheme::fill`].
    pub on_fill_2: Rgb,
    /// Buttons, and what is chosen.
    pub action: Rgb,
    /// Text on [`Scheme::action`].
    pub on_action: Rgb,
    /// Links.
    pub link: Rgb,
    /// A panel on the page.
    pub tint: Rgb,
    /// Stronger than [`Scheme::tint`]: what is marked or current.
    pub tint_2: Rgb,
    /// Quiet lines and underlines in the region's hue; carries no meaning alone.
    pub tint_line: Rgb,
    /// Map, fewest.
    pub map_1: Rgb,
    /// Map, few.
    pub map_2: Rgb,
    /// Map, many.
    pub map_3: Rgb,
    /// Map, most.
    pub map_4: Rgb,
    /// A label on [`Scheme::map_3`]; on the two lighter steps it is the ink.
    pub on_map_3: Rgb,
    /// A label on [`Scheme::map_4`].
    pub on_map_4: Rgb,
}

impl Scheme {
    /// Each derived colour with the name of its custom property, without the two hyphens.
    pub fn roles(&self) -> [(&'static str, Rgb); 15] {
        [
            ("fill", self.fill),
            ("on-fill", self.on_fill),
            ("on-fill-2", self.on_fill_2),
            ("action", self.action),
            ("on-action", self.on_action),
            ("link", self.link),
            ("tint", self.tint),
            ("tint-2", self.tint_2),
            ("tint-line", self.tint_line),
            ("map-1", self.map_1),
            ("map-2", self.map_2),
            ("map-3", self.map_3),
            ("map-4", self.map_4),
            ("on-map-3", self.on_map_3),
            ("on-map-4", self.on_map_4),
        ]
    }

    /// Every pair that lies on top of each other somewhere on the site, with what it needs.
    pub fn pairs(&self) -> Vec<Pair> {
        let c = &self.common;
        let text = |name, front, back| Pair { name, front, back, need: TEXT };
        let mark = |name, front, back| Pair { name, front, back, need: NON_TEXT };
        vec![
            text("ink/paper", c.ink, c.paper),
            text("ink/tint", c.ink, self.tint),
            text("ink/tint-2", c.ink, self.tint_2),
            text("ink-2/paper", c.ink_2, c.paper),
            text("ink-2/sunken", c.ink_2, c.sunken),
            text("ink-2/tint", c.ink_2, self.tint),
            text("link/paper", self.link, c.paper),
            text("link/surface", self.link, c.surface),
            text("link/tint-2", self.link, self.tint_2),
            text("on-fill/fill", self.on_fill, self.fill),
            text("on-fill-2/fill", self.on_fill_2, self.fill),
            text("on-action/action", self.on_action, self.action),
            text("good/good-tint", c.good, c.good_tint),
            text("care/care-tint", c.care, c.care_tint),
            text("bad/bad-tint", c.bad, c.bad_tint),
            text("calm/calm-tint", c.calm, c.calm_tint),
            text("bad/surface", c.bad, c.surface),
            text("stance-support", c.stance_support_ink, c.stance_support),
            text("stance-amend", c.stance_amend_ink, c.stance_amend),
            text("stance-none", c.stance_none_ink, c.stance_none),
            text("stance-partly", c.stance_partly_ink, c.stance_partly),
            text("stance-oppose", c.stance_oppose_ink, c.stance_oppose),
            text("ink/map-1", c.ink, self.map_1),
            text("ink/map-2", c.ink, self.map_2),
            text("on-map-3/map-3", self.on_map_3, self.map_3),
            text("on-map-4/map-4", self.on_map_4, self.map_4),
            mark("thread/paper", c.thread, c.paper),
            mark("thread-on-fill/fill", c.thread_on_fill, self.fill),
            mark("line-strong/paper", c.line_strong, c.paper),
            mark("line-strong/surface", c.line_strong, c.surface),
            mark("action/paper", self.action, c.paper),
            mark("action/surface", self.action, c.surface),
        ]
    }
}

/// Two colours that lie on top of each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Front and back by the names of their custom properties.
    pub name: &'static str,
    /// Text or mark.
    pub front: Rgb,
    /// What it lies on.
    pub back: Rgb,
    /// [`TEXT`] or [`NON_TEXT`].
    pub need: f64,
}

impl Pair {
    /// The contrast it has.
    pub fn contrast(&self) -> f64 {
        contrast(self.front, self.back)
    }

    /// Whether it has what it needs.
    pub fn holds(&self) -> bool {
        self.contrast() >= self.need
    }
}

/// The one colour a region gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Brand(Rgb);

impl Brand {
    /// Reads `#rrggbb`, in capitals or not, with or without space around it.
    pub fn parse(text: &str) -> Result<Self, BrandError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(BrandError::Empty);
        }
        let digits = text.strip_prefix('#').ok_or(BrandError::NoNumberSign)?;
        if let Some(found) = digits.chars().find(|digit| !digit.is_ascii_hexdigit()) {
            return Err(BrandError::Digit { found });
        }
        let length = BrandError::Length { found: digits.len() };
        match u32::from_str_radix(digits, 16) {
            Ok(value) if digits.len() == 6 => Ok(Self(Rgb::hex(value))),
            _ => Err(length),
        }
    }

    /// The colour as it was given.
    pub fn colour(self) -> Rgb {
        self.0
    }

    /// Everything derived from it.
    pub fn palette(&self) -> Palette {
        let hue = Hue(Oklch::from_rgb(self.0));
        Palette { brand: *self, light: hue.light(), dark: hue.dark() }
    }
}

impl Default for Brand {
    /// A blue of no region: for a page without a site (unknown address) and for a new site.
    fn default() -> Self {
        Self(Rgb::hex(0x12_304f))
    }
}

impl fmt::Display for Brand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Brand {
    type Err = BrandError;

    fn from_str(text: &str) -> Result<Self, BrandError> {
        Self::parse(text)
    }
}

/// Which way lightness moves when a pair falls short.
#[derive(Debug, Clone, Copy)]
enum Way {
    Darker,
    Lighter,
}

/// The brand seen as a hue to be used at other lightnesses.
struct Hue(Oklch);

impl Hue {
    /// The hue at a lightness, with at most so much chroma.
    fn tone(&self, lightness: f64, most: f64) -> Rgb {
        Oklch { lightness, chroma: self.0.chroma.min(most), ..self.0 }.to_rgb()
    }

    /// As [`Hue::tone`], moved until it has the contrast it needs to each colour.
    fn held(&self, lightness: f64, most: f64, way: Way, needs: &[(Rgb, f64)]) -> Rgb {
        let step = match way {
            Way::Darker => -0.005,
            Way::Lighter => 0.005,
        };
        let mut lightness = lightness;
        loop {
            let colour = self.tone(lightness, most);
            let holds = needs.iter().all(|&(other, need)| contrast(colour, other) >= need);
            if holds || !(0.0..=1.0).contains(&lightness) {
                return colour;
            }
            lightness += step;
        }
    }

    fn light(&self) -> Scheme {
        use Way::{Darker, Lighter};
        let common = Common::LIGHT;
        let (deep, white) = (self.0.lightness.clamp(0.28, 0.41), Rgb::hex(0xff_ffff));
        let on_fill_2 = self.tone(0.9, 0.03);
        let on_head = [(white, TEXT), (on_fill_2, TEXT), (common.thread_on_fill, NON_TEXT)];
        let tint_2 = self.held(0.918, 0.026, Lighter, &[(common.ink, TEXT)]);
        let on_page = [(common.paper, TEXT), (common.surface, TEXT), (tint_2, TEXT)];
        Scheme {
            common,
            fill: self.held(deep, 0.11, Darker, &on_head),
            on_fill: white,
            on_fill_2,
            action: self.held(deep, 0.12, Darker, &[(white, TEXT), (common.paper, NON_TEXT)]),
            on_action: white,
            link: self.held(self.0.lightness.clamp(0.32, 0.42), 0.13, Darker, &on_page),
            tint: self.held(0.962, 0.012, Lighter, &[(common.ink_2, TEXT)]),
            tint_2,
            tint_line: self.tone(0.79, 0.05),
            map_1: self.held(0.935, 0.022, Lighter, &[(common.ink, TEXT)]),
            map_2: self.held(0.84, 0.05, Lighter, &[(common.ink, TEXT)]),
            map_3: self.held(0.68, 0.08, Lighter, &[(common.ink, TEXT)]),
            map_4: self.held(0.45, 0.1, Darker, &[(white, TEXT)]),
            on_map_3: common.ink,
            on_map_4: white,
        }
    }

    fn dark(&self) -> Scheme {
        use Way::{Darker, Lighter};
        let common = Common::DARK;
        let on_fill = Rgb::hex(0xf1_f0ec);
        let (on_fill_2, on_action) = (self.tone(0.84, 0.03), self.tone(0.19, 0.03));
        let on_head = [(on_fill, TEXT), (on_fill_2, TEXT), (common.thread_on_fill, NON_TEXT)];
        let tint_2 = self.held(0.315, 0.04, Darker, &[(common.ink, TEXT)]);
        let on_page = [(common.paper, TEXT), (common.surface, TEXT), (tint_2, TEXT)];
        Scheme {
            common,
            fill: self.held(0.265, 0.055, Darker, &on_head),
            on_fill,
            on_fill_2,
            action: self.held(0.83, 0.085, Lighter, &[(on_action, TEXT), (common.surface, NON_TEXT)]),
            on_action,
            link: self.held(0.84, 0.08, Lighter, &on_page),
            tint: self.held(0.245, 0.028, Darker, &[(common.ink_2, TEXT)]),
            tint_2,
            tint_line: self.tone(0.48, 0.05),
            map_1: self.held(0.285, 0.03, Darker, &[(common.ink, TEXT)]),
            map_2: self.held(0.385, 0.05, Darker, &[(common.ink, TEXT)]),
            map_3: self.held(0.49, 0.07, Darker, &[(on_fill, TEXT)]),
            map_4: self.held(0.76, 0.09, Lighter, &[(common.paper, TEXT)]),
            on_map_3: on_fill,
            on_map_4: common.paper,
        }
    }
}

/// What a region's colour becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Where it came from.
    pub brand: Brand,
    /// On a light page.
    pub light: Scheme,
    /// On a dark page.
    pub dark: Scheme,
}

impl Palette {
    /// The site's `site.css`: custom properties in plain hex. Dark follows the system, unless the
    /// document says otherwise with `data-scheme`; paper is always light.
    pub fn stylesheet(&self) -> String {
        let mut css = format!("/* Written by Rådslag from the region's colour {}. */\n", self.brand);
        block(&mut css, ":root", &self.light);
        css.push_str("@media screen and (prefers-color-scheme: dark) {\n");
        block(&mut css, ":root:not([data-scheme=\"light\"])", &self.dark);
        css.push_str("}\n@media screen {\n");
        block(&mut css, "[data-scheme=\"dark\"]", &self.dark);
        css.push_str("}\n");
        css
    }
}

fn block(css: &mut String, selector: &str, scheme: &Scheme) {
    css.push_str(selector);
    css.push_str(" {");
    for (name, colour) in scheme.roles() {
        // Writing to a string cannot fail.
        let _ = write!(css, " --{name}: {colour};");
    }
    css.push_str(" }\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_falls_short_moves_in_lightness() {
        let hue = Hue(Oklch::from_rgb(Rgb::hex(0xff_d500)));
        let white = Rgb::hex(0xff_ffff);
        let yellow = hue.tone(0.9, 0.2);
        assert!(contrast(yellow, white) < TEXT);
        let held = hue.held(0.9, 0.2, Way::Darker, &[(white, TEXT)]);
        assert!(
            contrast(held, white) >= TEXT && contrast(held, white) < TEXT + 0.2,
            "no further than needed"
        );
        assert_eq!(hue.held(0.2, 0.1, Way::Darker, &[(white, TEXT)]), hue.tone(0.2, 0.1));
        let never = hue.held(0.9, 0.1, Way::Lighter, &[(white, TEXT)]);
        assert_eq!(never, white, "what cannot be had ends at the edge");
    }
}
