//! The macro `include_schemas!`: a folder of schemas as the items of the module that the macro stands in, and for
//! rustc the list of files that they were made from.

use kustomer_schema::{Schema, SchemaSet};
use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{LitStr, Path};

use crate::derive::split;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::folder::{Mistake, SchemaFolder};
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
    /// `None` where nothing can be generated; why is told.
    fn read(input: TokenStream, diagnostics: &Diagnostics) -> Option<Self> {
        let mut parts = split(input).into_iter();
        let first = parts.next().unwrap_or_default();
        let folder = match syn::parse2::<LitStr>(first.clone()) {
            Ok(folder) if folder.value().is_empty() => {
                diagnostics.add(Diagnostic::at(&folder, "`include_schemas!` names no folder").help(EXAMPLE));
                None
            }
            Ok(folder) => Some(folder),
            Err(_) => {
                diagnostics.add(
                    Diagnostic::at(&first, "`include_schemas!` takes the path of a folder in quotes")
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

    /// What stands in place of the macro; every mistake in the folder is told.
    fn items(&self, diagnostics: &Diagnostics) -> Option<TokenStream> {
        let options = SourceOptions::default();
        let source = SchemaFolder::within(&crate_root(), &self.folder.value())
            .map_err(|mistake| vec![mistake])
            .and_then(|folder| folder.source_inline(&options).map(|(set, text)| (folder, set, text)));
        let (folder, set, text) = source.map_err(|mistakes| self.tell(&mistakes, diagnostics)).ok()?;
        if let Some(mistake) = self.hides_the_crate(&folder, &set) {
            self.tell(&[mistake], diagnostics);
            return None;
        }
        let mut items = match text.parse::<TokenStream>() {
            Ok(items) => items,
            Err(error) => {
                let message = format!("what was generated is no Rust: {error}");
                let mistake = Mistake::new(self.folder.value(), &message, &["this is a bug of kustomer's"]);
                self.tell(&[mistake], diagnostics);
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

    /// A module of the name of the crate, which nobody could then reach where the macro stands.
    fn hides_the_crate(&self, folder: &SchemaFolder, set: &SchemaSet) -> Option<Mistake> {
        let first = self.krate.as_ref().and_then(|krate| krate.segments.first());
        let krate = first.map_or_else(|| "kustomer".to_owned(), |first| first.ident.to_string());
        let hides = |schema: &&Schema| match schema.file.split_once('/') {
            Some((folder, _)) => folder.to_lowercase().replace(['-', ' '], "_") == krate,
            None => schema.module_name() == krate,
        };
        let file = set.schemas().iter().find(hides)?.file.as_str();
        let message = format!("its module would have the name of the crate `{krate}`, and hide that");
        let help =
            if file.contains('/') { "give the folder another name" } else { "give the file another name" };
        Some(Mistake::new(folder.named(file), &message, &[help]))
    }

    /// One error each, as far as that is of use.
    fn tell(&self, mistakes: &[Mistake], diagnostics: &Diagnostics) {
        const MOST: usize = 20;
        for mistake in mistakes.iter().take(MOST) {
            let text = match mistake.excerpt() {
                "" => mistake.headline(),
                excerpt => format!("{}\n\n{excerpt}", mistake.headline()),
            };
            let told = Diagnostic::at(&self.folder, text);
            diagnostics.add(mistake.helps().iter().fold(told, Diagnostic::help));
        }
        let more: usize = mistakes.iter().skip(MOST).map(Mistake::count).sum();
        if more > 0 {
            let which = if more + MOST > mistakes.len() { "more" } else { "all" };
            diagnostics.add(
                Diagnostic::at(&self.folder, format!("{more} more mistakes in the schemas"))
                    .help(format!("`kustomer check {}` tells {which} of them", self.folder.value())),
            );
        }
    }

    /// An item by which rustc knows that the file is part of the source: when it changes, cargo builds anew.
    fn watched(&self, path: &std::path::Path, diagnostics: &Diagnostics) -> Option<TokenStream> {
        // A relative path would start at the file in which the macro stands.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let Some(path) = path.to_str() else {
            let help = "rustc cannot watch it: give the folders above other names";
            let mistake = Mistake::new(path.display().to_string(), "the path is no UTF-8", &[help]);
            self.tell(&[mistake], diagnostics);
            return None;
        };
        Some(quote! { const _: &[u8] = ::core::include_bytes!(#path); })
    }
}

const EXAMPLE: &str = "write it from the root of the crate: `include_schemas!(\"schemas\")`";

/// The path of `crate = ".."`.
fn path_of_crate(part: &TokenStream, diagnostics: &Diagnostics) -> Option<Path> {
    const HELP: &str = "the one that there is: `crate = \"::my_kustomer\"`";
    let tokens: Vec<TokenTree> = part.clone().into_iter().collect();
    let [TokenTree::Ident(word), TokenTree::Punct(equals), value] = tokens.as_slice() else {
        let place = if part.is_empty() { TokenStream::new() } else { part.clone() };
        diagnostics.add(Diagnostic::at(place, "this is no option of `include_schemas!`").help(HELP));
        return None;
    };
    if word != "crate" || equals.as_char() != '=' {
        diagnostics
            .add(Diagnostic::at(word, format!("unknown option `{word}` of `include_schemas!`")).help(HELP));
        return None;
    }
    let path = syn::parse2::<LitStr>(value.to_token_stream()).and_then(|text| text.parse::<Path>());
    if path.is_err() {
        diagnostics.add(
            Diagnostic::at(value, "this is no path in quotes")
                .help("name the module that re-exports kustomer, such as `crate = \"::airline::kustomer\"`"),
        );
    }
    path.ok()
}

/// Generated items for a facade of another name: paths that begin with `kustomer` begin with that, and each derive is
/// told.
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

/// True for `derive(.., kustomer::KustomerResource)`, the inside of an attribute.
fn derives(attribute: &TokenStream) -> bool {
    let mut tokens = attribute.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(list))) if word == "derive" => {
            list.stream().into_iter().any(|token| token.to_string().starts_with("Kustomer"))
        }
        _ => false,
    }
}
