//! Mistakes in what a user wrote: each has a place, a plain fact and what to do about it. They are collected, so
//! that one build tells all of them.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use kustomer_schema::suggest::{Suggester, nearest};

/// One mistake.
#[derive(Debug)]
#[must_use = "a diagnostic is told by `Diagnostics::add`"]
pub(crate) struct Diagnostic {
    place: TokenStream,
    message: String,
    remarks: Vec<String>,
    /// The call of [`Diagnostic::at`] that made it.
    #[cfg(test)]
    site: &'static std::panic::Location<'static>,
}

#[cfg(test)]
thread_local! {
    /// Where the mistakes that this thread told were made.
    pub(crate) static SITES: RefCell<Vec<&'static std::panic::Location<'static>>> =
        const { RefCell::new(Vec::new()) };
}

impl Diagnostic {
    /// A mistake at some tokens. `message` is in rustc's voice: lower case, no full stop, code in backticks.
    #[cfg_attr(test, track_caller)]
    pub(crate) fn at(place: impl ToTokens, message: impl Into<String>) -> Self {
        Self {
            place: place.to_token_stream(),
            message: message.into(),
            remarks: Vec::new(),
            #[cfg(test)]
            site: std::panic::Location::caller(),
        }
    }

    /// What to do about it.
    pub(crate) fn help(self, help: impl AsRef<str>) -> Self {
        self.remark("help", help.as_ref())
    }

    /// What else is worth knowing.
    pub(crate) fn note(self, note: impl AsRef<str>) -> Self {
        self.remark("note", note.as_ref())
    }

    /// Names the known word that is nearest to the unknown one if it is near, and lists the known ones otherwise.
    pub(crate) fn help_nearest(self, unknown: &str, known: &[&str]) -> Self {
        match nearest(unknown, known) {
            Some(near) => self.help(format!("a similar name exists: `{near}`")),
            None => self.help(format!("expected one of {}", list(known))),
        }
    }

    /// As [`Diagnostic::help_nearest`], with the place where each known name stands. No help where so many names were
    /// looked for that the search has ended.
    pub(crate) fn help_nearest_at<'n, P>(
        self,
        unknown: &str,
        known: impl Iterator<Item = (&'n str, P)> + Clone,
        place: impl Fn(P) -> String,
        diagnostics: &Diagnostics,
    ) -> Self {
        /// More names than this are no help.
        const MOST: usize = 12;
        if !diagnostics.search.borrow().goes_on() {
            return self;
        }
        let near = diagnostics.nearest(unknown, &mut known.clone().map(|(name, _)| name));
        if let Some((name, at)) = near.and_then(|near| known.clone().nth(near)) {
            return self.help(format!("a similar name exists: `{name}` ({})", place(at)));
        }
        let names: Vec<&str> = known.map(|(name, _)| name).take(MOST + 1).collect();
        if names.is_empty() || names.len() > MOST {
            return self;
        }
        self.help(format!("expected one of {}", list(&names)))
    }

    fn remark(mut self, kind: &str, text: &str) -> Self {
        self.remarks.push(format!("{kind}: {text}"));
        self
    }

    fn into_error(self) -> syn::Error {
        let text = if self.remarks.is_empty() {
            self.message
        } else {
            format!("{}\n\n{}", self.message, self.remarks.join("\n"))
        };
        if self.place.is_empty() {
            syn::Error::new(Span::call_site(), text)
        } else {
            syn::Error::new_spanned(self.place, text)
        }
    }
}

/// `` `a`, `b` or `c` ``
pub(crate) fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

/// Collects mistakes. Must be finished: one that is dropped with mistakes in it is a bug in this crate.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    mistakes: RefCell<Vec<Diagnostic>>,
    /// One for the whole expansion, so that its time does not grow with the product of wrong and known names.
    search: RefCell<Suggester>,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds a mistake; the work goes on.
    pub(crate) fn add(&self, mistake: Diagnostic) {
        #[cfg(test)]
        SITES.with_borrow_mut(|sites| sites.push(mistake.site));
        self.mistakes.borrow_mut().push(mistake);
    }

    /// How many mistakes were told so far: a part during whose reading the number grows is not to be relied on.
    pub(crate) fn count(&self) -> usize {
        self.mistakes.borrow().len()
    }

    /// The position of the known name nearest to an unknown one, as long as the search goes on.
    pub(crate) fn nearest(&self, unknown: &str, known: &mut dyn Iterator<Item = &str>) -> Option<usize> {
        self.search.borrow_mut().position(unknown, known)
    }

    /// All mistakes as `compile_error!` calls, in the order of the source; `None` if there were none.
    pub(crate) fn finish(self) -> Option<TokenStream> {
        let mut errors: Vec<_> = self.mistakes.take().into_iter().map(Diagnostic::into_error).collect();
        errors.sort_by_cached_key(|error| position(error.span()));
        let all = errors.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        })?;
        Some(all.into_compile_error())
    }
}

/// Line and column, which only the compiler knows: elsewhere mistakes stay in the order in which they were found.
fn position(span: Span) -> Option<(usize, usize)> {
    proc_macro::is_available().then(|| {
        let span = span.unwrap();
        (span.line(), span.column())
    })
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        debug_assert!(
            std::thread::panicking() || self.mistakes.borrow().is_empty(),
            "mistakes were collected and never told"
        );
    }
}
