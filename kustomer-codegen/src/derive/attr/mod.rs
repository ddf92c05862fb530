//! The grammar of `#[kustomer(..)]`: from tokens to words that are known, appear once and have the argument they
//! take. What the words mean together is not here but in the parsers of each derive.

mod item;
mod word;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, LitStr, Path};

use crate::diagnostic::{Diagnostic, Diagnostics, list};
use item::{Argument, Item};
pub(crate) use word::{ENUM_WORDS, FIELD_WORDS, OBJECT_WORDS, RESOURCE_WORDS, Takes, VARIANT_WORDS, Word};

/// The words on one struct, enum, field or variant.
#[derive(Debug)]
pub(crate) struct Words {
    items: Vec<Item>,
}

impl Words {
    /// Reads the words that stand on `subject`; those that break the grammar are told and left out.
    pub(crate) fn parse(
        attributes: &[Attribute],
        known: &'static [Word],
        subject: &str,
        diagnostics: &Diagnostics,
    ) -> Self {
        let mut words = Self { items: Vec::new() };
        for item in item::parse(attributes, diagnostics) {
            if let Some(item) = words.check(item, known, subject, diagnostics) {
                words.items.push(item);
            }
        }
        words
    }

    fn check(
        &self,
        item: Item,
        known: &'static [Word],
        subject: &str,
        diagnostics: &Diagnostics,
    ) -> Option<Item> {
        let name = item.word.to_string();
        let Some(word) = known.iter().find(|word| word.name == name) else {
            let names: Vec<&str> = known.iter().map(|word| word.name).collect();
            let mut mistake = Diagnostic::at(&item.word, format!("unknown word `{name}` on {subject}"));
            mistake = match word::elsewhere(&name) {
                Some(place) => mistake.help(format!("`{name}` goes on {place}")),
                None => mistake.help_nearest(&name, &names),
            };
            diagnostics.add(mistake);
            return None;
        };
        if self.has(&name) {
            diagnostics
                .add(Diagnostic::at(&item.word, format!("duplicate word `{name}`")).help("say it once"));
            return None;
        }
        let fits = matches!(
            (word.takes, &item.argument),
            (Takes::Nothing, Argument::Nothing)
                | (Takes::Text, Argument::Value(_))
                | (Takes::Words(_) | Takes::Fields, Argument::List(_))
        );
        if !fits {
            let place =
                if item.argument.is_nothing() { item.word.to_token_stream() } else { item.argument.tokens() };
            diagnostics.add(
                Diagnostic::at(place, format!("`{name}` takes {}", word.takes))
                    .help(format!("write `{}`", word.example)),
            );
            return None;
        }
        Some(item)
    }

    fn find(&self, name: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.word == name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The word itself, for messages about it.
    pub(crate) fn word(&self, name: &str) -> Option<&Ident> {
        self.find(name).map(|item| &item.word)
    }

    /// The text of `word = ".."`; anything else than a string literal is told.
    pub(crate) fn text(&self, name: &str, diagnostics: &Diagnostics) -> Option<LitStr> {
        let Argument::Value(value) = &self.find(name)?.argument else { return None };
        let text = syn::parse2::<LitStr>(item::ungroup(value.clone()));
        if text.is_err() {
            diagnostics.add(
                Diagnostic::at(value, format!("`{name}` takes a text in quotes"))
                    .help(format!("write `{name} = \"..\"`")),
            );
        }
        text.ok()
    }

    /// The path of `crate = ".."`.
    pub(crate) fn krate(&self, diagnostics: &Diagnostics) -> TokenStream {
        let default = || quote! { ::kustomer };
        let Some(text) = self.text("crate", diagnostics) else { return default() };
        text.parse::<Path>().map(|path| path.into_token_stream()).unwrap_or_else(|_| {
            diagnostics.add(
                Diagnostic::at(&text, format!("`{}` is not a path", text.value())).help(
                    "name the module that re-exports kustomer, such as `crate = \"::airline::kustomer\"`",
                ),
            );
            default()
        })
    }

    /// The known words of `word(a, b)`; unknown and repeated ones are told.
    pub(crate) fn choices<T: Copy + PartialEq>(
        &self,
        name: &str,
        table: &[(&str, T)],
        diagnostics: &Diagnostics,
    ) -> Option<Vec<T>> {
        let Argument::List(tokens) = &self.find(name)?.argument else { return None };
        let mut choices = Vec::new();
        let names: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
        for part in item::split(tokens.clone()) {
            let text = part.to_string();
            match table.iter().find(|(known, _)| *known == text) {
                Some((_, choice)) if choices.contains(choice) => {
                    diagnostics.add(Diagnostic::at(&part, format!("`{text}` stands twice in `{name}(..)`")));
                }
                Some((_, choice)) => choices.push(*choice),
                None => diagnostics.add(
                    Diagnostic::at(&part, format!("unknown word `{text}` in `{name}(..)`"))
                        .help_nearest(&text, &names),
                ),
            }
        }
        if tokens.is_empty() {
            diagnostics.add(
                Diagnostic::at(self.word(name), format!("`{name}(..)` is empty"))
                    .help(format!("expected {}", list(&names))),
            );
        }
        Some(choices)
    }

    /// The tokens of `word(..)`, for words whose argument has a grammar of its own.
    pub(crate) fn tokens(&self, name: &str) -> Option<TokenStream> {
        match &self.find(name)?.argument {
            Argument::List(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }

    /// Tells every pair of words that cannot stand together.
    pub(crate) fn refuse_pairs(&self, pairs: &[(&str, &str, &str)], diagnostics: &Diagnostics) {
        for (first, second, reason) in pairs {
            if let (Some(_), Some(word)) = (self.word(first), self.word(second)) {
                diagnostics.add(
                    Diagnostic::at(word, format!("`{first}` and `{second}` cannot stand together"))
                        .help(*reason),
                );
            }
        }
    }
}
