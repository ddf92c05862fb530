//! What responses change.
