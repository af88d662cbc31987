//! What the parts of a model say of each other: names stand for something, times make sense, every clause is carried out.

use super::fault::{Fault, Senseless, What, line_of, nearest};
use super::name::Name;
use super::rule::{EverySubject, Rule};
use super::{Body, DeedKind, DutyRule, Model, Side, UnitKind, Validity};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong, in the order of the lines.
pub(super) fn faults(text: &str, model: &Model) -> Vec<Fault> {
    let mut check = Check { text, faults: Vec::new(), part: String::new(), cited: BTreeSet::new() };
    let names = Names::of(model);
    check.ids(model);
    check.head(model, &names);
    check.actors(model, &names);
    for deed in &model.deed {
        check.part("deed", &deed.id, &deed.clause);
        check.clauses(&deed.clause, &names);
        check.some("of", deed.of.as_ref(), "a unit, body or group", &names.actors);
        check.all("invited", &deed.invited, "a unit, body or group", &names.actors);
        if deed.kind == DeedKind::Plan && deed.horizon_years.is_none() {
            check.senseless(&deed.id, Senseless::NoHorizon);
        }
    }
    for duty in &model.duty {
        check.duty(duty, model, &names);
    }
    check.content(model, &names);
    check.carried_out(model);
    check.faults.sort_by_key(|fault| fault.line);
    check.faults
}

/// What names stand for, by kind.
struct Names<'a> {
    clauses: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
    actors: BTreeSet<&'a str>,
    units: BTreeSet<&'a str>,
    deeds: BTreeSet<&'a str>,
    levels: BTreeSet<&'a str>,
    steps: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(model: &'a Model) -> Self {
        let units: BTreeSet<&str> = model.unit.iter().map(|unit| unit.id.as_str()).collect();
        let bodies = model.body.iter().map(|body| body.id.as_str());
        let groups = model.group.iter().map(|group| group.id.as_str());
        Self {
            clauses: model.clause.iter().map(|clause| clause.id.as_str()).collect(),
            sources: model.source.iter().map(|source| source.id.as_str()).collect(),
            actors: units.iter().copied().chain(bodies).chain(groups).collect(),
            units,
            deeds: model.deed.iter().map(|deed| deed.id.as_str()).collect(),
            levels: model.level.iter().map(|level| level.id.as_str()).collect(),
            steps: model.step.iter().map(|step| step.id.as_str()).collect(),
        }
    }
}

struct Check<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    /// The part that is looked at, as faults tell it.
    part: String,
    /// Clauses that some part carries out.
    cited: BTreeSet<String>,
}

