use http::HeaderMap;
use proptest::prelude::*;

use super::*;
use crate::signature::sign;

const BODY: &[u8] = br#"{"id":"1","name":"kustomer.customer.update"}"#;

fn headers(signature: &str) -> HeaderMap {
    HeaderMap::from_iter([(SIGNATURE, HeaderValue::from_str(signature).unwrap())])
}

fn refusal(verifier: &Verifier, headers: &HeaderMap, body: &[u8]) -> VerifyError {
    verifier.verify(headers, body).unwrap_err()
}

#[test]
fn a_signature_over_the_raw_body_is_accepted() {
    let verified = Verifier::new("t0ken").verify(&headers(&sign(b"t0ken", BODY)), BODY).unwrap();
    assert_eq!((verified.body(), verified.is_workflow()), (BODY, false));
    let empty = Verifier::new("t0ken").verify(&headers(&sign(b"t0ken", b"")), b"").unwrap();
    assert_eq!(empty.body(), b"");
    let binary = [0xff, 0x00, 0xc3];
    Verifier::new("t0ken").verify(&headers(&sign(b"t0ken", &binary)), &binary).unwrap();
}

#[test]
fn a_signature_that_differs_by_one_bit_is_refused() {
    let (verifier, signature) = (Verifier::new("t0ken"), sign(b"t0ken", BODY));
    for at in 0..signature.len() {
        for bit in 0..7 {
            let mut changed = signature.clone().into_bytes();
            changed[at] ^= 1 << bit;
            let Ok(value) = HeaderValue::from_bytes(&changed) else { continue };
            let refused = refusal(&verifier, &HeaderMap::from_iter([(SIGNATURE, value)]), BODY);
            assert!(refused.is_mismatch() || refused.is_malformed(), "{refused}");
        }
    }
}

#[test]
fn a_body_that_differs_by_one_bit_is_refused() {
    let (verifier, headers) = (Verifier::new("t0ken"), headers(&sign(b"t0ken", BODY)));
    for at in 0..BODY.len() {
        for bit in 0..8 {
            let mut changed = BODY.to_vec();
            changed[at] ^= 1 << bit;
            assert!(refusal(&verifier, &headers, &changed).is_mismatch());
        }
    }
    assert!(refusal(&verifier, &headers, &[BODY, b" "].concat()).is_mismatch());
    assert!(refusal(&verifier, &headers, &BODY[1..]).is_mismatch());
}

#[test]
fn a_refusal_says_why_and_shows_no_secret() {
    let (verifier, signature) = (Verifier::new("t0ken"), sign(b"t0ken", BODY));
    let mut doubled = headers(&signature);
    doubled.append(SIGNATURE, HeaderValue::from_str(&signature).unwrap());
    let other = sign(b"other", BODY);
    let joined = format!("{signature}, {signature}");
    for (headers, expected) in [
        (HeaderMap::new(), "the request has no header `X-Kustomer-Webhook-Signature`"),
        (doubled, "the request has the header `X-Kustomer-Webhook-Signature` more than once"),
        (headers(&signature[2..]), "the signature has 62 characters, expected 64 hexadecimal digits"),
        (headers(""), "the signature has 0 characters, expected 64 hexadecimal digits"),
        (headers(&joined), "the signature has 130 characters, expected 64 hexadecimal digits"),
        (
            headers(&format!("sha256={signature}")),
            "the signature has 71 characters, expected 64 hexadecimal digits",
        ),
        (
            headers(&signature.to_uppercase()),
            "the signature has other characters than lowercase hexadecimal digits",
        ),
        (headers(&other), "the signature does not match the secret"),
    ] {
        let refused = refusal(&verifier, &headers, BODY);
        assert_eq!(refused.to_string(), expected);
        let shown = format!("{refused:?} {verifier:?}");
        assert!(!shown.contains("t0ken") && !shown.contains(&signature), "{shown}");
    }
}

#[test]
fn a_refusal_answers_questions() {
    let (verifier, signature) = (Verifier::new("t0ken"), sign(b"t0ken", BODY));
    let mut doubled = headers(&signature);
    doubled.append(SIGNATURE, HeaderValue::from_str(&sign(b"other", BODY)).unwrap());
    let answers = |headers: &HeaderMap| {
        let refused = refusal(&verifier, headers, BODY);
        [refused.is_missing(), refused.is_doubled(), refused.is_malformed(), refused.is_mismatch()]
    };
    assert_eq!(answers(&HeaderMap::new()), [true, false, false, false]);
    assert_eq!(answers(&doubled), [false, true, false, false]);
    assert_eq!(answers(&headers("12")), [false, false, true, false]);
    assert_eq!(answers(&headers(&sign(b"other", BODY))), [false, false, false, true]);
}

