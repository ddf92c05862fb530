//! A TLS server on this machine, with a certificate of one's choice. It speaks HTTP/2 frame by frame, so that it can
//! break the rules of it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use ::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use ::rustls::server::WebPkiClientVerifier;
use ::rustls::server::danger::ClientCertVerifier;
use ::rustls::{RootCertStore, ServerConfig};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// A certificate and its key. See `certificates/make.sh`.
#[derive(Clone, Copy)]
pub(super) struct Identity(&'static [u8], &'static [u8]);

macro_rules! identity {
    ($name:literal) => {
        Identity(
            include_bytes!(concat!("certificates/", $name, ".der")),
            include_bytes!(concat!("certificates/", $name, ".key.der")),
        )
    };
}

pub(super) const LOCALHOST: Identity = identity!("localhost");
pub(super) const ELSEWHERE: Identity = identity!("elsewhere");
pub(super) const EXPIRED: Identity = identity!("expired");
pub(super) const UNKNOWN: Identity = identity!("unknown");

/// The issuer of all certificates but [`UNKNOWN`].
pub(super) const ISSUER: &[u8] = include_bytes!("certificates/issuer.der");

/// The same certificate in PEM.
pub(super) const ISSUER_PEM: &str = include_str!("certificates/issuer.pem");

/// The certificate of a client and its key, in PEM.
pub(super) const CLIENT_PEM: &str = include_str!("certificates/client.pem");

/// What is sent in response to a request.
#[derive(Debug, Clone)]
pub(super) enum Frame {
    /// Status 200, and a `content-length` if one is given.
    Head(Option<u64>),
    /// Status 200, and this many headers with values of this size.
    Headers(usize, usize),
    Data(&'static [u8]),
    /// The last data of the response.
    End(&'static [u8]),
    /// Ends the stream with an error code.
    Reset(u32),
    /// Ends the connection, with the last stream that was processed.
    GoAway(u32),
    /// Closes the connection.
    Close,
}

pub(super) const NO_ERROR: u32 = 0;
pub(super) const REFUSED_STREAM: u32 = 7;
pub(super) const CANCEL: u32 = 8;

pub(super) struct Server {
    port: u16,
    state: Arc<State>,
}

struct State {
    responses: Mutex<VecDeque<Vec<Frame>>>,
    requests: Mutex<usize>,
    /// The certificates that clients showed.
    clients: Mutex<Vec<Option<Vec<u8>>>>,
}

impl Server {
    pub(super) async fn start(identity: Identity, responses: impl IntoIterator<Item = Vec<Frame>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let responses = Mutex::new(responses.into_iter().collect());
        let state = Arc::new(State { responses, requests: Mutex::new(0), clients: Mutex::default() });
        let server = Self { port, state: Arc::clone(&state) };
        let acceptor = acceptor(identity);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(acceptor.clone(), connection, Arc::clone(&state)));
            }
        });
        server
    }

    pub(super) fn url(&self) -> String {
        format!("https://localhost:{}/v1/customers", self.port)
    }

    /// The certificate that each connection's client showed.
    pub(super) fn clients(&self) -> Vec<Option<Vec<u8>>> {
        self.state.clients.lock().expect("no test panics while it has the lock").clone()
    }

    /// How many requests arrived.
    pub(super) fn requests(&self) -> usize {
        *self.state.requests.lock().expect("no test panics while it has the lock")
    }
}

