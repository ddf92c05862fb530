//! The fingerprint of an enum's values, by which two lists of values are compared. It equals that of
//! `kustomer_core::wire::fingerprint`, and is computed here so that rustc only compares two numbers.

/// Returns the fingerprint of texts, independent of their order.
pub(crate) fn of<T: AsRef<str>>(texts: &[T]) -> u64 {
    let sum = texts.iter().fold(0_u64, |sum, text| sum.wrapping_add(of_one(text.as_ref())));
    if sum == 0 && !texts.is_empty() { 1 } else { sum }
}

/// FNV-1a with the finalizer of `MurmurHash3`, without which `a1`, `b2` and `a2`, `b1` would have the same sum.
fn of_one(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}
