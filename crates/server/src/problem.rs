//! The words of the command line for what can go wrong.

use app::Refusal;
use domain::language::Language;
use domain::validation::{FieldProblem, Problem};

/// One sentence for a refused use case.
pub fn sentence(error: &app::Error) -> String {
    match error {
        app::Error::NotFound => "there is no such thing here".to_owned(),
        app::Error::Forbidden => "this account may not do that, as things stand".to_owned(),
        app::Error::Invalid(fields) => {
            let all: Vec<_> = fields.0.0.iter().map(field).collect();
            all.join("; ")
        }
        app::Error::Refused(refusal) => refused(refusal),
        app::Error::ChangedMeanwhile => "someone else changed it meanwhile; look again and repeat".to_owned(),
        app::Error::Full => "there is no room left on the disk; nothing was kept".to_owned(),
        app::Error::Internal(error) => format!("{error:#}"),
    }
}

/// The field as it is named in the file or by the flag, and the sentence that the pages have too.
fn field(p: &FieldProblem) -> String {
    let key = p.field.rsplit('.').next().unwrap_or(&p.field);
    let sentence = match &p.problem {
        // A page offers the choices; here a name or a word was written that stands for nothing.
        Problem::NotAChoice => "is none of those there are".to_owned(),
        // A page has a box to tick; here it is a flag.
        Problem::ConfirmEarlier(day) => {
            format!(
                "it is {day} now, and those asked have been told so; repeat with --confirm to give less time"
            )
        }
        Problem::ConfirmFarAway => {
            "the day is more than a year away; repeat with --confirm if it is right".to_owned()
        }
        Problem::ConfirmEarlyClose(day) => {
            format!(
                "the time to answer is not over until {day} has passed; repeat with --early to close it now"
            )
        }
        // Whoever runs a command can use all that is known of a file.
        Problem::InTheFuture => "the day has not come yet".to_owned(),
        Problem::NotAModel(1, first) => format!("it is no model: {first}"),
        Problem::NotAModel(count, first) => {
            format!("it is no model; {count} mistakes, the first is: {first}")
        }
        Problem::NotOfModel(name) => {
            format!("the model that is followed that day has nothing called \"{name}\"")
        }
        Problem::NotATable(_, why) => format!("it cannot be read as a table: {why}"),
        other => i18n::words::field_problem(Language::English, key, other),
    };
    format!("{}: {}", p.field, sentence.trim_end_matches('.'))
}

fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::WrongStage { stage, step } => format!("the step {step} cannot be taken while it is {stage}"),
        Refusal::NotAtStage(stage) => format!("this cannot be done while it is {stage}"),
        Refusal::TakesNoAnswers(stage) => format!("it takes no answers while it is {stage}"),
        Refusal::NoRecipients => "the distribution list is empty".to_owned(),
        Refusal::RecipientsWithoutAddress(names) => format!("no address is known for {}", names.join(", ")),
        Refusal::CodeInSample => "the code stands in a sample that is being coded".to_owned(),
        Refusal::UncodedViews(n) => format!("views of the sample that you have not coded yet: {n}"),
        Refusal::UnreadViews(n) => format!("views that nobody has read yet: {n}"),
        Refusal::UnansweredViews(n) => format!("views without an answer: {n}"),
        Refusal::MailsWaiting(n) => format!("mails for it that wait in the inbox: {n}"),
        Refusal::TooLateToCorrect => "the last day has passed".to_owned(),
        Refusal::LinkNotValid => "the link is not valid".to_owned(),
        Refusal::FormBroken => "the form did not arrive whole".to_owned(),
        Refusal::TooMany => "too many tries; wait a while".to_owned(),
        Refusal::AlreadyDone => "it has been done already".to_owned(),
        Refusal::RoundExists(later) => format!("there is a later round already: {later}"),
        Refusal::Quarantined => "the file is dangerous to open; a registrar can fetch it".to_owned(),
        Refusal::LaterImport => {
            "the same list has been imported again since; take that import back first".to_owned()
        }
        Refusal::MergedAlready => "it is merged with another organisation already".to_owned(),
        Refusal::PartFirst { winner, loser } => {
            format!("what stands for it has been merged too: split \"{loser}\" from \"{winner}\" first")
        }
        Refusal::FollowedAlready => "the site follows that model from that day already".to_owned(),
        Refusal::DutyIsMet => "the duty has been met; there is nothing to waive".to_owned(),
        Refusal::DutyIsWaived => "the duty is waived already".to_owned(),
        Refusal::NobodyToSendTo => "there is nobody to send it to: everyone has answered".to_owned(),
    }
}
