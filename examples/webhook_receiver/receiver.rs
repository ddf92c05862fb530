//! The server: a route behind the layer that verifies deliveries and lets each event through once.

use std::error::Error;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::routing::post;
use axum::{Extension, Router};
use http::StatusCode;
use kustomer::webhooks::{
    Action, Delivery, Registration, Seen, Verifier, WebhookLayer, ensure_workflow, reconcile, register,
    workflow,
};
use kustomer::{Client, Conversation, Customer, Timestamp};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::board::Board;
use super::flight::Flight;

/// In a program of yours, from its settings.
const WORKFLOW_SECRET: &str = "a long random text that nobody guesses";

/// A receiver that runs until it is stopped.
pub(crate) struct Receiver {
    address: SocketAddr,
    verifier: Verifier,
    board: Arc<Mutex<Board>>,
    server: JoinHandle<std::io::Result<()>>,
}

impl Receiver {
    /// Starts a receiver, and registers it in the organization.
    pub(crate) async fn start(client: &Client) -> Result<Self, Box<dyn Error>> {
        Self::restart(client, Board::default()).await
    }

    /// Starts a receiver that knows what another one knew.
    pub(crate) async fn restart(client: &Client, board: Board) -> Result<Self, Box<dyn Error>> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}/kustomer");
        let registration = Registration::new("webhook_receiver", &url)
            .on::<Customer>(Action::Create)
            .on::<Customer>(Action::Update)
            .on::<Conversation>(Action::Create)
            .on::<Conversation>(Action::Update);
        let registered = register(client, &registration).await?;
        ensure_workflow(client, &workflow::<Flight>(&url, WORKFLOW_SECRET)?).await?;

        let verifier = registered.verifier().workflow_secret(WORKFLOW_SECRET);
        let board = Arc::new(Mutex::new(board));
        let app = app(verifier.clone(), Arc::clone(&board));
        let server = tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, verifier, board, server })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/kustomer", self.address)
    }

    /// Returns what accepts and revokes secrets while the receiver runs.
    #[allow(dead_code, reason = "for the test of the example")]
    pub(crate) fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// Reads what has changed since the last event that was handled.
    pub(crate) async fn catch_up(&self, client: &Client) -> Result<(), Box<dyn Error>> {
        let since = self.board.lock().unwrap_or_else(PoisonError::into_inner).last();
        let catch_up = reconcile(since.unwrap_or(Timestamp::UNIX_EPOCH));
        let mut run = catch_up.with::<Customer>().with::<Conversation>().with::<Flight>().start(client)?;
        while let Some(batch) = run.next_batch().await? {
            for change in batch.changes() {
                self.board.lock().unwrap_or_else(PoisonError::into_inner).catch_up(change)?;
            }
            batch.acknowledge();
        }
        Ok(())
    }

    /// Stops the receiver, and returns what it knows.
    pub(crate) async fn stop(self) -> Board {
        self.server.abort();
        let _ = self.server.await;
        std::mem::take(&mut *self.board.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn app(verifier: Verifier, board: Arc<Mutex<Board>>) -> Router {
    let receive = async move |Extension(delivery): Extension<Delivery>| {
        let handled = board.lock().unwrap_or_else(PoisonError::into_inner).handle(&delivery);
        if let Err(error) = handled {
            // It cannot be decoded when it is sent again, either: an error would only disable the webhook in the end.
            eprintln!("the event {} cannot be decoded: {error}", delivery.id());
        }
        StatusCode::NO_CONTENT
    };
    let layer =
        WebhookLayer::new(verifier).once(Seen::new(100_000)).on_refused(|refused| eprintln!("{refused}"));
    Router::new().route("/kustomer", post(receive)).layer(layer)
}
