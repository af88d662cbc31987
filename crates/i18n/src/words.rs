//! Words for the domain's enums, and sentences for its problems. The texts are in `word.ftl` and `problem.ftl`.

mod mandate;

use crate::{format, texts};
use domain::account::Role;
use domain::agreement::Strength;
use domain::calendar::{DeadlineWarning, EveName, HolidayName};
use domain::contribution::Outcome;
use domain::document::DocumentKind;
use domain::language::Language;
use domain::message::{InboundClass, MessageKind, MessageState};
use domain::organisation::field::Field;
use domain::organisation::{
    ContactBasis, ContactFunction, Minority, OrganisationState, Perspective, Reach, SectorRole,
};
use domain::organisation_number::Refusal;
use domain::organisation_relation::RelationKind;
use domain::recipient::RecipientStatus;
use domain::recipient_list::RowFault;
use domain::referral::Stage;
use domain::round::PartChange;
use domain::same_organisation::{Ground, Sort};
use domain::stance::Stance;
use domain::statement::Channel;
use domain::target_group::TargetGroup;
use domain::validation::Problem;
pub use mandate::{appointed_by, mandate_end_reason, mandate_role, mandate_standing};

/// The official word for a stance: *Tillstyrker*.
pub fn stance(language: Language, value: Stance) -> String {
    let t = texts(language);
    match value {
        Stance::Support => t.msg_stance_support(),
        Stance::SupportWithChanges => t.msg_stance_support_with_changes(),
        Stance::NoObjection => t.msg_stance_no_objection(),
        Stance::NoComments => t.msg_stance_no_comments(),
        Stance::RejectPartly => t.msg_stance_reject_partly(),
        Stance::Reject => t.msg_stance_reject(),
        Stance::Abstain => t.msg_stance_abstain(),
        Stance::Unclear => t.msg_stance_unclear(),
    }
}

/// Where an organisation stands in the register.
pub fn organisation_state(language: Language, value: OrganisationState) -> String {
    let t = texts(language);
    match value {
        OrganisationState::Active => t.msg_find_state_active(),
        OrganisationState::Applied => t.msg_find_state_applied(),
        OrganisationState::Dissolved => t.msg_find_state_dissolved(),
        OrganisationState::Merged => t.msg_find_state_merged(),
        OrganisationState::Withdrawn => t.msg_find_state_withdrawn(),
    }
}

/// What choosing a stance means, in plain words.
pub fn stance_hint(language: Language, value: Stance) -> String {
    let t = texts(language);
    match value {
        Stance::Support => t.msg_stance_hint_support(),
        Stance::SupportWithChanges => t.msg_stance_hint_support_with_changes(),
        Stance::NoObjection => t.msg_stance_hint_no_objection(),
        Stance::NoComments => t.msg_stance_hint_no_comments(),
        Stance::RejectPartly => t.msg_stance_hint_reject_partly(),
        Stance::Reject => t.msg_stance_hint_reject(),
        Stance::Abstain => t.msg_stance_hint_abstain(),
        Stance::Unclear => t.msg_stance_hint_unclear(),
    }
}

/// Where a referral is on its way.
pub fn stage(language: Language, value: Stage) -> String {
    let t = texts(language);
    match value {
        Stage::Draft => t.msg_stage_draft(),
        Stage::Approval => t.msg_stage_approval(),
        Stage::Approved => t.msg_stage_approved(),
        Stage::Dispatched => t.msg_stage_dispatched(),
        Stage::Closed => t.msg_stage_closed(),
        Stage::Summarised => t.msg_stage_summarised(),
        Stage::Decided => t.msg_stage_decided(),
        Stage::FedBack => t.msg_stage_fed_back(),
        Stage::Withdrawn => t.msg_stage_withdrawn(),
    }
}

/// Where a recipient's answer stands.
pub fn recipient_status(language: Language, value: RecipientStatus) -> String {
    let t = texts(language);
    match value {
        RecipientStatus::Listed => t.msg_recipient_status_listed(),
        RecipientStatus::Dispatched => t.msg_recipient_status_dispatched(),
        RecipientStatus::Bounced => t.msg_recipient_status_bounced(),
        RecipientStatus::Reminded => t.msg_recipient_status_reminded(),
        RecipientStatus::Extended => t.msg_recipient_status_extended(),
        RecipientStatus::Answered => t.msg_recipient_status_answered(),
        RecipientStatus::AnsweredLate => t.msg_recipient_status_answered_late(),
        RecipientStatus::Abstained => t.msg_recipient_status_abstained(),
        RecipientStatus::NotAnswered => t.msg_recipient_status_not_answered(),
        RecipientStatus::FedBack => t.msg_recipient_status_fed_back(),
    }
}

/// How far two people agree, in words.
pub fn strength(language: Language, value: Strength) -> String {
    let t = texts(language);
    match value {
        Strength::Worse => t.msg_agree_strength_worse(),
        Strength::Slight => t.msg_agree_strength_slight(),
        Strength::Fair => t.msg_agree_strength_fair(),
        Strength::Moderate => t.msg_agree_strength_moderate(),
        Strength::Substantial => t.msg_agree_strength_substantial(),
        Strength::AlmostPerfect => t.msg_agree_strength_perfect(),
    }
}

