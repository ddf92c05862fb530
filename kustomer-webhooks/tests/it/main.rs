//! Deliveries from the document to typed events, and the layer in front of a handler.

mod delivery;
mod gate;
mod recorded;
