//! The pages, one file per noun, with their templates in `templates/<noun>/`.

pub mod account;
pub mod admin;
pub mod again;
pub mod answer;
pub mod demo;
pub mod disclosure;
pub mod feed;
pub mod follower;
pub mod front;
pub mod inbox;
pub mod organisation_search;
pub mod own;
pub mod own_entry;
pub mod public;
pub mod referral;
pub mod round;
pub mod search;
pub mod sector_map;
pub mod statement;
pub mod summary;
pub mod work;

use crate::errors::Failure;
use crate::posted::Sent;
use crate::routes::Requires;
use crate::ui::Ui;
use axum::extract::{FromRequest as _, FromRequestParts as _, Request};
use axum::http::Method;
use axum::response::{IntoResponse as _, Response};
use domain::access::Action;

/// Lets a request through, or leads it to the sign-in page, or says that this is not for them.
pub async fn door(requires: Requires, request: Request) -> Result<Request, Response> {
    if requires == Requires::Nothing {
        return Ok(request);
    }
    let (mut parts, body) = request.into_parts();
    let ui = match Ui::from_request_parts(&mut parts, &()).await {
        Ok(ui) => ui,
        Err(failure) => return Err(failure.into_response()),
    };
    let open = match requires {
        Requires::Nothing => true,
        Requires::Desk => ui.may(Action::SeeWork),
        Requires::Administrator => ui.may(Action::Administer),
        Requires::Demo => ui.demo,
    };
    if open {
        return Ok(Request::from_parts(parts, body));
    }
    if ui.account.is_none() && requires != Requires::Demo {
        if parts.method == Method::POST {
            // What was typed before the session ended is kept in the page.
            let sent = Sent::from_request(Request::from_parts(parts, body), &()).await;
            return Err(sent.map_or_else(|refused| refused, |Sent(ui, posted)| again::again(&ui, &posted)));
        }
        return Err(ui.redirect("/logga-in").unwrap_or_else(axum::response::IntoResponse::into_response));
    }
    Err(Failure(app::Error::Forbidden).into_response())
}
