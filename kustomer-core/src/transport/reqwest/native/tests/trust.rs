//! Which certificates are trusted and shown, and what is said about invalid ones.

use http::Method;

use super::server::{CLIENT_PEM, Frame, ISSUER, ISSUER_PEM, LOCALHOST, Server};
use super::{ReqwestTransport, ReqwestTransportBuilder, send};
use crate::error::Error;

fn builder() -> ReqwestTransportBuilder {
    ReqwestTransport::builder().no_proxy()
}

async fn server() -> Server {
    Server::start(LOCALHOST, [vec![Frame::Head(None), Frame::End(b"{}")]]).await
}

#[tokio::test]
async fn a_server_of_an_own_issuer_is_trusted() {
    let with_others = format!("issuers\n{CLIENT_PEM}\n{ISSUER_PEM}");
    for builder in [
        builder().only_root_certificates().root_certificates_pem(ISSUER_PEM),
        builder().only_root_certificates().root_certificate_der(ISSUER),
        builder().only_root_certificates().root_certificates_pem(with_others),
        builder().root_certificates_pem(ISSUER_PEM),
        builder().root_certificate_der(ISSUER),
    ] {
        let transport = builder.build().expect("a transport");
        let body = send(&transport, Method::GET, &server().await).await;
        assert!(body.as_ref().is_ok_and(|body| body == "{}"), "{body:?}");
    }
}

#[tokio::test]
async fn a_server_of_another_issuer_is_not_trusted() {
    let other = include_bytes!("certificates/unknown.der");
    for builder in [
        builder().root_certificate_der(*other),
        builder().only_root_certificates().root_certificate_der(*other),
    ] {
        let transport = builder.build().expect("a transport");
        let error = send(&transport, Method::GET, &server().await).await.expect_err("not trusted");
        assert_eq!(error.to_string(), "TLS certificate has an unknown issuer");
    }
}

#[tokio::test]
async fn the_certificate_of_the_client_is_shown_to_the_server() {
    let trusting = || builder().only_root_certificates().root_certificate_der(ISSUER);
    for (builder, is_shown) in
        [(trusting(), false), (trusting().client_certificate_pem(CLIENT_PEM, CLIENT_PEM), true)]
    {
        let server = server().await;
        send(&builder.build().expect("a transport"), Method::GET, &server).await.expect("a response");
        let clients = server.clients();
        assert_eq!(clients.len(), 1);
        assert_eq!(clients.first().is_some_and(Option::is_some), is_shown);
    }
}

#[test]
fn an_invalid_certificate_or_key_is_named() {
    const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMIGH!!secret\n-----END PRIVATE KEY-----\n";
    const OTHER_KEY: &[u8] = include_bytes!("certificates/localhost.key.der");
    let bad_base64 = "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n";
    let bad_der = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let encrypted = KEY.replace("PRIVATE", "ENCRYPTED PRIVATE");
    let other_key = pem("PRIVATE KEY", OTHER_KEY);
    let root = |pem: String| builder().root_certificates_pem(pem);
    let client = |chain: &str, key: &str| builder().client_certificate_pem(chain, key);
    for (builder, expected) in [
        (
            root(String::new()),
            "no certificate in the root certificates: expected PEM, with `-----BEGIN CERTIFICATE-----`",
        ),
        (
            root(KEY.replace('!', "")),
            "no certificate in the root certificates: expected PEM, with `-----BEGIN CERTIFICATE-----`",
        ),
        (
            root([ISSUER_PEM, bad_base64].concat()),
            "certificate 2 of 2 in the root certificates is not valid PEM",
        ),
        (
            root([ISSUER_PEM, bad_der, ISSUER_PEM].concat()),
            "certificate 2 of 3 in the root certificates is not valid",
        ),
        (builder().root_certificate_der(ISSUER_PEM), "root certificate 1 (DER) is not valid"),
        (
            builder().only_root_certificates(),
            "no root certificates: `only_root_certificates` trusts no server without `root_certificates_pem`",
        ),
        (
            client("", CLIENT_PEM),
            "no certificate in the client certificate: expected PEM, with `-----BEGIN CERTIFICATE-----`",
        ),
        (client(bad_der, CLIENT_PEM), "first certificate of the client certificate is not valid"),
        (
            client(CLIENT_PEM, ""),
            "no private key in the client key: expected PEM, with `-----BEGIN PRIVATE KEY-----`",
        ),
        (client(CLIENT_PEM, KEY), "client key is not valid PEM"),
        (
            client(CLIENT_PEM, &encrypted),
            "client key is encrypted: decrypt it first, for example with `openssl pkcs8`",
        ),
        (client(CLIENT_PEM, &pem("PRIVATE KEY", b"not a key")), "client key is not valid"),
        (
            client(CLIENT_PEM, &other_key),
            "client key does not belong to the first certificate of the client certificate",
        ),
    ] {
        assert!(!format!("{builder:?}").contains("BEGIN"), "{builder:?}");
        let error = Error::from(builder.build().expect_err(expected));
        assert!(error.is_config(), "{error:?}");
        assert_eq!(error.to_string(), expected, "{error:?}");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in der.chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|index| chunk.get(index).copied().unwrap_or(0));
        let bits = u32::from_be_bytes([0, a, b, c]);
        for position in 0..=chunk.len() {
            let index = usize::try_from((bits >> (18 - 6 * position)) & 63).expect("six bits");
            text.push(char::from(ALPHABET[index]));
        }
        text.extend(std::iter::repeat_n('=', 3 - chunk.len()));
    }
    format!("-----BEGIN {label}-----\n{text}\n-----END {label}-----\n")
}
