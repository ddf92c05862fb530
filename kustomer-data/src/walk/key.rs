//! IDs as a walk remembers them: it remembers all of them.

use std::fmt;

/// The ID of a record in little memory.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Key {
    /// 24 lowercase hexadecimal digits, as almost all IDs are.
    Hex([u8; 12]),
    Text(Box<str>),
}

impl Key {
    pub(crate) fn new(id: &str) -> Self {
        hex(id).map_or_else(|| Self::Text(id.into()), Self::Hex)
    }
}

fn hex(id: &str) -> Option<[u8; 12]> {
    let digits: &[u8; 24] = id.as_bytes().try_into().ok()?;
    let mut bytes = [0; 12];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        for digit in pair {
            let value = match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'f' => digit - b'a' + 10,
                _ => return None,
            };
            *byte = *byte << 4 | value;
        }
    }
    Some(bytes)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hex(bytes) => bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}")),
            Self::Text(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_shown_as_it_was() {
        for id in ["5e2f0a1b2c3d4e5f60718293", "5E2F0A1B2C3D4E5F60718293", "5e2f", "", "jane@example.com"] {
            assert_eq!(Key::new(id).to_string(), id);
        }
        assert_ne!(Key::new("5e2f0a1b2c3d4e5f60718293"), Key::new("5E2F0A1B2C3D4E5F60718293"));
    }
}
