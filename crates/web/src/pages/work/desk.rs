//! What waits.

use crate::errors::Failure;
use axum::response::Response;

pub async fn show() -> Result<Response, Failure> {
    Err(Failure(app::Error::NotFound))
}