#[test]
fn during_a_rotation_both_secrets_are_accepted_by_every_clone() {
    let (verifier, old, new) = (Verifier::new("old"), sign(b"old", BODY), sign(b"new", BODY));
    let clone = verifier.clone();
    assert!(refusal(&clone, &headers(&new), BODY).is_mismatch());
    verifier.accept("new");
    for signature in [&old, &new] {
        clone.verify(&headers(signature), BODY).unwrap();
    }
    assert_eq!(
        refusal(&clone, &headers(&sign(b"third", BODY)), BODY).to_string(),
        "the signature matches none of the 2 secrets"
    );
    clone.revoke(&Secret::from("old"));
    assert!(refusal(&verifier, &headers(&old), BODY).is_mismatch());
    verifier.verify(&headers(&new), BODY).unwrap();
}

#[test]
fn an_empty_secret_verifies_nothing() {
    let verifier = Verifier::new("");
    let refused = refusal(&verifier, &headers(&sign(b"", BODY)), BODY);
    assert!(refused.has_no_secret(), "{refused}");
    let none = Verifier::of_workflows("");
    let call = HeaderMap::from_iter([(WORKFLOW_SECRET, HeaderValue::from_static(""))]);
    assert!(refusal(&none, &call, BODY).has_no_secret());
}

#[test]
fn a_secret_with_the_line_break_of_a_file_is_hinted_at() {
    let verifier = Verifier::new("t0ken\n");
    assert_eq!(
        refusal(&verifier, &headers(&sign(b"t0ken", BODY)), BODY).to_string(),
        "the signature does not match the secret; a secret begins or ends with white space, which may have come from a file"
    );
}

#[test]
fn a_call_of_a_workflow_has_the_secret_in_a_header_or_is_refused() {
    let call = |secret| HeaderMap::from_iter([(WORKFLOW_SECRET, HeaderValue::from_static(secret))]);
    let both = Verifier::new("t0ken").workflow_secret("hush");
    assert!(both.verify(&call("hush"), BODY).unwrap().is_workflow());
    assert!(refusal(&both, &call("hus"), BODY).is_mismatch());
    assert!(refusal(&both, &HeaderMap::new(), BODY).is_missing());
    assert!(!both.verify(&headers(&sign(b"t0ken", BODY)), BODY).unwrap().is_workflow());

    let mut forged = call("hush");
    forged.insert(SIGNATURE, HeaderValue::from_str(&sign(b"other", BODY)).unwrap());
    assert!(refusal(&both, &forged, BODY).is_mismatch(), "a wrong signature is not outdone by the secret");
    let mut doubled = call("hush");
    doubled.append(WORKFLOW_SECRET, HeaderValue::from_static("hush"));
    assert!(refusal(&both, &doubled, BODY).is_doubled());

    let signed_only = Verifier::new("t0ken");
    assert!(refusal(&signed_only, &call("t0ken"), BODY).is_missing(), "the token is not a header");
    let calls_only = Verifier::of_workflows("hush");
    calls_only.verify(&call("hush"), BODY).unwrap();
    assert!(refusal(&calls_only, &headers(&sign(b"hush", BODY)), BODY).has_no_secret());
}

proptest! {
    #[test]
    fn whatever_is_in_the_header_is_refused_without_a_panic(value in proptest::collection::vec(any::<u8>(), 0..100)) {
        if let Ok(value) = HeaderValue::from_bytes(&value) {
            let headers = HeaderMap::from_iter([(SIGNATURE, value)]);
            prop_assert!(Verifier::new("t0ken").verify(&headers, BODY).is_err());
        }
    }

    #[test]
    fn what_is_signed_is_accepted(secret in "[ -~]{1,80}", body in proptest::collection::vec(any::<u8>(), 0..300)) {
        let headers = headers(&sign(secret.as_bytes(), &body));
        prop_assert!(Verifier::new(secret.as_str()).verify(&headers, &body).is_ok());
    }
}
