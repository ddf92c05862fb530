//! K340 to K349: `include_schemas!`.

use super::page::{Page, checked, code};
use super::table::pages;
use crate::code::Code;

pages! { INCLUDE:
    FolderOfSchemas: "no folder of schemas"
    "`include_schemas!` takes the path of a folder in quotes, from the root of the crate. The path is missing, or there \
     is no such folder."
    "Write the path of the folder."
    code(
"kustomer::include_schemas!(schemas);",
r#"kustomer::include_schemas!("schemas");"#);

    UnknownOption: "unknown option of `include_schemas!`"
    "After the folder, `include_schemas!` has one option, `crate`, for crates that know `kustomer` under another \
     name."
    "Correct or remove the option."
    code(
r#"kustomer::include_schemas!("schemas", krate = "my_kustomer");"#,
r#"kustomer::include_schemas!("schemas", crate = "my_kustomer");"#);

    ModuleHidesCrate: "module with the name of the crate"
    "Each schema file becomes a module with the name of the file, and each folder one with the name of the folder. The \
     generated code uses a path to `kustomer`, whose first part the module would hide."
    "Rename the file or the folder, or use another path to `kustomer`."
    checked(
r#"{ "x-kustomer": { "klass": "flight" } }"#,
r#"kustomer::include_schemas!("schemas", crate = "flight::kustomer");"#,
r#"kustomer::include_schemas!("schemas", crate = "airline::kustomer");"#);
}
