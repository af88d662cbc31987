//! Taking a step.

use crate::errors::Failure;
use axum::response::Response;

pub async fn ask() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn take() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
