//! Which page of a search a walk asks for next. Does no IO: an [`Ask`] goes out, an [`Answer`] comes back.
//!
//! The service stops every search after some thousand results, and pages shift when records change. So a walk turns no pages: it
//! sorts by a time, and asks each time for the first page of the records since the last one that it has seen. Records of one
//! and the same time are walked by a second time in the same way; only those with the same two times are read by their places.

use kustomer_core::Timestamp;

use super::exchange::{Answer, Ask, Places, Reached, Since};
use super::key::Key;
use super::reading::{Outcome, Reading};
use crate::stuck::Stuck;

/// How often a page may lack what the page in front of it ended with.
const STEPS_BACK: u32 = 20;

/// The walk over one search.
#[derive(Debug)]
pub(crate) struct Windows {
    /// How many times the records can be sorted by: 1 or 2.
    levels: usize,
    /// Records on a page.
    page_size: u64,
    /// How many results the service returns of a search.
    max_results: u64,
    /// The innermost window last. Empty when the walk is over.
    stack: Vec<Window>,
}

#[derive(Debug)]
enum Window {
    ByTime(ByTime),
    ByPage(ByPage),
}

/// Records in the order of a time.
#[derive(Debug, Default)]
struct ByTime {
    pinned: Vec<Timestamp>,
    since: Option<Since>,
    /// In front of this place, nothing is missing: the page that began here began with what the one before it ended with.
    proven: Option<Since>,
    /// The records of the last page, of which the last one must be on the next page as well. If it is not, it has
    /// changed, or the service sorts by another time than it shows: the one before it decides.
    anchors: Vec<(Key, Timestamp)>,
    steps_back: u32,
}

/// Records with the same times, by their places.
#[derive(Debug)]
struct ByPage {
    pinned: Vec<Timestamp>,
    reading: Reading,
}

impl Windows {
    pub(crate) fn new(levels: usize, page_size: u64, max_results: u64, since: Option<Since>) -> Self {
        let all = ByTime { since, proven: since, ..ByTime::default() };
        Self { levels, page_size, max_results, stack: vec![Window::ByTime(all)] }
    }

    /// A walk that begins among the records of one time, where they were created [since](Self::within).
    pub(crate) fn new_within(
        levels: usize,
        page_size: u64,
        max_results: u64,
        time: Timestamp,
        within: Since,
    ) -> Self {
        let mut windows = Self::new(levels, page_size, max_results, Some(Since::After(time)));
        let since = Some(within);
        windows.stack.push(Window::ByTime(ByTime {
            pinned: vec![time],
            since,
            proven: since,
            ..ByTime::default()
        }));
        windows
    }

    /// The page to ask for next; `None` when the walk is over. The same one until it is answered.
    pub(crate) fn ask(&self) -> Option<Ask> {
        Some(match self.stack.last()? {
            Window::ByTime(window) => Ask {
                pinned: window.pinned.clone(),
                level: window.pinned.len(),
                since: window.since,
                places: Places { page: 1, size: self.page_size },
            },
            Window::ByPage(window) => Ask {
                pinned: window.pinned.clone(),
                level: window.pinned.len() - 1,
                since: None,
                places: window.reading.places(),
            },
        })
    }

    /// How far the walk is for sure: it is safe to begin another walk here.
    pub(crate) fn reached(&self) -> Reached {
        self.place(|window| window.proven)
    }

    /// How far the walk is if the next page confirms it.
    pub(crate) fn front(&self) -> Reached {
        self.place(|window| window.since)
    }

    /// How far the walk is for sure among the records of one time, if it is among some.
    pub(crate) fn within(&self) -> Option<Since> {
        match (self.stack.get(1)?, self.stack.get(2)) {
            (Window::ByTime(inner), None) => inner.proven,
            (
                Window::ByTime(_),
                Some(Window::ByTime(ByTime { pinned, .. }) | Window::ByPage(ByPage { pinned, .. })),
            ) => pinned.get(1).copied().map(Since::At),
            (Window::ByPage(_), _) => None,
        }
    }

    fn place(&self, of: impl Fn(&ByTime) -> Option<Since>) -> Reached {
        let pinned = self.stack.get(1).and_then(|inner| match inner {
            Window::ByTime(ByTime { pinned, .. }) | Window::ByPage(ByPage { pinned, .. }) => pinned.first(),
        });
        match (self.stack.first(), pinned) {
            (None, _) => Reached::End,
            (Some(_), Some(time)) => Reached::Until(Since::At(*time)),
            (Some(Window::ByTime(window)), None) => of(window).map_or(Reached::Start, Reached::Until),
            (Some(Window::ByPage(_)), None) => Reached::Start,
        }
    }

