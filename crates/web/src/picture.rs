//! Pictures drawn by the server, each with the same facts as text beside it.
