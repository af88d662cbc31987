//! The outlines of municipalities, as paths that a picture can be drawn of.
//!
//! The borders lie in `rules/places/outlines.txt`, projected as on Sweden's official maps (SWEREF 99 TM: nothing is stretched,
//! areas are right within half a percent). Neighbours share the points of their border, also after they have been rounded to
//! what a picture has room for, so nothing gapes between them. Which colour a municipality has, and why, is not here.

use crate::place::{self, CountyCode, MunicipalityCode};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// A point in units of 100 m; y grows southwards.
type Point = (i32, i32);

/// A municipality's outline, not yet rounded.
#[derive(Debug)]
struct Outline {
    of: MunicipalityCode,
    label: Point,
    room: i32,
    rings: Vec<Vec<Point>>,
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// All of Sweden.
    Country,
    /// One county.
    County(CountyCode),
}

/// A map: shapes in a frame of its own units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// Width of the frame.
    pub width: i32,
    /// Height of the frame.
    pub height: i32,
    /// The municipalities, by code.
    pub shapes: Vec<Shape>,
    /// The borders between counties, as the `d` of an SVG path; empty for one county.
    pub county_borders: String,
}

/// A municipality on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Which.
    pub of: MunicipalityCode,
    /// Its outline, as the `d` of an SVG path; every ring is closed.
    pub path: String,
    /// Where a label has most room.
    pub label: (i32, i32),
    /// The distance from there to the nearest border.
    pub room: i32,
}

/// Longest side of a map, in its own units: enough for a picture that fills a screen.
const LONGEST: i32 = 1_000;
/// Empty space around what is drawn.
const MARGIN: i32 = 4;

static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let lines = include_str!("../rules/places/outlines.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).filter_map(read).collect()
});

fn read(line: &str) -> Option<Outline> {
    let mut columns = line.split(" | ");
    let of = columns.next()?.parse().ok()?;
    let label: Vec<i32> = numbers(columns.next()?);
    let [x, y, room] = label[..] else { return None };
    let rings = columns.next()?.split(" ; ").map(ring).collect();
    Some(Outline { of, label: (x, y), room, rings })
}

fn numbers(text: &str) -> Vec<i32> {
    text.split(' ').filter_map(|word| word.parse().ok()).collect()
}

/// A ring's points, of its first one and the way to each next one.
fn ring(text: &str) -> Vec<Point> {
    let mut at = (0, 0);
    let steps = numbers(text);
    let points = steps.chunks_exact(2).map(|step| {
        at = (at.0 + step[0], at.1 + step[1]);
        at
    });
    points.collect()
}

/// How points become units of the map.
struct Frame {
    left: i32,
    top: i32,
    /// Units of 100 m in 1 000 units of the map.
    scale: i64,
}

impl Frame {
    fn around(outlines: &[&Outline]) -> (Self, i32, i32) {
        let points = || outlines.iter().flat_map(|o| o.rings.iter().flatten());
        let least = |of: fn(&Point) -> i32| points().map(of).min().unwrap_or_default();
        let most = |of: fn(&Point) -> i32| points().map(of).max().unwrap_or_default();
        let (left, top) = (least(|p| p.0), least(|p| p.1));
        let (wide, high) = (most(|p| p.0) - left, most(|p| p.1) - top);
        let scale = i64::from(wide.max(high).max(1)) * 1_000 / i64::from(LONGEST);
        let frame = Self { left, top, scale: scale.max(1) };
        let (width, height) = (frame.length(wide), frame.length(high));
        (frame, width + 2 * MARGIN, height + 2 * MARGIN)
    }

    /// A length in units of the map, rounded to the nearest.
    fn length(&self, units: i32) -> i32 {
        i32::try_from((i64::from(units) * 1_000 + self.scale / 2).div_euclid(self.scale)).unwrap_or(i32::MAX)
    }

    fn point(&self, p: Point) -> Point {
        (self.length(p.0 - self.left) + MARGIN, self.length(p.1 - self.top) + MARGIN)
    }
}

/// The map of an area.
pub fn map(area: Area) -> Map {
    let drawn: Vec<&Outline> = match area {
        Area::Country => OUTLINES.iter().collect(),
        Area::County(code) => {
            OUTLINES.iter().filter(|o| o.of.municipality().county().key() == code).collect()
        }
    };
    let (frame, width, height) = Frame::around(&drawn);
    let shapes = drawn.iter().map(|o| shape(o, &frame)).collect();
    let county_borders = match area {
        Area::Country => borders(&drawn, &frame),
        Area::County(_) => String::new(),
    };
    Map { width, height, shapes, county_borders }
}

fn shape(outline: &Outline, frame: &Frame) -> Shape {
    let mut path = String::new();
    for (at, ring) in outline.rings.iter().enumerate() {
        let rounded = without_repeats(ring.iter().map(|p| frame.point(*p)));
        // Islands that are smaller than a unit are left out; the largest ring is always drawn.
        if rounded.len() > 2 || at == 0 {
            draw(&mut path, &rounded);
            path.push('z');
        }
    }
    Shape { of: outline.of, path, label: frame.point(outline.label), room: frame.length(outline.room) }
}

/// Points, each other than the one before it.
fn without_repeats(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = points.collect();
    kept.dedup();
    if kept.len() > 1 && kept.first() == kept.last() {
        kept.pop();
    }
    kept
}

/// Points as a path: the first, then the way to each next one.
fn draw(path: &mut String, points: &[Point]) {
    let mut before: Option<Point> = None;
    for (x, y) in points.iter().copied() {
        let written = match before {
            None => write!(path, "M{x} {y}l"),
            Some((a, b)) => {
                let gap = if path.ends_with('l') || x < a { "" } else { " " };
                write!(path, "{gap}{}{}{}", x - a, if y < b { "" } else { " " }, y - b)
            }
        };
        debug_assert!(written.is_ok(), "writing to a text cannot fail");
        before = Some((x, y));
    }
}

