//! `kustomer generate`: schemas to Rust files, or what would change in them.

use kustomer_codegen::SchemaFolder;

use crate::answer::{Answer, Outcome, count};
use crate::args::Generate;
use crate::check::told;
use crate::out_folder::{Change, OutFolder};

/// Generates, and writes what has changed; or shows it and writes nothing.
pub(crate) fn answer(request: &Generate) -> Answer {
    let folder = match SchemaFolder::new(&request.schemas) {
        Ok(folder) => folder,
        Err(mistake) => return Answer::usage(&mistake),
    };
    let files = match folder.source_files(&request.options) {
        Ok((_, files)) => files,
        Err(mistakes) => return Answer::failed(told(&mistakes)),
    };
    let out = OutFolder::new(&request.out);
    let changes = match out.changes(&files) {
        Ok(changes) => changes,
        Err(obstacles) => return Answer::failed(obstacles.concat()),
    };
    if request.check {
        return shown(&out, &changes, request);
    }
    let (kept, changes): (Vec<Change>, Vec<Change>) =
        changes.into_iter().partition(|change| change.removes() && !request.prune);
    let mut answer = written(&out, &changes, files.len());
    if answer.outcome == Outcome::Fine {
        answer.output += &superfluous(&out, &kept);
    }
    answer
}

/// Files that would go if it were asked for: whoever has changed one since has it in no other place.
fn superfluous(out: &OutFolder, kept: &[Change]) -> String {
    let name = out.name();
    let lines: String = kept.iter().map(|change| change.kept(&name)).collect();
    match kept.len() {
        0 => lines,
        1 => format!("{lines}1 file is superfluous: remove it, or {PRUNE}\n"),
        number => format!("{lines}{number} files are superfluous: remove them, or {PRUNE}\n"),
    }
}

const PRUNE: &str = "run the command again with `--prune`";

fn shown(out: &OutFolder, changes: &[Change], request: &Generate) -> Answer {
    if changes.is_empty() {
        return Answer::fine(format!("`{}` is up to date\n", out.name()));
    }
    let differences: String = changes.iter().map(|change| change.difference(&out.name())).collect();
    let files = match changes.len() {
        1 => "1 file is".to_owned(),
        number => format!("{number} files are"),
    };
    let schemas = request.schemas.display();
    let prune = if changes.iter().any(Change::removes) && !request.prune {
        ", and with `--prune` for what no schema gives"
    } else {
        ""
    };
    Answer::problems(format!(
        "{differences}{files} not what `{schemas}` gives: run the command again without `--check`{prune}\n"
    ))
}

fn written(out: &OutFolder, changes: &[Change], files: usize) -> Answer {
    match out.apply(changes) {
        Ok(()) => {
            let text: String = changes.iter().map(|change| change.done(&out.name())).collect();
            let removed = changes.iter().filter(|change| change.removes()).count();
            let written = changes.len() - removed;
            let unchanged = files - written;
            let written = count(written, "file");
            Answer::fine(format!("{text}{written} written, {unchanged} unchanged, {removed} removed\n"))
        }
        Err(interrupted) => Answer {
            output: interrupted.done.iter().map(|change| change.done(&out.name())).collect(),
            ..Answer::failed(interrupted.message)
        },
    }
}
