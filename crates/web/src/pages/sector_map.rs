//! *Kartläggning*: how many organisations there are, where, and of what character. Filters stand in the address, so that a
//! view can be linked to and the page works without script: [`Asked`].

mod asked;

pub use asked::Asked;
pub(crate) use asked::is_known;

use crate::picture::map::{self, Measure, Picture, Step};
use crate::ui::{Page, Ui, Value};
use app::sector_map::Counted;
use askama::Template;
use domain::organisation_type::{Classification, Group, OrganisationType, TypeKey};
use domain::outline::Area;
use domain::place::{self, County, CountyCode, INHABITANTS_YEAR, Municipality, MunicipalityCode};
use domain::sector_map::{Bar, Count, Detail, FEWEST, Figures, Place, Row, in_a_thousand};
use domain::target_group::TargetGroup;

/// The address of the page.
const PATH: &str = "/organisationer/kartlaggning";
/// Most months that are listed one by one; with more, years.
const MOST_MONTHS: usize = 24;

#[derive(Template)]
#[template(path = "sector_map/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    asked: &'a Asked,
    counted: &'a Counted,
    figures: &'a Figures,
    picture: &'a Picture,
    months: Vec<(String, u32, u32)>,
}

/// A bar of a picture: how wide, in hundredths.
struct Drawn {
    href: String,
    name: String,
    count: Count,
    width: u32,
}