/// Why a name is suggested, in a sentence.
pub fn name_reason(language: Language, value: domain::name_match::Reason) -> String {
    use domain::name_match::Reason as R;
    let t = texts(language);
    match value {
        R::SameName => t.msg_lists_reason_same_name(),
        R::SameLetters => t.msg_lists_reason_same_letters(),
        R::Remembered => t.msg_lists_reason_remembered(),
        R::SameBody => t.msg_lists_reason_same_body(),
        R::FormerName => t.msg_lists_reason_former_name(),
        R::EverydayName => t.msg_lists_reason_everyday_name(),
        R::Abbreviation => t.msg_lists_reason_abbreviation(),
        R::LegalForm => t.msg_lists_reason_legal_form(),
        R::SmallWords => t.msg_lists_reason_small_words(),
        R::WordOrder => t.msg_lists_reason_word_order(),
        R::GeneralWords => t.msg_lists_reason_general_words(),
        R::Misspelt => t.msg_lists_reason_misspelt(),
        R::MoreWords => t.msg_lists_reason_more_words(),
        R::PartOf => t.msg_lists_reason_part_of(),
    }
}

/// What became of a view, when it is decided: *Togs upp*.
pub fn outcome(language: Language, value: Outcome) -> String {
    let t = texts(language);
    match value {
        Outcome::TakenUp => t.msg_outcome_taken_up(),
        Outcome::Partly => t.msg_outcome_partly(),
        Outcome::Not => t.msg_outcome_not(),
        Outcome::NoAnswerNeeded => t.msg_outcome_no_answer_needed(),
    }
}

/// What is to become of a view, before the decision: *Tas upp*.
pub fn outcome_future(language: Language, value: Outcome) -> String {
    let t = texts(language);
    match value {
        Outcome::TakenUp => t.msg_outcome_future_taken_up(),
        Outcome::Partly => t.msg_outcome_future_partly(),
        Outcome::Not => t.msg_outcome_future_not(),
        Outcome::NoAnswerNeeded => t.msg_outcome_future_no_answer_needed(),
    }
}

/// What an account does.
pub fn role(language: Language, value: Role) -> String {
    let t = texts(language);
    match value {
        Role::CaseOfficer => t.msg_role_case_officer(),
        Role::Approver => t.msg_role_approver(),
        Role::Registrar => t.msg_role_registrar(),
        Role::Coordinator => t.msg_role_coordinator(),
        Role::Administrator => t.msg_role_administrator(),
        Role::ElectedOfficial => t.msg_role_elected_official(),
    }
}

/// What a field of an organisation's entry is called.
pub fn organisation_field(language: Language, value: Field) -> String {
    let t = texts(language);
    match value {
        Field::Name => t.msg_organisation_name(),
        Field::Aliases => t.msg_organisation_aliases(),
        Field::Former => t.msg_keep_former(),
        Field::Abbreviations => t.msg_keep_abbreviations(),
        Field::Kind => t.msg_organisation_kind(),
        Field::Category => t.msg_organisation_category(),
        Field::Number => t.msg_find_one_number(),
        Field::State => t.msg_find_state(),
        Field::Types => t.msg_find_one_types(),
        Field::Activities => t.msg_find_one_activities(),
        Field::TargetGroups => t.msg_keep_target_groups(),
        Field::Roles => t.msg_keep_roles(),
        Field::Perspectives => t.msg_keep_perspectives(),
        Field::Minorities => t.msg_keep_minorities(),
        Field::Members => t.msg_keep_members(),
        Field::Description => t.msg_keep_description(),
        Field::Seat => t.msg_find_one_seat(),
        Field::Reach => t.msg_keep_reach(),
        Field::Areas => t.msg_keep_areas(),
        Field::PostalCode => t.msg_keep_postal_code(),
        Field::Town => t.msg_keep_town(),
        Field::Email => t.msg_organisation_email(),
        Field::Postal => t.msg_organisation_postal(),
        Field::Website => t.msg_find_one_website(),
        Field::Language => t.msg_organisation_language(),
        Field::AccessNeeds => t.msg_keep_access_needs(),
        Field::Channel => t.msg_entry_fact_channel(),
        Field::Interests => t.msg_entry_fact_interests(),
        Field::MergedInto => t.msg_keep_merged_into(),
    }
}

/// A role of civil society.
pub fn sector_role(language: Language, value: SectorRole) -> String {
    let t = texts(language);
    match value {
        SectorRole::DemocracySchool => t.msg_keep_role_democracy_school(),
        SectorRole::VoiceBearer => t.msg_keep_role_voice_bearer(),
        SectorRole::OpinionFormer => t.msg_keep_role_opinion_former(),
        SectorRole::Provider => t.msg_keep_role_provider(),
        SectorRole::CommunityBuilder => t.msg_keep_role_community_builder(),
        SectorRole::Employer => t.msg_keep_role_employer(),
        SectorRole::SocialEntrepreneur => t.msg_keep_role_social_entrepreneur(),
    }
}

