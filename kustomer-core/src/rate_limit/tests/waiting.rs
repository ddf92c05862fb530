//! Waiting, giving up, and what is left of it.
