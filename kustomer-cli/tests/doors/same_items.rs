//! The doors give the same items, token for token.
