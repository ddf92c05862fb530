//! One row of the table: a call, what goes wrong with it, and what comes of it.

use std::sync::Mutex;
use std::time::Duration;

use kustomer::rate_limit::RateLimitSettings;
use kustomer::transport::ReqwestTransport;
use kustomer::{Client, Error, RetryPolicy};
use tokio::net::{TcpListener, TcpSocket};

use super::call::Kind;
use super::clock::{Clock, Waits};
use super::fault::{Fault, Then};
use super::http2::{Frame, Http2, ISSUER, Identity, LOCALHOST};
use super::plan::{Plan, State};
use super::server::Server;
use super::watch::Watch;

/// Part of it must not appear anywhere.
pub(crate) const KEY: &str = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0";

/// The attempts of the policy.
pub(crate) const ATTEMPTS: u32 = 3;

/// What goes wrong.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) peer: Peer,
    /// The fault of the requests after the first, where only that one has the fault.
    pub(crate) later: Option<Fault>,
    /// The fault of the lookups, or of the first one.
    pub(crate) lookup: Option<Fault>,
    pub(crate) is_first_lookup_only: bool,
    pub(crate) kinds: &'static [Kind],
}

/// Who is at the other end.
#[derive(Debug, Clone)]
pub(crate) enum Peer {
    /// A server that responds, but not as it should.
    Server(Fault),
    /// Nobody listens.
    Nobody,
    /// A server that closes connections as soon as they are there.
    HangsUp,
    /// No host has this name.
    NoHost,
    /// A server that speaks HTTP/2: whether it does what the request asks for, and what it sends then.
    Http2(bool, Vec<Frame>),
    /// A server that speaks HTTP/2 over TLS, with this certificate.
    Tls(Identity),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) kind: Kind,
    /// Whether only the first request goes wrong.
    pub(crate) is_once: bool,
    pub(crate) outcome: String,
    pub(crate) attempts: u32,
    pub(crate) requests: usize,
    pub(crate) lookups: usize,
    pub(crate) done: usize,
}

impl Case {
    pub(crate) fn new(name: impl Into<String>, fault: Fault) -> Self {
        Self::of(name, Peer::Server(fault))
    }

    pub(crate) fn of(name: impl Into<String>, peer: Peer) -> Self {
        Self {
            name: name.into(),
            peer,
            later: None,
            lookup: None,
            is_first_lookup_only: false,
            kinds: &Kind::ALL,
        }
    }

    pub(crate) fn then(self, later: Fault) -> Self {
        Self { later: Some(later), ..self }
    }

    pub(crate) fn with_lookup(self, lookup: Fault) -> Self {
        Self { lookup: Some(lookup), ..self }
    }

    pub(crate) fn with_first_lookup(self, lookup: Fault) -> Self {
        Self { lookup: Some(lookup), is_first_lookup_only: true, ..self }
    }

    pub(crate) fn only(self, kinds: &'static [Kind]) -> Self {
        Self { kinds, ..self }
    }

    /// All rows of this case.
    pub(crate) async fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for &kind in self.kinds {
            for is_once in [true, false] {
                // A name does not come into being between two attempts.
                let is_possible = match self.peer {
                    Peer::NoHost => !is_once,
                    _ => is_once || self.later.is_none(),
                };
                if is_possible {
                    rows.push(self.row(kind, is_once).await);
                }
            }
        }
        rows
    }

    async fn row(&self, kind: Kind, is_once: bool) -> Row {
        let (mut clock, waits) = Clock::hold();
        let fault = self.peer.fault();
        let plan = Plan {
            fault,
            is_once,
            later: self.later.clone(),
            lookup: self.lookup.clone(),
            is_first_lookup_only: self.is_first_lookup_only,
        };
        let server = Server::new(State::new(plan), waits.clone());
        let (base_url, watch) = self.peer.start(&server, kind, is_once, waits);
        let builder = match self.peer.transport() {
            Some(transport) => Client::builder().transport(transport),
            None => Client::builder(),
        };
        let client = builder
            .api_key(KEY)
            .base_url(base_url)
            .retry(RetryPolicy::new().max_attempts(ATTEMPTS).base_delay(Duration::ZERO))
            .rate_limits(RateLimitSettings::off())
            .attempt_layer(watch)
            .build()
            .expect("a client");
        let result = clock.run(kind.make(&client)).await;
        let state = server.host();
        let row = Row {
            kind,
            is_once,
            attempts: result.as_ref().map_or_else(Error::attempts, |attempts| *attempts),
            outcome: result.as_ref().map_or_else(|error| outcome(error, kind), |_| "success".to_owned()),
            requests: state.requests.len(),
            lookups: state.lookups,
            done: state.service.done,
        };
        let says_not_sent = result.as_ref().is_err_and(Error::is_not_sent);
        self.check(&row, result.err(), says_not_sent);
        let is_same = state.requests.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
        assert!(is_same, "a retry sends the same bytes: {}: {:?}", self.name, state.requests);
        row
    }

    /// What is true of every row.
    fn check(&self, row: &Row, error: Option<Error>, says_not_sent: bool) {
        let name = format!("{}: {row:?}: {error:?}", self.name);
        assert!((1..=ATTEMPTS).contains(&row.attempts), "attempts are within the policy: {name}");
        let requests = u32::try_from(row.requests).expect("a few");
        assert!(requests <= row.attempts, "each attempt sends one request: {name}");
        assert!(row.done <= 1 || row.kind == Kind::Update, "nothing is created or deleted twice: {name}");
        let has_lookup = row.kind == Kind::CreateWithExternalId;
        assert!(has_lookup || row.lookups == 0, "only what has an external ID is looked up: {name}");
        match error {
            None => assert!(row.done >= 1 || row.kind == Kind::Read, "a success was done: {name}"),
            Some(error) => {
                assert!(!says_not_sent || row.done == 0, "what was not sent was not done: {name}");
                for text in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
                    assert!(!shows_key(&text), "no error shows the key: {text}");
                }
            }
        }
    }
}

