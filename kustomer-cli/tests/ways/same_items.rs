//! All ways generate the same items, token for token, in the same modules.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kustomer_codegen::{Build, include_schemas};
use quote::ToTokens;
use syn::{Attribute, Item, Meta, Visibility};

/// Folders of schemas, relative to this crate, as the macro resolves them.
const FOLDERS: &[&str] = &["../schemas", "../schemas/examples", "tests/ways/schemas"];

#[test]
fn macro_build_script_and_command_generate_the_same_items() {
    for (at, folder) in FOLDERS.iter().enumerate() {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("same-items").join(at.to_string());
        let _ = fs::remove_dir_all(&out);
        fs::create_dir_all(&out).expect("a folder can be created");
        let (by_macro, watched) = by_macro(folder);
        let by_script = by_script(folder, &out);
        let by_command = by_command(folder, &out.join("command"));
        assert!(!by_macro.is_empty(), "nothing is generated from `{folder}`");
        assert_same(folder, &by_macro, &by_script);
        assert_same(folder, &by_script, &by_command);
        assert!(
            watched > 0 && watched == read_files(Path::new(folder), true).len(),
            "{watched} in `{folder}`"
        );
    }
}

/// Items by module and name (impls and imports share one), and the documentation of modules.
type Items = BTreeMap<String, Vec<String>>;

/// The items of the macro, and the number of files that it watches.
fn by_macro(folder: &str) -> (Items, usize) {
    let tokens = include_schemas(quote::quote! { #folder });
    let mut file: syn::File = syn::parse2(tokens).expect("the macro generates items");
    let before = file.items.len();
    file.items.retain(|item| !is_watch(item));
    let watched = before - file.items.len();
    (items(file.items, &|_| None), watched)
}

fn by_script(folder: &str, out: &Path) -> Items {
    let written = Build::new(folder).out_dir(out).out_file("items.rs").try_run();
    let path = written.unwrap_or_else(|error| panic!("{error}"));
    items(parsed(&path).items, &|_| None)
}

/// Modules are separate files.
fn by_command(folder: &str, out: &Path) -> Items {
    fs::create_dir_all(out).expect("a folder can be created");
    fs::write(out.join("rustfmt.toml"), "").expect("a file can be written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_kustomer"));
    command.args(["generate", "--schemas", folder, "--out"]).arg(out);
    let output = command.output().expect("the command can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    items(parsed(&out.join("mod.rs")).items, &|modules| {
        let path: PathBuf = modules.iter().map(|module| module.trim_start_matches("r#")).collect();
        let (file, folder) = (out.join(&path).with_extension("rs"), out.join(path).join("mod.rs"));
        Some(parsed(if file.is_file() { &file } else { &folder }))
    })
}

fn parsed(path: &Path) -> syn::File {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Collects items, including those of nested modules; `elsewhere` returns the content of modules without a body.
fn items(of_root: Vec<Item>, elsewhere: &dyn Fn(&[String]) -> Option<syn::File>) -> Items {
    let mut found = Items::new();
    let mut open = vec![(Vec::new(), of_root)];
    while let Some((path, items)) = open.pop() {
        for item in items {
            let Item::Mod(module) = item else {
                let key = format!("{}::{}", path.join("::"), name(&item));
                found.entry(key).or_default().push(item.to_token_stream().to_string());
                continue;
            };
            assert!(matches!(module.vis, Visibility::Public(_)), "`{}` is private", module.ident);
            let mut inner: Vec<String> = path.clone();
            inner.push(module.ident.to_string());
            let (attrs, items) = match module.content {
                Some((_, items)) => (module.attrs, items),
                None => elsewhere(&inner).map(|file| (file.attrs, file.items)).unwrap_or_default(),
            };
            assert!(!items.is_empty(), "`{}` is empty", inner.join("::"));
            found.insert(format!("{}::", inner.join("::")), docs(&attrs));
            open.push((inner, items));
        }
    }
    for (name, tokens) in &mut found {
        if !name.ends_with("::") {
            tokens.sort();
        }
    }
    found
}

/// The lines of documentation.
fn docs(attrs: &[Attribute]) -> Vec<String> {
    let values =
        attrs.iter().filter(|attr| attr.path().is_ident("doc")).filter_map(|attr| match &attr.meta {
            Meta::NameValue(line) => Some(line.value.to_token_stream().to_string()),
            _ => None,
        });
    values.collect()
}

fn name(item: &Item) -> String {
    match item {
        Item::Struct(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        Item::Use(_) => "use".to_owned(),
        _ => "other".to_owned(),
    }
}

/// `const _: &[u8] = ::core::include_bytes!("..");`
fn is_watch(item: &Item) -> bool {
    matches!(item, Item::Const(item) if item.to_token_stream().to_string().contains("include_bytes"))
}

fn assert_same(folder: &str, one: &Items, other: &Items) {
    let names = |items: &Items| items.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other), "`{folder}`");
    for (name, tokens) in one {
        assert_eq!(Some(tokens), other.get(name), "`{name}` of `{folder}`");
    }
}

/// Lists the files in a folder that the generator reads.
fn read_files(folder: &Path, is_top: bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().expect("it has a name").to_string_lossy();
        if path.is_dir() && !(is_top && name == "examples") {
            found.extend(read_files(&path, false));
        } else if name == "about.md" || (name.ends_with(".json") && name != "meta.schema.json") {
            found.push(path);
        }
    }
    found
}
