//! The arguments of attributes, as the values they are.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{LitStr, Path, Type};

use super::attributes::Attributes;
use super::meta_item::{Argument, split, ungroup};
use super::name::{self, Name};
use crate::derive::positions::{Positions, once};
use crate::diagnostic::{Diagnostic, Diagnostics, list};

/// A string literal among several, and its tokens.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) origin: TokenStream,
}

impl Attributes {
    /// The text of `word = ".."`; anything else than a string literal is told.
    pub(crate) fn string(&self, name: Name, diagnostics: &Diagnostics) -> Option<LitStr> {
        let Argument::Value(value) = &self.item(name)?.argument else { return None };
        let text = syn::parse2::<LitStr>(ungroup(value.clone()));
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
    pub(crate) fn ty(&self, name: Name, diagnostics: &Diagnostics) -> Option<Type> {
        let Argument::Value(value) = &self.item(name)?.argument else { return None };
        let ty = syn::parse2::<Type>(ungroup(value.clone()));
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
        let Some(text) = self.string(name::CRATE, diagnostics) else { return default() };
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
        name: Name,
        table: &[(&str, T)],
        diagnostics: &Diagnostics,
    ) -> Option<Vec<T>> {
        let Argument::List(tokens) = &self.item(name)?.argument else { return None };
        let mut choices = Vec::new();
        let names: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
        for part in split(tokens.clone()) {
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
                Diagnostic::at(self.ident(name), format!("`{name}(..)` is empty"))
                    .help(format!("expected {}", list(&names))),
            );
        }
        Some(choices)
    }

    /// The texts of `word("a", "b")`; anything else, repeated ones and an empty list are told.
    pub(crate) fn strings(&self, name: Name, diagnostics: &Diagnostics) -> Vec<Text> {
        let Some(Argument::List(tokens)) = self.item(name).map(|item| &item.argument) else {
            return Vec::new();
        };
        let mut texts: Vec<Text> = Vec::new();
        for part in split(tokens.clone()) {
            match syn::parse2::<LitStr>(ungroup(part.clone())) {
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
                Diagnostic::at(self.ident(name), format!("`{name}(..)` is empty"))
                    .help(format!("write `{name}(\"..\")`")),
            );
        }
        texts
    }

    /// The value of `word = value`, whatever it is.
    pub(crate) fn value(&self, name: Name) -> Option<TokenStream> {
        match &self.item(name)?.argument {
            Argument::Value(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }

    /// The tokens of `word(..)`, for words whose argument has a grammar of its own.
    pub(crate) fn tokens(&self, name: Name) -> Option<TokenStream> {
        match &self.item(name)?.argument {
            Argument::List(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }
}
