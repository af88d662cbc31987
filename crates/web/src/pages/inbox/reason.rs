//! Why a mail was taken for what it was, and why something is suggested: one sentence for each key.

use crate::ui::Ui;

/// The sentence for a key from `app::inbound` or the crate `mail`. A key that is new here is shown as it is written, so that
/// nothing is kept from the registrar.
pub fn sentence(ui: &Ui, key: &str) -> String {
    let t = ui.t;
    match key {
        "reply-address" => t.msg_inbox_reason_reply_address(),
        "number-in-subject" => t.msg_inbox_reason_number_in_subject(),
        "number-in-text" => t.msg_inbox_reason_number_in_text(),
        "sender-on-list" => t.msg_inbox_reason_sender_on_list(),
        "subject-says-answer" => t.msg_inbox_reason_subject_says_answer(),
        "in-reply-to" => t.msg_queue_reason_in_reply_to(),
        "title-in-subject" => t.msg_queue_reason_title_in_subject(),
        "several-referrals" => t.msg_queue_reason_several_referrals(),
        "on-several-lists" => t.msg_queue_reason_on_several_lists(),
        "sender-domain" => t.msg_queue_reason_sender_domain(),
        "name-of-sender" => t.msg_queue_reason_name_of_sender(),
        "name-in-text" => t.msg_queue_reason_name_in_text(),
        "text-says-answer" => t.msg_queue_reason_text_says_answer(),
        "file-says-answer" => t.msg_queue_reason_file_says_answer(),
        "asks" => t.msg_queue_reason_asks(),
        "asks-longer-time" => t.msg_queue_reason_asks_longer_time(),
        "advertising" => t.msg_queue_reason_advertising(),
        "no-sign-of-a-machine" => t.msg_inbox_reason_person(),
        "text-cut" => t.msg_inbox_reason_text_cut(),
        "unreadable" => t.msg_inbox_reason_unreadable(),
        "delivery-status-report" | "delivery-status-report-broken" => t.msg_inbox_reason_status_report(),
        "delivery-delayed-report" | "delivery-delayed-text" => t.msg_inbox_reason_delayed(),
        "delivery-relayed-report" | "delivery-delivered-report" => t.msg_inbox_reason_delivered(),
        "failed-recipients-header" | "returned-message-attached" => t.msg_inbox_reason_returned(),
        "mailer-daemon-text" | "mailer-daemon-sender" | "postmaster-text" => t.msg_inbox_reason_daemon(),
        "null-envelope-sender" | "null-envelope-sender-text" => t.msg_inbox_reason_no_sender(),
        "auto-submitted-header" | "precedence-auto-reply" | "x-autoreply-header" => {
            t.msg_inbox_reason_marked_auto()
        }
        "read-receipt" => t.msg_inbox_reason_read_receipt(),
        "challenge" => t.msg_inbox_reason_challenge(),
        "calendar-reply" => t.msg_inbox_reason_calendar(),
        "feedback-report" => t.msg_inbox_reason_feedback_report(),
        subject if subject.starts_with("subject-") => t.msg_inbox_reason_auto_subject(),
        other => t.msg_inbox_reason_other(other),
    }
}
