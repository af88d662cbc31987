//! The front page and the pages about the site.

use crate::errors::Failure;
use axum::response::Response;

pub async fn about() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn accessibility() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn front() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn privacy() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn robots() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
