//! `kustomer generate`: writes Rust files generated from schemas, or shows how they differ.

use kustomer_codegen::SchemaFolder;

use crate::args::GenerateArgs;
use crate::check::report;
use crate::out_folder::{Change, GENERATED, OutFolder};
use crate::outcome::{Outcome, Status, count};

/// Generates files and writes those that differ, or only shows the differences with `--check`.
pub(crate) fn run(args: &GenerateArgs) -> Outcome {
    let folder = match SchemaFolder::new(&args.schemas) {
        Ok(folder) => folder,
        Err(mistake) => return Outcome::usage(&mistake),
    };
    let files = match folder.source_files(&args.options) {
        Ok((_, files)) => files,
        Err(mistakes) => return Outcome::failure(report(&mistakes)),
    };
    let out = OutFolder::new(&args.out);
    let changes = match out.changes(&files) {
        Ok(changes) => changes,
        Err(obstacles) => return Outcome::failure(obstacles.concat()),
    };
    if args.check {
        return shown(&out, &changes, args);
    }
    let (kept, changes): (Vec<Change>, Vec<Change>) =
        changes.into_iter().partition(|change| change.removes() && !args.prune);
    let mut outcome = written(&out, &changes, files.len());
    if outcome.status == Status::Success {
        outcome.output += &leftover(&out, &kept);
    }
    outcome
}

/// Lists files that `--prune` would remove. They stay without it because somebody may have edited them.
fn leftover(out: &OutFolder, kept: &[Change]) -> String {
    let name = out.name();
    let lines: String = kept.iter().map(|change| change.kept(&name)).collect();
    match kept.len() {
        0 => lines,
        1 => format!("{lines}1 file no longer has a schema: remove it, or {PRUNE}\n"),
        number => format!("{lines}{number} files no longer have a schema: remove them, or {PRUNE}\n"),
    }
}

const PRUNE: &str = "run the command again with `--prune`";

fn shown(out: &OutFolder, changes: &[Change], args: &GenerateArgs) -> Outcome {
    if changes.is_empty() {
        return Outcome::success(format!("`{}` is up to date\n", out.name()));
    }
    let differences: String =
        changes.iter().map(|change| change.difference(&out.name(), GENERATED)).collect();
    let files = match changes.len() {
        1 => "1 file differs".to_owned(),
        number => format!("{number} files differ"),
    };
    let schemas = args.schemas.display();
    let prune = if changes.iter().any(Change::removes) && !args.prune {
        ", and with `--prune` to remove files that no longer have a schema"
    } else {
        ""
    };
    Outcome::problems(format!(
        "{differences}{files} from what `{schemas}` generates: run the command again without `--check`{prune}\n"
    ))
}

fn written(out: &OutFolder, changes: &[Change], files: usize) -> Outcome {
    match out.apply(changes) {
        Ok(()) => {
            let text: String = changes.iter().map(|change| change.done(&out.name())).collect();
            let removed = changes.iter().filter(|change| change.removes()).count();
            let written = changes.len() - removed;
            let unchanged = files - written;
            let written = count(written, "file");
            Outcome::success(format!("{text}{written} written, {unchanged} unchanged, {removed} removed\n"))
        }
        Err(interrupted) => Outcome {
            output: interrupted.done.iter().map(|change| change.done(&out.name())).collect(),
            ..Outcome::failure(interrupted.message)
        },
    }
}
