//! What was found, on a map: in which municipalities those that were found have their seat, with the same in a table beside it. The
//! outlines, the shades and the legend are those of *Kartläggning*.

use crate::pages::sector_map::{in_swedish_order, label, step_words};
use crate::picture::map::{self, Drawn, Measure, Picture, Step};
use crate::ui::Ui;
use app::organisation_search::{Asked, ByMunicipality, Place, View};
use domain::outline::Area;
use domain::place::{self, CountyCode, MunicipalityCode};
use domain::sector_map::{Count, Row};

/// A row of a table: a place, how many, and the way to those that are meant, when they can be asked for.
pub(super) struct PlaceRow {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: &'static str,
    /// The county, where municipalities of several are listed.
    pub county: &'static str,
    /// How many, in words.
    pub count: String,
    /// The address of the search narrowed to it.
    pub href: Option<String>,
    /// It is the one that is asked about.
    pub chosen: bool,
}

/// The map and its tables.
pub(super) struct OnMap<'a> {
    ui: &'a Ui,
    /// The address of the search, without what is asked.
    path: String,
    asked: &'a Asked,
    counted: &'a ByMunicipality,
    area: Area,
    chosen: Option<MunicipalityCode>,
    /// The map.
    pub picture: Picture,
}

impl<'a> OnMap<'a> {
    /// The map of what was found.
    pub fn new(ui: &'a Ui, path: &str, asked: &'a Asked, counted: &'a ByMunicipality) -> Self {
        let area = area_of(asked, counted, ui.site.settings.county());
        let chosen = match asked.query.place {
            Some(Place::Municipality(code)) => Some(code),
            Some(Place::County(_)) | None => None,
        };
        let written = |value| label(ui, Measure::Number, value).chars().count();
        let picture = map::picture(area, &counted.municipalities, Measure::Number, chosen, written);
        Self { ui, path: ui.href(path), asked, counted, area, chosen, picture }
    }

    fn link(&self, asked: &Asked) -> String {
        format!("{}{}", self.path, asked.in_address_of_view())
    }

    /// All municipalities are drawn.
    pub fn is_country(&self) -> bool {
        self.area == Area::Country
    }

    /// The title of the map.
    pub fn title(&self) -> String {
        let t = self.ui.t;
        match self.area {
            Area::Country => t.msg_sector_map_map_title(t.msg_sector_map_country()),
            Area::County(code) => t.msg_sector_map_map_title(code.county().name),
        }
    }

    /// The way to the map of all municipalities.
    pub fn to_country(&self) -> String {
        self.link(&self.asked.shown(View::Country))
    }

    /// The way back from there to the site's own county, when some of those that were found are there.
    pub fn to_own_county(&self) -> Option<(String, &'static str)> {
        let own = self.ui.site.settings.county().filter(|own| self.counted.sum(lies_in(*own)) > 0)?;
        let nowhere = self.is_country() && self.asked.query.place.is_none();
        nowhere.then(|| (self.link(&self.asked.shown(View::Map)), own.county().name))
    }

    fn drawn(&self) -> impl Iterator<Item = &Row> {
        let in_area = |row: &&Row| match self.area {
            Area::Country => true,
            Area::County(code) => lies_in(code)(row.place),
        };
        self.counted.municipalities.iter().filter(in_area)
    }

    /// The municipalities of the map, by name.
    pub fn municipalities(&self) -> Vec<PlaceRow> {
        let mut rows: Vec<PlaceRow> = self.drawn().map(|row| self.municipality(row)).collect();
        rows.sort_by_cached_key(|row| in_swedish_order(row.name));
        rows
    }

    fn municipality(&self, row: &Row) -> PlaceRow {
        let there = row.count.exact().is_some_and(|count| count > 0);
        // Those that are active in the place and have their seat elsewhere cannot be asked for by that seat.
        let mut narrowed = self.asked.at(Some(Place::Municipality(row.place))).shown(View::List);
        narrowed.query.active_there = false;
        let outside = self.asked.query.place.is_some_and(|place| !place.holds(row.place));
        PlaceRow {
            code: row.place.to_string(),
            name: row.place.municipality().short_name,
            county: row.place.municipality().county().short_name,
            count: self.count(row.count),
            href: (there && !outside).then(|| self.link(&narrowed)),
            chosen: self.chosen == Some(row.place),
        }
    }

