//! The grammar of `#[kustomer(..)]`: from tokens to words that are known, appear once and have the argument they
//! take. What the words mean together is not here but in the parsers of each derive.

mod item;
mod word;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, LitStr, Path, Type};

use super::positions::{Positions, once};
use crate::diagnostic::{Diagnostic, Diagnostics, list};
pub(crate) use item::split;
pub(super) use item::{Argument, Item, items};
use kustomer_schema::suggest::nearest;
use word::Takes;
pub use word::{
    ENUM_WORDS, FIELD_WORDS, MEMBER_WORDS, OBJECT_WORDS, OPERATION_FIELD_WORDS, OPERATION_WORDS,
    RESOURCE_WORDS, UNION_VARIANT_WORDS, UNION_WORDS, VARIANT_WORDS, Word,
};

/// The words on one struct, enum, field or variant.
#[derive(Debug)]
pub(crate) struct Words {
    known: Vec<Known>,
    refused: bool,
}

/// An item whose word the table has.
#[derive(Debug)]
struct Known {
    name: &'static str,
    item: Item,
}

/// A text in quotes, and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) origin: TokenStream,
}

impl Words {
    /// Reads the words that stand on `subject`; those that break the grammar are told and left out.
    pub(crate) fn parse(
        attributes: &[Attribute],
        known: &'static [Word],
        subject: &str,
        diagnostics: &Diagnostics,
    ) -> Self {
        let told = diagnostics.count();
        let mut words = Self { known: Vec::new(), refused: false };
        for item in item::parse(attributes, diagnostics) {
            let known = words.check(item, known, subject, diagnostics);
            words.known.extend(known);
        }
        words.refused = diagnostics.count() > told;
        words
    }

    /// True when something was left out: what seems to be missing may be what it meant.
    pub(crate) fn were_refused(&self) -> bool {
        self.refused
    }

    /// The word as the table knows it, if it can be relied on.
    fn check(
        &self,
        item: Item,
        known: &'static [Word],
        subject: &str,
        diagnostics: &Diagnostics,
    ) -> Option<Known> {
        let name = item.word.to_string();
        let word = match known.iter().find(|word| word.name == name) {
            Some(word) => word,
            None => unknown_word(&item.word, &name, known, subject, diagnostics)?,
        };
        if self.has(word.name) {
            diagnostics
                .add(Diagnostic::at(&item.word, format!("duplicate word `{name}`")).help("say it once"));
            return None;
        }
        check_argument(&item, word, diagnostics).then_some(Known { name: word.name, item })
    }

