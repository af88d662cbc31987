//! The region's colour: contrast for any input, and the stylesheet as a site gets it.
#![allow(clippy::unwrap_used)]

use domain::brand::{Brand, BrandError, Common, Palette, Rgb, Scheme, contrast};

const TEN: [&str; 10] = [
    "#002d5a", "#00635b", "#006298", "#ffd500", "#e30613", "#808080", "#ffffff", "#000000", "#39ff14",
    "#7f00ff",
];

/// A colour of the design in OKLCH: name, light, dark.
type Source = (&'static str, [f64; 3], [f64; 3]);
#[rustfmt::skip]
const DESIGN: &[Source] = &[
    ("paper", [0.984, 0.004, 92.0], [0.19, 0.012, 255.0]),
    ("surface", [1.0, 0.0, 0.0], [0.225, 0.014, 255.0]),
    ("sunken", [0.957, 0.006, 92.0], [0.165, 0.012, 255.0]),
    ("ink", [0.235, 0.02, 262.0], [0.935, 0.006, 92.0]),
    ("ink-2", [0.42, 0.018, 262.0], [0.775, 0.01, 250.0]),
    ("line", [0.875, 0.008, 92.0], [0.345, 0.014, 255.0]),
    ("line-strong", [0.56, 0.012, 262.0], [0.62, 0.014, 255.0]),
    ("thread", [0.5, 0.148, 32.0], [0.72, 0.135, 34.0]),
    ("thread-on-fill", [0.755, 0.128, 36.0], [0.755, 0.128, 36.0]),
    ("good", [0.43, 0.085, 155.0], [0.84, 0.09, 155.0]),
    ("good-tint", [0.955, 0.022, 155.0], [0.27, 0.03, 155.0]),
    ("care", [0.45, 0.095, 65.0], [0.86, 0.1, 80.0]),
    ("care-tint", [0.955, 0.038, 85.0], [0.285, 0.04, 75.0]),
    ("bad", [0.46, 0.178, 25.0], [0.8, 0.115, 22.0]),
    ("bad-tint", [0.96, 0.016, 22.0], [0.27, 0.05, 22.0]),
    ("calm", [0.4, 0.018, 262.0], [0.83, 0.01, 250.0]),
    ("calm-tint", [0.945, 0.006, 92.0], [0.275, 0.012, 255.0]),
    ("stance-support", [0.43, 0.08, 236.0], [0.66, 0.1, 236.0]),
    ("stance-support-ink", [1.0, 0.0, 0.0], [0.16, 0.02, 250.0]),
    ("stance-amend", [0.76, 0.068, 232.0], [0.46, 0.07, 236.0]),
    ("stance-amend-ink", [0.22, 0.03, 240.0], [0.98, 0.0, 0.0]),
    ("stance-none", [0.875, 0.006, 240.0], [0.37, 0.012, 250.0]),
    ("stance-none-ink", [0.235, 0.02, 262.0], [0.96, 0.0, 0.0]),
    ("stance-partly", [0.81, 0.095, 76.0], [0.5, 0.085, 66.0]),
    ("stance-partly-ink", [0.24, 0.04, 60.0], [0.985, 0.0, 0.0]),
    ("stance-oppose", [0.48, 0.11, 52.0], [0.77, 0.115, 66.0]),
    ("stance-oppose-ink", [1.0, 0.0, 0.0], [0.18, 0.03, 60.0]),
];

fn palette(text: &str) -> Palette {
    Brand::parse(text).unwrap().palette()
}

/// The pairs that fall short, in words.
fn short(palette: &Palette) -> Vec<String> {
    let schemes = [("light", &palette.light), ("dark", &palette.dark)];
    let pairs = schemes
        .into_iter()
        .flat_map(|(name, scheme)| scheme.pairs().into_iter().map(move |pair| (name, pair)));
    pairs
        .filter(|(_, pair)| !pair.holds())
        .map(|(name, pair)| format!("{} {name} {} {:.2}", palette.brand, pair.name, pair.contrast()))
        .collect()
}

/// Numbers that look random and are the same every time (splitmix64).
fn numbers() -> impl Iterator<Item = u64> {
    (1_u64..).map(|n| {
        let mut value = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    })
}

#[test]
fn ten_brands_hold_every_pair() {
    for brand in TEN {
        assert_eq!(short(&palette(brand)), Vec::<String>::new());
    }
}

#[test]
fn two_thousand_colours_hold_every_pair() {
    for number in numbers().take(2_000) {
        let brand = format!("#{:06x}", number & 0xff_ffff);
        assert_eq!(short(&palette(&brand)), Vec::<String>::new());
    }
}

#[test]
fn the_corners_of_the_cube_hold_every_pair() {
    let steps = ["00", "01", "33", "66", "99", "cc", "fe", "ff"];
    for (red, green) in steps.iter().flat_map(|red| steps.map(|green| (red, green))) {
        for blue in steps {
            assert_eq!(short(&palette(&format!("#{red}{green}{blue}"))), Vec::<String>::new());
        }
    }
}

/// The figures of the design's contrast table are lowest over the ten brands, to one decimal.
#[test]
fn the_contrast_is_as_high_as_in_the_design() {
    let lowest = |name: &str, scheme: fn(&Palette) -> &Scheme| {
        let palettes = TEN.map(palette);
        let pairs = palettes.iter().flat_map(|palette| scheme(palette).pairs());
        pairs.filter(|pair| pair.name == name).map(|pair| pair.contrast()).fold(f64::INFINITY, f64::min)
    };
    for (name, light, dark) in [
        ("ink/paper", 16.0, 15.2),
        ("ink-2/tint", 7.5, 7.8),
        ("link/tint-2", 6.3, 7.8),
        ("on-fill/fill", 8.3, 13.0),
        ("on-fill-2/fill", 6.2, 9.2),
        ("on-action/action", 8.3, 10.6),
        ("thread/paper", 6.1, 7.0),
        ("thread-on-fill/fill", 3.6, 6.5),
    ] {
        for (got, want) in [(lowest(name, |p| &p.light), light), (lowest(name, |p| &p.dark), dark)] {
            assert!(got >= want - 0.1, "{name}: {got:.2} is lower than the design's {want}");
        }
    }
}

#[test]
fn the_common_colours_are_those_of_the_design() {
    for (common, is_dark) in [(Common::LIGHT, false), (Common::DARK, true)] {
        assert_eq!(common.roles().len(), DESIGN.len());
        for ((name, colour), (source, light, dark)) in common.roles().into_iter().zip(DESIGN) {
            let [lightness, chroma, hue] = if is_dark { *dark } else { *light };
            assert_eq!((name, colour), (*source, Rgb::from_oklch(lightness, chroma, hue)));
        }
    }
}

#[test]
fn tokens_css_has_the_same_common_colours() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../web/static/tokens.css");
    let css = std::fs::read_to_string(path).unwrap();
    for ((name, light), (_, dark)) in Common::LIGHT.roles().into_iter().zip(Common::DARK.roles()) {
        let both = format!("--{name}: light-dark({light}, {dark});");
        for wanted in [format!("--{name}: {light};"), both, format!("--{name}: {dark};")] {
            assert!(css.contains(&wanted), "tokens.css lacks {wanted}");
        }
    }
}