    /// The counties, when all municipalities are drawn.
    pub fn counties(&self) -> Vec<PlaceRow> {
        let of = |county: &'static place::County| {
            let count = self.counted.sum(lies_in(county.key()));
            let here = |row: &&Row| lies_in(county.key())(row.place);
            let known = self.counted.municipalities.iter().filter(here).any(|row| row.count != Count::NoData);
            let nowhere = self.asked.query.place.is_none() && count > 0;
            let narrowed = self.asked.at(Some(Place::County(county.key()))).shown(View::Map);
            PlaceRow {
                code: county.code.to_owned(),
                name: county.short_name,
                county: "",
                count: self.count(if known { Count::Exact(count) } else { Count::NoData }),
                href: nowhere.then(|| self.link(&narrowed)),
                chosen: false,
            }
        };
        place::counties().iter().map(of).collect()
    }

    /// How many have their seat outside the map.
    pub fn elsewhere(&self) -> u32 {
        match self.area {
            Area::Country => 0,
            Area::County(code) => self.counted.sum(|at| !lies_in(code)(at)),
        }
    }

    /// How many have no municipality that is known.
    pub fn unknown(&self) -> u32 {
        self.counted.unknown
    }

    /// All that were found: what the rows add up to.
    pub fn total(&self) -> u32 {
        self.counted.sum(|_| true) + self.counted.unknown
    }

    /// Of how many of the municipalities drawn the register has nothing.
    pub fn without_data(&self) -> i64 {
        i64::try_from(self.drawn().filter(|row| row.count == Count::NoData).count()).unwrap_or(i64::MAX)
    }

    fn count(&self, count: Count) -> String {
        count.exact().map_or_else(|| self.ui.t.msg_sector_map_no_data(), |count| self.ui.number_word(count))
    }

    /// What a shape stands for: *Ale: 12 organisationer*.
    pub fn shape_words(&self, shape: &Drawn) -> String {
        let name = shape.of.municipality().short_name;
        match shape.count.exact() {
            Some(count) => self.ui.t.msg_find_map_shape(name, i64::from(count)),
            None => self.ui.t.msg_sector_map_shape_no_data(name),
        }
    }

    /// The figure that is written on a shape.
    pub fn label(&self, shape: &Drawn) -> String {
        map::value(Measure::Number, shape.of, shape.count)
            .map(|value| label(self.ui, Measure::Number, value))
            .unwrap_or_default()
    }

    /// What a shade stands for.
    pub fn step_words(&self, step: &Step) -> String {
        step_words(self.ui, Measure::Number, step)
    }
}

fn lies_in(county: CountyCode) -> impl Fn(MunicipalityCode) -> bool {
    move |at| at.municipality().county().key() == county
}

/// The county of the place that is asked about; without one the site's own, as on *Kartläggning*, when somebody is found there. All
/// municipalities when that is asked for, and otherwise.
fn area_of(asked: &Asked, counted: &ByMunicipality, own: Option<CountyCode>) -> Area {
    let county = match asked.query.place {
        _ if asked.view == View::Country => None,
        Some(Place::County(code)) => Some(code),
        Some(Place::Municipality(code)) => Some(code.municipality().county().key()),
        None => own.filter(|own| counted.sum(lies_in(*own)) > 0),
    };
    county.map_or(Area::Country, Area::County)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(seats: &[(&str, u32)]) -> ByMunicipality {
        let row = |m: &place::Municipality| {
            let count = seats.iter().find(|(code, _)| *code == m.code).map_or(0, |(_, count)| *count);
            Row { place: m.key(), count: Count::Exact(count) }
        };
        ByMunicipality {
            municipalities: place::municipalities().iter().map(row).collect(),
            ..ByMunicipality::default()
        }
    }

    #[test]
    fn the_map_is_of_the_place_that_is_asked_about_or_of_where_somebody_is() {
        let own = "14".parse().ok();
        let of =
            |address: &str, seats: &[(&str, u32)]| area_of(&Asked::read(Some(address)), &found(seats), own);
        let west = Area::County("14".parse().unwrap());
        let kalmar = Area::County("08".parse().unwrap());
        assert_eq!(of("visa=karta", &[("1480", 3), ("0880", 90)]), west);
        assert_eq!(of("visa=karta", &[("0880", 90)]), Area::Country, "nobody in the own county");
        assert_eq!(of("visa=landet", &[("1480", 3)]), Area::Country);
        assert_eq!(of("plats=0880&visa=karta", &[("1480", 3)]), kalmar);
        assert_eq!(of("plats=08&visa=karta", &[]), kalmar);
        assert_eq!(area_of(&Asked::default(), &found(&[("1480", 3)]), None), Area::Country);
    }
}
