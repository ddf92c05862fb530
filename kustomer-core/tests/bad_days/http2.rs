//! A server that speaks HTTP/2 frame by frame, so that it can break the rules of it, in plain text or over TLS.

use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::call::Kind;
use super::plan::State;
use super::server::Server;
use super::service::{Request, Response};

/// What is sent in response to a request.
#[derive(Debug, Clone)]
pub(crate) enum Frame {
    /// Status 200.
    Head,
    Data(&'static [u8]),
    /// Ends the stream with an error code.
    Reset(u32),
    /// Ends the connection, with the last stream that was processed.
    GoAway(u32),
    /// Closes the connection.
    Close,
}

pub(crate) const NO_ERROR: u32 = 0;
pub(crate) const INTERNAL_ERROR: u32 = 2;
pub(crate) const REFUSED_STREAM: u32 = 7;
pub(crate) const CANCEL: u32 = 8;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

/// A certificate and its key. See `make.sh` next to them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Identity(&'static [u8], &'static [u8]);

macro_rules! certificate {
    ($name:literal, $extension:literal) => {
        include_bytes!(concat!("../../src/transport/reqwest/native/tests/certificates/", $name, $extension))
    };
}

macro_rules! identity {
    ($name:literal) => {
        Identity(certificate!($name, ".der"), certificate!($name, ".key.der"))
    };
}

pub(crate) const LOCALHOST: Identity = identity!("localhost");
pub(crate) const ELSEWHERE: Identity = identity!("elsewhere");
pub(crate) const EXPIRED: Identity = identity!("expired");
pub(crate) const SELF_SIGNED: Identity = identity!("unknown");
/// The issuer of all others, which the client trusts.
pub(crate) const ISSUER: &[u8] = certificate!("issuer", ".der");

/// An HTTP/2 server for one kind of call.
#[derive(Clone)]
pub(crate) struct Http2 {
    pub(crate) server: Server<State>,
    pub(crate) kind: Kind,
    /// What it sends for a request that goes wrong.
    pub(crate) frames: Vec<Frame>,
}

impl Http2 {
    pub(crate) fn listen(self, listener: TcpListener) {
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                connection.set_nodelay(true).expect("a socket");
                tokio::spawn(self.clone().serve(connection));
            }
        });
    }

    /// Has another certificate for the connections after the first one.
    pub(crate) fn listen_tls(self, listener: TcpListener, first: Identity, later: Identity) {
        let mut acceptor = acceptor(first);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let (accepted, http2) = (acceptor.accept(connection), self.clone());
                tokio::spawn(async move { http2.serve(accepted.await.ok()?).await });
                acceptor = self::acceptor(later);
            }
        });
    }

    /// Reads frames, and responds to each request, until the client hangs up.
    async fn serve<C: AsyncRead + AsyncWrite + Unpin>(self, mut connection: C) -> Option<()> {
        connection.read_exact(&mut [0; 24]).await.ok()?;
        connection.write_all(&frame(SETTINGS, 0, 0, &[])).await.ok()?;
        let mut body = Vec::new();
        loop {
            let (kind, flags, stream, payload) = read_frame(&mut connection).await?;
            match kind {
                SETTINGS if flags & ACK == 0 => {
                    connection.write_all(&frame(SETTINGS, ACK, 0, &[])).await.ok()?;
                }
                DATA => body.extend(payload),
                _ => {}
            }
            if matches!(kind, HEADERS | DATA) && flags & END_STREAM != 0 {
                let response = self.respond(std::mem::take(&mut body), stream);
                connection.write_all(&response.0).await.ok()?;
                connection.flush().await.ok()?;
                if response.1 {
                    return connection.shutdown().await.ok();
                }
            }
        }
    }

    /// The bytes of the response, and whether the connection is closed then.
    fn respond(&self, body: Vec<u8>, stream: u32) -> (Vec<u8>, bool) {
        let request = self.request(body);
        let mut state = self.server.host();
        let Some(fault) = state.receive(&request) else {
            return (proper(&state.service.perform(&request), stream), false);
        };
        if fault.is_done {
            state.service.perform(&request);
        }
        let bytes = self.frames.iter().flat_map(|frame| frame.to_bytes(stream)).collect();
        (bytes, self.frames.iter().any(|frame| matches!(frame, Frame::Close)))
    }

    /// The request, recognized without decoding its headers: it is that of the call or its lookup.
    fn request(&self, body: Vec<u8>) -> Request {
        let is_lookup = body.is_empty() && self.kind == Kind::CreateWithExternalId;
        let (method, target) =
            if is_lookup { ("GET", "externalId=") } else { (self.kind.method(), "/v1/klasses/flight") };
        Request { method: method.to_owned(), target: target.to_owned(), body }
    }
}

fn acceptor(Identity(certificate, key): Identity) -> TlsAcceptor {
    let key = PrivateKeyDer::try_from(key).expect("a key");
    let mut config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("protocol versions")
        .with_no_client_auth()
        .with_single_cert(vec![CertificateDer::from(certificate)], key)
        .expect("a certificate and its key");
    config.alpn_protocols = vec![b"h2".to_vec()];
    TlsAcceptor::from(Arc::new(config))
}

/// Kind, flags, stream and payload of the next frame.
async fn read_frame(connection: &mut (impl AsyncRead + Unpin)) -> Option<(u8, u8, u32, Vec<u8>)> {
    let mut head = [0; 9];
    connection.read_exact(&mut head).await.ok()?;
    let [a, b, c, kind, flags, stream @ ..] = head;
    let length = u32::from_be_bytes([0, a, b, c]);
    let mut payload = vec![0; usize::try_from(length).ok()?];
    connection.read_exact(&mut payload).await.ok()?;
    Some((kind, flags, u32::from_be_bytes(stream), payload))
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a short payload").to_be_bytes();
    let mut bytes = length[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}

fn head(status: u16, stream: u32) -> Vec<u8> {
    // HPACK: `:status` by the index of its name, then three digits.
    let block = [&[0x08, 3][..], status.to_string().as_bytes()].concat();
    frame(HEADERS, END_HEADERS, stream, &block)
}

fn proper((status, body): &Response, stream: u32) -> Vec<u8> {
    [head(*status, stream), frame(DATA, END_STREAM, stream, body.as_bytes())].concat()
}

impl Frame {
    fn to_bytes(&self, stream: u32) -> Vec<u8> {
        match self {
            Self::Head => head(200, stream),
            Self::Data(data) => frame(DATA, 0, stream, data),
            Self::Reset(code) => frame(RST_STREAM, 0, stream, &code.to_be_bytes()),
            Self::GoAway(last) => frame(GOAWAY, 0, 0, &[last.to_be_bytes(), NO_ERROR.to_be_bytes()].concat()),
            Self::Close => Vec::new(),
        }
    }
}
