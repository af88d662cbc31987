//! The colours no region changes: paper, ink, thread, status and stance.

use super::Rgb;

/// The colours that are the same in every region, in one scheme. `tokens.css` holds the same
/// values; a test keeps the two together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Common {
    /// The page.
    pub paper: Rgb,
    /// Fields and sheets, one step above the page.
    pub surface: Rgb,
    /// The foot and quiet areas, one step below the page.
    pub sunken: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Quiet text.
    pub ink_2: Rgb,
    /// Hairlines between rows; carries no meaning alone.
    pub line: Rgb,
    /// Borders of controls.
    pub line_strong: Rgb,
    /// The red thread, the same in every region.
    pub thread: Rgb,
    /// The thread on a filled head.
    pub thread_on_fill: Rgb,
    /// Met, received, done.
    pub good: Rgb,
    /// Behind [`Common::good`].
    pub good_tint: Rgb,
    /// Soon, look at this.
    pub care: Rgb,
    /// Behind [`Common::care`].
    pub care_tint: Rgb,
    /// Late, wrong.
    pub bad: Rgb,
    /// Behind [`Common::bad`].
    pub bad_tint: Rgb,
    /// No particular status.
    pub calm: Rgb,
    /// Behind [`Common::calm`].
    pub calm_tint: Rgb,
    /// Stance: supports.
    pub stance_support: Rgb,
    /// Number on it.
    pub stance_support_ink: Rgb,
    /// Stance: supports with changes.
    pub stance_amend: Rgb,
    /// Number on it.
    pub stance_amend_ink: Rgb,
    /// Stance: nothing to object.
    pub stance_none: Rgb,
    /// Number on it.
    pub stance_none_ink: Rgb,
    /// Stance: opposes partly.
    pub stance_partly: Rgb,
    /// Number on it.
    pub stance_partly_ink: Rgb,
    /// Stance: opposes.
    pub stance_oppose: Rgb,
    /// Number on it.
    pub stance_oppose_ink: Rgb,
}

impl Common {
    /// On a light page: warm paper, cool ink.
    pub const LIGHT: Self = Self {
        paper: Rgb::hex(0xfb_faf7),
        surface: Rgb::hex(0xff_ffff),
        sunken: Rgb::hex(0xf2_f1ec),
        ink: Rgb::hex(0x19_1e28),
        ink_2: Rgb::hex(0x48_4d57),
        line: Rgb::hex(0xd8_d6d0),
        line_strong: Rgb::hex(0x71_757c),
        thread: Rgb::hex(0xa7_3927),
        thread_on_fill: Rgb::hex(0xf5_9175),
        good: Rgb::hex(0x21_5d3b),
        good_tint: Rgb::hex(0xe5_f5ea),
        care: Rgb::hex(0x79_480c),
        care_tint: Rgb::hex(0xfc_efd4),
        bad: Rgb::hex(0xa5_101d),
        bad_tint: Rgb::hex(0xfd_eeed),
        calm: Rgb::hex(0x42_4852),
        calm_tint: Rgb::hex(0xee_ede8),
        stance_support: Rgb::hex(0x19_5676),
        stance_support_ink: Rgb::hex(0xff_ffff),
        stance_amend: Rgb::hex(0x85_b9d5),
        stance_amend_ink: Rgb::hex(0x0d_1c27),
        stance_none: Rgb::hex(0xd2_d6d9),
        stance_none_ink: Rgb::hex(0x19_1e28),
        stance_partly: Rgb::hex(0xe4_b97a),
        stance_partly_ink: Rgb::hex(0x2d_1a0a),
        stance_oppose: Rgb::hex(0x8d_4917),
        stance_oppose_ink: Rgb::hex(0xff_ffff),
    };

    /// On a dark page.
    pub const DARK: Self = Self {
        paper: Rgb::hex(0x10_1419),
        surface: Rgb::hex(0x17_1c22),
        sunken: Rgb::hex(0x0b_0f14),
        ink: Rgb::hex(0xeb_e9e5),
        ink_2: Rgb::hex(0xb1_b6bc),
        line: Rgb::hex(0x34_3a41),
        line_strong: Rgb::hex(0x81_878f),
        thread: Rgb::hex(0xec_836b),
        thread_on_fill: Rgb::hex(0xf5_9175),
        good: Rgb::hex(0x9b_dcb1),
        good_tint: Rgb::hex(0x1a_2b20),
        care: Rgb::hex(0xf4_ca84),
        care_tint: Rgb::hex(0x36_2712),
        bad: Rgb::hex(0xff_a09c),
        bad_tint: Rgb::hex(0x3b_1c1b),
        calm: Rgb::hex(0xc3_c8ce),
        calm_tint: Rgb::hex(0x24_282e),
        stance_support: Rgb::hex(0x4f_9bc7),
        stance_support_ink: Rgb::hex(0x07_0e16),
        stance_amend: Rgb::hex(0x2d_5e7a),
        stance_amend_ink: Rgb::hex(0xf8_f8f8),
        stance_none: Rgb::hex(0x3b_4046),
        stance_none_ink: Rgb::hex(0xf2_f2f2),
        stance_partly: Rgb::hex(0x84_5929),
        stance_partly_ink: Rgb::hex(0xfa_fafa),
        stance_oppose: Rgb::hex(0xe6_a560),
        stance_oppose_ink: Rgb::hex(0x1b_0e04),
    };

    /// Each colour with the name of its custom property, without the two hyphens.
    pub fn roles(&self) -> [(&'static str, Rgb); 27] {
        [
            ("paper", self.paper),
            ("surface", self.surface),
            ("sunken", self.sunken),
            ("ink", self.ink),
            ("ink-2", self.ink_2),
            ("line", self.line),
            ("line-strong", self.line_strong),
            ("thread", self.thread),
            ("thread-on-fill", self.thread_on_fill),
            ("good", self.good),
            ("good-tint", self.good_tint),
            ("care", self.care),
            ("care-tint", self.care_tint),
            ("bad", self.bad),
            ("bad-tint", self.bad_tint),
            ("calm", self.calm),
            ("calm-tint", self.calm_tint),
            ("stance-support", self.stance_support),
            ("stance-support-ink", self.stance_support_ink),
            ("stance-amend", self.stance_amend),
            ("stance-amend-ink", self.stance_amend_ink),
            ("stance-none", self.stance_none),
            ("stance-none-ink", self.stance_none_ink),
            ("stance-partly", self.stance_partly),
            ("stance-partly-ink", self.stance_partly_ink),
            ("stance-oppose", self.stance_oppose),
            ("stance-oppose-ink", self.stance_oppose_ink),
        ]
    }
}
