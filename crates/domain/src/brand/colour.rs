//! Colour arithmetic: sRGB, OKLCH and contrast.

use std::fmt;

/// A colour on a screen (sRGB, eight bits a channel). Shown as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Rgb {
    /// From `0xrrggbb`.
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self { red, green, blue }
    }

    /// From OKLCH (lightness 0–1, chroma, hue in degrees). What a screen cannot show loses chroma,
    /// never hue or lightness.
    pub fn from_oklch(lightness: f64, chroma: f64, degrees: f64) -> Self {
        Oklch { lightness, chroma, hue: degrees.to_radians() }.to_rgb()
    }

    /// Relative luminance (WCAG 2.2), 0 for black to 1 for white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// Contrast between two colours (WCAG 2.2), 1 to 21, whichever is in front.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour as lightness, chroma and hue (radians).
#[derive(Debug, Clone, Copy)]
pub(super) struct Oklch {
    pub(super) lightness: f64,
    pub(super) chroma: f64,
    pub(super) hue: f64,
}

impl Oklch {
    pub(super) fn from_rgb(colour: Rgb) -> Self {
        let [red, green, blue] = colour.linear();
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let green_red = 1.977_998_495_1 * long - 2.428_592_205 * medium + 0.450_593_709_9 * short;
        let blue_yellow = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766 * short;
        Self {
            lightness: 0.210_454_255_3 * long + 0.793_617_785 * medium - 0.004_072_046_8 * short,
            chroma: green_red.hypot(blue_yellow),
            hue: blue_yellow.atan2(green_red),
        }
    }

    /// Linear sRGB; channels outside 0–1 cannot be shown.
    fn linear(self) -> [f64; 3] {
        let (green_red, blue_yellow) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let long = (self.lightness + 0.396_337_777_4 * green_red + 0.215_803_757_3 * blue_yellow).powi(3);
        let medium = (self.lightness - 0.105_561_345_8 * green_red - 0.063_854_172_8 * blue_yellow).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * green_red - 1.291_485_548 * blue_yellow).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
        ]
    }

    fn is_shown(self) -> bool {
        self.linear().iter().all(|channel| (-1e-6..=1.0 + 1e-6).contains(channel))
    }

    /// The same lightness and hue with as much chroma as a screen can show.
    fn mapped(self) -> Self {
        if self.is_shown() {
            return self;
        }
        let (mut low, mut high) = (0.0, self.chroma);
        for _ in 0..32 {
            let chroma = f64::midpoint(low, high);
            if (Self { chroma, ..self }).is_shown() {
                low = chroma;
            } else {
                high = chroma;
            }
        }
        Self { chroma: low, ..self }
    }

    pub(super) fn to_rgb(self) -> Rgb {
        let [red, green, blue] = self.mapped().linear().map(channel);
        Rgb { red, green, blue }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–255 and rounded")]
fn channel(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let value = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}
