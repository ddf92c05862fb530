//! The arguments of attributes, read as the values that they stand for.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{LitStr, Path, Type};

use super::attributes::Attributes;
use super::meta_item::{Argument, split, ungroup};
use super::name::{self, Name};
use crate::code::Code;
use crate::derive::positions::{Positions, once};
use crate::diagnostic::{Diagnostic, Diagnostics, list};

/// A string literal among several, and its tokens.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) origin: TokenStream,
}

impl Attributes {
    /// Returns the string of `name = ".."`. Any other argument is reported.
    pub(crate) fn string(&self, name: Name, diagnostics: &Diagnostics) -> Option<LitStr> {
        let Argument::Value(value) = &self.item(name)?.argument else { return None };
        let text = literal(value, diagnostics);
        if text.is_none() {
            let quoted = match value.to_string() {
                plain if plain.chars().all(char::is_alphanumeric) => plain,
                _ => "..".to_owned(),
            };
            diagnostics.add(
                Diagnostic::at(Code::WrongArgument, value, format!("`{name}` takes a string literal"))
                    .help(format!("write `{name} = \"{quoted}\"`")),
            );
        }
        text
    }

    /// Returns the type of `name = Type`. Any other argument is reported.
    pub(crate) fn ty(&self, name: Name, diagnostics: &Diagnostics) -> Option<Type> {
        let Argument::Value(value) = &self.item(name)?.argument else { return None };
        let ty = syn::parse2::<Type>(ungroup(value.clone()));
        if ty.is_err() {
            let error = Diagnostic::at(Code::WrongArgument, value, format!("`{name}` takes a type"));
            let quoted = syn::parse2::<LitStr>(value.clone()).ok().map(|text| text.value());
            diagnostics.add(match quoted.filter(|text| syn::parse_str::<Type>(text).is_ok()) {
                Some(ty) => error.help(format!("remove the quotes: `{name} = {ty}`")),
                None => error.help(format!("write `{name} = Customer`, or remove it")),
            });
        }
        ty.ok()
    }

    /// Returns the path of `crate = ".."`.
    pub(crate) fn krate(&self, diagnostics: &Diagnostics) -> TokenStream {
        let default = || quote! { ::kustomer };
        let Some(text) = self.string(name::CRATE, diagnostics) else { return default() };
        if let Ok(path) = text.parse::<Path>() {
            return path.into_token_stream();
        }
        diagnostics.add(
            Diagnostic::at(Code::NotAPath, &text, format!("`{}` is not a path", text.value()))
                .help("name the module that re-exports kustomer, such as `crate = \"::airline::kustomer\"`"),
        );
        default()
    }

    /// Returns the keywords of `name(a, b)`. Unknown and duplicate ones are reported.
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
                    diagnostics.add(Diagnostic::at(
                        Code::DuplicateArgument,
                        &part,
                        format!("duplicate `{text}` in `{name}(..)`"),
                    ));
                }
                Some((_, choice)) => choices.push(*choice),
                None => diagnostics.add(
                    Diagnostic::at(
                        Code::UnknownArgument,
                        &part,
                        format!("unknown argument `{text}` in `{name}(..)`"),
                    )
                    .help_nearest(&text, &names),
                ),
            }
        }
        if tokens.is_empty() {
            diagnostics.add(
                Diagnostic::at(Code::NoArguments, self.ident(name), format!("`{name}(..)` is empty"))
                    .help(format!("expected {}", list(&names))),
            );
        }
        Some(choices)
    }

    /// Returns the strings of `name("a", "b")`. Anything else, duplicates, and an empty list are reported.
    pub(crate) fn strings(&self, name: Name, diagnostics: &Diagnostics) -> Vec<Text> {
        let Some(Argument::List(tokens)) = self.item(name).map(|item| &item.argument) else {
            return Vec::new();
        };
        let mut texts: Vec<Text> = Vec::new();
        for part in split(tokens.clone()) {
            match literal(&part, diagnostics) {
                Some(text) => texts.push(Text { value: text.value(), origin: text.into_token_stream() }),
                None => diagnostics.add(
                    Diagnostic::at(Code::WrongArgument, &part, format!("`{name}` takes string literals"))
                        .help(format!("write `{name}(\"..\")`")),
                ),
            }
        }
        let duplicates = Positions::new(texts.iter().map(|text| text.value.as_str())).duplicates();
        let texts = once(texts, &duplicates, |text| {
            let error = format!("duplicate `{}` in `{name}(..)`", text.value);
            diagnostics.add(Diagnostic::at(Code::DuplicateArgument, &text.origin, error));
        });
        if tokens.is_empty() {
            diagnostics.add(
                Diagnostic::at(Code::NoArguments, self.ident(name), format!("`{name}(..)` is empty"))
                    .help(format!("write `{name}(\"..\")`")),
            );
        }
        texts
    }

    /// Returns the value of `name = value`, whatever it is.
    pub(crate) fn value(&self, name: Name) -> Option<TokenStream> {
        match &self.item(name)?.argument {
            Argument::Value(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }

    /// Returns the tokens of `name(..)`, for attributes whose argument has its own grammar.
    pub(crate) fn tokens(&self, name: Name) -> Option<TokenStream> {
        match &self.item(name)?.argument {
            Argument::List(tokens) => Some(tokens.clone()),
            _ => None,
        }
    }
}

/// Returns a string literal. A suffix, as in `"flight"x`, is reported: rustc accepts any inside attributes.
pub(crate) fn literal(tokens: &TokenStream, diagnostics: &Diagnostics) -> Option<LitStr> {
    let text = syn::parse2::<LitStr>(ungroup(tokens.clone())).ok()?;
    if !text.suffix().is_empty() {
        diagnostics.add(
            Diagnostic::at(
                Code::SuffixedString,
                &text,
                format!("suffix `{}` on a string literal", text.suffix()),
            )
            .help("remove the suffix"),
        );
    }
    Some(text)
}
