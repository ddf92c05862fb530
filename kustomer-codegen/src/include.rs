//! The macro `include_schemas!`: expands to the items generated from a folder of schemas, and makes rustc track its files.

use kustomer_schema::{RenderedProblem, Schema, SchemaSet};
use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{LitStr, Path};

use crate::code::Code;
use crate::derive::{literal, split};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::folder::SchemaFolder;
use crate::root::crate_root;
use crate::source::SourceOptions;

/// Expands `include_schemas!("schemas")`.
pub fn include_schemas(input: TokenStream) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let items = Arguments::read(input, &diagnostics).and_then(|arguments| arguments.items(&diagnostics));
    let mut tokens = diagnostics.finish().unwrap_or_default();
    tokens.extend(items);
    tokens
}

/// `"schemas"` or `"schemas", crate = "::my_kustomer"`.
struct Arguments {
    folder: LitStr,
    krate: Option<Path>,
}

impl Arguments {
    /// Parses the arguments. Returns `None` after reporting why nothing can be generated.
    fn read(input: TokenStream, diagnostics: &Diagnostics) -> Option<Self> {
        let mut parts = split(input).into_iter();
        let first = parts.next().unwrap_or_default();
        let folder = match literal(&first, diagnostics) {
            Some(folder) if folder.value().is_empty() => {
                diagnostics.add(
                    Diagnostic::at(Code::FolderOfSchemas, &folder, "`include_schemas!` names no folder")
                        .help(EXAMPLE),
                );
                None
            }
            Some(folder) => Some(folder),
            None => {
                diagnostics.add(
                    Diagnostic::at(
                        Code::FolderOfSchemas,
                        &first,
                        "`include_schemas!` takes the path of a folder in quotes",
                    )
                    .help(EXAMPLE),
                );
                None
            }
        };
        let mut krate = None;
        for part in parts {
            krate = Some(path_of_crate(&part, diagnostics)?);
        }
        Some(Self { folder: folder?, krate })
    }

    /// Generates the items, or reports every error in the folder.
    fn items(&self, diagnostics: &Diagnostics) -> Option<TokenStream> {
        // Nobody can add a derive or an attribute to these items.
        let changes = cfg!(feature = "changes").then_some("kobject.*");
        let options = SourceOptions::default().serde(cfg!(feature = "serde")).changes(changes);
        let folder = SchemaFolder::within(&crate_root(), &self.folder.value())
            .map_err(|problem| self.report(Code::FolderOfSchemas, &[problem], diagnostics))
            .ok()?;
        let (set, text) = folder
            .source_inline(&options)
            .map_err(|problems| self.report(Code::ErrorInSchemaFile, &problems, diagnostics))
            .ok()?;
        if let Some(problem) = self.hides_the_crate(&folder, &set) {
            self.report(Code::ModuleHidesCrate, &[problem], diagnostics);
            return None;
        }
        let mut items = match text.parse::<TokenStream>() {
            Ok(items) => items,
            Err(error) => {
                let message = format!("generated code is not valid Rust: {error}");
                let problem = RenderedProblem::of_file(
                    "",
                    &self.folder.value(),
                    &message,
                    &["this is a bug in kustomer"],
                );
                self.report(Code::ErrorInSchemaFile, &[problem], diagnostics);
                return None;
            }
        };
        if let Some(krate) = &self.krate {
            items = renamed(items, krate);
        }
        for file in set.files().paths() {
            items.extend(self.watched(&folder.path().join(file), diagnostics));
        }
        Some(items)
    }

    /// Returns an error if a module has the name of the crate, which it would shadow next to the macro.
    fn hides_the_crate(&self, folder: &SchemaFolder, set: &SchemaSet) -> Option<RenderedProblem> {
        let first = self.krate.as_ref().and_then(|krate| krate.segments.first());
        let krate = first.map_or_else(|| "kustomer".to_owned(), |first| first.ident.to_string());
        let hides = |schema: &&Schema| match schema.file.split_once('/') {
            Some((folder, _)) => folder.to_lowercase().replace(['-', ' '], "_") == krate,
            None => schema.module_name() == krate,
        };
        let file = set.schemas().iter().find(hides)?.file.as_str();
        let message = format!("its module would shadow the crate `{krate}`");
        let help = if file.contains('/') { "rename the folder" } else { "rename the file" };
        Some(RenderedProblem::of_file(folder.name(), file, &message, &[help]))
    }

