//! Compares generated source with the files next to the schemas. `UPDATE=1` in the environment rewrites the files. The root
//! package, which has the derives, tests that they compile.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kustomer_codegen::{SourceFile, SourceOptions, is_generated, source_files, source_inline};
use kustomer_schema::SchemaSet;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Returns the schemas of each golden by its name: `NAME.json`, or all files in the folder `NAME`.
fn goldens() -> BTreeMap<String, SchemaSet> {
    let mut texts: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut open = vec![folder()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("the folder can be read") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json" || extension == "md") {
                let relative = path.strip_prefix(folder()).expect("it is in the folder");
                let relative = relative.to_str().expect("it is UTF-8").replace('\\', "/");
                let (name, file) =
                    relative.split_once('/').unwrap_or((relative.trim_end_matches(".json"), &relative));
                let text = fs::read_to_string(&path).expect("the file can be read");
                texts.entry(name.to_owned()).or_default().insert(file.to_owned(), text);
            }
        }
    }
    let set = |texts: BTreeMap<String, String>| {
        let files = texts.iter().map(|(file, text)| (file.as_str(), text.as_str()));
        SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{problems}"))
    };
    texts.into_iter().map(|(name, texts)| (name, set(texts))).collect()
}

/// Returns the schemas of the whole API.
fn api() -> SchemaSet {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
    SchemaSet::from_folder(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

fn printed(set: &SchemaSet, options: &SourceOptions) -> Vec<SourceFile> {
    source_files(set, options).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Returns the path of a golden source file: next to a single schema, or inside the folder of several.
fn place(name: &str, file: &SourceFile) -> Option<PathBuf> {
    match folder().join(name) {
        of_several if of_several.is_dir() => Some(of_several.join(&file.path)),
        _ if file.path == "mod.rs" => None,
        _ => Some(folder().join(&file.path)),
    }
}

#[test]
fn schemas_generate_the_source_next_to_them() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut differ = Vec::new();
    for (name, set) in goldens() {
        for file in printed(&set, &SourceOptions::new()) {
            let Some(path) = place(&name, &file) else { continue };
            assert!(is_generated(&file.text), "{} does not say so", file.path);
            if update {
                fs::create_dir_all(path.parent().expect("it is in a folder"))
                    .expect("the folder can be made");
                fs::write(&path, &file.text).expect("the file can be written");
            } else if fs::read_to_string(&path).ok().as_ref() != Some(&file.text) {
                differ.push(path);
            }
        }
    }
    // One golden as a single text with modules, as macros and build scripts use it.
    let set = goldens().remove("airline").expect("it is there");
    let inline = source_inline(&set, &SourceOptions::new()).unwrap_or_else(|problems| panic!("{problems}"));
    let path = folder().join("airline_inline.rs");
    if update {
        fs::write(&path, &inline).expect("the file can be written");
    } else if fs::read_to_string(&path).ok().as_ref() != Some(&inline) {
        differ.push(path);
    }
    assert!(differ.is_empty(), "{differ:#?} differ; `UPDATE=1 cargo test -p kustomer-codegen --test golden`");
}

#[test]
fn rustfmt_changes_nothing() {
    let max = SourceOptions::new().max_width(110).attribute_width(110);
    let max = max.module("kustomer::resources").feature_per_folder(true);
    for (options, configuration) in [
        (SourceOptions::new(), "max_width=100,use_small_heuristics=Default"),
        (max, "max_width=110,use_small_heuristics=Max"),
        (SourceOptions::new().max_width(70), "max_width=70,use_small_heuristics=Default"),
    ] {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(configuration.replace(['=', ','], "-"));
        let mut paths = Vec::new();
        let others = [("api".to_owned(), api()), ("numbered".to_owned(), numbered())];
        for (name, set) in goldens().into_iter().chain(others) {
            for file in printed(&set, &options) {
                let path = target.join(&name).join(&file.path);
                fs::create_dir_all(path.parent().expect("it is in a folder"))
                    .expect("the folder can be made");
                fs::write(&path, &file.text).expect("the file can be written");
                paths.push(path);
            }
        }
        let mut rustfmt = Command::new("rustfmt");
        rustfmt.args(["--check", "--edition", "2024", "--config", configuration]).args(&paths);
        let output = rustfmt.output().expect("rustfmt is installed");
        let (out, error) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "with {configuration}:\n{out}{error}");
    }
}

/// Returns schemas whose names end in numbers, which rustfmt sorts differently as modules and as names.
fn numbered() -> SchemaSet {
    let texts = ["f", "f1a", "f2", "f10", "fa", "raw"]
        .map(|name| (format!("{name}.json"), format!(r#"{{ "x-kustomer": {{ "klass": "{name}" }} }}"#)));
    let files = texts.iter().map(|(file, text)| (file.as_str(), text.as_str()));
    SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn folders_can_be_features() {
    let set = goldens().remove("airline").expect("it is there");
    let files = printed(&set, &SourceOptions::new().feature_per_folder(true));
    let text = |path: &str| &files.iter().find(|file| file.path == path).expect("it is there").text;
    let root = text("mod.rs");
    assert!(root.contains("#[cfg(feature = \"crew\")]\npub mod crew;\n"), "{root}");
    let pilot = text("crew/pilot.rs");
    // An import from a folder that may be disabled would be unused.
    let under = "#[cfg_attr(feature = \"fleet\", kustomer(under(kustomer::Plane(list, create))))]";
    assert!(pilot.contains(under), "{pilot}");
    assert!(
        pilot.contains(
            "use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Plane, Unknown};"
        ),
        "{pilot}"
    );
}

#[test]
fn examples_use_the_module_of_the_output() {
    let set = goldens().remove("airline").expect("it is there");
    let files = printed(&set, &SourceOptions::new().module("app::airline"));
    let plane = files.iter().find(|file| file.path == "fleet/plane.rs").expect("it is there");
    let example = "\
/// ```no_run
/// use kustomer::Id;
/// use app::airline::fleet::plane::{Crew, CrewPlane};
///
/// async fn demo(client: kustomer::Client, crew: Crew) -> kustomer::Result<()> {
///     let call = CrewPlane { id: Id::new(\"59df762a921c59001021f409\"), crew };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive";
    assert!(plane.text.contains(example), "{}", plane.text);
}

#[test]
fn generation_is_deterministic() {
    for (name, set) in goldens() {
        let options = SourceOptions::new();
        assert_eq!(printed(&set, &options), printed(&set.clone(), &options), "{name}");
    }
}

#[test]
fn with_the_option_serde_every_item_that_is_not_an_operation_requests_its_traits() {
    let (plain, with_serde) = (SourceOptions::new(), SourceOptions::new().serde(true));
    for (name, set) in goldens() {
        let requests = |options| -> Vec<usize> {
            printed(&set, options).iter().map(|file| file.text.matches("serde").count()).collect()
        };
        let items = |file: &SourceFile| {
            let derives = ["KustomerResource", "KustomerObject", "KustomerEnum", "KustomerUnion"];
            derives.iter().map(|derive| file.text.matches(&format!("{derive})]")).count()).sum()
        };
        let expected: Vec<usize> = printed(&set, &with_serde).iter().map(items).collect();
        assert_eq!(requests(&with_serde), expected, "{name}");
        assert!(requests(&plain).iter().all(|count| *count == 0), "{name}");
    }
}
