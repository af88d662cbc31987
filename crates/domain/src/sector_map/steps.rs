//! The steps of a map: at most four shades, so that they can be told apart.

/// A map's steps: each from its first value to the one before the next step's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    /// The first value of each step, rising.
    from: Vec<u32>,
    most: u32,
}

/// Most steps.
const MOST: usize = 4;

impl Steps {
    /// Steps for these values, about as many in each; 0 is no step. Boundaries are round numbers.
    ///
    /// ```
    /// use domain::sector_map::steps::Steps;
    /// let steps = Steps::of([0, 12, 19, 31, 33, 47, 52, 118, 240]);
    /// assert_eq!(steps.spans(), [(1, Some(30)), (31, Some(46)), (47, Some(119)), (120, None)]);
    /// assert_eq!((steps.step(0), steps.step(19), steps.step(52)), (0, 1, 3));
    /// ```
    pub fn of(values: impl IntoIterator<Item = u32>) -> Self {
        let mut values: Vec<u32> = values.into_iter().filter(|value| *value > 0).collect();
        values.sort_unstable();
        let mut from: Vec<u32> = Vec::new();
        if let Some(most) = values.last() {
            from.push(1);
            for part in 1..MOST {
                let boundary = round(values[values.len() * part / MOST]);
                // A step that would hold nothing is left out.
                if from.last().is_some_and(|last| values.iter().any(|v| last <= v && *v < boundary))
                    && boundary <= *most
                {
                    from.push(boundary);
                }
            }
        }
        Self { from, most: values.last().copied().unwrap_or_default() }
    }

    /// Which step a value lies in, from 1; 0 for none.
    pub fn step(&self, value: u32) -> usize {
        self.from.iter().filter(|from| **from <= value).count()
    }

    /// First and last value of each step; the last step has no end.
    pub fn spans(&self) -> Vec<(u32, Option<u32>)> {
        let ends = self.from.iter().skip(1).map(|next| Some(next - 1)).chain([None]);
        self.from.iter().copied().zip(ends).collect()
    }

    /// The highest value there is.
    pub const fn most(&self) -> u32 {
        self.most
    }
}

/// To two digits.
fn round(value: u32) -> u32 {
    let unit = 10_u32.pow(value.checked_ilog10().unwrap_or(0).saturating_sub(1));
    value.saturating_add(unit / 2) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn few_values_give_few_steps() {
        assert_eq!(Steps::of([]).spans(), []);
        assert_eq!(Steps::of([0, 0]).step(0), 0);
        assert_eq!(Steps::of([7, 7, 7]).spans(), [(1, None)]);
        assert_eq!(Steps::of([1, 2]).spans(), [(1, Some(1)), (2, None)]);
    }

    proptest! {
        #[test]
        fn every_value_lies_in_the_step_that_says_so(values in proptest::collection::vec(0_u32..5_000, 0..60)) {
            let steps = Steps::of(values.iter().copied());
            let spans = steps.spans();
            prop_assert!(spans.len() <= MOST);
            for value in values {
                let step = steps.step(value);
                prop_assert_eq!(step == 0, value == 0);
                if let Some((from, to)) = step.checked_sub(1).map(|at| spans[at]) {
                    prop_assert!(from <= value && to.is_none_or(|to| value <= to));
                }
            }
            for (at, _) in spans.iter().enumerate().skip(1) {
                prop_assert!(spans[at].0 > spans[at - 1].0);
            }
        }
    }
}
