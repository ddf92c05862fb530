//! The nearest known word to a mistyped one.

/// The candidate that is nearest to `word`, when it is near enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A distance is never smaller than the difference in length: long input from outside costs nothing.
    let near_in_length = |candidate: &&str| candidate.len().abs_diff(word.len()) <= 3;
    candidates
        .into_iter()
        .filter(near_in_length)
        .map(|candidate| (distance(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edits that turn `left` into `right`: insert, delete or replace one character, or swap two neighbours.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut previous = None;
    for (line, from) in left.chars().enumerate() {
        let mut row = vec![line + 1];
        for (column, to) in right.iter().copied().enumerate() {
            let replaced = last[column] + usize::from(from != to);
            let mut cost = replaced.min(last[column + 1] + 1).min(row[column] + 1);
            if column > 0 && previous == Some(to) && right[column - 1] == from {
                cost = cost.min(before_last[column - 1] + 1);
            }
            row.push(cost);
        }
        before_last = std::mem::replace(&mut last, row);
        previous = Some(from);
    }
    last[right.len()]
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
        assert_eq!(distance("prot", "port"), 1);
        assert_eq!(distance("emial", "emails"), 2);
    }

    #[test]
    fn a_typing_slip_finds_its_word_and_a_stranger_finds_none() {
        let words = ["externalId", "emails", "name"];
        assert_eq!(nearest("externalid", words), Some("externalId"));
        assert_eq!(nearest("email", words), Some("emails"));
        assert_eq!(nearest("weather", words), None);
        assert_eq!(nearest("x", ["f", "m"]), None, "a single letter is no slip of another");
    }
}
