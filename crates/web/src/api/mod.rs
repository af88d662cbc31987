//! The JSON API.

pub mod referral;

use crate::errors::Failure;
use axum::response::Response;

pub async fn info() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn openapi() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
