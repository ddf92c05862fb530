//! The attribute `schema`: a file, a part of it, and whether every attribute needs a field.

use kustomer_schema::{Problem, Schema, Subschema};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::LitStr;

use super::super::attr::{Argument, Attributes, MetaItem, literal, name, split};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::root::crate_root;

/// The arguments of `schema`, and the file.
pub(super) struct File {
    /// The string that names the file, for messages.
    pub(super) origin: TokenStream,
    pub(super) schema: Schema,
    /// The pointer after `#`.
    pub(super) pointer: Option<String>,
    /// The argument that requires a field for every attribute of the schema.
    pub(super) exhaustive: Option<Ident>,
}

/// Parses the attribute and loads the file. Returns `None` without the attribute, or after an error.
pub(super) fn load(attributes: &Attributes, diagnostics: &Diagnostics) -> Option<File> {
    let item = attributes.item(name::SCHEMA)?;
    let (text, exhaustive) = arguments(item, diagnostics)?;
    let value = text.value();
    let (file, pointer) = match value.split_once('#') {
        Some((file, pointer)) => (file, Some(pointer.to_owned())),
        None => (value.as_str(), None),
    };
    if file.is_empty() {
        diagnostics.add(Diagnostic::at(Code::SchemaFileName, &text, "`schema` does not name a file").help(
            match &pointer {
                Some(pointer) => format!("write the path before `#`: `schemas/flight.json#{pointer}`"),
                None => "write the path from the root of the crate: `schemas/flight.json`".to_owned(),
            },
        ));
        return None;
    }
    if file.contains('\\') {
        diagnostics
            .add(Diagnostic::at(Code::SchemaFileName, &text, format!("`{file}` contains a backslash")).help(
                format!("write `/` between folders, on every platform: `{}`", file.replace('\\', "/")),
            ));
        return None;
    }
    match Schema::from_file(&crate_root(), file) {
        Ok(schema) => Some(File { origin: text.into_token_stream(), schema, pointer, exhaustive }),
        Err(problems) => {
            for problem in &problems {
                let error = Diagnostic::at(Code::ErrorInSchemaFile, &text, headline(problem));
                diagnostics.add(problem.helps().iter().fold(error, Diagnostic::help));
            }
            None
        }
    }
}

/// `schema = ".."` or `schema("..", exhaustive)`.
fn arguments(item: &MetaItem, diagnostics: &Diagnostics) -> Option<(LitStr, Option<Ident>)> {
    let parts = match &item.argument {
        Argument::List(tokens) => split(tokens.clone()),
        argument => vec![argument.tokens()],
    };
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    let Some(text) = literal(&first, diagnostics) else {
        let place = if first.is_empty() { item.name.to_token_stream() } else { first };
        diagnostics.add(
            Diagnostic::at(
                Code::WrongArgument,
                place,
                "`schema` takes the path of a file as a string literal",
            )
            .help("write the path from the root of the crate: `schema = \"schemas/flight.json\"`"),
        );
        return None;
    };
    let mut exhaustive = None;
    for part in parts {
        match syn::parse2::<Ident>(part.clone()) {
            Ok(attribute) if name::EXHAUSTIVE.is(&attribute) => exhaustive = Some(attribute),
            _ => diagnostics.add(
                Diagnostic::at(
                    Code::UnknownArgument,
                    &part,
                    format!("unknown argument `{part}` in `schema(..)`"),
                )
                .help_nearest(&part.to_string(), &[name::EXHAUSTIVE.as_str()]),
            ),
        }
    }
    Some((text, exhaustive))
}

/// Returns the location and the message of a problem, without its help.
fn headline(problem: &Problem) -> String {
    match problem.position() {
        Some(place) => format!("{}:{place}: {}", problem.file(), problem.message()),
        None => format!("{}: {}", problem.file(), problem.message()),
    }
}

impl File {
    /// Returns the part of the file that the pointer names. A missing or wrong pointer is reported.
    pub(super) fn part(&self, example: &str, diagnostics: &Diagnostics) -> Option<&Subschema> {
        let Some(pointer) = &self.pointer else {
            diagnostics.add(
                Diagnostic::at(
                    Code::SchemaPart,
                    &self.origin,
                    format!("`{}` describes a resource", self.schema.file),
                )
                .help(format!(
                    "name the part that it describes: `schema = \"{}#{example}\"`",
                    self.schema.file
                )),
            );
            return None;
        };
        let part = self.schema.at(pointer);
        if part.is_none() {
            let known: Vec<String> = self
                .schema
                .definitions
                .iter()
                .map(|definition| format!("/$defs/{}", definition.name))
                .collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let error = Diagnostic::at(
                Code::SchemaPart,
                &self.origin,
                format!("`{}` has no part `{pointer}`", self.schema.file),
            );
            diagnostics.add(if known.is_empty() { error } else { error.help_nearest(pointer, &known) });
        }
        part.map(|part| self.schema.resolve(part))
    }
}
