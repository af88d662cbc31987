//! A map of municipalities in at most four shades, with a legend in words. What is not told is hatched; none is left empty.

use domain::outline::{Area, map};
use domain::place::MunicipalityCode;
use domain::sector_map::steps::Steps;
use domain::sector_map::{Count, Row, in_a_thousand};

/// What shades stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Measure {
    /// So many in a thousand inhabitants.
    #[default]
    Share,
    /// So many.
    Number,
}

/// A shape of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Which municipality.
    pub of: MunicipalityCode,
    /// Its outline.
    pub path: String,
    /// How it is drawn: `m0` … `m4`, hatched (`hidden`), or as nothing known (`m-nothing`).
    pub class: &'static str,
    /// It is the one that is asked about.
    pub chosen: bool,
    /// Its figure, which is told elsewhere in the language of the page.
    pub count: Count,
    /// Where the figure is written, when there is room.
    pub label: Option<(i32, i32)>,
}

/// A step of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// How it is drawn.
    pub class: &'static str,
    /// From this value, of the measure: a number, or tenths in a thousand.
    pub from: u32,
    /// To this; none for the last.
    pub to: Option<u32>,
}

/// The picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width of the frame.
    pub width: i32,
    /// Height of the frame.
    pub height: i32,
    /// The municipalities; the one that is asked about last, so that its edge lies on top.
    pub shapes: Vec<Drawn>,
    /// Borders of counties.
    pub county_borders: String,
    /// The legend.
    pub steps: Vec<Step>,
    /// Some have none.
    pub has_none: bool,
    /// Some are not told.
    pub has_hidden: bool,
    /// Of some nothing is known.
    pub has_no_data: bool,
}

const SHADES: [&str; 5] = ["m0", "m1", "m2", "m3", "m4"];
/// How wide a figure is written, in units of the map, and how high.
const DIGIT: i32 = 13;
const HEIGHT: i32 = 22;

/// The value that decides the shade.
pub fn value(measure: Measure, of: MunicipalityCode, count: Count) -> Option<u32> {
    let count = count.exact()?;
    Some(match measure {
        Measure::Number => count,
        // Where there is any, it is never shown as none.
        Measure::Share => in_a_thousand(count, of.municipality().inhabitants).max(u32::from(count > 0)),
    })
}

/// Draws the rows of an area. `written` is how long a figure is when it is written.
pub fn picture(
    area: Area,
    rows: &[Row],
    measure: Measure,
    chosen: Option<MunicipalityCode>,
    written: impl Fn(u32) -> usize,
) -> Picture {
    let values = rows.iter().filter_map(|row| value(measure, row.place, row.count));
    let steps = Steps::of(values);
    let map = map(area);
    let mut shapes: Vec<Drawn> = Vec::new();
    for shape in map.shapes {
        let count = rows.iter().find(|row| row.place == shape.of).map_or(Count::NoData, |row| row.count);
        let value = value(measure, shape.of, count);
        let class = match (value, count) {
            (Some(value), _) => SHADES[steps.step(value)],
            (None, Count::NoData) => "m-nothing",
            (None, _) => "hidden",
        };
        let label = value.filter(|value| {
            let wide = i32::try_from(written(*value)).unwrap_or(i32::MAX).saturating_mul(DIGIT) / 2;
            area != Area::Country && *value > 0 && shape.room >= wide.max(HEIGHT / 2)
        });
        shapes.push(Drawn {
            of: shape.of,
            path: shape.path,
            class,
            chosen: chosen == Some(shape.of),
            count,
            label: label.map(|_| (shape.label.0, shape.label.1 + HEIGHT / 3)),
        });
    }
    shapes.sort_by_key(|shape| shape.chosen);
    let spans = steps.spans();
    Picture {
        width: map.width,
        height: map.height,
        has_none: shapes.iter().any(|s| s.class == "m0"),
        has_hidden: shapes.iter().any(|s| s.class == "hidden"),
        has_no_data: shapes.iter().any(|s| s.class == "m-nothing"),
        shapes,
        county_borders: map.county_borders,
        steps: spans
            .iter()
            .enumerate()
            .map(|(at, (from, to))| Step { class: SHADES[at + 1], from: *from, to: *to })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: impl Fn(usize) -> Count) -> Vec<Row> {
        let all = domain::place::municipalities().iter().enumerate();
        all.map(|(at, m)| Row { place: m.key(), count: count(at) }).collect()
    }

    #[test]
    fn each_municipality_is_drawn_once_in_the_shade_of_its_figure() {
        let rows = rows(|at| match at % 7 {
            0 => Count::Exact(0),
            1 => Count::Few,
            2 => Count::NoData,
            _ => Count::Exact(u32::try_from(at).unwrap()),
        });
        let picture = picture(Area::Country, &rows, Measure::Number, None, |_| 2);
        assert_eq!(picture.shapes.len(), 290);
        for shape in &picture.shapes {
            let right = match shape.count {
                Count::Exact(0) => "m0",
                Count::Exact(n) => {
                    let in_step = |s: &&Step| s.from <= n && s.to.is_none_or(|to| n <= to);
                    picture.steps.iter().find(in_step).unwrap().class
                }
                Count::Few | Count::Withheld => "hidden",
                Count::NoData => "m-nothing",
            };
            assert_eq!(shape.class, right);
            assert_eq!(shape.label, None, "the country has no room for figures");
        }
        assert!(picture.has_none && picture.has_hidden && picture.has_no_data && picture.steps.len() == 4);
    }

    #[test]
    fn a_figure_is_written_where_there_is_room_and_the_chosen_one_lies_on_top() {
        let area = Area::County("14".parse().unwrap());
        let chosen = "1480".parse().ok();
        let picture = picture(area, &rows(|_| Count::Exact(100)), Measure::Number, chosen, |_| 3);
        assert_eq!(picture.shapes.len(), 49);
        assert!(picture.shapes.last().is_some_and(|s| s.chosen && Some(s.of) == chosen));
        assert!(picture.shapes.iter().filter(|s| s.label.is_some()).count() > 25);
    }
}
