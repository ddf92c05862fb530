//! How far the export is: a bar on a terminal, lines elsewhere.

use std::io::{IsTerminal as _, stderr};

use indicatif::{ProgressBar, ProgressStyle};
use kustomer::data::sync;

/// Shows how far an export is, on standard error.
pub(crate) struct Progress(Option<ProgressBar>);

impl Progress {
    pub(crate) fn start() -> Self {
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} conversations, {eta} left");
        let bar = stderr().is_terminal().then(|| ProgressBar::new(0));
        Self(bar.map(|bar| match style {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }))
    }

    pub(crate) fn show(&self, progress: &sync::Progress) {
        let done = progress.records();
        match &self.0 {
            Some(bar) => {
                bar.set_length(done + progress.remaining().unwrap_or(0));
                bar.set_position(done);
            }
            None => eprintln!("conversations: {done}, requests for them: {}", progress.requests()),
        }
    }
}

/// Removes the bar.
impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
