//! What stands in an address, such as a register number or a file's place. What cannot be read as that leads nowhere: the
//! site's own 404 page, as any other address that is not there.

use crate::errors::Failure;
use app::Error;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

/// The words of an address at the places of its pattern.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum::extract::Path::<T>::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(words)) => Ok(Self(words)),
            // A handler that asks for more than its address holds is our fault.
            Err(wrong) if wrong.status().is_server_error() => Err(Failure(Error::Internal(wrong.into()))),
            Err(_) => Err(Failure(Error::NotFound)),
        }
    }
}
