//! `kustomer check`: every mistake in a folder of schemas, those of single files and those that only show when Rust
//! is made of all of them.

use std::collections::BTreeSet;

use kustomer_codegen::{Mistake, SchemaFolder, SourceOptions};

use crate::answer::{Answer, count};
use crate::args::Check;

/// Checks the folder. The mistakes are what was asked for, so they are the output.
pub(crate) fn answer(request: &Check) -> Answer {
    let folder = match SchemaFolder::new(&request.schemas) {
        Ok(folder) => folder,
        Err(mistake) => return Answer::usage(&mistake),
    };
    match folder.source_files(&SourceOptions::default()) {
        Ok((set, _)) => Answer::fine(format!(
            "no mistakes in {} of `{}`\n",
            count(set.schemas().len(), "schema"),
            request.schemas.display()
        )),
        Err(mistakes) => Answer::problems(told(&mistakes)),
    }
}

/// Every mistake, and how many there are.
pub(crate) fn told(mistakes: &[Mistake]) -> String {
    let text = mistakes.iter().fold(String::new(), |text, mistake| text + &mistake.to_string() + "\n");
    let files: BTreeSet<&str> = mistakes.iter().map(Mistake::file).collect();
    let total: usize = mistakes.iter().map(Mistake::count).sum();
    let number = count(total, "mistake");
    if total > mistakes.len() {
        return text + &format!("{number}\n");
    }
    text + &format!("{number} in {}\n", count(files.len(), "file"))
}
