//! Names of files: they come from users and customers, and go to other systems and to this machine's disk.

/// The longest name of a file on most systems, in bytes.
const LONGEST: usize = 255;

/// Names that mean a device on Windows, with any extension.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// Returns a name under which a file can be stored on any system and cannot leave its folder: the last part of a path,
/// without control characters and those that a system reserves, and at most 255 bytes long with its extension. A name of which
/// nothing is left becomes `file`.
///
/// ```
/// use kustomer::files::safe_file_name;
///
/// assert_eq!(safe_file_name("../../.ssh/authorized_keys"), "authorized_keys");
/// assert_eq!(safe_file_name("C:\\tickets\\BA117?.pdf"), "BA117_.pdf");
/// assert_eq!(safe_file_name(".."), "file");
/// ```
pub fn safe_file_name(name: &str) -> String {
    let name = name.trim_end_matches(['/', '\\']);
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let replaced: String = last.chars().filter(|c| !is_invisible(*c)).map(replaced).collect();
    // Windows drops dots and spaces at the end, and a leading dot hides a file.
    let name = replaced.trim().trim_start_matches('.').trim_end_matches(['.', ' ']).trim();
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_device = DEVICES.contains(&stem.as_str())
        || matches!(stem.as_bytes(), [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9']);
    match name {
        "" => "file".to_owned(),
        name if is_device => shortened(&format!("_{name}")),
        name => shortened(name),
    }
}

fn replaced(c: char) -> char {
    if matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { c }
}

/// Control characters, and those that make a name read as another one.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Cuts the name, and keeps a short extension.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if extension.len() <= 16 => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let mut end = LONGEST - extension.len();
    while !stem.is_char_boundary(end.min(stem.len())) {
        end -= 1;
    }
    format!("{}{extension}", stem.get(..end).unwrap_or(stem).trim_end_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_keeps_what_is_harmless() {
        for (name, expected) in [
            ("ticket.pdf", "ticket.pdf"),
            ("Señal de entrada.pdf", "Señal de entrada.pdf"),
            ("a/b/c.txt", "c.txt"),
            ("a\\b\\c.txt", "c.txt"),
            ("folder/", "folder"),
            ("", "file"),
            ("...", "file"),
            ("/", "file"),
            (".bashrc", "bashrc"),
            ("a\r\nb\u{0}.txt", "ab.txt"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            ("report. ", "report"),
            ("CON.txt", "_CON.txt"),
            ("lpt1", "_lpt1"),
            ("console.txt", "console.txt"),
        ] {
            assert_eq!(safe_file_name(name), expected, "{name:?}");
        }
        let long = format!("{}.pdf", "ä".repeat(200));
        let short = safe_file_name(&long);
        assert!(short.len() <= 255 && short.ends_with("ä.pdf"), "{short}");
    }

    proptest! {
        #[test]
        fn no_name_leaves_its_folder(name in any::<String>()) {
            let safe = safe_file_name(&name);
            prop_assert!(!safe.is_empty() && safe.len() <= 255);
            prop_assert!(!safe.contains(['/', '\\', '\0', ':']) && !safe.starts_with('.') && !safe.ends_with('.'));
            prop_assert_eq!(safe_file_name(&safe), safe);
        }
    }
}
