//! Referrals for anyone.

use crate::errors::Failure;
use axum::response::Response;

pub async fn file() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn list() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn proposal() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn statements() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
