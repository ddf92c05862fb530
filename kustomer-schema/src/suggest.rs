//! The nearest known name to a misspelt one.

/// The known name nearest to `unknown`, if it is near enough to be meant.
///
/// ```
/// use kustomer_schema::suggest::nearest;
///
/// assert_eq!(nearest("requird", &["readOnly", "required"]), Some("required"));
/// assert_eq!(nearest("transparent", &["readOnly", "required"]), None);
/// ```
pub fn nearest<'n>(unknown: &str, known: &[&'n str]) -> Option<&'n str> {
    let unknown = unknown.to_ascii_lowercase();
    let mut best: Option<(usize, &'n str)> = None;
    for name in known {
        let far = (unknown.len().max(name.len()) / 3).max(1);
        if unknown.len().abs_diff(name.len()) > far.saturating_mul(BYTES) {
            continue;
        }
        let distance = distance(&unknown, &name.to_ascii_lowercase());
        if distance <= far && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// A character takes so many bytes at most: lengths in bytes that differ by more are never near.
const BYTES: usize = 4;

/// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    /// Words are short; a hostile one is not worth quadratic time.
    const LONGEST: usize = 64;
    let from: Vec<char> = from.chars().take(LONGEST).collect();
    let to: Vec<char> = to.chars().take(LONGEST).collect();
    let mut rows = [vec![0; to.len() + 1], (0..=to.len()).collect(), vec![0; to.len() + 1]];
    for (i, a) in from.iter().enumerate() {
        let [before, above, row] = &mut rows;
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = above[j] + usize::from(a != b);
            row[j + 1] = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == to[j - 1] && from[i - 1] == *b {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_miss_is_found_and_a_far_one_is_not() {
        let words = ["rename", "read_only", "relationship", "custom"];
        assert_eq!(nearest("renmae", &words), Some("rename"));
        assert_eq!(nearest("readonly", &words), Some("read_only"));
        assert_eq!(nearest("Custom", &words), Some("custom"));
        assert_eq!(nearest("transparent", &words), None);
        assert_eq!(nearest("gate", &["data"]), None);
        assert_eq!(nearest("", &words), None);
    }
}
