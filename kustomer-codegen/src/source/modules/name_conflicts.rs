//! Resource names that are reserved, and names such as `NewTeam` that two files of a folder would both export.

use std::collections::HashMap;

use kustomer_schema::Problem;

use crate::source::modules::resource_module::ResourceModule;
use crate::source::names::reserved::is_reserved;
use crate::source::report::Report;

/// Reports every conflict. Two resources of the same name are reported when the set is loaded.
pub(super) fn check(modules: &[ResourceModule<'_>], report: &mut Report) {
    for module in modules.iter().filter(|module| is_reserved(&module.rust_name)) {
        let message = format!("`{}` is a reserved name in generated code", module.rust_name);
        let help = "choose another name with `\"x-kustomer\": {\"rust\": \"..\"}`";
        report.taken(&module.schema.file, module.name_place(), message, help);
    }
    check_exports(modules, report);
}

/// Checks `New..`, `..Required` and `..Update`, which are made from the resource's name and may be the name of another resource.
fn check_exports(modules: &[ResourceModule<'_>], report: &mut Report) {
    let mut exports: HashMap<(&[String], String), (&ResourceModule<'_>, &str)> = HashMap::new();
    for module in modules {
        let role = if module.is_custom() { "the custom attributes" } else { "the resource" };
        exports.insert((&module.folders, module.rust_name.clone()), (module, role));
    }
    for module in modules {
        let made = [
            (module.has_new, module.new_name(), "the builder of new records"),
            (module.has_required, module.required_name(), "the required values of new records"),
            (module.has_update, module.update_name(), "the builder of updates"),
        ];
        for (_, name, role) in made.into_iter().filter(|(is_made, ..)| *is_made) {
            let Some((other, of)) = exports.get(&(module.folders.as_slice(), name.clone())) else {
                exports.insert((&module.folders, name), (module, role));
                continue;
            };
            let file = &module.schema.file;
            let message = format!("`{name}` would name both {of} of this file and {role} of `{file}`");
            let problem = Problem::new(&other.schema.file, Some(other.name_place()), message);
            report.error(
                problem
                    .with_help(format!("`{file}` gets its name at {}", module.name_place()))
                    .with_help("rename one of them with `rust` in `x-kustomer`"),
            );
        }
    }
}
