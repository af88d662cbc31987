//! Words for mandates.

use crate::texts;
use domain::language::Language;
use domain::mandate::{AppointedBy, EndReason, MandateRole, Standing};

/// As what a person represents an organisation.
pub fn mandate_role(language: Language, value: MandateRole) -> String {
    let t = texts(language);
    match value {
        MandateRole::Ordinary => t.msg_mandate_role_ordinary(),
        MandateRole::Substitute => t.msg_mandate_role_substitute(),
        MandateRole::Contact => t.msg_mandate_role_contact(),
        MandateRole::Signatory => t.msg_mandate_role_signatory(),
    }
}

/// Who has appointed a representative, as a choice.
pub fn appointed_by(language: Language, value: AppointedBy) -> String {
    let t = texts(language);
    match value {
        AppointedBy::AnnualMeeting => t.msg_mandate_appointed_by_annual_meeting(),
        AppointedBy::Board => t.msg_mandate_appointed_by_board(),
        AppointedBy::Authority => t.msg_mandate_appointed_by_authority(),
        AppointedBy::Other => t.msg_mandate_appointed_by_other(),
    }
}

/// Why a mandate ended.
pub fn mandate_end_reason(language: Language, value: EndReason) -> String {
    let t = texts(language);
    match value {
        EndReason::Resigned => t.msg_mandate_end_resigned(),
        EndReason::Replaced => t.msg_mandate_end_replaced(),
        EndReason::Recalled => t.msg_mandate_end_recalled(),
        EndReason::NotNeeded => t.msg_mandate_end_not_needed(),
        EndReason::Mistake => t.msg_mandate_end_mistake(),
        EndReason::Other => t.msg_mandate_end_other(),
    }
}

/// Where a mandate stands.
pub fn mandate_standing(language: Language, value: Standing) -> String {
    let t = texts(language);
    match value {
        Standing::Coming => t.msg_mandate_standing_coming(),
        Standing::Current => t.msg_mandate_standing_current(),
        Standing::Ending => t.msg_mandate_standing_ending(),
        Standing::Ended => t.msg_mandate_standing_ended(),
    }
}

/// What is missing of a mandate.
pub(super) fn missing(language: Language, field: &str) -> Option<String> {
    let t = texts(language);
    Some(match field {
        "person" => t.msg_mandate_problem_missing_person(),
        "matter" => t.msg_mandate_problem_missing_matter(),
        "role" => t.msg_mandate_problem_missing_role(),
        "appointed_by" => t.msg_mandate_problem_missing_appointed_by(),
        "basis" => t.msg_mandate_problem_missing_basis(),
        "end_reason" => t.msg_mandate_problem_missing_end_reason(),
        "appointer" => t.msg_mandate_problem_missing_appointer(),
        "consent" => t.msg_mandate_problem_missing_consent(),
        "told" => t.msg_mandate_problem_missing_source(),
        _ => return None,
    })
}
