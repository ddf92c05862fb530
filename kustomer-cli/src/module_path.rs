//! The path of a module as other crates write it, with which the examples in generated documentation begin.

use kustomer_codegen::is_name;

/// Parses a module path.
///
/// # Errors
///
/// If a name in it is not valid, with the reason.
pub(crate) fn module_path(text: &str) -> Result<String, String> {
    for (at, name) in text.split("::").enumerate() {
        if let Some(mistake) = mistake(name, at, text) {
            return Err(mistake);
        }
    }
    Ok(text.to_owned())
}

fn mistake(name: &str, at: usize, text: &str) -> Option<String> {
    Some(match name {
        "crate" | "self" | "super" => {
            let rest = text.strip_prefix(name).filter(|_| at == 0).unwrap_or("::api");
            format!(
                "`{name}` cannot be used from other crates: write the crate's name, such as `my_crate{rest}`"
            )
        }
        "" => "a name is missing: expected the path of a module, such as `my_crate::api`".to_owned(),
        name if is_name(name) => return None,
        name if at == 0 && name.contains('-') && is_name(&name.replace('-', "_")) => {
            format!("`{name}` is called `{}` in Rust", name.replace('-', "_"))
        }
        name if is_name(&format!("r#{name}")) => {
            format!("`{name}` is a keyword: write `r#{name}` if that is the name of the module")
        }
        name => {
            format!("`{name}` is not a valid name: expected the path of a module, such as `my_crate::api`")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_from_other_crates_are_valid() {
        for path in ["my_crate::api", "kustomer", "a::r#type::b2", "airline::größe"] {
            assert_eq!(module_path(path), Ok(path.to_owned()));
        }
    }

    #[test]
    fn errors_name_the_invalid_part_and_suggest_a_fix() {
        let outside = "cannot be used from other crates: write the crate's name, such as";
        let missing = "a name is missing: expected the path of a module, such as `my_crate::api`";
        for (path, message) in [
            ("crate::api", format!("`crate` {outside} `my_crate::api`")),
            ("crate", format!("`crate` {outside} `my_crate`")),
            ("a::super::b", format!("`super` {outside} `my_crate::api`")),
            ("my-crate::api", "`my-crate` is called `my_crate` in Rust".to_owned()),
            ("a::type", "`type` is a keyword: write `r#type` if that is the name of the module".to_owned()),
            (
                "a::_",
                "`_` is not a valid name: expected the path of a module, such as `my_crate::api`".to_owned(),
            ),
            (
                "a:b",
                "`a:b` is not a valid name: expected the path of a module, such as `my_crate::api`"
                    .to_owned(),
            ),
            (
                "a::Self",
                "`Self` is not a valid name: expected the path of a module, such as `my_crate::api`"
                    .to_owned(),
            ),
            ("::a", missing.to_owned()),
            ("a::", missing.to_owned()),
            ("", missing.to_owned()),
        ] {
            assert_eq!(module_path(path), Err(message), "{path}");
        }
    }
}