/// A rights perspective.
pub fn perspective(language: Language, value: Perspective) -> String {
    let t = texts(language);
    match value {
        Perspective::Children => t.msg_keep_perspective_children(),
        Perspective::OlderPeople => t.msg_keep_perspective_older_people(),
        Perspective::Disability => t.msg_keep_perspective_disability(),
        Perspective::GenderEquality => t.msg_keep_perspective_gender_equality(),
        Perspective::Lgbtqi => t.msg_keep_perspective_lgbtqi(),
        Perspective::AntiRacism => t.msg_keep_perspective_anti_racism(),
        Perspective::Religion => t.msg_keep_perspective_religion(),
        Perspective::NationalMinorities => t.msg_keep_perspective_national_minorities(),
    }
}

/// A national minority.
pub fn minority(language: Language, value: Minority) -> String {
    let t = texts(language);
    match value {
        Minority::Jews => t.msg_keep_minority_jews(),
        Minority::Roma => t.msg_keep_minority_roma(),
        Minority::Sami => t.msg_keep_minority_sami(),
        Minority::SwedenFinns => t.msg_keep_minority_sweden_finns(),
        Minority::Tornedalians => t.msg_keep_minority_tornedalians(),
    }
}

/// How far an organisation's work reaches.
pub fn reach(language: Language, value: Reach) -> String {
    let t = texts(language);
    match value {
        Reach::Local => t.msg_keep_reach_local(),
        Reach::County => t.msg_keep_reach_county(),
        Reach::National => t.msg_keep_reach_national(),
    }
}

/// What the first is to the second, as a sentence.
pub fn relation(language: Language, kind: RelationKind, first: &str, second: &str) -> String {
    let t = texts(language);
    match kind {
        RelationKind::DistrictOf => t.msg_relation_says_district(first, second),
        RelationKind::SectionOf => t.msg_relation_says_section(first, second),
        RelationKind::MemberOf => t.msg_relation_says_member(first, second),
        RelationKind::SuccessorOf => t.msg_relation_says_successor(first, second),
    }
}

/// What an organisation is to those that are named after it; turned, what they are to it.
pub fn relation_to(language: Language, kind: RelationKind, turned: bool) -> String {
    let t = texts(language);
    match (kind, turned) {
        (RelationKind::DistrictOf, false) => t.msg_relation_district_of(),
        (RelationKind::DistrictOf, true) => t.msg_relation_districts(),
        (RelationKind::SectionOf, false) => t.msg_relation_section_of(),
        (RelationKind::SectionOf, true) => t.msg_relation_sections(),
        (RelationKind::MemberOf, false) => t.msg_relation_member_of(),
        (RelationKind::MemberOf, true) => t.msg_relation_members(),
        (RelationKind::SuccessorOf, false) => t.msg_relation_successor_of(),
        (RelationKind::SuccessorOf, true) => t.msg_relation_succeeded_by(),
    }
}

/// A function that a contact point reaches.
pub fn contact_function(language: Language, value: ContactFunction) -> String {
    let t = texts(language);
    match value {
        ContactFunction::Chair => t.msg_contact_function_chair(),
        ContactFunction::Office => t.msg_contact_function_office(),
        ContactFunction::Referrals => t.msg_contact_function_referrals(),
        ContactFunction::Treasurer => t.msg_contact_function_treasurer(),
        ContactFunction::Other => t.msg_contact_function_other(),
    }
}

/// The legal basis of a personal detail.
pub fn contact_basis(language: Language, value: ContactBasis) -> String {
    let t = texts(language);
    match value {
        ContactBasis::Consent => t.msg_contact_basis_consent(),
        ContactBasis::PublicTask => t.msg_contact_basis_public_task(),
        ContactBasis::Function => t.msg_contact_basis_function(),
    }
}

/// What two entries are to each other, as far as can be seen.
pub fn duplicate_sort(language: Language, value: Sort) -> String {
    let t = texts(language);
    match value {
        Sort::Certain => t.msg_merge_sort_certain(),
        Sort::Likely => t.msg_merge_sort_likely(),
        Sort::Look => t.msg_merge_sort_look(),
        Sort::Related => t.msg_merge_sort_related(),
    }
}

/// On what it rests that two entries are one, or belong together.
pub fn duplicate_ground(language: Language, value: Ground) -> String {
    let t = texts(language);
    match value {
        Ground::SameNumber => t.msg_merge_ground_same_number(),
        Ground::OtherNumber => t.msg_merge_ground_other_number(),
        Ground::BorrowedNumber => t.msg_merge_ground_borrowed_number(),
        Ground::SameMunicipality => t.msg_merge_ground_same_municipality(),
        Ground::SamePostalCode => t.msg_merge_ground_same_postal_code(),
        Ground::SameTown => t.msg_merge_ground_same_town(),
        Ground::SameSite => t.msg_merge_ground_same_site(),
        Ground::OtherPlace => t.msg_merge_ground_other_place(),
        Ground::PlaceAdded => t.msg_merge_ground_place_added(),
        Ground::Alias => t.msg_merge_ground_alias(),
        Ground::Federation => t.msg_merge_ground_federation(),
        Ground::OtherFederation => t.msg_merge_ground_other_federation(),
        Ground::Part => t.msg_merge_ground_part(),
        Ground::OtherClub => t.msg_merge_ground_other_club(),
        Ground::ClubSpelledOut => t.msg_merge_ground_club_spelled_out(),
        Ground::Direction => t.msg_merge_ground_direction(),
        Ground::Figure => t.msg_merge_ground_figure(),
        Ground::OtherLegalForm => t.msg_merge_ground_other_legal_form(),
        Ground::OtherWords => t.msg_merge_ground_other_words(),
    }
}

