//! Preparing a referral.

use crate::errors::Failure;
use axum::response::Response;

pub async fn attachment() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn attachments() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn create() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn letter() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn letter_pdf() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn list() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn new() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn parts() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn questions() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_attachments() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_letter() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_parts() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_questions() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
