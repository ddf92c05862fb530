//! The methods that set options: the same on calls, lists and streams.

/// Adds the options of a call to a type with a method `options_mut`.
macro_rules! option_methods {
    () => {
        /// Sets the time limit of each attempt, up to the last byte of the response. Defaults to that of the client.
        ///
        /// An attempt that takes longer is retried like any other whose outcome is unknown: see
        /// [`RetryPolicy`](crate::RetryPolicy).
        pub fn timeout(mut self, limit: std::time::Duration) -> Self {
            self.options_mut().timeout = Some(limit);
            self
        }

        /// Sets when the call must end, with all attempts and all waiting: a duration from its start, or an
        /// [`Instant`](std::time::Instant). By default there is no deadline. For each page of a stream, a duration starts anew.
        ///
        /// When the deadline passes, the error satisfies [`Error::is_timeout`](crate::Error::is_timeout).
        pub fn deadline(mut self, deadline: impl Into<crate::Deadline>) -> Self {
            self.options_mut().deadline = Some(deadline.into());
            self
        }

        /// Sets how often and when a failed request is sent again. Defaults to the policy of the client.
        pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
            self.options_mut().retry = Some(policy);
            self
        }

        /// Sets how long each attempt may wait for a rate limit before it is sent. Defaults to that of the client.
        ///
        /// A call that would wait longer fails, as soon as that is certain, and nothing is sent
        /// ([`Error::is_rate_limited`](crate::Error::is_rate_limited)). With [`Duration::ZERO`](std::time::Duration::ZERO), a
        /// call never waits.
        pub fn max_wait(mut self, limit: std::time::Duration) -> Self {
            self.options_mut().max_wait = Some(limit);
            self
        }

        /// Adds a header, such as a trace ID. A name that is added twice is sent twice.
        ///
        /// A header that the client sets itself, or that is not valid, makes the call fail before anything is sent
        /// ([`Error::is_request`](crate::Error::is_request)).
        pub fn header(mut self, name: &str, value: impl crate::argument::Text) -> Self {
            self.options_mut().add_header(name, &value.text());
            self
        }

        /// Keeps attributes and relationships that the struct of a record has no field for, in its
        /// [`Unknown`](crate::Unknown). By default, they are skipped.
        ///
        /// ```
        /// # use kustomer::{Client, Customer, Id};
        /// # async fn demo(client: &Client, id: &Id<Customer>) -> Result<(), Box<dyn std::error::Error>> {
        /// let jane = client.get(id).keep_unknown().await?;
        /// let document = kustomer::envelope::document_to_string(&jane)?; // with the unknown members
        /// # Ok(()) }
        /// ```
        pub fn keep_unknown(mut self) -> Self {
            self.options_mut().keep_unknown = true;
            self
        }
    };
}

pub(crate) use option_methods;