/// Whom an organisation is there for: *Barn 7–12 år*.
pub fn target_group(language: Language, value: TargetGroup) -> String {
    let t = texts(language);
    match value {
        TargetGroup::Everyone => t.msg_target_group_everyone(),
        TargetGroup::SmallChildren => t.msg_target_group_small_children(),
        TargetGroup::Children => t.msg_target_group_children(),
        TargetGroup::YoungPeople => t.msg_target_group_young_people(),
        TargetGroup::Adults => t.msg_target_group_adults(),
        TargetGroup::OlderPeople => t.msg_target_group_older_people(),
        TargetGroup::PeopleWithDisabilities => t.msg_target_group_people_with_disabilities(),
        TargetGroup::WomenAndGirls => t.msg_target_group_women_and_girls(),
        TargetGroup::MenAndBoys => t.msg_target_group_men_and_boys(),
        TargetGroup::NewlyArrived => t.msg_target_group_newly_arrived(),
    }
}

/// How a statement came in.
pub fn channel(language: Language, value: Channel) -> String {
    let t = texts(language);
    match value {
        Channel::Web => t.msg_channel_web(),
        Channel::Mail => t.msg_channel_mail(),
        Channel::Paper => t.msg_channel_paper(),
        Channel::Phone => t.msg_channel_phone(),
    }
}

/// What a document is.
pub fn document_kind(language: Language, value: DocumentKind) -> String {
    let t = texts(language);
    match value {
        DocumentKind::Letter => t.msg_document_kind_letter(),
        DocumentKind::Attachment => t.msg_document_kind_attachment(),
        DocumentKind::Statement => t.msg_document_kind_statement(),
        DocumentKind::Reminder => t.msg_document_kind_reminder(),
        DocumentKind::Notice => t.msg_document_kind_notice(),
        DocumentKind::Summary => t.msg_document_kind_summary(),
        DocumentKind::Decision => t.msg_document_kind_decision(),
        DocumentKind::Feedback => t.msg_document_kind_feedback(),
    }
}

/// What became of a part since the round before.
pub fn part_change(language: Language, value: PartChange) -> String {
    let t = texts(language);
    match value {
        PartChange::Unchanged => t.msg_rounds_part_unchanged(),
        PartChange::Changed => t.msg_rounds_part_changed(),
        PartChange::Added => t.msg_rounds_part_added(),
        PartChange::Removed => t.msg_rounds_part_removed(),
    }
}

/// What a message is for.
pub fn message_kind(language: Language, value: MessageKind) -> String {
    let t = texts(language);
    match value {
        MessageKind::Invitation => t.msg_message_kind_invitation(),
        MessageKind::Reminder => t.msg_message_kind_reminder(),
        MessageKind::NewRound => t.msg_rounds_feed(),
        MessageKind::Receipt => t.msg_message_kind_receipt(),
        MessageKind::Acknowledgement => t.msg_message_kind_acknowledgement(),
        MessageKind::DeadlineChange => t.msg_message_kind_deadline_change(),
        MessageKind::ExtensionDecision => t.msg_message_kind_extension_decision(),
        MessageKind::Withdrawal => t.msg_message_kind_withdrawal(),
        MessageKind::RegistrationCorrected => t.msg_putright_message_kind(),
        MessageKind::Published => t.msg_message_kind_published(),
        MessageKind::Feedback => t.msg_message_kind_feedback(),
        MessageKind::FeedbackUnanswered => t.msg_message_kind_feedback_unanswered(),
        MessageKind::DisclosureReceived => t.msg_disclosure_kind_received(),
        MessageKind::DisclosureAnswered => t.msg_disclosure_kind_answered(),
        MessageKind::SignIn => t.msg_message_kind_sign_in(),
        MessageKind::FollowConfirm => t.msg_follow_kind_confirm(),
        MessageKind::Digest => t.msg_follow_kind_digest(),
        MessageKind::EntryLink => t.msg_entry_message_link(),
        MessageKind::EntryConfirm => t.msg_entry_message_confirm(),
        MessageKind::EntryNotice => t.msg_entry_message_notice(),
        MessageKind::EntryDecided => t.msg_entry_message_decided(),
        MessageKind::EntryYearly => t.msg_entry_message_yearly(),
    }
}

/// Where an outgoing message stands.
pub fn message_state(language: Language, value: MessageState) -> String {
    let t = texts(language);
    match value {
        MessageState::Queued => t.msg_message_state_queued(),
        MessageState::Sent => t.msg_message_state_sent(),
        MessageState::Refused => t.msg_message_state_refused(),
        MessageState::Bounced => t.msg_message_state_bounced(),
        MessageState::ToPrint => t.msg_message_state_to_print(),
        MessageState::Printed => t.msg_message_state_printed(),
    }
}

