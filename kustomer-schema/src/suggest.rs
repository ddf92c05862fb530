//! Suggestions for misspelled names: the known name with the smallest edit distance, found in bounded time however many
//! names are misspelled. The distance itself is `strsim`'s.

use strsim::osa_distance;

/// Returns the known name most similar to `unknown`, if it is similar enough to be what was meant.
///
/// For a few short names. Names from a file are looked up by a [`Suggester`], which bounds the work.
///
/// ```
/// use kustomer_schema::suggest::nearest;
///
/// assert_eq!(nearest("requird", &["readOnly", "required"]), Some("required"));
/// assert_eq!(nearest("transparent", &["readOnly", "required"]), None);
/// ```
pub fn nearest<'n>(unknown: &str, known: &[&'n str]) -> Option<&'n str> {
    let index = Suggester::new().position(unknown, &mut known.iter().copied())?;
    known.get(index).copied()
}

/// Finds suggestions for many misspelled names within a fixed budget of work. Once the budget is spent there are no
/// more suggestions: with that many errors, only the first ones are read.
#[derive(Debug)]
pub struct Suggester {
    /// Remaining budget, in cells of edit distance tables.
    budget: usize,
}

impl Suggester {
    /// Bounds the time to about a quarter of a second in an unoptimized build (70 ns a cell), which is what users have.
    const BUDGET: usize = 4_000_000;
    /// Cost of a known name that is not compared: it is collected, measured, and perhaps listed.
    const COST_PER_NAME: usize = 200;

    /// Creates a suggester with its full budget.
    pub fn new() -> Self {
        Self { budget: Self::BUDGET }
    }

    /// Whether any budget is left. Without it, collecting the known names is a waste of time.
    pub fn has_budget(&self) -> bool {
        self.budget > 0
    }

    /// Returns the index of the known name most similar to `unknown`, if it is similar enough to be what was meant and
    /// the budget was enough to look at every name. ASCII case is ignored.
    pub fn position(&mut self, unknown: &str, known: &mut dyn Iterator<Item = &str>) -> Option<usize> {
        let length = unknown.chars().count();
        let unknown = unknown.to_ascii_lowercase();
        self.spend(Self::COST_PER_NAME.saturating_add(unknown.len()))?;
        let mut best: Option<(usize, usize)> = None;
        for (index, name) in known.enumerate() {
            self.spend(Self::COST_PER_NAME.saturating_add(name.len()))?;
            let name_length = name.chars().count();
            let similar = (length.max(name_length) / 3).max(1);
            let limit = best.map_or(similar, |(distance, _)| similar.min(distance.saturating_sub(1)));
            // The distance is at least the difference of the lengths.
            if length.abs_diff(name_length) > limit {
                continue;
            }
            self.spend(length.saturating_mul(name_length))?;
            let distance = osa_distance(&unknown, &name.to_ascii_lowercase());
            if distance <= limit {
                best = Some((distance, index));
            }
        }
        best.map(|(_, index)| index)
    }

    /// Takes a cost from the budget; `None` if the budget is now spent.
    fn spend(&mut self, cells: usize) -> Option<()> {
        self.budget = self.budget.saturating_sub(cells);
        self.has_budget().then_some(())
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
    fn suggests_similar_names_and_no_others() {
        let known = ["rename", "read_only", "relationship", "custom"];
        assert_eq!(nearest("renmae", &known), Some("rename"));
        assert_eq!(nearest("readonly", &known), Some("read_only"));
        assert_eq!(nearest("Custom", &known), Some("custom"));
        assert_eq!(nearest("transparent", &known), None);
        assert_eq!(nearest("gate", &["data"]), None);
        assert_eq!(nearest("", &known), None);
        assert_eq!(nearest("ruckflug", &["rückflug"]), Some("rückflug"));
        assert_eq!(nearest("gate", &["gat", "gates", "gate"]), Some("gate"));
    }

    #[test]
    fn distinguishes_long_names_that_differ_at_the_end() {
        let long = "a".repeat(80);
        let (near, far) = (format!("{long}{}", "b".repeat(20)), format!("{long}{}", "c".repeat(60)));
        assert_eq!(nearest(&long, &[&far, &near]), Some(near.as_str()));
    }

    #[test]
    fn stops_when_the_budget_is_spent() {
        let known: Vec<String> = (0..1_000).map(|number| format!("departureGate{number}")).collect();
        let mut suggester = Suggester::new();
        let mut found = 0;
        let mut looked_at = 0;
        for _ in 0..1_000 {
            let mut names = known.iter().map(|name| {
                looked_at += 1;
                name.as_str()
            });
            found += usize::from(suggester.position("departureGat7", &mut names).is_some());
        }
        assert!(found > 0 && !suggester.has_budget(), "{found} found");
        let most = Suggester::BUDGET / Suggester::COST_PER_NAME + 1_000;
        assert!(looked_at <= most, "{looked_at} names looked at");
    }

    #[test]
    fn does_not_compare_names_too_long_for_the_budget() {
        let (unknown, known) = ("a".repeat(10_000), "b".repeat(10_000));
        let mut suggester = Suggester::new();
        assert_eq!(suggester.position(&unknown, &mut [known.as_str()].into_iter()), None);
        assert!(!suggester.has_budget());
    }
}
