//! A local Kustomer: an in-process HTTP server for tests, demos and offline work.
