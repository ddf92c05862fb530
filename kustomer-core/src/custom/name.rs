//! Checks the name of a custom attribute that is only known at run time: its characters, and its suffix.

use super::Suffix;
use crate::shown::shown;

/// Checks a name for a value whose name may have one of these suffixes.
///
/// # Errors
/// A message with the name, and with the suffix that it should have.
pub(crate) fn check(name: &str, allowed: &[Suffix]) -> Result<(), String> {
    check_characters(name)?;
    let name_shown = shown(name, 64);
    let Some(usual) = allowed.first() else {
        return Err(format!(
            "custom attribute `{name_shown}` cannot be a JSON object: attributes are strings, numbers, booleans, or lists"
        ));
    };
    match Suffix::of_name(name) {
        Some(suffix) if allowed.iter().any(|allowed| allowed.is(suffix)) => Ok(()),
        Some(suffix) => {
            let stem = name.strip_suffix(suffix.as_str()).unwrap_or(name);
            Err(format!(
                "custom attribute `{name_shown}` ends in `{suffix}`, but the suffix of its value is `{usual}`: name it \
                 `{}{usual}`, or pass {}",
                shown(stem, 64),
                values_of(suffix)
            ))
        }
        None if allowed.len() == Suffix::ALL.len() => {
            let names: Vec<String> = Suffix::ALL.iter().map(|suffix| format!("`{suffix}`")).collect();
            Err(format!(
                "custom attribute `{name_shown}` has no suffix: its name must end in one of {}",
                names.join(", ")
            ))
        }
        None => Err(format!(
            "custom attribute `{name_shown}` has no suffix: did you mean `{}{usual}`?",
            shown(stem(name, *usual), 64)
        )),
    }
}

/// Checks the name of an attribute that is cleared.
///
/// # Errors
/// A message with the name, unless it has a suffix.
pub(crate) fn check_any(name: &str) -> Result<(), String> {
    check(name, Suffix::ALL)
}

/// The service stores attributes in a database that reserves `.`; the other characters would have to be escaped.
fn check_characters(name: &str) -> Result<(), String> {
    let is_wrong = |c: &char| matches!(c, '"' | '\\' | '.') || c.is_whitespace() || c.is_control();
    match name.chars().find(is_wrong) {
        _ if name.is_empty() => Err("the name of a custom attribute is empty".to_owned()),
        Some(wrong) => Err(format!(
            "custom attribute `{}` contains `{}`: names cannot contain dots, quotes, backslashes or white space",
            shown(name, 64),
            if wrong.is_control() { wrong.escape_default().to_string() } else { wrong.to_string() }
        )),
        None => Ok(()),
    }
}

/// Returns the name without a suffix in the wrong case, such as `miles` for `miles_num`.
fn stem(name: &str, suffix: Suffix) -> &str {
    let start = name.len().saturating_sub(suffix.as_str().len());
    match name.split_at_checked(start) {
        Some((stem, end)) if end.eq_ignore_ascii_case(suffix.as_str()) && !stem.is_empty() => {
            stem.trim_end_matches('_')
        }
        _ => name,
    }
}

/// Returns the description of the values of a suffix.
fn values_of(suffix: Suffix) -> &'static str {
    match suffix {
        Suffix::Str | Suffix::Txt | Suffix::Tree => "a string",
        Suffix::Num => "a number",
        Suffix::At => "a `Timestamp`",
        Suffix::Bool => "a boolean",
        Suffix::Url => "a `Url`",
        Suffix::Id => "an `Id`",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_must_end_in_a_suffix_of_its_value() {
        let strings = &[Suffix::Str, Suffix::Txt];
        assert_eq!(check("tierStr", strings), Ok(()));
        assert_eq!(check("remarksTxt", strings), Ok(()));
        assert_eq!(
            check("milesNum", strings).unwrap_err(),
            "custom attribute `milesNum` ends in `Num`, but the suffix of its value is `Str`: name it `milesStr`, or pass \
             a number"
        );
        assert_eq!(
            check("miles", &[Suffix::Num]).unwrap_err(),
            "custom attribute `miles` has no suffix: did you mean `milesNum`?"
        );
    }

    #[test]
    fn a_suffix_in_the_wrong_case_is_corrected() {
        for name in ["milesnum", "milesNUM", "miles_num"] {
            let error = check(name, &[Suffix::Num]).unwrap_err();
            assert!(error.ends_with("did you mean `milesNum`?"), "{error}");
        }
        assert!(check("Num", &[Suffix::Num]).unwrap_err().contains("`NumNum`"));
    }

    #[test]
    fn names_that_json_or_the_database_would_change_are_refused() {
        assert_eq!(check_any("").unwrap_err(), "the name of a custom attribute is empty");
        for (name, wrong) in [("a.bNum", "`.`"), ("a\"Num", "`\"`"), ("a\\Num", "`\\`"), ("a bNum", "` `")] {
            let error = check_any(name).unwrap_err();
            assert!(error.contains(&format!("contains {wrong}")), "{error}");
        }
        assert!(check_any("a\nNum").unwrap_err().contains("contains `\\n`"));
        let error = check_any("miles").unwrap_err();
        assert!(error.contains("must end in one of `Str`, `Txt`, `Num`"), "{error}");
    }
}
