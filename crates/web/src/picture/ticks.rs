//! One tick per view: what became of views, and how many have an answer.

use domain::contribution::{Outcome, Tally};

/// Most ticks in a row of outcomes; more are a number alone.
const MOST_IN_TALLY: i64 = 60;
/// Most ticks in a share.
const MOST_IN_SHARE: i64 = 150;
/// From one tick to the next.
const STEP: i64 = 9;
/// A share is drawn as wide as so many ticks, so that a few are not drawn as bricks.
const LEAST_WIDE: i64 = 80;

/// How a tick is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// Taken up.
    Full,
    /// In part: half.
    Half,
    /// Not: an outline.
    Line,
    /// Needed no answer: low.
    Low,
}

/// A row: an outcome, how many, and where its ticks stand.
#[derive(Debug, Clone)]
pub struct Row {
    /// What became of them; none while they wait.
    pub outcome: Option<Outcome>,
    /// How they are drawn.
    pub tick: Tick,
    /// How many.
    pub count: i64,
    /// Left edges of the ticks; empty when there are too many to draw.
    pub ticks: Vec<i64>,
    /// Width of the picture.
    pub width: i64,
}

impl Row {
    fn new(outcome: Option<Outcome>, tick: Tick, count: i64) -> Self {
        let drawn = if count > MOST_IN_TALLY { 0 } else { count };
        Self { outcome, tick, count, ticks: (0..drawn).map(|n| n * STEP).collect(), width: drawn * STEP }
    }
}

/// The rows of a tally that are not empty.
pub fn tally(tally: &Tally) -> Vec<Row> {
    let rows = [
        Row::new(Some(Outcome::TakenUp), Tick::Full, tally.taken_up),
        Row::new(Some(Outcome::Partly), Tick::Half, tally.partly),
        Row::new(Some(Outcome::Not), Tick::Line, tally.not),
        Row::new(Some(Outcome::NoAnswerNeeded), Tick::Low, tally.no_answer_needed),
        Row::new(None, Tick::Line, tally.open),
    ];
    rows.into_iter().filter(|r| r.count > 0).collect()
}

/// A share of a countable whole, one tick each.
#[derive(Debug, Clone)]
pub struct Share {
    /// How many are done.
    pub done: i64,
    /// Of how many.
    pub all: i64,
    /// Left edges of the ticks with whether each is done; empty when there are too many to draw.
    pub ticks: Vec<(String, bool)>,
    /// Width of the picture.
    pub width: i64,
    /// The share in percent, for a bar where there are too many for ticks.
    pub percent: i64,
}

/// Draws a share.
pub fn share(done: i64, all: i64) -> Share {
    let done = done.clamp(0, all);
    let drawn = if all > MOST_IN_SHARE { 0 } else { all };
    let ticks = (0..drawn).map(|n| (format!("{}.7", n * 6), n < done)).collect();
    // Rounded down: not all are done before all are.
    Share {
        done,
        all,
        ticks,
        width: drawn.max(LEAST_WIDE) * 6,
        percent: if all > 0 { done * 100 / all } else { 0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_has_one_tick_per_view() {
        let counted = Tally { taken_up: 24, partly: 0, not: 7, no_answer_needed: 61, open: 1 };
        let rows = tally(&counted);
        let counts: Vec<_> = rows.iter().map(|r| (r.outcome, r.count, r.ticks.len())).collect();
        assert_eq!(
            counts,
            [
                (Some(Outcome::TakenUp), 24, 24),
                (Some(Outcome::Not), 7, 7),
                (Some(Outcome::NoAnswerNeeded), 61, 0),
                (None, 1, 1)
            ]
        );
        assert_eq!(rows.iter().map(|r| r.count).sum::<i64>(), counted.total());
    }

    #[test]
    fn a_share_counts_each_once() {
        let s = share(91, 104);
        assert_eq!((s.ticks.iter().filter(|t| t.1).count(), s.ticks.len(), s.width), (91, 104, 624));
        assert_eq!((share(999, 1_000).percent, share(999, 1_000).ticks.len()), (99, 0));
        assert_eq!((share(0, 0).percent, share(3, 2).done), (0, 2));
    }
}