#[test]
fn hue_is_kept_and_lightness_clamped() {
    let yellow = palette("#ffd500").light;
    assert!(yellow.fill.red > yellow.fill.blue && yellow.fill.green > yellow.fill.blue);
    assert!(contrast(yellow.fill, Rgb::hex(0xff_ffff)) > 7.0);
    let grey = palette("#808080").light.fill;
    assert!(grey.red == grey.green && grey.green == grey.blue);
    assert_eq!(
        palette("#002d5a").light.fill,
        Rgb::hex(0x00_2d5a),
        "a colour within the limits is left as it is"
    );
}

#[test]
fn contrast_is_that_of_wcag() {
    let (black, white) = (Rgb::hex(0), Rgb::hex(0xff_ffff));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(white, black) - 21.0).abs() < 1e-9);
    assert!((contrast(white, white) - 1.0).abs() < 1e-9);
    assert!((contrast(white, Rgb::hex(0x76_7676)) - 4.54).abs() < 0.005);
}

#[test]
fn what_a_screen_cannot_show_loses_chroma_only() {
    let neon = Rgb::from_oklch(0.6, 0.4, 145.0);
    assert!(neon.red == 0 || neon.blue == 0, "{neon} lies on the edge of sRGB");
    assert_eq!(Rgb::from_oklch(1.0, 0.3, 20.0), Rgb::hex(0xff_ffff));
    assert_eq!(Rgb::from_oklch(0.0, 0.3, 20.0), Rgb::hex(0));
}

#[test]
fn parse_reads_capitals_and_space() {
    let brand = Brand::parse("  #00635B ").unwrap();
    assert_eq!(brand.to_string(), "#00635b");
    assert_eq!(brand.colour(), Rgb { red: 0, green: 0x63, blue: 0x5b });
    assert_eq!("#00635b".parse(), Ok(brand));
    assert_eq!(short(&Brand::default().palette()), Vec::<String>::new());
}

