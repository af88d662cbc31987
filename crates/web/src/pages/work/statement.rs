//! Statements: entering, reading, publishing.

use crate::errors::Failure;
use axum::response::Response;

pub async fn code() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn enter() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn file() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn list() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn mark() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn new() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn publish() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn publishing() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn secrecy() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
