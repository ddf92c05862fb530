//! The nearest known word to a mistyped one.

/// The candidate that is nearest to `word`, when it is near enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A distance is never smaller than the difference in length: long input from outside costs nothing.
    let near_in_length = |candidate: &&str| candidate.len().abs_diff(word.len()) <= 3;
    candidates
        .into_iter()
        .filter(near_in_length)
        .map(|candidate| (distance(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 5)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits (insert, delete, replace one character) that turn `left` into `right`.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.chars().enumerate() {
        let mut diagonal = line;
        let mut before = line + 1;
        for (cell, to) in row.iter_mut().zip(std::iter::once(None).chain(right.iter().map(Some))) {
            let above = *cell;
            *cell = match to {
                None => line + 1,
                Some(to) => (diagonal + usize::from(*to != from)).min(above + 1).min(before + 1),
            };
            diagonal = above;
            before = *cell;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_single_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("same", "same"), 0);
        assert_eq!(distance("flaw", "lawn"), 2);
    }

    #[test]
    fn a_typing_slip_finds_its_word_and_a_stranger_finds_none() {
        let words = ["externalId", "emails", "name"];
        assert_eq!(nearest("externalid", words), Some("externalId"));
        assert_eq!(nearest("email", words), Some("emails"));
        assert_eq!(nearest("weather", words), None);
    }
}