    /// Reports the first errors one by one, and counts the others.
    fn report(&self, code: Code, problems: &[RenderedProblem], diagnostics: &Diagnostics) {
        const MOST: usize = 20;
        for problem in problems.iter().take(MOST) {
            let text = match problem.excerpt() {
                "" => problem.headline(),
                excerpt => format!("{}\n\n{excerpt}", problem.headline()),
            };
            let error = Diagnostic::at(code, &self.folder, text);
            diagnostics.add(problem.helps().iter().fold(error, Diagnostic::help));
        }
        let more: usize = problems.iter().skip(MOST).map(RenderedProblem::count).sum();
        if more > 0 {
            let which = if more + MOST > problems.len() { "more" } else { "all" };
            diagnostics.add(
                Diagnostic::at(code, &self.folder, format!("{more} more errors in the schemas"))
                    .help(format!("`kustomer check {}` reports {which} of them", self.folder.value())),
            );
        }
    }

    /// Returns an item that makes rustc track the file, so that cargo rebuilds the crate when it changes.
    fn watched(&self, path: &std::path::Path, diagnostics: &Diagnostics) -> Option<TokenStream> {
        // A relative path would be relative to the file that contains the macro.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let Some(path) = path.to_str() else {
            let help = "rustc cannot track it: rename the folders above it";
            let problem =
                RenderedProblem::of_file("", &path.display().to_string(), "the path is not UTF-8", &[help]);
            self.report(Code::ErrorInSchemaFile, &[problem], diagnostics);
            return None;
        };
        Some(quote! { const _: &[u8] = ::core::include_bytes!(#path); })
    }
}

const EXAMPLE: &str = "the path is relative to the root of the crate: `include_schemas!(\"schemas\")`";

/// Parses `crate = ".."`.
fn path_of_crate(part: &TokenStream, diagnostics: &Diagnostics) -> Option<Path> {
    const HELP: &str = "the only option is `crate = \"::my_kustomer\"`";
    let tokens: Vec<TokenTree> = part.clone().into_iter().collect();
    let [TokenTree::Ident(option), TokenTree::Punct(equals), value] = tokens.as_slice() else {
        let place = if part.is_empty() { TokenStream::new() } else { part.clone() };
        diagnostics.add(
            Diagnostic::at(Code::UnknownOption, place, "not an option of `include_schemas!`").help(HELP),
        );
        return None;
    };
    if option != "crate" || equals.as_char() != '=' {
        diagnostics.add(
            Diagnostic::at(
                Code::UnknownOption,
                option,
                format!("unknown option `{option}` of `include_schemas!`"),
            )
            .help(HELP),
        );
        return None;
    }
    let path = syn::parse2::<LitStr>(value.to_token_stream()).and_then(|text| text.parse::<Path>());
    if path.is_err() {
        diagnostics.add(
            Diagnostic::at(Code::NotAPath, value, "expected a path in quotes")
                .help("name the module that re-exports kustomer, such as `crate = \"::airline::kustomer\"`"),
        );
    }
    path.ok()
}

/// Adapts generated items to a renamed facade: replaces `kustomer` at the start of paths, and adds `crate = ".."` to each
/// derive.
fn renamed(items: TokenStream, krate: &Path) -> TokenStream {
    let mut output = TokenStream::new();
    let mut tokens = items.into_iter().peekable();
    let mut after_colon = false;
    while let Some(token) = tokens.next() {
        let before_colon = tokens.peek().is_some_and(is_colon);
        match token {
            TokenTree::Ident(name) if name == "kustomer" && before_colon && !after_colon => {
                krate.to_tokens(&mut output);
                after_colon = false;
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), renamed(group.stream(), krate));
                inner.set_span(group.span());
                output.extend([TokenTree::Group(inner)]);
                if derives(&group.stream()) {
                    let path = Literal::string(&krate.to_token_stream().to_string().replace(' ', ""));
                    output.extend(quote! { #[kustomer(crate = #path)] });
                }
                after_colon = false;
            }
            token => {
                after_colon = is_colon(&token);
                output.extend([token]);
            }
        }
    }
    output
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

/// Returns whether an attribute is `derive(.., kustomer::KustomerResource)`.
fn derives(attribute: &TokenStream) -> bool {
    let mut tokens = attribute.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(list))) if word == "derive" => {
            list.stream().into_iter().any(|token| token.to_string().starts_with("Kustomer"))
        }
        _ => false,
    }
}
