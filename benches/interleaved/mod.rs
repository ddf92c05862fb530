//! A runner that lets candidates take turns, so that whatever slows the machine down slows all of them. Only ratios
//! within one round are compared.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long one candidate runs before the next has its turn.
const TURN: Duration = Duration::from_millis(8);

/// Something to be measured.
pub(crate) struct Candidate<'a> {
    name: &'static str,
    run: Box<dyn FnMut() + 'a>,
}

impl<'a> Candidate<'a> {
    /// A candidate that makes a value and drops it; both are part of the time.
    pub(crate) fn new<T>(name: &'static str, mut make: impl FnMut() -> T + 'a) -> Self {
        Self { name, run: Box::new(move || drop(black_box(make()))) }
    }
}

/// The times of one candidate, one a round, in nanoseconds.
pub(crate) struct Times {
    /// The candidate's name.
    pub(crate) name: &'static str,
    rounds: Vec<f64>,
}

impl Times {
    /// The middle of all rounds, in nanoseconds.
    pub(crate) fn median(&self) -> f64 {
        median(self.rounds.clone())
    }

    /// How many times as fast as `other` this one is: the middle of the rounds' ratios.
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
        for turn in 0..candidates.len() {
            // Every round begins with another candidate: none always follows the same one.
            let index = (round + turn) % candidates.len();
            let repeats = repeats[index];
            let start = Instant::now();
            for _ in 0..repeats {
                (candidates[index].run)();
            }
            times[index].rounds.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(repeats));
        }
    }
    times
}

/// Fills caches and branch predictors; answers how often the candidate runs in one turn.
fn warm_up(candidate: &mut Candidate<'_>) -> u32 {
    let start = Instant::now();
    let mut repeats = 0;
    while start.elapsed() < 5 * TURN {
        (candidate.run)();
        repeats += 1;
    }
    (repeats / 5).max(1)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