    /// Moves on. All rows of the answer are records that the walk has come to; some it has come to before.
    ///
    /// # Errors
    /// If no further page would be complete. The walk stays where it is.
    pub(crate) fn answer(&mut self, answer: &Answer) -> Result<(), Stuck> {
        match self.stack.pop() {
            Some(Window::ByTime(window)) => self.by_time(window, answer),
            Some(Window::ByPage(window)) => self.by_page(window, answer),
            None => Ok(()),
        }
    }

    fn by_time(&mut self, mut window: ByTime, answer: &Answer) -> Result<(), Stuck> {
        let step = step(&window, answer);
        match step {
            Ok(Step::Done) => {}
            Ok(Step::Back) => {
                window.anchors.pop();
                window.steps_back += 1;
                if let Some((_, time)) = window.anchors.last() {
                    window.since = Some(Since::At(*time));
                }
                self.stack.push(Window::ByTime(window));
            }
            Ok(Step::On(anchors, time)) => {
                window.anchors = anchors;
                window.proven = window.since;
                window.since = Some(Since::At(time));
                window.steps_back = 0;
                self.stack.push(Window::ByTime(window));
            }
            Ok(Step::Into(time)) => {
                let mut pinned = window.pinned.clone();
                pinned.push(time);
                window.anchors.clear();
                window.since = Some(Since::After(time));
                window.proven = window.since;
                self.stack.push(Window::ByTime(window));
                self.stack.push(self.inner(pinned));
            }
            Err(stuck) => {
                self.stack.push(Window::ByTime(window));
                return Err(stuck);
            }
        }
        Ok(())
    }

    /// The window of the records that have these times.
    fn inner(&self, pinned: Vec<Timestamp>) -> Window {
        if pinned.len() < self.levels {
            return Window::ByTime(ByTime { pinned, ..ByTime::default() });
        }
        Window::ByPage(ByPage { pinned, reading: Reading::new(self.page_size, self.max_results) })
    }

    fn by_page(&mut self, mut window: ByPage, answer: &Answer) -> Result<(), Stuck> {
        let times = window.pinned.clone();
        let stuck = match window.reading.add(answer) {
            Outcome::Complete => return Ok(()),
            Outcome::Continued => Ok(()),
            Outcome::TooMany => Err(Stuck::TooManyAtOnce { times, total: answer.total }),
            Outcome::Unsteady => Err(Stuck::Unsteady { times }),
        };
        self.stack.push(Window::ByPage(window));
        stuck
    }
}

/// What follows from a page of records in the order of a time.
enum Step {
    Done,
    /// The page does not begin where the last one has ended.
    Back,
    /// From this time on, with these records of the page.
    On(Vec<(Key, Timestamp)>, Timestamp),
    /// Into the records of this time, which fill the page.
    Into(Timestamp),
}

fn step(window: &ByTime, answer: &Answer) -> Result<Step, Stuck> {
    let level = window.pinned.len();
    let rows = anchors(answer, level, window.since)?;
    let is_continued = window.anchors.last().is_none_or(|(last, _)| rows.iter().any(|(key, _)| key == last));
    if !is_continued {
        return if window.steps_back < STEPS_BACK { Ok(Step::Back) } else { Err(Stuck::Unsorted) };
    }
    if !answer.has_more {
        return Ok(Step::Done);
    }
    let (Some((_, first)), Some((_, last))) = (rows.first(), rows.last()) else {
        return Err(Stuck::Empty);
    };
    let (first, last) = (*first, *last);
    Ok(if first == last { Step::Into(first) } else { Step::On(rows, last) })
}

/// The records of a page with the time that they are sorted by.
fn anchors(answer: &Answer, level: usize, since: Option<Since>) -> Result<Vec<(Key, Timestamp)>, Stuck> {
    let mut previous = match since {
        Some(Since::At(time) | Since::After(time)) => Some(time),
        None => None,
    };
    let mut anchors = Vec::with_capacity(answer.rows.len());
    for row in &answer.rows {
        let time =
            row.times.get(level).copied().flatten().ok_or_else(|| Stuck::NoTime(row.key.to_string()))?;
        if previous.is_some_and(|previous| time < previous) {
            return Err(Stuck::Unsorted);
        }
        previous = Some(time);
        anchors.push((row.key.clone(), time));
    }
    Ok(anchors)
}
