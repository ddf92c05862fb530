//! Every resource of the API, from its schema through its type and back, and against the sandbox.

mod calls;
mod life;
mod lost;
mod round_trip;
mod sample;
mod seeded;
mod service;
mod table;
