//! The script of a fake transport: which reply is next for a request, and what was requested.

use std::sync::Arc;

use super::recorded_request::RecordedRequest;
use super::reply::Respond;
use super::route::Route;
use super::unexpected::Unexpected;

#[derive(Default)]
pub(super) struct Script {
    entries: Vec<Entry>,
    pub(super) requests: Vec<RecordedRequest>,
}

struct Entry {
    route: Route,
    reply: Arc<dyn Respond>,
    /// Replies once, and must.
    once: bool,
    is_used: bool,
}

impl Script {
    pub(super) fn add(&mut self, route: Route, reply: Arc<dyn Respond>, once: bool) {
        self.entries.push(Entry { route, reply, once, is_used: false });
    }

    /// Records a request, and returns the reply to it.
    pub(super) fn reply(&mut self, request: &RecordedRequest) -> Result<Arc<dyn Respond>, Unexpected> {
        self.requests.push(request.clone());
        let matching = || self.entries.iter().enumerate().filter(|(_, entry)| entry.route.matches(request));
        let once = matching().find(|(_, entry)| entry.once && !entry.is_used);
        let next = once.or_else(|| matching().find(|(_, entry)| !entry.once)).map(|(position, _)| position);
        let Some(entry) = next.and_then(|position| self.entries.get_mut(position)) else {
            return Err(self.unexpected(request));
        };
        entry.is_used = true;
        Ok(Arc::clone(&entry.reply))
    }

    pub(super) fn unused(&self) -> Vec<String> {
        let unused = self.entries.iter().filter(|entry| entry.once && !entry.is_used);
        unused.map(|entry| entry.route.to_string()).collect()
    }

    fn unexpected(&self, request: &RecordedRequest) -> Unexpected {
        let mut scripted: Vec<(usize, String)> = self
            .entries
            .iter()
            .map(|entry| {
                let used = if entry.once && entry.is_used { " (already used)" } else { "" };
                (entry.route.likeness(request), format!("`{}`{used}", entry.route))
            })
            .collect();
        // Stable: equally near ones keep their order.
        scripted.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
        scripted.dedup_by(|(_, one), (_, other)| one == other);
        Unexpected::new(request, scripted.into_iter().map(|(_, shown)| shown).collect())
    }
}