impl Peer {
    /// What goes wrong with a request that arrives.
    fn fault(&self) -> Option<Fault> {
        match self {
            Self::Server(fault) => Some(fault.clone()),
            Self::Http2(is_done, _) => Some(Fault { is_done: *is_done, ..Fault::bytes("", Then::Close) }),
            Self::Nobody | Self::HangsUp | Self::NoHost | Self::Tls(_) => None,
        }
    }

    fn transport(&self) -> Option<ReqwestTransport> {
        let builder = match self {
            Self::Http2(..) => ReqwestTransport::builder().http2_only(),
            Self::Tls(_) => {
                ReqwestTransport::builder().root_certificate_der(ISSUER).only_root_certificates().no_proxy()
            }
            Self::NoHost => ReqwestTransport::builder().no_proxy(),
            Self::Server(_) | Self::Nobody | Self::HangsUp => return None,
        };
        Some(builder.build().expect("a transport"))
    }

    /// Starts the server, or has it start later. Returns its URL and the layer that watches the attempts.
    fn start(&self, server: &Server<State>, kind: Kind, is_once: bool, waits: Waits) -> (String, Watch) {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
        let address = socket.local_addr().expect("an address");
        let listen = |socket: TcpSocket| socket.listen(64).expect("a listener");
        let http2 = |frames: &[Frame]| Http2 { server: server.clone(), kind, frames: frames.to_vec() };
        let watch = Watch::new(waits.clone(), || {});
        match self {
            Self::Server(_) => server.listen(listen(socket)),
            Self::HangsUp => hang_up(server.clone(), listen(socket), is_once),
            Self::Http2(_, frames) => http2(frames).listen(listen(socket)),
            Self::Tls(identity) => {
                let later = if is_once { LOCALHOST } else { *identity };
                http2(&[]).listen_tls(listen(socket), *identity, later);
                return (format!("https://localhost:{}", address.port()), watch);
            }
            Self::NoHost => return ("https://kustomer.invalid".to_owned(), watch),
            Self::Nobody if is_once => {
                return (format!("http://{address}"), listen_after_attempt(server.clone(), socket, waits));
            }
            Self::Nobody => {
                // A port that nobody else can take, and where nobody listens.
                let socket = Mutex::new(socket);
                return (format!("http://{address}"), Watch::new(waits, move || drop(socket.lock())));
            }
        }
        (format!("http://{address}"), watch)
    }
}

/// Takes a port, and listens at it after the first attempt.
fn listen_after_attempt(server: Server<State>, socket: TcpSocket, waits: Waits) -> Watch {
    let socket = Mutex::new(Some(socket));
    Watch::new(waits, move || {
        let socket = socket.lock().expect("no test panics while it has the lock").take();
        if let Some(socket) = socket {
            server.listen(socket.listen(64).expect("a listener"));
        }
    })
}

/// Closes every connection, or only the first one, before it reads from it.
fn hang_up(server: Server<State>, listener: TcpListener, is_once: bool) {
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            drop(connection);
            if is_once {
                return server.listen(listener);
            }
        }
    });
}

/// Whether the text has a part of the key.
pub(crate) fn shows_key(text: &str) -> bool {
    KEY.as_bytes().windows(6).any(|part| text.as_bytes().windows(6).any(|window| window == part))
}

/// What the error says, without the request, which is the same in all rows of a kind.
fn outcome(error: &Error, kind: Kind) -> String {
    let text = error.to_string();
    let (line, said) = text.split_once("` failed: ").unwrap_or_else(|| panic!("a request: {text}"));
    assert!(line.starts_with(&format!("`{} /v1/klasses/flight", kind.method())), "{text}");
    said.to_owned()
}
