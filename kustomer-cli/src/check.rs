//! `kustomer check`: the errors in a folder of schemas, including those found only when generating Rust from all of them.

use std::collections::BTreeSet;

use kustomer_codegen::{RenderedProblem, SchemaFolder, SourceOptions};

use crate::args::CheckArgs;
use crate::outcome::{Outcome, count};

/// Checks a folder. The errors are the result, so they go to standard output.
pub(crate) fn run(args: &CheckArgs) -> Outcome {
    let folder = match SchemaFolder::new(&args.schemas) {
        Ok(folder) => folder,
        Err(problem) => return Outcome::usage(&problem),
    };
    match folder.source_files(&SourceOptions::default()) {
        Ok((set, _)) => Outcome::success(format!(
            "no errors in {} of `{}`\n",
            count(set.schemas().len(), "schema"),
            args.schemas.display()
        )),
        Err(problems) => Outcome::problems(report(&problems)),
    }
}

/// Formats errors, followed by their number.
pub(crate) fn report(problems: &[RenderedProblem]) -> String {
    let text = problems.iter().fold(String::new(), |text, problem| text + &problem.to_string() + "\n");
    let files: BTreeSet<&str> = problems.iter().map(RenderedProblem::file).collect();
    let total: usize = problems.iter().map(RenderedProblem::count).sum();
    let number = count(total, "error");
    if total > problems.len() {
        return text + &format!("{number}\n");
    }
    text + &format!("{number} in {}\n", count(files.len(), "file"))
}
