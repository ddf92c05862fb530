//! The builder methods that choose the requests a fault applies to.

use super::definition::Fault;
use super::rule::{Chance, PathRule, is_probability};

impl Fault {
    /// Sets the number of requests that the fault applies to. Defaults to one, and to all if there is a
    /// [`probability`](Self::probability).
    ///
    /// # Panics
    /// If `times` is 0: the fault would never apply.
    #[track_caller]
    pub fn times(mut self, times: u64) -> Self {
        assert!(times > 0, "a fault applies at least once");
        self.rule.is_for_one_request = false;
        self.rule.times = Some(times);
        self
    }

    /// Applies the fault to every matching request until it is removed.
    pub fn always(self) -> Self {
        self.times(u64::MAX)
    }

    /// Leaves the first matching requests alone.
    pub fn after(mut self, requests: u64) -> Self {
        self.rule.after = requests;
        self
    }

    /// Applies the fault to one matching request: 1 is the first. If another fault takes that request, this one applies to
    /// none.
    ///
    /// # Panics
    /// If `number` is 0.
    #[track_caller]
    pub fn nth(self, number: u64) -> Self {
        let Some(before) = number.checked_sub(1) else { panic!("the first request has the number 1") };
        let mut fault = self.after(before).times(1);
        fault.rule.is_for_one_request = true;
        fault
    }

    /// Applies the fault to each matching request with this probability, from 0 to 1. The same seed chooses the same
    /// requests.
    ///
    /// # Panics
    /// If `probability` is not from 0 to 1.
    #[track_caller]
    pub fn probability(mut self, probability: f64, seed: u64) -> Self {
        assert!(is_probability(probability), "`{probability}` is not a probability, expected 0 to 1");
        self.rule.chance = Some(Chance::new(probability, seed));
        self
    }

    /// Restricts the fault to requests with this method whose path starts with `path_prefix`, ignoring the query.
    pub fn on(mut self, method: &str, path_prefix: &str) -> Self {
        self.rule.path = Some(PathRule::Prefix(path_prefix.to_owned()));
        self.method(method)
    }

    /// Restricts the fault to requests with this method.
    pub fn method(mut self, method: &str) -> Self {
        self.rule.method = Some(method.to_uppercase());
        self
    }

    /// Restricts the fault to requests with this path, ignoring the query. `{id}` is any segment, and `*` at the end is
    /// whatever follows: `/v1/customers/{id}/notes`, `/v1/conversations/*`.
    ///
    /// # Panics
    /// If the pattern is malformed.
    #[track_caller]
    pub fn path(mut self, pattern: &str) -> Self {
        match PathRule::parse(pattern) {
            Ok(parsed) => self.rule.path = Some(parsed),
            Err(reason) => panic!("`{pattern}` is not a pattern of paths: {reason}"),
        }
        self
    }

    /// Restricts the fault to an operation by its name, as `kustomer operations` lists them: `searchCustomers`. Injecting a
    /// fault panics if there is no such operation.
    pub fn operation(mut self, name: &str) -> Self {
        self.rule.operation = Some(name.to_owned());
        self
    }

    /// Returns the operation that the fault is restricted to.
    pub(crate) fn operation_name(&self) -> Option<&str> {
        self.rule.operation.as_deref()
    }
}
