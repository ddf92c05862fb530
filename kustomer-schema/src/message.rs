//! Formats names from schema files for error messages.

/// Returns a name from a file in a form fit for messages: on one line, and shortened if it is long.
pub(crate) fn printable(name: &str) -> String {
    const LONGEST: usize = 60;
    let mut text = String::new();
    for (at, character) in name.chars().enumerate() {
        if at == LONGEST {
            text.push_str("..");
            break;
        }
        if character.is_control() {
            text.extend(character.escape_default());
        } else {
            text.push(character);
        }
    }
    text
}

/// Lists alternatives: `` `a`, `b` or `c` ``. Of a long list, gives the first ones and the number of others.
pub(crate) fn alternatives(names: &[&str]) -> String {
    const MOST: usize = 40;
    let few = names.get(..MOST).unwrap_or(names);
    let mut quoted: Vec<String> = few.iter().map(|name| format!("`{}`", printable(name))).collect();
    if few.len() < names.len() {
        quoted.push(format!("one of {} others", names.len() - few.len()));
    }
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_shortened() {
        assert_eq!(alternatives(&[]), "");
        assert_eq!(alternatives(&["a"]), "`a`");
        assert_eq!(alternatives(&["a", "b", "c"]), "`a`, `b` or `c`");
        let many = ["w"; 100];
        assert!(alternatives(&many).ends_with("`w` or one of 60 others"), "{}", alternatives(&many));
    }
}
