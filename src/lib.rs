//! Typed, generated SDK for the Kustomer customer-service API.
