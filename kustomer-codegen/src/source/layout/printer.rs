//! Writes indented lines of source.

use crate::source::layout::options::SourceOptions;

/// A buffer for lines of source.
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

    /// Returns the current indentation in spaces.
    pub(crate) fn indent(&self) -> usize {
        self.indent
    }

    /// Adds a line at the current indentation.
    pub(crate) fn line(&mut self, text: &str) {
        self.line_at(self.indent, text);
    }

    /// Adds a line at another indentation.
    pub(crate) fn line_at(&mut self, indent: usize, text: &str) {
        if !text.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', indent));
            self.text.push_str(text);
        }
        self.text.push('\n');
    }

    /// Starts a line at the current indentation.
    pub(crate) fn begin(&mut self, text: &str) {
        self.text.extend(std::iter::repeat_n(' ', self.indent));
        self.text.push_str(text);
    }

    /// Continues the line.
    pub(crate) fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the line.
    pub(crate) fn end(&mut self) {
        self.text.push('\n');
    }

    /// Adds an empty line.
    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Prints lines one level deeper.
    pub(crate) fn inside(&mut self, print: impl FnOnce(&mut Self)) {
        self.step_in();
        print(self);
        self.step_out();
    }

    /// Indents the following lines by one level more.
    pub(crate) fn step_in(&mut self) {
        self.indent += 4;
    }

    /// Indents the following lines by one level less.
    pub(crate) fn step_out(&mut self) {
        self.indent = self.indent.saturating_sub(4);
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}