#[expect(clippy::unused_self, reason = "a template calls methods")]
impl ShowPage<'_> {
    fn path(&self) -> String {
        self.ui.href(PATH)
    }

    fn link(&self, change: impl FnOnce(&mut Asked)) -> String {
        let mut asked = self.asked.clone();
        change(&mut asked);
        format!("{}{}", self.path(), asked.query())
    }

    fn at(&self, place: Place) -> String {
        self.link(|asked| asked.filter.place = place)
    }

    fn at_municipality(&self, m: &MunicipalityCode) -> String {
        self.at(Place::Municipality(*m))
    }

    fn at_county(&self, code: &CountyCode) -> String {
        self.at(Place::County(*code))
    }

    fn at_own_county(&self) -> Option<String> {
        let county = self.asked.filter.place.county()?;
        matches!(self.asked.filter.place, Place::Municipality(_)).then(|| self.at_county(&county))
    }

    fn at_country(&self) -> String {
        self.at(Place::Country)
    }

    fn without_filter(&self) -> String {
        self.link(|asked| {
            asked.filter.kind = None;
            asked.filter.target = None;
        })
    }

    fn measured_otherwise(&self) -> String {
        self.link(|asked| {
            asked.measure = if asked.measure == Measure::Share { Measure::Number } else { Measure::Share };
        })
    }

    fn is_filtered(&self) -> bool {
        self.asked.filter.kind.is_some() || self.asked.filter.target.is_some()
    }

    fn by_share(&self) -> bool {
        self.asked.measure == Measure::Share
    }

    fn is_country(&self) -> bool {
        self.asked.filter.place == Place::Country
    }

    fn is_municipality(&self) -> bool {
        matches!(self.asked.filter.place, Place::Municipality(_))
    }

    fn is_chosen(&self, m: impl Value<MunicipalityCode>) -> bool {
        self.asked.filter.place == Place::Municipality(m.value())
    }

    fn in_county(&self, county: &County) -> bool {
        self.asked.filter.place.county() == Some(county.key())
    }

    fn counties(&self) -> &'static [County] {
        place::counties()
    }

    /// The municipalities that can be chosen.
    fn municipalities(&self) -> Vec<&'static Municipality> {
        let county = self.asked.filter.place.county();
        county.map(|code| code.county().municipalities().collect()).unwrap_or_default()
    }

    fn groups(&self) -> &'static [Group] {
        Classification::standard().groups()
    }

    fn types_of(&self, group: &Group) -> Vec<&'static OrganisationType> {
        Classification::standard().types().iter().filter(|kind| kind.group == group.key).collect()
    }

    fn is_kind(&self, key: &TypeKey) -> bool {
        self.asked.filter.kind.as_ref() == Some(key)
    }

    fn is_target(&self, target: &TargetGroup) -> bool {
        self.asked.filter.target == Some(*target)
    }

    fn targets(&self) -> &'static [TargetGroup] {
        TargetGroup::ALL
    }

    fn place_name(&self) -> String {
        match self.asked.filter.place {
            Place::Country => self.ui.t.msg_sector_map_country(),
            Place::County(code) => code.county().name.to_owned(),
            Place::Municipality(code) => code.municipality().name.to_owned(),
        }
    }

    fn area_name(&self) -> String {
        match self.asked.filter.place.county() {
            None => self.ui.t.msg_sector_map_country(),
            Some(code) => code.county().name.to_owned(),
        }
    }

    fn name_of_kind(&self) -> Option<String> {
        self.asked.filter.kind.as_ref().map(|key| kind_name(self.ui, key))
    }

    fn name_of_target(&self) -> Option<String> {
        self.asked.filter.target.map(|target| self.ui.target_group_word(target))
    }

    fn count(&self, count: &Count) -> String {
        match count {
            Count::Exact(count) => self.ui.number_word(*count),
            Count::Few => self.ui.t.msg_sector_map_few(i64::from(FEWEST - 1)),
            Count::Withheld => self.ui.t.msg_sector_map_withheld(),
            Count::NoData => self.ui.t.msg_sector_map_no_data(),
        }
    }

    fn share(&self, count: &Count, inhabitants: u32) -> String {
        count.exact().map_or_else(
            || self.ui.t.msg_sector_map_no_share(),
            |count| self.ui.tenths_word(in_a_thousand(count, inhabitants)),
        )
    }

    fn share_here(&self) -> String {
        self.share(&self.figures.total, self.asked.filter.place.inhabitants())
    }

    /// What a shape of the map stands for: *Ale: 120, 4,0 per 1 000 invånare*.
    fn shape_words(&self, shape: &map::Drawn) -> String {
        let m = shape.of.municipality();
        let in_a_thousand = self.share(&shape.count, m.inhabitants);
        match shape.count {
            Count::Exact(_) => {
                self.ui.t.msg_sector_map_shape(m.short_name, self.count(&shape.count), in_a_thousand)
            }
            Count::Few | Count::Withheld => self.ui.t.msg_sector_map_shape_hidden(m.short_name),
            Count::NoData => self.ui.t.msg_sector_map_shape_no_data(m.short_name),
        }
    }

    /// The figure that is written on a shape.
    fn label(&self, shape: &map::Drawn) -> String {
        map::value(self.asked.measure, shape.of, shape.count)
            .map(|value| label(self.ui, self.asked.measure, value))
            .unwrap_or_default()
    }

    fn step_words(&self, step: &Step) -> String {
        step_words(self.ui, self.asked.measure, step)
    }

    /// What the map shows, in a sentence or two.
    fn map_says(&self) -> String {
        let t = self.ui.t;
        let shown =
            if self.by_share() { t.msg_sector_map_map_share() } else { t.msg_sector_map_map_number() };
        format!("{shown} {}", t.msg_sector_map_map_table())
    }

    /// In how many of the municipalities there is any.
    fn reached(&self) -> usize {
        self.figures.rows.iter().filter(|row| row.count.exact().is_some_and(|count| count > 0)).count()
    }

    fn has_hidden(&self) -> bool {
        self.figures.rows.iter().any(|row| matches!(row.count, Count::Few | Count::Withheld))
    }

    /// Of how many of the municipalities nothing is known.
    fn without_data(&self) -> i64 {
        let without = self.figures.rows.iter().filter(|row| row.count == Count::NoData).count();
        i64::try_from(without).unwrap_or(i64::MAX)
    }

    /// The municipalities by name.
    fn rows(&self) -> Vec<Row> {
        let mut rows = self.figures.rows.clone();
        rows.sort_by_cached_key(|row| in_swedish_order(row.place.municipality().short_name));
        rows
    }

    fn short(&self, row: &Row) -> &'static str {
        row.place.municipality().short_name
    }

    fn inhabitants(&self, row: &Row) -> u32 {
        row.place.municipality().inhabitants
    }

    fn county_of(&self, row: &Row) -> &'static str {
        row.place.municipality().county().short_name
    }

    /// Bars by group of types, or by the types of the group that is chosen.
    fn kinds(&self, detail: &Detail) -> Vec<Drawn> {
        let standard = Classification::standard();
        let chosen = self
            .asked
            .filter
            .kind
            .as_ref()
            .and_then(|key| standard.get(key).map_or(Some(key), |t| Some(&t.group)));
        let in_group =
            |bar: &&Bar<TypeKey>| standard.get(&bar.key).is_some_and(|kind| Some(&kind.group) == chosen);
        let counts = |bar: &&Bar<TypeKey>| {
            let outside = standard.get(&bar.key).is_some_and(|kind| kind.not_civil_society.is_some());
            !outside || bar.count.exact() != Some(0)
        };
        let bars: Vec<&Bar<TypeKey>> = match chosen {
            Some(_) => detail.types.iter().filter(in_group).filter(counts).collect(),
            None => detail.groups.iter().collect(),
        };
        let drawn = bars.into_iter().map(|bar| {
            let href = self.link(|asked| asked.filter.kind = Some(bar.key.clone()));
            (href, kind_name(self.ui, &bar.key), bar.count)
        });
        bars_of(drawn.collect())
    }

    fn targets_of(&self, detail: &Detail) -> Vec<Drawn> {
        let drawn = detail.targets.iter().map(|bar| {
            let href = self.link(|asked| asked.filter.target = Some(bar.key));
            (href, self.ui.target_group_word(bar.key), bar.count)
        });
        bars_of(drawn.collect())
    }

    fn year(&self) -> i64 {
        i64::from(INHABITANTS_YEAR)
    }

    fn fewest(&self) -> i64 {
        i64::from(FEWEST)
    }

    fn number(&self, value: &u32) -> i64 {
        i64::from(*value)
    }

    /// The address of the same figures as data.
    fn data(&self, ending: &str) -> String {
        format!("{}{ending}{}", self.ui.href("/api/v1/sector-map"), self.asked.data())
    }
}

