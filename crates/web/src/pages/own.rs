//! A respondent's own statement.

use crate::errors::Failure;
use axum::response::Response;

pub async fn door() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn file() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn open_door() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn receipt() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
