//! `kustomer diff`: the changes between two sets of schemas, each from files or from a git revision.

mod code;
mod git;
mod json;
mod labels;
mod markdown;
mod objects;
mod one_line;
mod revision;
mod side;
mod text;

use kustomer_codegen::RenderedProblem;
use kustomer_schema::diff::Diff;

use crate::args::{DiffArgs, Format};
use crate::outcome::{Outcome, Status};
use labels::Labels;
use side::{Loaded, Side};

/// Compares two sides and formats the changes.
pub(crate) fn run(args: &DiffArgs) -> Outcome {
    let before = match Side::named(&args.before).load() {
        Ok(before) => before,
        Err(problems) => return failure(&problems),
    };
    let after = match Side::named(&args.after).load() {
        Ok(after) => after,
        Err(problems) => return failure(&problems),
    };
    let diff = match (&before.schemas, &after.schemas) {
        (Loaded::Folder(before), Loaded::Folder(after)) => Diff::of(before, after),
        (Loaded::File(before), Loaded::File(after)) => Diff::of_schemas(before, after),
        (Loaded::File(_), Loaded::Folder(_)) => return failure(&[mixed(&before.name, &after.name)]),
        (Loaded::Folder(_), Loaded::File(_)) => return failure(&[mixed(&after.name, &before.name)]),
    };
    let code = match code::Code::read(args, &diff) {
        Ok(code) => code,
        Err(problem) => return failure(&[problem]),
    };
    let labels = Labels { before: &before.name, after: &after.name, are_files: before.is_file() };
    let output = match args.format {
        Format::Text => text::report(&diff, &labels) + &code.text(),
        Format::Json => json::object(&diff, &labels, code.json()),
        Format::Markdown => markdown::report(&diff) + &code.markdown(),
    };
    let fails = args.fail_on.is_some_and(|least| diff.impact().is_some_and(|impact| impact >= least));
    let status = match (&code.error, fails) {
        (Some(_), _) => Status::Usage,
        (None, true) => Status::Problems,
        (None, false) => Status::Success,
    };
    Outcome { output, messages: code.messages(), status }
}

fn mixed(file: &str, folder: &str) -> RenderedProblem {
    let message = format!("a file cannot be compared with a folder, `{}`", one_line::name(folder));
    let help = "compare two files or two folders";
    RenderedProblem::of_file("", &one_line::name(file), &message, &[help])
}

/// Something could not be read. This is not one of the results that `--fail-on` selects.
fn failure(problems: &[RenderedProblem]) -> Outcome {
    let messages: Vec<String> = problems.iter().map(RenderedProblem::to_string).collect();
    Outcome { output: String::new(), messages: messages.join("\n"), status: Status::Usage }
}
