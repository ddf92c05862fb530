//! The page of a code, and its text.

use kustomer_schema::prose::{code_block, paragraph};

use crate::code::Code;

/// What people read about one kind of error.
#[derive(Debug)]
pub struct Page {
    pub(super) code: Code,
    pub(super) title: &'static str,
    /// What is wrong.
    pub(super) explanation: &'static str,
    /// What to do about it.
    pub(super) action: &'static str,
    pub(super) example: Example,
}

/// The smallest code with the error, and the same code without it.
#[derive(Debug)]
pub(super) struct Example {
    pub(super) given: Given,
    pub(super) wrong: &'static str,
    pub(super) right: &'static str,
}

/// What belongs to an example besides the part that is wrong.
#[derive(Debug)]
pub(super) enum Given {
    Nothing,
    /// The text of the schema file that the code names.
    File(&'static str),
    /// The code that names the schema file, which is the part that is wrong.
    Code(&'static str),
}

/// Returns an example in Rust.
pub(super) const fn code(wrong: &'static str, right: &'static str) -> Example {
    Example { given: Given::Nothing, wrong, right }
}

/// Returns an example in Rust that is compared with a schema file.
pub(super) const fn checked(file: &'static str, wrong: &'static str, right: &'static str) -> Example {
    Example { given: Given::File(file), wrong, right }
}

/// Returns an example of a schema file.
pub(super) const fn schema(code: &'static str, wrong: &'static str, right: &'static str) -> Example {
    Example { given: Given::Code(code), wrong, right }
}

impl Page {
    /// Returns the code, such as `K205`.
    pub fn code(&self) -> String {
        self.code.to_string()
    }

    /// Returns the name of the error, in lower case: `unknown attribute`.
    pub fn title(&self) -> &'static str {
        self.title
    }

    /// Returns the page as plain text.
    pub fn text(&self) -> String {
        let Self { code, title, explanation, action, example } = self;
        let (given, place) = match example.given {
            Given::Nothing => (String::new(), ""),
            Given::File(text) => (format!("With this schema file:\n\n{}\n", code_block(text)), ""),
            Given::Code(text) => {
                (format!("With this struct:\n\n{}\n", code_block(text)), ", in the schema file")
            }
        };
        format!(
            "{code}: {title}\n\n{}\n{given}Wrong{place}:\n\n{}\nRight:\n\n{}\n{}",
            paragraph(explanation),
            code_block(example.wrong),
            code_block(example.right),
            paragraph(&format!("What to do: {action}")),
        )
    }
}
