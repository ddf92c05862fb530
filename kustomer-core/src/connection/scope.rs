//! A connection with the options of a call that makes several requests.

use super::{Call, CallOptions, Connection, RawResponse};
use crate::clock;
use crate::error::Result;
use crate::operation::Operation;
use crate::request::Request;

/// Sends the requests of a call, each with the options of the call. A deadline is that of all requests together.
#[derive(Clone)]
pub(crate) struct Scope {
    connection: Connection,
    options: CallOptions,
}

impl Scope {
    pub(super) fn new(connection: Connection, options: CallOptions) -> Self {
        let options = options.or(&connection.inner.defaults).starting_at(clock::now());
        Self { connection, options }
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(crate) fn options(&self) -> &CallOptions {
        &self.options
    }

    pub(crate) async fn execute(&self, request: Request) -> Result<RawResponse> {
        self.connection.execute(self.connection.begin(request, self.options.clone())).await
    }

    pub(crate) fn send<O: Operation>(&self, operation: O) -> Call<O::Output> {
        self.connection.send(operation).with_options(self.options.clone())
    }
}

impl Connection {
    /// A call that makes several requests over this connection, each with its options. Its error does not show the key.
    pub(crate) fn several<T, F>(&self, run: impl FnOnce(Scope) -> F + Send + 'static) -> Call<T>
    where
        F: Future<Output = Result<T>> + Send + 'static,
    {
        let connection = self.clone();
        Call::several(move |options| {
            let redacting = connection.clone();
            let future = run(Scope::new(connection, options));
            Box::pin(async move { future.await.map_err(|error| redacting.redact(error)) })
        })
    }
}
