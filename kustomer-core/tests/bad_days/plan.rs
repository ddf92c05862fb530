//! Which requests go wrong, and what the server has seen.

use super::fault::{Fault, Reply, Then, response};
use super::server::Host;
use super::service::{Request, Service};

#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) service: Service,
    pub(crate) plan: Plan,
    /// All requests but lookups.
    pub(crate) requests: Vec<Request>,
    pub(crate) lookups: usize,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// The fault of the first request, or of every one.
    pub(crate) fault: Option<Fault>,
    pub(crate) is_once: bool,
    /// The fault of every other request but the first.
    pub(crate) later: Option<Fault>,
    /// The fault of the lookups, or of the first one.
    pub(crate) lookup: Option<Fault>,
    pub(crate) is_first_lookup_only: bool,
}

impl State {
    pub(crate) fn new(plan: Plan) -> Self {
        Self { plan, ..Self::default() }
    }

    /// Counts a request and returns what goes wrong with it.
    pub(crate) fn receive(&mut self, request: &Request) -> Option<Fault> {
        if request.is_lookup() {
            self.lookups += 1;
            let has_fault = self.lookups == 1 || !self.plan.is_first_lookup_only;
            return self.plan.lookup.clone().filter(|_| has_fault);
        }
        self.requests.push(request.clone());
        let is_first = self.requests.len() == 1;
        if is_first || !self.plan.is_once { self.plan.fault.clone() } else { self.plan.later.clone() }
    }
}

impl Host for State {
    fn reply(&mut self, request: &Request) -> (Vec<u8>, Then) {
        let Some(fault) = self.receive(request) else {
            return (response(&self.service.perform(request)), Then::Continue);
        };
        let proper = fault.is_done.then(|| response(&self.service.perform(request)));
        let bytes = match fault.reply {
            Reply::Bytes(bytes) => bytes,
            Reply::Changed(change) => change(proper.unwrap_or_default()),
        };
        (bytes, fault.then)
    }
}
