//! The nearest known name to a misspelt one, in a time that does not grow with the number of misspelt ones.

/// The known name nearest to `unknown`, if it is near enough to be meant.
///
/// For a few short words. Names that come from a file are looked up by a [`Suggester`], which bounds the work.
///
/// ```
/// use kustomer_schema::suggest::nearest;
///
/// assert_eq!(nearest("requird", &["readOnly", "required"]), Some("required"));
/// assert_eq!(nearest("transparent", &["readOnly", "required"]), None);
/// ```
pub fn nearest<'n>(unknown: &str, known: &[&'n str]) -> Option<&'n str> {
    let at = Suggester::new().position(unknown, &mut known.iter().copied())?;
    known.get(at).copied()
}

/// A search for near misses of many misspelt names that costs no more than a fixed amount of work, after which
/// nothing is near any more: who has so many mistakes reads the first of them.
#[derive(Debug)]
pub struct Suggester {
    /// What may still be spent, in cells of the table of distances.
    left: usize,
    /// Kept from one comparison to the next, so that none asks for memory.
    unknown: Vec<char>,
    known: Vec<char>,
    rows: [Vec<usize>; 3],
}

impl Suggester {
    /// A tenth of a second at most where nothing is optimised, as in the build of a user.
    const BUDGET: usize = 4_000_000;
    /// What a name costs without being compared: it is collected, measured, perhaps listed.
    const LOOK: usize = 200;

    /// A search that has spent nothing.
    pub fn new() -> Self {
        let (unknown, known) = (Vec::new(), Vec::new());
        Self { left: Self::BUDGET, unknown, known, rows: [const { Vec::new() }; 3] }
    }

    /// False once all is spent: collecting the known names is not worth it then.
    pub fn goes_on(&self) -> bool {
        self.left > 0
    }

    /// The position of the known name nearest to `unknown`, if it is near enough to be meant and all of them could
    /// be looked at.
    pub fn position(&mut self, unknown: &str, known: &mut dyn Iterator<Item = &str>) -> Option<usize> {
        self.unknown.clear();
        self.unknown.extend(unknown.chars().map(|letter| letter.to_ascii_lowercase()));
        self.spend(Self::LOOK.saturating_add(unknown.len()));
        let mut best: Option<(usize, usize)> = None;
        for (at, name) in known.enumerate() {
            self.spend(Self::LOOK.saturating_add(name.len()));
            if !self.goes_on() {
                return None;
            }
            let length = name.chars().count();
            let far = (self.unknown.len().max(length) / 3).max(1);
            let limit = best.map_or(far, |(least, _)| far.min(least.saturating_sub(1)));
            // Those that are much longer or shorter need no closer look.
            if self.unknown.len().abs_diff(length) > limit {
                continue;
            }
            self.known.clear();
            self.known.extend(name.chars().map(|letter| letter.to_ascii_lowercase()));
            if let Some(distance) = self.distance(limit) {
                best = Some((distance, at));
            }
        }
        best.filter(|_| self.goes_on()).map(|(_, at)| at)
    }

    fn spend(&mut self, cells: usize) {
        self.left = self.left.saturating_sub(cells);
    }

    /// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other, if no
    /// more than `limit` do. Only cells so near to the diagonal are computed, and only as long as one is within it.
    fn distance(&mut self, limit: usize) -> Option<usize> {
        let width = self.known.len();
        if self.unknown.len().abs_diff(width) > limit {
            return None;
        }
        let beyond = limit + 1;
        for row in &mut self.rows {
            row.resize(row.len().max(width + 1), beyond);
        }
        for (column, cell) in self.rows[1].iter_mut().enumerate().take(beyond + 1) {
            *cell = column;
        }
        for i in 1..=self.unknown.len() {
            let (first, last) = (i.saturating_sub(limit).max(1), width.min(i + limit));
            self.spend(1 + last.saturating_sub(first));
            if !self.goes_on() {
                return None;
            }
            let [before, above, row] = &mut self.rows;
            // The cells beside the band hold what an earlier row left.
            row[first - 1] = if first == 1 { i } else { beyond };
            let mut nearest = row[first - 1];
            for j in first..=last {
                let (a, b) = (self.unknown[i - 1], self.known[j - 1]);
                let mut cell = (above[j - 1] + usize::from(a != b)).min(row[j - 1] + 1);
                cell = cell.min(above[j] + 1);
                if i > 1 && j > 1 && a == self.known[j - 2] && self.unknown[i - 2] == b {
                    cell = cell.min(before[j - 2] + 1);
                }
                row[j] = cell;
                nearest = nearest.min(cell);
            }
            if let Some(next) = row.get_mut(last + 1) {
                *next = beyond;
            }
            if nearest > limit {
                return None;
            }
            self.rows.rotate_left(1);
        }
        self.rows[1].get(width).copied().filter(|distance| *distance <= limit)
    }
}

impl Default for Suggester {
    fn default() -> Self {
        Self::new()
    }
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
        assert_eq!(nearest("ruckflug", &["rückflug"]), Some("rückflug"));
        assert_eq!(nearest("gate", &["gat", "gates", "gate"]), Some("gate"));
    }

    #[test]
    fn long_names_that_differ_at_the_end_are_told_apart() {
        let long = "a".repeat(80);
        let (near, far) = (format!("{long}{}", "b".repeat(20)), format!("{long}{}", "c".repeat(60)));
        assert_eq!(nearest(&long, &[&far, &near]), Some(near.as_str()));
    }

    /// The whole table, in the plainest way.
    fn plain(from: &[char], to: &[char]) -> usize {
        let mut table = vec![vec![0; to.len() + 1]; from.len() + 1];
        for i in 0..=from.len() {
            for j in 0..=to.len() {
                table[i][j] = match (i, j) {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => (table[i - 1][j - 1] + usize::from(from[i - 1] != to[j - 1]))
                        .min(table[i - 1][j] + 1)
                        .min(table[i][j - 1] + 1),
                };
                if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                    table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
                }
            }
        }
        table[from.len()][to.len()]
    }

    #[test]
    fn the_band_gives_the_same_distance_as_the_whole_table() {
        let word = |mut seed: usize, length: usize| -> Vec<char> {
            let mut letter = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                ['a', 'b', 'c'][(seed >> 33) % 3]
            };
            (0..length).map(|_| letter()).collect()
        };
        let mut search = Suggester::new();
        for seed in 0..4_000 {
            search.left = Suggester::BUDGET;
            search.unknown = word(seed, seed % 9);
            search.known = word(seed + 7_919, seed / 9 % 9);
            let (distance, limit) = (plain(&search.unknown, &search.known), seed / 81 % 5);
            let expected = Some(distance).filter(|distance| *distance <= limit);
            let (from, to) = (search.unknown.clone(), search.known.clone());
            assert_eq!(search.distance(limit), expected, "{from:?} {to:?} within {limit}");
        }
    }

    #[test]
    fn a_search_ends_when_its_work_is_spent() {
        let known: Vec<String> = (0..1_000).map(|at| format!("departureGate{at}")).collect();
        let mut search = Suggester::new();
        let mut found = 0;
        let mut looked_at = 0;
        for _ in 0..1_000 {
            let mut names = known.iter().map(|name| {
                looked_at += 1;
                name.as_str()
            });
            found += usize::from(search.position("departureGat7", &mut names).is_some());
        }
        assert!(found > 0 && !search.goes_on(), "{found} found");
        assert!(looked_at <= Suggester::BUDGET / Suggester::LOOK + 1_000, "{looked_at} names looked at");
    }
}