/// What an incoming mail was taken for.
pub fn inbound_class(language: Language, value: InboundClass) -> String {
    let t = texts(language);
    match value {
        InboundClass::Answer => t.msg_inbound_class_answer(),
        InboundClass::AutoReply => t.msg_inbound_class_auto_reply(),
        InboundClass::Bounce => t.msg_inbound_class_bounce(),
        InboundClass::DeliveryNotice => t.msg_inbound_class_delivery_notice(),
        InboundClass::Unreadable => t.msg_inbound_class_unreadable(),
    }
}

/// A public holiday, as it stands in a sentence.
pub fn holiday(language: Language, value: HolidayName) -> String {
    let t = texts(language);
    match value {
        HolidayName::NewYearsDay => t.msg_holiday_new_years_day(),
        HolidayName::Epiphany => t.msg_holiday_epiphany(),
        HolidayName::GoodFriday => t.msg_holiday_good_friday(),
        HolidayName::EasterDay => t.msg_holiday_easter_day(),
        HolidayName::EasterMonday => t.msg_holiday_easter_monday(),
        HolidayName::MayDay => t.msg_holiday_may_day(),
        HolidayName::AscensionDay => t.msg_holiday_ascension_day(),
        HolidayName::WhitSunday => t.msg_holiday_whit_sunday(),
        HolidayName::NationalDay => t.msg_holiday_national_day(),
        HolidayName::MidsummerDay => t.msg_holiday_midsummer_day(),
        HolidayName::AllSaintsDay => t.msg_holiday_all_saints_day(),
        HolidayName::ChristmasDay => t.msg_holiday_christmas_day(),
        HolidayName::BoxingDay => t.msg_holiday_boxing_day(),
    }
}

/// A free eve, as it stands in a sentence.
pub fn eve(language: Language, value: EveName) -> String {
    let t = texts(language);
    match value {
        EveName::MidsummerEve => t.msg_eve_midsummer_eve(),
        EveName::ChristmasEve => t.msg_eve_christmas_eve(),
        EveName::NewYearsEve => t.msg_eve_new_years_eve(),
    }
}

/// Why a day is a poor last day to answer, and what is better.
pub fn deadline_warning(language: Language, warning: DeadlineWarning) -> String {
    let t = texts(language);
    match warning {
        DeadlineWarning::Weekend => t.msg_deadline_weekend(),
        DeadlineWarning::Holiday(name) => t.msg_deadline_holiday(holiday(language, name)),
        DeadlineWarning::Eve(name) => t.msg_deadline_holiday(eve(language, name)),
        DeadlineWarning::BridgeDay => t.msg_deadline_bridge_day(),
        DeadlineWarning::July => t.msg_deadline_july(),
        DeadlineWarning::ChristmasWeeks => t.msg_deadline_christmas_weeks(),
    }
}

