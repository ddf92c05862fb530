use super::*;

#[test]
fn signatures_are_those_of_rfc_4231() {
    let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    let message = b"what do ya want for nothing?";
    assert_eq!(sign(b"Jefe", message), expected);
    assert!(Signature::parse(expected.as_bytes()).unwrap().is_of(b"Jefe", message));
    let (key, expected) =
        ([0xaa_u8; 131], "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    assert_eq!(sign(&key, b"Test Using Larger Than Block-Size Key - Hash Key First"), expected);
}

#[test]
fn only_64_lowercase_digits_are_a_signature() {
    let valid = "0123456789abcdef".repeat(4);
    assert!(Signature::parse(valid.as_bytes()).is_some());
    let upper = valid.to_uppercase();
    for text in ["", "0", &valid[1..], &valid[2..], &format!("{valid}00"), &upper, &valid.replace('a', "g")] {
        assert!(Signature::parse(text.as_bytes()).is_none(), "{text}");
    }
}

#[test]
fn texts_are_the_same_only_if_all_of_them_is() {
    assert!(is_same(b"hush", b"hush"));
    for text in [&b""[..], b"hus", b"hushh", b"Hush", b"husi"] {
        assert!(!is_same(b"hush", text), "{text:?}");
    }
}
