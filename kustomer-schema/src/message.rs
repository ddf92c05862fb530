//! How words of a file stand in messages.

/// A word of a file as it may stand in a message: on one line, and not too long.
pub(crate) fn printable(word: &str) -> String {
    const LONGEST: usize = 60;
    let mut text = String::new();
    for (at, character) in word.chars().enumerate() {
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

/// `` `a`, `b` or `c` ``, and how many others there are of a long list.
pub(crate) fn alternatives(words: &[&str]) -> String {
    const MOST: usize = 40;
    let few = words.get(..MOST).unwrap_or(words);
    let mut quoted: Vec<String> = few.iter().map(|word| format!("`{}`", printable(word))).collect();
    if few.len() < words.len() {
        quoted.push(format!("one of {} others", words.len() - few.len()));
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
    fn a_long_list_is_cut() {
        assert_eq!(alternatives(&[]), "");
        assert_eq!(alternatives(&["a"]), "`a`");
        assert_eq!(alternatives(&["a", "b", "c"]), "`a`, `b` or `c`");
        let many = ["w"; 100];
        assert!(alternatives(&many).ends_with("`w` or one of 60 others"), "{}", alternatives(&many));
    }
}
