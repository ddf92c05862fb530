//! Errors in a user's code: each has a code, a location, a message and a fix. They are collected, so that one build reports all
//! of them.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use crate::code::Code;
use crate::order::sorted_positions;
use kustomer_schema::suggest::{Suggester, nearest};

/// One error.
#[derive(Debug)]
#[must_use = "a diagnostic is reported by `Diagnostics::add`"]
pub(crate) struct Diagnostic {
    code: Code,
    place: TokenStream,
    message: String,
    remarks: Vec<String>,
    /// The call of [`Diagnostic::at`] that created it.
    #[cfg(test)]
    site: &'static std::panic::Location<'static>,
}

#[cfg(test)]
thread_local! {
    /// The calls of [`Diagnostic::at`] for all errors that this thread reported.
    pub(crate) static SITES: RefCell<Vec<&'static std::panic::Location<'static>>> =
        const { RefCell::new(Vec::new()) };
}

impl Diagnostic {
    /// Creates an error of a kind at some tokens. `message` is in rustc's style: lower case, no full stop, code in backticks.
    #[cfg_attr(test, track_caller)]
    pub(crate) fn at(code: Code, place: impl ToTokens, message: impl Into<String>) -> Self {
        Self {
            code,
            place: place.to_token_stream(),
            message: message.into(),
            remarks: Vec::new(),
            #[cfg(test)]
            site: std::panic::Location::caller(),
        }
    }

    /// Adds a fix.
    pub(crate) fn help(self, help: impl AsRef<str>) -> Self {
        self.remark("help", help.as_ref())
    }

    /// Adds further information.
    pub(crate) fn note(self, note: impl AsRef<str>) -> Self {
        self.remark("note", note.as_ref())
    }

    /// Suggests the most similar known name, or lists all of them if none is similar.
    pub(crate) fn help_nearest(self, unknown: &str, known: &[&str]) -> Self {
        match nearest(unknown, known) {
            Some(near) => self.help(format!("a similar name exists: `{near}`")),
            None => self.help(format!("expected one of {}", list(known))),
        }
    }

    /// Suggests like [`Diagnostic::help_nearest`], with the location of each known name. Adds nothing once the budget of the
    /// search is spent.
    pub(crate) fn help_nearest_at<'n, P>(
        self,
        unknown: &str,
        known: impl Iterator<Item = (&'n str, P)> + Clone,
        place: impl Fn(P) -> String,
        diagnostics: &Diagnostics,
    ) -> Self {
        /// Longest list of names that is shown.
        const MAX_NAMES: usize = 12;
        if !diagnostics.search.borrow().has_budget() {
            return self;
        }
        let near = diagnostics.nearest(unknown, &mut known.clone().map(|(name, _)| name));
        if let Some((name, at)) = near.and_then(|near| known.clone().nth(near)) {
            return self.help(format!("a similar name exists: `{name}` ({})", place(at)));
        }
        let names: Vec<&str> = known.map(|(name, _)| name).take(MAX_NAMES + 1).collect();
        if names.is_empty() || names.len() > MAX_NAMES {
            return self;
        }
        self.help(format!("expected one of {}", list(&names)))
    }

    fn remark(mut self, kind: &str, text: &str) -> Self {
        self.remarks.push(format!("{kind}: {text}"));
        self
    }

    fn into_error(self) -> syn::Error {
        let mut text = with_code(self.code, &self.message);
        if !self.remarks.is_empty() {
            text = format!("{text}\n\n{}", self.remarks.join("\n"));
        }
        if self.place.is_empty() {
            syn::Error::new(Span::call_site(), text)
        } else {
            syn::Error::new_spanned(self.place, text)
        }
    }
}

/// Adds the code of an error to its message, at the end of the first line: the fact comes first, and the place of a code is
/// always the same, also where only that line is shown.
pub(crate) fn with_code(code: Code, message: &str) -> String {
    match message.split_once('\n') {
        Some((headline, rest)) => format!("{headline} [{code}]\n{rest}"),
        None => format!("{message} [{code}]"),
    }
}

/// `` `a`, `b` or `c` ``
pub(crate) fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

/// Collects errors. Must be finished: dropping it with errors in it is a bug.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    errors: RefCell<Vec<Diagnostic>>,
    /// Shared by the whole expansion, so that its time is bounded however many names are wrong.
    search: RefCell<Suggester>,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds an error. Expansion continues.
    pub(crate) fn add(&self, error: Diagnostic) {
        #[cfg(test)]
        SITES.with_borrow_mut(|sites| sites.push(error.site));
        self.errors.borrow_mut().push(error);
    }

    /// Returns the number of errors so far. If it grows while a part is read, the result for that part is unreliable.
    pub(crate) fn count(&self) -> usize {
        self.errors.borrow().len()
    }

    /// Returns the position of the known name that is most similar to an unknown one, while the budget of the search lasts.
    pub(crate) fn nearest(&self, unknown: &str, known: &mut dyn Iterator<Item = &str>) -> Option<usize> {
        self.search.borrow_mut().position(unknown, known)
    }

    /// Returns all errors as `compile_error!` calls in source order, or `None` if there are none.
    pub(crate) fn finish(self) -> Option<TokenStream> {
        let errors: Vec<_> = self.errors.take().into_iter().map(Diagnostic::into_error).collect();
        let positions: Vec<_> = errors.iter().map(|error| position(error.span())).collect();
        let sorted =
            sorted_positions(errors.len(), &|one, other| positions.get(one).cmp(&positions.get(other)));
        let errors = sorted.into_iter().filter_map(|at| errors.get(at).cloned());
        let all = errors.reduce(|mut all, error| {
            all.combine(error);
            all
        })?;
        Some(all.into_compile_error())
    }
}

/// Returns line and column. They are available only in the compiler; elsewhere errors stay in the order of discovery.
fn position(span: Span) -> Option<(usize, usize)> {
    proc_macro::is_available().then(|| {
        let span = span.unwrap();
        (span.line(), span.column())
    })
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        debug_assert!(
            std::thread::panicking() || self.errors.borrow().is_empty(),
            "errors were collected but never reported"
        );
    }
}
