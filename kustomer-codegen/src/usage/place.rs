//! Places in a source text, in bytes.

use std::ops::Range;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// How many bytes come before the text that is parsed: a byte order mark is not part of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offset(pub(super) usize);

impl Offset {
    /// Returns the place of some tokens; an empty place at the start if there are none.
    pub(super) fn of(self, tokens: &impl ToTokens) -> Range<usize> {
        let tokens: TokenStream = tokens.to_token_stream();
        let mut spans = tokens.into_iter().map(|token| token.span().byte_range());
        let Some(first) = spans.next() else { return self.moved(0..0) };
        let end = spans.last().map_or(first.end, |last| last.end);
        self.moved(first.start..end.max(first.end))
    }

    /// Returns the place of a span.
    pub(super) fn of_span(self, span: Span) -> Range<usize> {
        self.moved(span.byte_range())
    }

    fn moved(self, place: Range<usize>) -> Range<usize> {
        place.start + self.0..place.end + self.0
    }
}
