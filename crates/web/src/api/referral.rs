//! Referrals in the API.

use crate::errors::Failure;
use axum::response::Response;

pub async fn list() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn statement() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn statements() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn summary() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