fn acceptor(Identity(certificate, key): Identity) -> TlsAcceptor {
    let key = PrivateKeyDer::try_from(key).expect("a key");
    let mut config =
        ServerConfig::builder_with_provider(Arc::new(::rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("protocol versions")
            .with_client_cert_verifier(client_verifier())
            .with_single_cert(vec![CertificateDer::from(certificate)], key)
            .expect("a certificate and its key");
    config.alpn_protocols = vec![b"h2".to_vec()];
    TlsAcceptor::from(Arc::new(config))
}

/// Clients may show a certificate of the issuer, or none.
fn client_verifier() -> Arc<dyn ClientCertVerifier> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from(ISSUER)).expect("a certificate");
    let provider = Arc::new(::rustls::crypto::ring::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
    verifier.allow_unauthenticated().build().expect("a verifier")
}

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

/// Reads frames, and responds to each request, until the client hangs up.
async fn serve(acceptor: TlsAcceptor, connection: TcpStream, state: Arc<State>) -> Option<()> {
    let mut tls = acceptor.accept(connection).await.ok()?;
    let client = tls.get_ref().1.peer_certificates().and_then(|chain| chain.first()).map(|own| own.to_vec());
    state.clients.lock().expect("no test panics while it has the lock").push(client);
    let mut preface = [0; 24];
    tls.read_exact(&mut preface).await.ok()?;
    tls.write_all(&frame(SETTINGS, 0, 0, &[])).await.ok()?;
    loop {
        match read_frame(&mut tls).await? {
            (SETTINGS, 0, _) => tls.write_all(&frame(SETTINGS, ACK, 0, &[])).await.ok()?,
            (HEADERS, _, stream) => {
                *state.requests.lock().expect("no test panics while it has the lock") += 1;
                let response =
                    state.responses.lock().expect("no test panics while it has the lock").pop_front();
                for part in response.unwrap_or_default() {
                    if matches!(part, Frame::Close) {
                        return tls.shutdown().await.ok();
                    }
                    tls.write_all(&part.to_bytes(stream)).await.ok()?;
                }
                tls.flush().await.ok()?;
            }
            _ => {}
        }
    }
}

/// Kind, flags and stream of the next frame.
async fn read_frame(tls: &mut TlsStream<TcpStream>) -> Option<(u8, u8, u32)> {
    let mut head = [0; 9];
    tls.read_exact(&mut head).await.ok()?;
    let [a, b, c, kind, flags, stream @ ..] = head;
    let length = u32::from_be_bytes([0, a, b, c]);
    let mut payload = vec![0; usize::try_from(length).ok()?];
    tls.read_exact(&mut payload).await.ok()?;
    Some((kind, flags, u32::from_be_bytes(stream)))
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a short payload").to_be_bytes();
    let mut bytes = length[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}

impl Frame {
    fn to_bytes(&self, stream: u32) -> Vec<u8> {
        match self {
            Self::Head(length) => {
                // HPACK: `:status: 200` by its index, then `content-length` by the index of its name.
                let mut block = vec![0x88];
                if let Some(length) = length {
                    let digits = length.to_string();
                    block.extend([0x0f, 0x0d, u8::try_from(digits.len()).expect("a few digits")]);
                    block.extend(digits.as_bytes());
                }
                frame(HEADERS, END_HEADERS, stream, &block)
            }
            Self::Headers(count, size) => {
                let mut block = vec![0x88];
                for _ in 0..*count {
                    // A name and a value that are not to be indexed. Sizes from 127 on are in base 128.
                    block.extend([0x00, 1, b'x', 0x7f]);
                    let mut rest = size - 127;
                    while rest >= 128 {
                        block.push(u8::try_from(rest % 128).expect("seven bits") | 0x80);
                        rest /= 128;
                    }
                    block.push(u8::try_from(rest).expect("seven bits"));
                    block.extend(vec![b'x'; *size]);
                }
                frame(HEADERS, END_HEADERS, stream, &block)
            }
            Self::Data(data) => frame(DATA, 0, stream, data),
            Self::End(data) => frame(DATA, END_STREAM, stream, data),
            Self::Reset(code) => frame(RST_STREAM, 0, stream, &code.to_be_bytes()),
            Self::GoAway(last) => {
                let payload = [last.to_be_bytes(), NO_ERROR.to_be_bytes()].concat();
                frame(GOAWAY, 0, 0, &payload)
            }
            Self::Close => Vec::new(),
        }
    }
}