#[test]
fn parse_says_what_is_wrong() {
    for (text, error) in [
        ("", BrandError::Empty),
        ("   ", BrandError::Empty),
        ("002d5a", BrandError::NoNumberSign),
        ("blå", BrandError::NoNumberSign),
        ("#", BrandError::Length { found: 0 }),
        ("#fff", BrandError::Length { found: 3 }),
        ("#002d5a00", BrandError::Length { found: 8 }),
        ("#0123456789abcdef", BrandError::Length { found: 16 }),
        ("#002d5g", BrandError::Digit { found: 'g' }),
        ("#+02d5a", BrandError::Digit { found: '+' }),
        ("#00 2d5a", BrandError::Digit { found: ' ' }),
        ("##02d5a", BrandError::Digit { found: '#' }),
        ("#00å25a", BrandError::Digit { found: 'å' }),
        ("#002d5a;}", BrandError::Digit { found: ';' }),
    ] {
        assert_eq!(Brand::parse(text), Err(error), "{text:?}");
    }
    let text = BrandError::Length { found: 3 }.to_string();
    assert_eq!(text, "the colour must have six digits after #, this has 3");
}

/// The frame of every `site.css`.
fn stylesheet(brand: &str, light: &str, dark: &str) -> String {
    format!(
        "/* Written by Rådslag from the region's colour {brand}. */
:root {{ {light} }}
@media screen and (prefers-color-scheme: dark) {{
:root:not([data-scheme=\"light\"]) {{ {dark} }}
}}
@media screen {{
[data-scheme=\"dark\"] {{ {dark} }}
}}
"
    )
}

#[test]
fn stylesheet_of_stockholm() {
    let (light, dark) = (
        "--fill: #002d5a; --on-fill: #ffffff; --on-fill-2: #d1e0f2; --action: #002d5a; \
         --on-action: #ffffff; --link: #063360; --tint: #edf3fb; --tint-2: #d8e5f5; \
         --tint-line: #a5bddb; --map-1: #e0ebf8; --map-2: #b4cdeb; --map-3: #759bc9; \
         --map-4: #2d5787; --on-map-3: #191e28; --on-map-4: #ffffff;",
        "--fill: #10263f; --on-fill: #f1f0ec; --on-fill-2: #bdccde; --action: #a1cbfe; \
         --on-action: #0a1421; --link: #a6cefe; --tint: #17212e; --tint-2: #233346; \
         --tint-line: #4a5f7a; --map-1: #202b39; --map-2: #30455e; --map-3: #436387; \
         --map-4: #88b5e9; --on-map-3: #f1f0ec; --on-map-4: #101419;",
    );
    assert_eq!(palette("#002d5a").stylesheet(), stylesheet("#002d5a", light, dark));
}

#[test]
fn stylesheet_of_ostergotland() {
    let (light, dark) = (
        "--fill: #005750; --on-fill: #ffffff; --on-fill-2: #c9e5e1; --action: #005750; \
         --on-action: #ffffff; --link: #005a52; --tint: #eaf5f3; --tint-2: #d2eae6; \
         --tint-line: #97c6bf; --map-1: #daefeb; --map-2: #a7d6cf; --map-3: #5aa89f; \
         --map-4: #00635b; --on-map-3: #191e28; --on-map-4: #ffffff;",
        "--fill: #002c28; --on-fill: #f1f0ec; --on-fill-2: #b6d1cd; --action: #8ad9ce; \
         --on-action: #021816; --link: #8ddcd1; --tint: #0f2522; --tint-2: #173834; \
         --tint-line: #3b6761; --map-1: #182f2c; --map-2: #204c47; --map-3: #286d66; \
         --map-4: #74c2b8; --on-map-3: #f1f0ec; --on-map-4: #101419;",
    );
    assert_eq!(palette("#00635b").stylesheet(), stylesheet("#00635b", light, dark));
}

#[test]
fn stylesheet_of_vastra_gotaland() {
    let (light, dark) = (
        "--fill: #004f7b; --on-fill: #ffffff; --on-fill-2: #cee1f1; --action: #004f7b; \
         --on-action: #ffffff; --link: #005280; --tint: #ecf4fa; --tint-2: #d6e6f4; \
         --tint-line: #a0bfd9; --map-1: #deecf7; --map-2: #afcfe9; --map-3: #6c9ec6; \
         --map-4: #135a88; --on-map-3: #191e28; --on-map-4: #ffffff;",
        "--fill: #08283e; --on-fill: #f1f0ec; --on-fill-2: #bacddd; --action: #97cefb; \
         --on-action: #071520; --link: #9dd1fb; --tint: #14222d; --tint-2: #1f3444; \
         --tint-line: #456178; --map-1: #1d2c38; --map-2: #2b475c; --map-3: #3b6585; \
         --map-4: #7eb8e6; --on-map-3: #f1f0ec; --on-map-4: #101419;",
    );
    assert_eq!(palette("#006298").stylesheet(), stylesheet("#006298", light, dark));
}
