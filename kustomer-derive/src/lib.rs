//! Derive macros of the kustomer SDK.
