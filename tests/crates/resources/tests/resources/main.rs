//! Every resource of the API, from its schema through its type and back, and against the sandbox.

mod lost;
mod round_trip;
mod sample;
mod table;
