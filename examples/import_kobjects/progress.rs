//! How far the import is: a bar on a terminal, lines elsewhere.

use std::io::{IsTerminal as _, stderr};

use indicatif::{ProgressBar, ProgressStyle};
use kustomer::data::bulk;

/// After how many rows there is another line.
const LINE: u64 = 1_000;

/// Shows how far an import is, on standard error.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    lines: u64,
}

impl Progress {
    pub(crate) fn start() -> Self {
        let style = ProgressStyle::with_template("{spinner} {pos} rows, {per_sec}, {msg}");
        let bar = stderr().is_terminal().then(ProgressBar::new_spinner);
        let bar = bar.map(|bar| match style {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        });
        Self { bar, lines: 0 }
    }

    pub(crate) fn show(&mut self, progress: bulk::Progress) {
        let (done, failed) = (progress.settled(), progress.failed() + progress.unclear());
        match &self.bar {
            Some(bar) => {
                bar.set_position(done);
                bar.set_message(format!("{failed} failed"));
            }
            None if done / LINE > self.lines => {
                self.lines = done / LINE;
                eprintln!("rows: {done}, failed: {failed}, jobs: {}", progress.jobs());
            }
            None => {}
        }
    }
}

/// Removes the bar.
impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
