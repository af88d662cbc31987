//! The public summary.

use crate::errors::Failure;
use axum::response::Response;

pub async fn json() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn pdf() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