    fn find(&self, name: &str) -> Option<&Item> {
        self.known.iter().find(|known| known.name == name).map(|known| &known.item)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The word and its argument, for words whose argument has more forms than one.
    pub(crate) fn item(&self, name: &str) -> Option<&Item> {
        self.find(name)
    }

    /// The word itself, for messages about it.
    pub(crate) fn word(&self, name: &str) -> Option<&Ident> {
        self.find(name).map(|item| &item.word)
    }

    /// A word that stands beside this one, if it is there; `companions` may.
    pub(crate) fn beside(&self, name: &str, companions: &[&str]) -> Option<&Ident> {
        let is_other = |known: &&Known| known.name != name && !companions.contains(&known.name);
        self.known.iter().find(is_other).filter(|_| self.has(name)).map(|other| &other.item.word)
    }

    /// The text of `word = ".."`; anything else than a string literal is told.
    pub(crate) fn text(&self, name: &str, diagnostics: &Diagnostics) -> Option<LitStr> {
        let Argument::Value(value) = &self.find(name)?.argument else { return None };
        let text = syn::parse2::<LitStr>(item::ungroup(value.clone()));
        if text.is_err() {
            let quoted = match value.to_string() {
                plain if plain.chars().all(char::is_alphanumeric) => plain,
                _ => "..".to_owned(),
            };
            diagnostics.add(
                Diagnostic::at(value, format!("`{name}` takes a text in quotes"))
                    .help(format!("write `{name} = \"{quoted}\"`")),
            );
        }
        text.ok()
    }

    /// The type of `word = Type`; anything else is told.
    pub(crate) fn ty(&self, name: &str, diagnostics: &Diagnostics) -> Option<Type> {
        let Argument::Value(value) = &self.find(name)?.argument else { return None };
        let ty = syn::parse2::<Type>(item::ungroup(value.clone()));
        if ty.is_err() {
            let mistake = Diagnostic::at(value, format!("`{name}` takes a type"));
            let quoted = syn::parse2::<LitStr>(value.clone()).ok().map(|text| text.value());
            diagnostics.add(match quoted.filter(|text| syn::parse_str::<Type>(text).is_ok()) {
                Some(ty) => mistake.help(format!("write it without quotes: `{name} = {ty}`")),
                None => mistake.help(format!("write `{name} = Customer`, or leave it out")),
            });
        }
        ty.ok()
    }

    /// The path of `crate = ".."`.
    pub(crate) fn krate(&self, diagnostics: &Diagnostics) -> TokenStream {
        let default = || quote! { ::kustomer };
        let Some(text) = self.text("crate", diagnostics) else { return default() };
        if let Ok(path) = text.parse::<Path>() {
            return path.into_token_stream();
        }
        diagnostics.add(
            Diagnostic::at(&text, format!("`{}` is not a path", text.value()))
                .help("name the module that re-exports kustomer, such as `crate = \"::airline::kustomer\"`"),
        );
        default()
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

    /// The texts of `word("a", "b")`; anything else, repeated ones and an empty list are told.
    pub(crate) fn texts(&self, name: &str, diagnostics: &Diagnostics) -> Vec<Text> {
        let Some(Argument::List(tokens)) = self.find(name).map(|item| &item.argument) else {
            return Vec::new();
        };
        let mut texts: Vec<Text> = Vec::new();
        for part in item::split(tokens.clone()) {
            match syn::parse2::<LitStr>(item::ungroup(part.clone())) {
                Ok(text) => texts.push(Text { value: text.value(), origin: text.into_token_stream() }),
                Err(_) => diagnostics.add(
                    Diagnostic::at(&part, format!("`{name}` takes texts in quotes"))
                        .help(format!("write `{name}(\"..\")`")),
                ),
            }
        }
        let repeated = Positions::new(texts.iter().map(|text| text.value.as_str())).repeated();
        let texts = once(texts, &repeated, |text| {
            let mistake = format!("`{}` stands twice in `{name}(..)`", text.value);
            diagnostics.add(Diagnostic::at(&text.origin, mistake));
        });
        if tokens.is_empty() {
            diagnostics.add(
                Diagnostic::at(self.word(name), format!("`{name}(..)` is empty"))
                    .help(format!("write `{name}(\"..\")`")),
            );
        }
        texts
    }

    /// The value of `word = value`, whatever it is.
    pub(crate) fn value(&self, name: &str) -> Option<TokenStream> {
        match &self.find(name)?.argument {
            Argument::Value(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }

    /// The tokens of `word(..)`, for words whose argument has a grammar of its own.
    pub(crate) fn tokens(&self, name: &str) -> Option<TokenStream> {
        match &self.find(name)?.argument {
            Argument::List(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }

    /// Tells every pair of words that cannot stand together, on the one that comes second.
    pub(crate) fn refuse_pairs(&self, pairs: &[(&str, &str, &str)], diagnostics: &Diagnostics) {
        if self.known.len() < 2 {
            return;
        }
        let position = |name: &str| self.known.iter().position(|known| known.name == name);
        for (one, other, reason) in pairs {
            let Some((one, other)) = position(one).zip(position(other)) else { continue };
            if let (Some(first), Some(second)) =
                (self.known.get(one.min(other)), self.known.get(one.max(other)))
            {
                diagnostics.add(conflict(first, second, reason));
            }
        }
    }

    /// Tells every word that stands beside one that stands alone, but for its `companions`.
    pub(crate) fn refuse_beside(
        &self,
        alone: &str,
        companions: &[&str],
        reason: &str,
        diagnostics: &Diagnostics,
    ) {
        let Some(at) = self.known.iter().position(|known| known.name == alone) else { return };
        for (other_at, other) in self.known.iter().enumerate() {
            if let Some(word) = self.known.get(at)
                && other_at != at
                && !companions.contains(&other.name)
            {
                let (first, second) = if at < other_at { (word, other) } else { (other, word) };
                diagnostics.add(conflict(first, second, reason));
            }
        }
    }
}

/// Two words that cannot stand together, told on the one that comes second.
fn conflict(first: &Known, second: &Known, reason: &str) -> Diagnostic {
    Diagnostic::at(&second.item.word, format!("`{}` and `{}` cannot stand together", first.name, second.name))
        .note(reason)
}

/// Tells a word that the table does not have. One that is near to it stands for it from here on, so that the
/// misspelling is the only mistake told.
fn unknown_word(
    word: &Ident,
    name: &str,
    known: &'static [Word],
    subject: &str,
    diagnostics: &Diagnostics,
) -> Option<&'static Word> {
    let names: Vec<&str> = known.iter().map(|word| word.name).collect();
    let mistake = Diagnostic::at(word, format!("unknown word `{name}` on {subject}"));
    if let Some(place) = word::elsewhere(name, known) {
        diagnostics.add(mistake.help(format!("`{name}` goes on {place}")));
        return None;
    }
    diagnostics.add(mistake.help_nearest(name, &names));
    let near = nearest(name, &names)?;
    known.iter().find(|word| word.name == near)
}

/// Tells an argument of the wrong form. A bare word with an argument is still the word.
fn check_argument(item: &Item, word: &Word, diagnostics: &Diagnostics) -> bool {
    let fits = matches!(
        (word.takes, &item.argument),
        (Takes::Nothing, Argument::Nothing)
            | (Takes::Text | Takes::Type, Argument::Value(_))
            | (Takes::Schema, Argument::Value(_) | Argument::List(_))
            | (Takes::MaybeValue, Argument::Nothing | Argument::Value(_))
            | (Takes::Texts | Takes::Words(_) | Takes::Fields | Takes::Parents, Argument::List(_))
    );
    if fits {
        return true;
    }
    let argument = item.argument.tokens();
    let place = if argument.is_empty() { item.word.to_token_stream() } else { argument };
    diagnostics.add(
        Diagnostic::at(place, format!("`{}` takes {}", word.name, word.takes))
            .help(format!("write `{}`", word.example)),
    );
    matches!(word.takes, Takes::Nothing)
}
