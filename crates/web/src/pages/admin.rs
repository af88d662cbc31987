//! Running the site.

use crate::errors::Failure;
use axum::response::Response;

pub async fn audit() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn jobs() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn mail() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn overview() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn people() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn put_back() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_people() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn site() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn verify() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