/// The borders between counties: the sides that municipalities of two counties share.
fn borders(drawn: &[&Outline], frame: &Frame) -> String {
    let mut counties: HashMap<(Point, Point), HashSet<CountyCode>> = HashMap::new();
    let rounded = |ring: &[Point]| without_repeats(ring.iter().map(|p| frame.point(*p)));
    let county = |o: &Outline| o.of.municipality().county().key();
    for outline in drawn {
        for ring in &outline.rings {
            for side in sides(&rounded(ring)) {
                counties.entry(either_way(side)).or_default().insert(county(outline));
            }
        }
    }
    let mut path = String::new();
    for outline in drawn {
        for ring in &outline.rings {
            let mut run: Vec<Point> = Vec::new();
            for (from, to) in sides(&rounded(ring)) {
                let side = either_way((from, to));
                // Taken away when it is drawn: the neighbour has it too.
                if counties.get(&side).is_some_and(|of| of.len() > 1) && counties.remove(&side).is_some() {
                    if run.is_empty() {
                        run.push(from);
                    }
                    run.push(to);
                } else {
                    draw(&mut path, &std::mem::take(&mut run));
                }
            }
            draw(&mut path, &run);
        }
    }
    path
}

fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)).take(ring.len())
}

fn either_way((a, b): (Point, Point)) -> (Point, Point) {
    if a < b { (a, b) } else { (b, a) }
}

/// The municipalities of an area, by code.
pub fn municipalities(area: Area) -> impl Iterator<Item = &'static place::Municipality> {
    place::municipalities().iter().filter(move |m| match area {
        Area::Country => true,
        Area::County(code) => m.county().key() == code,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(ring: &[Point]) -> i64 {
        let twice =
            |(a, b): (Point, Point)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1);
        sides(ring).map(twice).sum::<i64>() / 2
    }

    #[test]
    fn every_municipality_has_an_outline_and_no_other() {
        let drawn: Vec<_> = OUTLINES.iter().map(|o| o.of.to_string()).collect();
        let known: Vec<_> = place::municipalities().iter().map(|m| m.code).collect();
        assert_eq!(drawn, known);
        assert!(OUTLINES.iter().all(|o| o.rings.iter().all(|r| r.len() > 2) && o.room > 0));
    }

    #[test]
    fn nothing_is_stretched() {
        // Gotland is 3 140 km² of land, Kiruna 20 700 with its lakes; Sweden with its great lakes about 447 000.
        let size = |o: &Outline| o.rings.iter().map(|r| area(r)).sum::<i64>().abs() / 100;
        let of = |code: &str| OUTLINES.iter().find(|o| o.of.to_string() == code).map(size).unwrap();
        assert!((3_000..3_200).contains(&of("0980")), "{}", of("0980"));
        assert!((20_300..20_800).contains(&of("2584")), "{}", of("2584"));
        let all: i64 = OUTLINES.iter().map(size).sum();
        assert!((430_000..450_000).contains(&all), "{all}");
    }

    #[test]
    fn neighbours_share_their_border() {
        let mut sides_of: HashMap<(Point, Point), usize> = HashMap::new();
        for side in OUTLINES.iter().flat_map(|o| &o.rings).flat_map(|r| sides(r)) {
            *sides_of.entry(either_way(side)).or_default() += 1;
        }
        // Where land is narrower than a unit a ring goes there and back along one side.
        assert!(sides_of.values().filter(|n| **n > 2).count() < 20);
        let shared = sides_of.values().filter(|n| **n == 2).count();
        assert!(shared * 10 > sides_of.len() * 3, "{shared} of {}", sides_of.len());
    }

    #[test]
    fn a_map_holds_each_of_its_municipalities_once() {
        let country = map(Area::Country);
        assert_eq!(country.shapes.len(), 290);
        assert!(country.county_borders.starts_with('M') && country.county_borders.len() < 40_000);
        let size: usize = country.shapes.iter().map(|s| s.path.len()).sum();
        assert!(size < 80_000, "{size}");
        for county in place::counties() {
            let map = map(Area::County(county.key()));
            let drawn: Vec<_> = map.shapes.iter().map(|s| s.of.municipality().code).collect();
            let known: Vec<_> = county.municipalities().map(|m| m.code).collect();
            assert_eq!(drawn, known, "{}", county.name);
            assert_eq!(map.width.max(map.height), LONGEST + 2 * MARGIN);
            assert!(map.county_borders.is_empty());
        }
    }

    #[test]
    fn every_shape_lies_in_the_frame_and_has_its_label_within() {
        for area in [Area::Country, Area::County("14".parse().unwrap())] {
            let map = map(area);
            for shape in &map.shapes {
                let closed = shape.path.matches('z').count();
                assert!(closed >= 1 && closed == shape.path.matches('M').count(), "{}", shape.of);
                assert!(
                    shape.path.split('z').next().unwrap().matches(['-', ' ']).count() > 3,
                    "{}",
                    shape.of
                );
                let (x, y) = shape.label;
                assert!((0..=map.width).contains(&x) && (0..=map.height).contains(&y), "{}", shape.of);
            }
        }
    }

    #[test]
    fn a_path_is_written_short() {
        let mut path = String::new();
        draw(&mut path, &[(10, 10), (12, 13), (5, 13), (5, 9)]);
        assert_eq!(path, "M10 10l2 3-7 0 0-4");
    }
}
