//! Singular and plural of the English nouns in schema names.

/// Returns the plural of an English noun: `team` becomes `teams`, `company` becomes `companies`.
pub(crate) fn plural(name: &str) -> String {
    let consonant_y = name.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if name.ends_with(['s', 'x', 'z']) || name.ends_with("ch") || name.ends_with("sh") => {
            format!("{name}es")
        }
        None => format!("{name}s"),
    }
}

/// Returns the singular of an English noun: `gates` becomes `gate`, `entries` becomes `entry`. A noun that is not a
/// plural is returned unchanged.
pub(crate) fn singular(name: &str) -> String {
    const UNCHANGED: &[&str] = &["ss", "us", "is", "news", "series"];
    if UNCHANGED.iter().any(|end| name.ends_with(end)) {
        return name.to_owned();
    }
    if let Some(stem) = name.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    for end in ["sses", "shes", "ches", "xes", "zes"] {
        if name.ends_with(end) {
            return name.strip_suffix("es").unwrap_or(name).to_owned();
        }
    }
    name.strip_suffix('s').filter(|stem| !stem.is_empty()).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_nouns_become_singular() {
        for (many, one) in [
            ("gates", "gate"),
            ("entries", "entry"),
            ("addresses", "address"),
            ("boxes", "box"),
            ("status", "status"),
            ("series", "series"),
            ("whatsapps", "whatsapp"),
            ("pages", "page"),
            ("s", "s"),
        ] {
            assert_eq!(singular(many), one, "{many}");
        }
    }
}