/// What is wrong, as a full sentence that says how to mend it.
pub fn problem(language: Language, problem: &Problem) -> String {
    let t = texts(language);
    match problem {
        Problem::Missing => t.msg_problem_missing(),
        Problem::TooLong(most) => t.msg_problem_too_long(thousands(language, *most)),
        Problem::NotAnEmailAddress => t.msg_problem_not_an_email_address(),
        Problem::NotADate => t.msg_problem_not_a_date(),
        Problem::NotAfter(day) => t.msg_problem_not_after(format::date(language, *day)),
        Problem::AfterDecision(day) => t.msg_problem_after_decision(format::date(language, *day)),
        Problem::NotBeforeDecision(day) => t.msg_problem_not_before_decision(format::date(language, *day)),
        Problem::NotBeforeFeedback(day) => t.msg_problem_not_before_feedback(format::date(language, *day)),
        Problem::AfterLastDay(day) => t.msg_mandate_problem_after_last_day(format::date(language, *day)),
        Problem::SameDay(day) => t.msg_problem_same_day(format::date(language, *day)),
        Problem::TimeIsGiven(day) => t.msg_problem_time_is_given(format::date(language, *day)),
        Problem::ConfirmEarlier(day) => t.msg_problem_confirm_earlier(format::date(language, *day)),
        Problem::ConfirmFarAway => t.msg_problem_confirm_far_away(),
        Problem::ConfirmEarlyClose(day) => t.msg_problem_confirm_early_close(format::date(language, *day)),
        Problem::Taken(name) => t.msg_problem_taken(name),
        Problem::SearchTooLong(most) => t.msg_follow_problem_search(thousands(language, *most)),
        Problem::NotAChoice => t.msg_problem_not_a_choice(),
        Problem::EmptyList => t.msg_problem_empty_list(),
        Problem::NoDay(row, text) => t.msg_boards_no_day(i64::try_from(*row).unwrap_or(0), text.as_str()),
        Problem::BadRow(bad) => {
            let why = row_fault(language, &bad.fault);
            t.msg_problem_bad_row(bad.row.to_string(), why, &bad.text)
        }
        Problem::FileType(name) => t.msg_problem_file_type(name),
        Problem::FileDangerous(name) => t.msg_quarantine_upload(name),
        Problem::FileTooLarge(name, most) => t.msg_problem_file_too_large(name, most.to_string()),
        Problem::SentTooMuch(most) => t.msg_problem_sent_too_much(most.to_string()),
        Problem::NotInRange(from, to) => t.msg_problem_not_in_range(from.to_string(), to.to_string()),
        Problem::TooManyFiles(most) => t.msg_problem_too_many_files(most.to_string()),
        Problem::FileEmpty(name) => t.msg_problem_file_empty(name),
        Problem::NothingToSend => t.msg_problem_nothing_to_send(),
        Problem::ChooseStance => t.msg_problem_choose_stance(),
        Problem::SamePerson => t.msg_problem_same_person(),
        Problem::ReasonMissing => t.msg_problem_reason_missing(),
        Problem::NotARegisterNumber => t.msg_problem_not_a_register_number(),
        Problem::NotAColour => t.msg_problem_not_a_colour(),
        Problem::FileBesideRedaction => t.msg_problem_file_beside_redaction(),
        Problem::SeveralSuggested => t.msg_putright_several_suggested(),
        Problem::NoSuchDocument => t.msg_disclosure_problem_document(),
        Problem::NotAssessed => t.msg_disclosure_problem_assess(),
        Problem::AssessAgain(number) => t.msg_disclosure_problem_again(number),
        Problem::MaskedCopyMissing => t.msg_disclosure_problem_copy(),
        Problem::NothingSuggested => t.msg_problem_nothing_suggested(),
        Problem::ProvisionMissing => t.msg_problem_provision_missing(),
        Problem::TooManyRows(rows, long) => t.msg_problem_too_many_rows(rows.to_string(), long.to_string()),
        Problem::NoAddress => t.msg_problem_no_address(),
        Problem::ForbiddenCharacters => t.msg_problem_forbidden_characters(),
        Problem::WrongCode => t.msg_problem_wrong_code(),
        Problem::NotATable(fault, _) => table_fault(language, *fault),
        Problem::NoNameColumn => t.msg_register_problem_no_name_column(),
        Problem::ColumnTwice(field) => t.msg_register_problem_column_twice(register_field(language, *field)),
        Problem::NoSuchColumn(heading) => t.msg_register_problem_no_such_column(heading),
        Problem::NoFile => t.msg_register_problem_no_file(),
        Problem::OrganisationNumber(refusal) => number_refusal(language, *refusal),
        Problem::NoSuchPlace(written) => t.msg_keep_problem_place(written),
        Problem::SaysNothing(written) => t.msg_keep_problem_says_nothing(written),
        Problem::NotAWebAddress => t.msg_keep_problem_website(),
        Problem::NotAPostalCode => t.msg_keep_problem_postal_code(),
        Problem::NoWayToReach => t.msg_keep_problem_no_way(),
        Problem::PersonNeedsBasis => t.msg_keep_problem_basis(),
        Problem::PersonalAddress => t.msg_keep_problem_personal_address(),
        Problem::PersonalNumber => t.msg_keep_problem_personal_number(),
        Problem::ContactInText => t.msg_keep_problem_contact_in_text(),
        Problem::NotInUse(count) => t.msg_keep_problem_not_in_use(*count),
        Problem::SearchUnreadable => t.msg_keep_problem_search(),
        Problem::NoSuchOrganisation(written, like) if like.is_empty() => {
            t.msg_relation_problem_nobody(written)
        }
        Problem::NoSuchOrganisation(written, like) => {
            t.msg_relation_problem_perhaps(written, like.join(", "))
        }
        Problem::SeveralSuch(written) => t.msg_relation_problem_several(written),
        Problem::NeedsConsentToShow => t.msg_keep_problem_consent_to_show(),
        Problem::InTheFuture => t.msg_duty_problem_in_the_future(),
        Problem::NotAModel(count, first) => t.msg_duty_problem_not_a_model(*count as u64, first),
        Problem::NotOfModel(name) => t.msg_duty_problem_not_of_model(name),
        Problem::Circle => t.msg_relation_problem_circle(),
    }
}

/// Why a number is not taken as an organisation's.
fn number_refusal(language: Language, refusal: Refusal) -> String {
    let t = texts(language);
    match refusal {
        Refusal::BadCheckDigit => t.msg_keep_problem_number_check_digit(),
        Refusal::Person(_) => t.msg_keep_problem_number_of_person(),
        Refusal::OddForm { perhaps: Some(number) } => t.msg_keep_problem_number_perhaps(number.to_string()),
        Refusal::OddForm { perhaps: None } | Refusal::Empty => t.msg_keep_problem_number_form(),
    }
}

/// A large number as it is read: *50 000*, in English *50,000*.
fn row_fault(language: Language, fault: &RowFault) -> String {
    let t = texts(language);
    match fault {
        RowFault::NotAnAddress(cell) => t.msg_problem_row_address(cell),
        RowFault::NotUnderstood(cell) => t.msg_problem_row_cell(cell),
        RowFault::NoName => t.msg_problem_row_no_name(),
        RowFault::NotAName => t.msg_problem_row_name(),
        RowFault::NoCategory => t.msg_problem_row_category(),
    }
}

