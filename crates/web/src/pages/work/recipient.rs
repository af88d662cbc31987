//! The distribution list and the log.

use crate::errors::Failure;
use axum::response::Response;

pub async fn add() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn list() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn log() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn print_pdf() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn printed() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn to_print() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
