//! Answering on the web.

use crate::errors::Failure;
use axum::response::Response;

pub async fn ask_extension() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn autosave() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn check() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn door() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn extension() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn open_door() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn receipt() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_views() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn save_who() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn send() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn views() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}

pub async fn who() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