/// A figure as it is written on a map and in its legend.
pub(super) fn label(ui: &Ui, measure: Measure, value: u32) -> String {
    match measure {
        Measure::Share => ui.tenths_word(value),
        Measure::Number => ui.number_word(value),
    }
}

/// What a shade stands for: *31–46*, *120 eller mer*.
pub(super) fn step_words(ui: &Ui, measure: Measure, step: &Step) -> String {
    let written = |value| label(ui, measure, value);
    match step.to {
        Some(to) if to == step.from => written(to),
        Some(to) => ui.t.msg_sector_map_step(written(step.from), written(to)),
        None => ui.t.msg_sector_map_step_last(written(step.from)),
    }
}

/// A name so that texts sort as in Swedish: å, ä and ö last.
pub(super) fn in_swedish_order(name: &str) -> String {
    let last = |c| match c {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        other => other,
    };
    name.to_lowercase().chars().map(last).collect()
}

/// What a type, or a group of types, is called.
fn kind_name(ui: &Ui, key: &TypeKey) -> String {
    let standard = Classification::standard();
    let group = standard.groups().iter().find(|group| group.key == *key);
    let names = standard.get(key).map(|kind| &kind.names).or(group.map(|group| &group.names));
    names.map_or_else(|| key.to_string(), |names| names.get(ui.language).to_owned())
}

/// Bars, the longest first; the longest fills the width.
fn bars_of(mut bars: Vec<(String, String, Count)>) -> Vec<Drawn> {
    let most = bars.iter().filter_map(|(_, _, count)| count.exact()).max().unwrap_or(0).max(1);
    bars.sort_by_key(|(_, _, count)| std::cmp::Reverse(count.exact().unwrap_or_default()));
    let drawn = bars.into_iter().map(|(href, name, count)| {
        let width = u64::from(count.exact().unwrap_or_default()) * 100 / u64::from(most);
        Drawn { href, name, count, width: u32::try_from(width).unwrap_or(100) }
    });
    drawn.collect()
}

/// When they came into the register: by month, or by year when there are many; how many then, and in all by then.
fn months(detail: Option<&Detail>) -> Vec<(String, u32, u32)> {
    let Some(detail) = detail else { return Vec::new() };
    let long = if detail.months.len() > MOST_MONTHS { 4 } else { 7 };
    let mut all: Vec<(String, u32, u32)> = Vec::new();
    let mut sum = 0;
    for (month, count) in &detail.months {
        sum += count;
        let when: String = month.chars().take(long).collect();
        match all.last_mut().filter(|(last, ..)| *last == when) {
            Some((_, then, by_then)) => {
                *then += count;
                *by_then = sum;
            }
            None => all.push((when, *count, sum)),
        }
    }
    all
}

/// The page.
pub async fn show(ui: Ui) -> Page {
    let asked = Asked::read(ui.query.as_deref(), ui.site.settings.county());
    let (counted, figures) = app::sector_map::figures(&ui.site, &asked.filter).await?;
    let area = asked.filter.place.county().map_or(Area::Country, Area::County);
    let chosen = match asked.filter.place {
        Place::Municipality(code) => Some(code),
        Place::Country | Place::County(_) => None,
    };
    let written = |value| label(&ui, asked.measure, value).chars().count();
    let picture = map::picture(area, &figures.rows, asked.measure, chosen, written);
    ui.page(&ShowPage {
        ui: &ui,
        asked: &asked,
        counted: &counted,
        months: months(figures.detail.as_ref()),
        figures: &figures,
        picture: &picture,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_swedish_order() {
        let mut names = ["Öckerö", "Ale", "Åmål", "Älvkarleby", "Vänersborg", "Vara"];
        names.sort_by_cached_key(|name| in_swedish_order(name));
        assert_eq!(names, ["Ale", "Vara", "Vänersborg", "Åmål", "Älvkarleby", "Öckerö"]);
    }

    #[test]
    fn many_months_become_years() {
        let of = |months: Vec<(String, u32)>| self::months(Some(&Detail { months, ..Detail::default() }));
        assert_eq!(
            of(vec![("2023-12".into(), 2), ("2024-01".into(), 3)]),
            [("2023-12".into(), 2, 2), ("2024-01".into(), 3, 5)]
        );
        let long = (2020..2024).flat_map(|year| (1..=12).map(move |month| (format!("{year}-{month:02}"), 1)));
        assert_eq!(of(long.collect()).last(), Some(&("2023".into(), 12, 48)));
    }
}
