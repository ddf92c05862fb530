//! The settings that a layer shares with its services.

use std::sync::Arc;

use super::refused::Refused;
use crate::verifier::Verifier;

pub(super) struct Settings<S> {
    pub(super) verifier: Verifier,
    pub(super) max_body: usize,
    pub(super) store: Arc<S>,
    pub(super) on_refused: Option<OnRefused>,
}

pub(super) type OnRefused = Arc<dyn Fn(&Refused) + Send + Sync>;

impl<S> Clone for Settings<S> {
    fn clone(&self) -> Self {
        Self {
            verifier: self.verifier.clone(),
            max_body: self.max_body,
            store: Arc::clone(&self.store),
            on_refused: self.on_refused.clone(),
        }
    }
}
