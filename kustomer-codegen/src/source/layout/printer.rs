//! Lines of source.

use crate::source::layout::options::SourceOptions;

/// Takes lines and puts them at their indentation.
#[derive(Debug)]
pub(crate) struct Printer<'o> {
    text: String,
    indent: usize,
    options: &'o SourceOptions,
}

impl<'o> Printer<'o> {
    pub(crate) fn new(options: &'o SourceOptions) -> Self {
        Self { text: String::with_capacity(8 * 1024), indent: 0, options }
    }

    pub(crate) fn options(&self) -> &'o SourceOptions {
        self.options
    }

    /// How far lines stand in, in spaces.
    pub(crate) fn indent(&self) -> usize {
        self.indent
    }

    /// A line at the present indentation.
    pub(crate) fn line(&mut self, text: &str) {
        self.line_at(self.indent, text);
    }

    /// A line at an indentation of its own.
    pub(crate) fn line_at(&mut self, indent: usize, text: &str) {
        if !text.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', indent));
            self.text.push_str(text);
        }
        self.text.push('\n');
    }

    /// Begins a line at the present indentation.
    pub(crate) fn begin(&mut self, text: &str) {
        self.text.extend(std::iter::repeat_n(' ', self.indent));
        self.text.push_str(text);
    }

    /// Goes on with a line.
    pub(crate) fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends a line.
    pub(crate) fn end(&mut self) {
        self.text.push('\n');
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Lines that stand in by one step.
    pub(crate) fn inside(&mut self, print: impl FnOnce(&mut Self)) {
        self.step_in();
        print(self);
        self.step_out();
    }

    /// Lines after this stand in by one step more.
    pub(crate) fn step_in(&mut self) {
        self.indent += 4;
    }

    /// Lines after this stand in by one step less.
    pub(crate) fn step_out(&mut self) {
        self.indent = self.indent.saturating_sub(4);
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}
