//! The source of the page's values: a fixed sequence of numbers, and texts, names and IDs chosen by it.

/// A deterministic source of plausible values (`SplitMix64`).
pub(super) struct Source {
    state: u64,
}

const FIRST_NAMES: &[&str] =
    &["Jane", "Mohammed", "Zoë", "Li", "Alexander", "Ana", "Søren", "Priya", "Maximilian", "Chloe"];
const LAST_NAMES: &[&str] = &[
    "Doe",
    "García Márquez",
    "Müller",
    "Wang",
    "O'Connor",
    "Nakamura",
    "Papadopoulos",
    "Singh",
    "Lindqvist",
    "Roy",
];
const WORDS: &[&str] = &[
    "order",
    "arrived",
    "yesterday",
    "but",
    "the",
    "box",
    "was",
    "open",
    "and",
    "one",
    "of",
    "items",
    "is",
    "missing",
    "please",
    "advise",
    "refund",
    "delivery",
    "thanks",
    "again",
    "for",
    "quick",
    "answer",
    "to",
    "my",
    "question",
];

impl Source {
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed >> 32).expect("32 bits fit a machine word") % limit
    }

    pub(super) fn one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }

    pub(super) fn pick<'a>(&mut self, values: &[&'a str]) -> &'a str {
        values[self.below(values.len())]
    }

    pub(super) fn first_name(&mut self) -> &'static str {
        self.pick(FIRST_NAMES)
    }

    pub(super) fn last_name(&mut self) -> &'static str {
        self.pick(LAST_NAMES)
    }

    /// Words with spaces between them; every fifth text holds an escape.
    pub(super) fn words(&mut self, count: usize) -> String {
        let mut text: Vec<&str> = (0..count).map(|_| self.pick(WORDS)).collect();
        if self.one_in(5) {
            text.push("\\\"urgent\\\"\\n");
        }
        text.join(" ")
    }

    /// 24 hex digits.
    pub(super) fn id(&mut self) -> String {
        format!("5f{:06x}{:08x}{:08x}", self.below(1 << 24), self.below(1 << 31), self.below(1 << 31))
    }

    /// A date-time with milliseconds.
    pub(super) fn date_time(&mut self) -> String {
        format!(
            "20{}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            self.below(6) + 20,
            self.below(12) + 1,
            self.below(28) + 1,
            self.below(24),
            self.below(60),
            self.below(60),
            self.below(1000)
        )
    }

    /// A decimal with two digits behind the point.
    pub(super) fn amount(&mut self, limit: usize) -> String {
        format!("{}.{:02}", self.below(limit), self.below(100))
    }
}
