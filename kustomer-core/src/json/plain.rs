//! Plain text: the bytes of a string that need no escapes, scanned eight at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Sets the high bit of the first byte of `word` that is not plain text: `"`, `\` or a control character. Higher bits
/// may be wrong.
#[inline]
pub(super) const fn special(word: u64) -> u64 {
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    (quote.wrapping_sub(ONES) & !quote
        | backslash.wrapping_sub(ONES) & !backslash
        | word.wrapping_sub(ONES * 0x20) & !word)
        & HIGHS
}

/// Returns the offset of the first byte from `at` on that ends a run of plain text.
#[inline]
pub(super) fn plain_run(bytes: &[u8], mut at: usize) -> usize {
    let (chunks, rest) = bytes.get(at..).unwrap_or_default().as_chunks::<8>();
    for chunk in chunks {
        let found = special(u64::from_le_bytes(*chunk));
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at + rest.iter().take_while(|&&byte| byte != b'"' && byte != b'\\' && byte >= b' ').count()
}
