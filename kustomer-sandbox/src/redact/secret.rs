//! Which names are those of secrets, and what is shown in their place.

/// What secrets are replaced with.
pub(super) const REDACTED: &str = "REDACTED";

/// The ends of names, in lower case and without punctuation, whose values are secrets.
const SECRET: [&str; 12] = [
    "token",
    "secret",
    "password",
    "passphrase",
    "apikey",
    "privatekey",
    "accesskey",
    "authorization",
    "credential",
    "credentials",
    "cookie",
    "amzsignature",
];

/// Whether values of this name are secrets.
pub(super) fn is_secret(name: &str) -> bool {
    // The names of custom attributes end with their type.
    let name = name.strip_suffix("Str").or_else(|| name.strip_suffix("Txt")).unwrap_or(name);
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let name = name.to_lowercase();
    SECRET.iter().any(|end| name.ends_with(end))
}