impl Check<'_> {
    fn part(&mut self, section: &str, id: &Name, clauses: &[Name]) {
        let cited: Vec<&str> = clauses.iter().map(Name::as_str).collect();
        let cited = if cited.is_empty() { String::new() } else { format!(" ({})", cited.join(", ")) };
        self.part = format!("{section} \"{id}\"{cited}");
    }

    fn fault(&mut self, at: &Name, what: What) {
        let line = line_of(self.text, &at.at());
        self.faults.push(Fault { line, part: self.part.clone(), what });
    }

    fn senseless(&mut self, at: &Name, why: Senseless) {
        self.fault(at, What::Senseless(why));
    }

    fn one(&mut self, field: &str, name: &Name, wanted: &'static str, among: &BTreeSet<&str>) {
        if !among.contains(name.as_str()) {
            let near = nearest(name.as_str(), among.iter().copied());
            let given = name.to_string();
            self.fault(name, What::NoSuch { field: field.to_owned(), wanted, given, near });
        }
    }

    fn some(&mut self, field: &str, name: Option<&Name>, wanted: &'static str, among: &BTreeSet<&str>) {
        if let Some(name) = name {
            self.one(field, name, wanted, among);
        }
    }

    fn all(&mut self, field: &str, names: &[Name], wanted: &'static str, among: &BTreeSet<&str>) {
        for name in names {
            self.one(field, name, wanted, among);
        }
    }

    fn clauses(&mut self, clauses: &[Name], names: &Names<'_>) {
        self.all("clause", clauses, "a clause", &names.clauses);
        self.cited.extend(clauses.iter().map(ToString::to_string));
    }

    /// Ids are written as ids are, and no two things that can be meant in the same place share one.
    fn ids(&mut self, model: &Model) {
        fn of<'m, T>(parts: &'m [T], id: fn(&'m T) -> &'m Name) -> Vec<&'m Name> {
            parts.iter().map(id).collect()
        }
        let actors = [
            of(&model.unit, |unit| &unit.id),
            of(&model.body, |body| &body.id),
            of(&model.group, |group| &group.id),
        ];
        // What meets a duty without a deed of its own is recorded under the duty's id.
        let deeds = [of(&model.deed, |deed| &deed.id), of(&model.duty, |duty| &duty.id)];
        for (section, ids) in [
            ("id", vec![&model.id]),
            ("source", of(&model.source, |part| &part.id)),
            ("clause", of(&model.clause, |part| &part.id)),
            ("unit, body or group", actors.concat()),
            ("deed or duty", deeds.concat()),
            ("principle", of(&model.principle, |part| &part.id)),
            ("goal", of(&model.goal, |part| &part.id)),
            ("level", of(&model.level, |part| &part.id)),
            ("step", of(&model.step, |part| &part.id)),
            ("form", of(&model.form, |part| &part.id)),
            ("agreement_item", of(&model.agreement_item, |part| &part.id)),
            ("steering_document", of(&model.steering_document, |part| &part.id)),
            ("area", of(&model.area, |part| &part.id)),
        ] {
            let mut seen: BTreeMap<&str, &Name> = BTreeMap::new();
            for id in ids {
                self.part(section, id, &[]);
                let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
                if !id.as_str().chars().all(is_id) {
                    self.fault(id, What::NotAName(id.to_string()));
                }
                if let Some(first) = seen.insert(id.as_str(), id) {
                    let first = line_of(self.text, &first.at());
                    self.fault(id, What::Twice { id: id.to_string(), first });
                }
            }
        }
    }

    fn head(&mut self, model: &Model, names: &Names<'_>) {
        self.part = String::new();
        self.one("authority", &model.authority, "a unit", &names.units);
        if model.unit(model.authority.as_str()).is_some_and(|unit| unit.kind != UnitKind::Authority) {
            self.senseless(&model.authority, Senseless::NotTheAuthority);
        }
        self.valid(&model.id, model.valid);
        if let Some(adopted) = &model.adopted {
            self.one("adopted.by", &adopted.by, "a unit, body or group", &names.actors);
        }
        if let Some(joining) = &model.joining {
            "joining".clone_into(&mut self.part);
            self.some("approved_by", joining.approved_by.as_ref(), "a unit, body or group", &names.actors);
            self.clauses(&joining.clause, names);
        }
        for clause in &model.clause {
            self.part("clause", &clause.id, &[]);
            self.one("source", &clause.source, "a source", &names.sources);
        }
    }

    fn valid(&mut self, at: &Name, valid: Validity) {
        if valid.until.is_some_and(|until| until < valid.from) {
            self.senseless(at, Senseless::EndsFirst);
        }
    }

    fn actors(&mut self, model: &Model, names: &Names<'_>) {
        for unit in &model.unit {
            self.part("unit", &unit.id, &unit.clause);
            self.some("under", unit.under.as_ref(), "a unit", &names.units);
            self.clauses(&unit.clause, names);
            if goes_in_a_circle(&unit.id, |id| model.unit(id).and_then(|unit| unit.under.as_ref())) {
                self.senseless(&unit.id, Senseless::Circle);
            }
        }
        for group in &model.group {
            self.part("group", &group.id, &group.clause);
            self.clauses(&group.clause, names);
        }
        for body in &model.body {
            self.body(body, model, names);
        }
    }

    fn body(&mut self, body: &Body, model: &Model, names: &Names<'_>) {
        const ACTOR: &str = "a unit, body or group";
        self.part("body", &body.id, &body.clause);
        self.one("home", &body.home, ACTOR, &names.actors);
        self.clauses(&body.clause, names);
        self.some("level", body.level.as_ref(), "a level", &names.levels);
        self.all("step", &body.step, "a step", &names.steps);
        self.all("meets", &body.meets, ACTOR, &names.actors);
        for invitation in &body.invited {
            self.one("invited.who", &invitation.who, ACTOR, &names.actors);
        }
        for seats in &body.seats {
            self.one("seats.from", &seats.from, ACTOR, &names.actors);
            self.some("seats.appointed_by", seats.appointed_by.as_ref(), ACTOR, &names.actors);
        }
        if body.parity {
            let of = |side| -> Option<u32> {
                let mut its = body.seats.iter().filter(|seats| seats.side == side).peekable();
                its.peek()?;
                its.map(|seats| seats.count).sum()
            };
            if of(Side::Authority).is_none() || of(Side::Authority) != of(Side::CivilSociety) {
                self.senseless(&body.id, Senseless::NotEqual);
            }
        }
        if body.follows_term && model.term.is_none() {
            self.senseless(&body.id, Senseless::NoTerm);
        }
        if goes_in_a_circle(&body.id, |id| model.body(id).map(|body| &body.home)) {
            self.senseless(&body.id, Senseless::Circle);
        }
    }

    fn duty(&mut self, duty: &DutyRule, model: &Model, names: &Names<'_>) {
        const ACTOR: &str = "a unit, body or group";
        self.part("duty", &duty.id, &duty.clause);
        self.clauses(&duty.clause, names);
        if duty.clause.is_empty() {
            self.senseless(&duty.id, Senseless::NoClause);
        }
        self.some("responsible", duty.responsible.as_ref(), ACTOR, &names.actors);
        self.all("receivers", &duty.receivers, ACTOR, &names.actors);
        self.some("of", duty.of.as_ref(), "a deed", &names.deeds);
        if duty.responsible.is_none() && duty.for_each.is_none() {
            self.senseless(&duty.id, Senseless::NobodyResponsible);
        }
        let is_body = duty.responsible.as_ref().is_some_and(|name| model.body(name.as_str()).is_some());
        if duty.for_each == Some(EverySubject::Body) && !is_body {
            self.senseless(&duty.id, Senseless::NotABody);
        }
        self.when(duty, model, names);
    }

    fn when(&mut self, duty: &DutyRule, model: &Model, names: &Names<'_>) {
        let when = &duty.when;
        for (field, name) in [("when.before", &when.before), ("when.after", &when.after)] {
            self.some(field, name.as_ref(), "a deed", &names.deeds);
            if name.is_some() && *name == duty.of {
                self.senseless(&duty.id, Senseless::Itself);
            }
        }
        let needs_term = matches!(when.every, Some(super::Period::TermOfOffice)) || when.in_term.is_some();
        let is_every = matches!(when.rule(), Some(Rule::Every { .. }));
        let is_beside = matches!(when.rule(), Some(Rule::Before(..) | Rule::After(..)));
        let is_in_term = matches!(when.rule(), Some(Rule::InTerm(..)));
        for (is_wrong, why) in [
            (when.rule().is_none(), Senseless::When),
            (!is_every && (when.times.is_some() || when.from.is_some()), Senseless::OnlyWithEvery),
            (!is_every && !is_in_term && when.due.is_some(), Senseless::DueAlone),
            (when.due.is_some_and(|due| !due.is_one()), Senseless::Due),
            (!is_beside && when.within.is_some(), Senseless::WithinAlone),
            (needs_term && model.term.is_none(), Senseless::NoTerm),
        ] {
            if is_wrong {
                self.senseless(&duty.id, why);
            }
        }
    }

    fn content(&mut self, model: &Model, names: &Names<'_>) {
        macro_rules! cite {
            ($($section:literal: $parts:ident),*) => {$(
                for part in &model.$parts {
                    self.part($section, &part.id, &part.clause);
                    self.clauses(&part.clause, names);
                }
            )*};
        }
        cite!("principle": principle, "goal": goal, "level": level, "step": step, "form": form);
        cite!("agreement_item": agreement_item, "steering_document": steering_document, "area": area);
        for document in &model.steering_document {
            self.part("steering_document", &document.id, &document.clause);
            if let Some(valid) = document.valid {
                self.valid(&document.id, valid);
            }
        }
        let mut cells = BTreeSet::new();
        for method in &model.method {
            self.part = format!("method \"{}\"", method.name.sv);
            self.one("level", &method.level, "a level", &names.levels);
            self.one("step", &method.step, "a step", &names.steps);
            if !cells.insert((method.level.as_str(), method.step.as_str(), method.name.sv.as_str())) {
                self.senseless(&method.level, Senseless::CellTwice);
            }
        }
        let mut amounts = BTreeSet::new();
        for fee in &model.fee_rule {
            self.part = format!("fee_rule {} from {}", fee.kind, fee.from);
            self.clauses(&fee.clause, names);
            if !amounts.insert((fee.kind, fee.from)) {
                self.senseless(&model.id, Senseless::FeeTwice);
            }
        }
        for concept in &model.concept {
            self.part = format!("concept \"{}\"", concept.word.sv);
            self.clauses(&concept.clause, names);
        }
        for expectation in &model.expectation {
            self.part = format!("expectation of {}", expectation.of);
            self.clauses(&expectation.clause, names);
        }
        for budget in &model.budget {
            self.part = format!("budget of \"{}\"", budget.unit);
            self.one("unit", &budget.unit, "a unit", &names.units);
            self.clauses(&budget.clause, names);
        }
    }

    /// A clause that nothing carries out is forgotten, and that must not happen silently.
    fn carried_out(&mut self, model: &Model) {
        for clause in &model.clause {
            let is_explained = !clause.fact.is_empty() || !clause.by.is_empty();
            if !is_explained && !self.cited.contains(clause.id.as_str()) {
                self.part("clause", &clause.id, &[]);
                self.senseless(&clause.id, Senseless::NothingCarriesOut);
            }
        }
    }
}

/// Whether something belongs to itself when one goes from each to what it belongs to.
fn goes_in_a_circle<'m>(start: &'m Name, over: impl Fn(&str) -> Option<&'m Name>) -> bool {
    let mut at = start;
    // A circle that does not come back to the start is told where it does.
    for _ in 0..1_000 {
        match over(at.as_str()) {
            None => return false,
            Some(next) if next == start => return true,
            Some(next) => at = next,
        }
    }
    false
}
