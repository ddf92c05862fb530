//! Every resource of the API: decoded and encoded by its type, and against the sandbox.

mod calls;
mod life;
mod lost;
mod round_trip;
mod sample;
mod seeded;
mod service;
mod table;
