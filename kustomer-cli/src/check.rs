//! `kustomer check`: the errors in a folder of schemas, including those found only when generating Rust from all of them.

use std::collections::BTreeSet;

use kustomer_codegen::{Mistake, SchemaFolder, SourceOptions};

use crate::args::CheckArgs;
use crate::outcome::{Outcome, count};

/// Checks a folder. The errors are the result, so they go to standard output.
pub(crate) fn run(args: &CheckArgs) -> Outcome {
    let folder = match SchemaFolder::new(&args.schemas) {
        Ok(folder) => folder,
        Err(mistake) => return Outcome::usage(&mistake),
    };
    match folder.source_files(&SourceOptions::default()) {
        Ok((set, _)) => Outcome::success(format!(
            "no errors in {} of `{}`\n",
            count(set.schemas().len(), "schema"),
            args.schemas.display()
        )),
        Err(mistakes) => Outcome::problems(report(&mistakes)),
    }
}

/// Formats errors, followed by their number.
pub(crate) fn report(mistakes: &[Mistake]) -> String {
    let text = mistakes.iter().fold(String::new(), |text, mistake| text + &mistake.to_string() + "\n");
    let files: BTreeSet<&str> = mistakes.iter().map(Mistake::file).collect();
    let total: usize = mistakes.iter().map(Mistake::count).sum();
    let number = count(total, "error");
    if total > mistakes.len() {
        return text + &format!("{number}\n");
    }
    text + &format!("{number} in {}\n", count(files.len(), "file"))
}
