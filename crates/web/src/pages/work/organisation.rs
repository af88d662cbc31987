//! Organisations known.

use crate::errors::Failure;
use axum::response::Response;

pub async fn create() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn edit() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn list() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn new() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
