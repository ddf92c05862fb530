//! English plurals, for the names of operations on custom objects.

/// Returns the plural of a name: `Flights`, `Batches`, `Policies`.
pub(crate) fn plural(name: &str) -> String {
    let sibilants = ["s", "x", "z", "ch", "sh"];
    let vowel_before_y = ["ay", "ey", "oy", "uy"];
    if sibilants.iter().any(|end| name.ends_with(end)) {
        return format!("{name}es");
    }
    match name.strip_suffix('y') {
        Some(stem) if !vowel_before_y.iter().any(|end| name.ends_with(end)) => format!("{stem}ies"),
        _ => format!("{name}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_plurals() {
        for (one, many) in [
            ("Flight", "Flights"),
            ("Batch", "Batches"),
            ("Policy", "Policies"),
            ("Survey", "Surveys"),
            ("", "s"),
        ] {
            assert_eq!(plural(one), many);
        }
    }
}
