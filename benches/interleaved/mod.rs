//! A runner that lets candidates take turns, so that other load on the machine slows all of them alike. Turns are shorter
//! than a time slice of the scheduler: most are undisturbed, and medians ignore the others. Only times of one round are
//! compared.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long one candidate runs before the next has its turn.
const TURN: Duration = Duration::from_millis(1);

/// Runs between two looks at the clock while warming up.
const BATCH: u32 = 16;

/// How long a candidate runs before anything is measured.
const WARM_UP: Duration = Duration::from_millis(100);

/// Code to be measured.
pub(crate) struct Candidate<'a> {
    name: &'static str,
    run: Box<dyn FnMut() + 'a>,
}

impl<'a> Candidate<'a> {
    /// Makes a candidate that creates a value and drops it; both are part of the time.
    pub(crate) fn new<T>(name: &'static str, mut make: impl FnMut() -> T + 'a) -> Self {
        Self { name, run: Box::new(move || drop(black_box(make()))) }
    }
}

/// The times of one candidate, one for each round, in nanoseconds.
pub(crate) struct Times {
    /// The candidate's name.
    pub(crate) name: &'static str,
    rounds: Vec<f64>,
}

impl Times {
    /// Returns the median of all rounds in nanoseconds.
    pub(crate) fn median(&self) -> f64 {
        median(self.rounds.clone())
    }

    /// Returns how many times as fast as `other` this candidate is: the median of the ratios within each round.
    pub(crate) fn speed_over(&self, other: &Self) -> f64 {
        median(self.rounds.iter().zip(&other.rounds).map(|(ours, theirs)| theirs / ours).collect())
    }
}

/// Runs the candidates in turn.
pub(crate) fn measure(mut candidates: Vec<Candidate<'_>>, rounds: usize) -> Vec<Times> {
    let repeats: Vec<u32> = candidates.iter_mut().map(warm_up).collect();
    let mut times: Vec<Times> =
        candidates.iter().map(|candidate| Times { name: candidate.name, rounds: Vec::new() }).collect();
    for round in 0..rounds {
        // Moves the heap a little, so that no candidate always has the luck of the same addresses.
        let moved = black_box(vec![0_u8; 16 * (round % 61)]);
        for index in order(candidates.len(), round) {
            let repeats = repeats[index];
            let start = Instant::now();
            for _ in 0..repeats {
                (candidates[index].run)();
            }
            times[index].rounds.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(repeats));
        }
        drop(moved);
    }
    times
}

/// The turns of a round. Every round begins with another candidate, and over the rounds, a candidate follows each of the others
/// alike: what one leaves in the caches of the processor is of use to the next, the more the two have in common.
fn order(count: usize, round: usize) -> impl Iterator<Item = usize> {
    // A step that has no divisor in common with the number of candidates reaches all of them.
    let steps: Vec<usize> = (1..count.max(2)).filter(|step| greatest_divisor(*step, count) == 1).collect();
    let step = steps[round / count % steps.len()];
    (0..count).map(move |turn| (round + turn * step) % count)
}

fn greatest_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}

/// Fills caches and branch predictors; returns how often the candidate runs in one turn.
fn warm_up(candidate: &mut Candidate<'_>) -> u32 {
    let start = Instant::now();
    let mut fastest = Duration::MAX;
    while start.elapsed() < WARM_UP {
        let batch = Instant::now();
        (0..BATCH).for_each(|_| (candidate.run)());
        fastest = fastest.min(batch.elapsed());
    }
    let each = (fastest.as_nanos() / u128::from(BATCH)).max(1);
    u32::try_from(TURN.as_nanos() / each).unwrap_or(u32::MAX).max(1)
}

/// Returns the value in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