fn thousands(language: Language, number: usize) -> String {
    let mark = if language == Language::English { ',' } else { '\u{a0}' };
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// What is wrong at a field: for a missing one that is known here, the sentence that asks for just that.
pub fn field_problem(language: Language, field: &str, what: &Problem) -> String {
    let specific = match what {
        Problem::Missing => missing(language, field),
        Problem::PersonNeedsBasis if field.ends_with("consent") => {
            Some(texts(language).msg_keep_problem_consent())
        }
        _ => None,
    };
    specific.unwrap_or_else(|| problem(language, what))
}

/// The sentence that asks for a field, by the name of its form control.
fn missing(language: Language, field: &str) -> Option<String> {
    let t = texts(language);
    Some(match field {
        "title" => t.msg_missing_title(),
        "plain_title" => t.msg_missing_plain_title(),
        "sender_unit" => t.msg_missing_sender_unit(),
        "lede" => t.msg_missing_lede(),
        "proposal" => t.msg_missing_proposal(),
        "ask" => t.msg_missing_ask(),
        "decision_body" => t.msg_missing_decision_body(),
        "decision_date" => t.msg_missing_decision_date(),
        "contact_title" => t.msg_missing_contact_title(),
        "contact_email" => t.msg_missing_contact_email(),
        "signatory" => t.msg_missing_signatory(),
        "date" => t.msg_missing_date(),
        "response_deadline" => t.msg_missing_response_deadline(),
        "feedback_by" => t.msg_missing_feedback_by(),
        "email" => t.msg_missing_email(),
        "name" => t.msg_missing_name(),
        "kind" => t.msg_missing_kind(),
        "reason" => t.msg_missing_reason(),
        "number" => t.msg_missing_number(),
        "body" => t.msg_missing_body(),
        "text" => t.msg_missing_text(),
        "until" => t.msg_missing_until(),
        "day" => t.msg_missing_day(),
        "comments" => t.msg_missing_comments(),
        "passage" => t.msg_missing_passage(),
        "code" => t.msg_missing_code(),
        "source" => t.msg_register_missing_source(),
        "person" => t.msg_missing_person(),
        "role" => t.msg_missing_role(),
        "how" => t.msg_missing_how(),
        "contact" => t.msg_missing_contact(),
        "description" => t.msg_missing_description(),
        "seat" => t.msg_missing_seat(),
        "matter" | "appointed_by" | "appointer" | "told" | "basis" | "end_reason" => {
            return mandate::missing(language, field);
        }
        numbered => return missing_numbered(language, numbered),
    })
}

/// The same for a field that there are several of: `part-2-text`, `question-1`.
fn missing_numbered(language: Language, field: &str) -> Option<String> {
    let t = texts(language);
    let (kind, rest) = field.split_once('-')?;
    let name = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    match (kind, name) {
        ("part", "-heading") => Some(t.msg_missing_heading()),
        ("part", "-text") => Some(t.msg_missing_part_text()),
        ("question", "") => Some(t.msg_missing_question()),
        // Of a new one by its number, of one that stands there by its id.
        ("mandate", _) => mandate::missing(language, rest.rsplit('-').next()?),
        _ => None,
    }
}

fn table_fault(language: Language, fault: domain::validation::TableFault) -> String {
    use domain::validation::TableFault;
    let t = texts(language);
    match fault {
        TableFault::Empty => t.msg_register_table_empty(),
        TableFault::TooLarge => t.msg_register_table_too_large(),
        TableFault::Foreign => t.msg_register_table_foreign(),
        TableFault::Protected => t.msg_register_table_protected(),
        TableFault::Damaged => t.msg_register_table_damaged(),
        TableFault::NoSuchPlace => t.msg_register_table_no_such_place(),
    }
}

/// What a column of a register tells, in words.
pub fn register_field(language: Language, field: domain::register_row::Field) -> String {
    use domain::register_row::Field;
    let t = texts(language);
    match field {
        Field::Key => t.msg_register_field_key(),
        Field::Name => t.msg_register_field_name(),
        Field::Alias => t.msg_register_field_alias(),
        Field::Number => t.msg_register_field_number(),
        Field::Municipality => t.msg_register_field_municipality(),
        Field::Type => t.msg_register_field_type(),
        Field::Activity => t.msg_register_field_activity(),
        Field::TargetGroup => t.msg_register_field_target_group(),
        Field::PostalCode => t.msg_register_field_postal_code(),
        Field::Town => t.msg_register_field_town(),
        Field::Website => t.msg_register_field_website(),
        Field::Description => t.msg_register_field_description(),
        Field::Members => t.msg_register_field_members(),
        Field::Email => t.msg_register_field_email(),
        Field::Phone => t.msg_register_field_phone(),
        Field::Person => t.msg_register_field_person(),
    }
}

/// Why a row of a register cannot be taken in, in words.
pub fn row_refusal(language: Language, why: domain::register_row::RowRefusal) -> String {
    use domain::register_row::RowRefusal;
    let t = texts(language);
    match why {
        RowRefusal::NoName => t.msg_register_refused_no_name(),
        RowRefusal::PersonalNumber => t.msg_register_refused_personal_number(),
        RowRefusal::NameTooLong => t.msg_register_refused_name_too_long(),
        RowRefusal::Damaged => t.msg_register_refused_damaged(),
    }
}

/// What a file has wrong in a row, in words.
pub fn cell_fault(language: Language, fault: domain::register_row::CellFault) -> String {
    use domain::register_row::CellFault;
    let t = texts(language);
    match fault {
        CellFault::Lost => t.msg_register_fault_lost(),
        CellFault::TooLong => t.msg_register_fault_too_long(),
        CellFault::TooMany => t.msg_register_fault_too_many(),
        CellFault::TooFew => t.msg_register_fault_too_few(),
        CellFault::OpenQuote => t.msg_register_fault_open_quote(),
        CellFault::ErrorValue => t.msg_register_fault_error_value(),
        CellFault::Formula => t.msg_register_fault_formula(),
        CellFault::Shortened => t.msg_register_fault_shortened(),
        CellFault::Number => t.msg_register_fault_number(),
        CellFault::Date => t.msg_register_fault_date(),
        CellFault::Misplaced => t.msg_register_fault_misplaced(),
        CellFault::MissingText => t.msg_register_fault_missing_text(),
        CellFault::Other => t.msg_register_fault_other(),
    }
}

/// Why a row of a register waits for a person, in words.
pub fn question_reason(language: Language, why: domain::register_row::QuestionReason) -> String {
    use domain::register_row::QuestionReason;
    let t = texts(language);
    match why {
        QuestionReason::SameCertain => t.msg_register_question_same_certain(),
        QuestionReason::SameLikely => t.msg_register_question_same_likely(),
        QuestionReason::OtherNumber => t.msg_register_question_other_number(),
        QuestionReason::School => t.msg_register_question_school(),
        QuestionReason::Authority => t.msg_register_question_authority(),
        QuestionReason::Company => t.msg_register_question_company(),
        QuestionReason::Person => t.msg_register_question_person(),
        QuestionReason::NotInUse => t.msg_register_question_not_in_use(),
    }
}

/// What was left out of a row of a register, in words.
pub fn row_remark(language: Language, kind: domain::register_row::RemarkKind) -> String {
    use domain::register_row::RemarkKind;
    let t = texts(language);
    match kind {
        RemarkKind::NumberCheckDigit => t.msg_register_remark_number_check_digit(),
        RemarkKind::NumberForm => t.msg_register_remark_number_form(),
        RemarkKind::NumberOfPerson => t.msg_register_remark_number_of_person(),
        RemarkKind::Municipality => t.msg_register_remark_municipality(),
        RemarkKind::MunicipalitiesDiffer => t.msg_register_remark_municipalities_differ(),
        RemarkKind::PostalCode => t.msg_register_remark_postal_code(),
        RemarkKind::Website => t.msg_register_remark_website(),
        RemarkKind::Email => t.msg_register_remark_email(),
        RemarkKind::Members => t.msg_register_remark_members(),
        RemarkKind::TypeUnplaced => t.msg_register_remark_type_unplaced(),
        RemarkKind::Cut => t.msg_register_remark_cut(),
        RemarkKind::Personal => t.msg_register_remark_personal(),
        RemarkKind::Masked => t.msg_register_remark_masked(),
        RemarkKind::ContactDetail => t.msg_register_remark_contact_detail(),
        RemarkKind::Hidden => t.msg_register_remark_hidden(),
        RemarkKind::Erased => t.msg_register_remark_erased(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_word_in_every_language() {
        for language in Language::ALL {
            let words: Vec<String> = Stance::ALL.iter().map(|s| stance(*language, *s)).collect();
            let distinct: std::collections::HashSet<_> = words.iter().collect();
            assert_eq!(distinct.len(), words.len(), "{words:?}");
        }
        assert_eq!(stance(Language::Finnish, Stance::NoComments), "Ei lausuttavaa");
        assert_eq!(outcome(Language::Swedish, Outcome::Partly), "Togs upp till en del");
    }

    #[test]
    fn a_missing_field_is_asked_for_by_what_it_is() {
        let sv = Language::Swedish;
        assert_eq!(field_problem(sv, "response_deadline", &Problem::Missing), "Skriv sista dagen att svara.");
        assert_eq!(field_problem(sv, "part-12-text", &Problem::Missing), "Skriv vad delen säger.");
        assert_eq!(field_problem(sv, "okänt", &Problem::Missing), "Fyll i det här.");
        assert_eq!(
            field_problem(sv, "title", &Problem::TooLong(50_000)),
            "Texten är för lång. Den får ha högst 50\u{a0}000 tecken."
        );
    }

    #[test]
    fn a_poor_day_is_named() {
        let said = deadline_warning(Language::Swedish, DeadlineWarning::Eve(EveName::MidsummerEve));
        assert_eq!(said, "Dagen är midsommarafton, då nästan alla är lediga. Välj hellre en vardag.");
    }
}
