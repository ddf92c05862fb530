//! `kustomer diff`: the changes between two sets of schemas, each from files, from a git revision or from the organization.

mod code;
mod git;
mod json;
mod labels;
mod markdown;
mod objects;
mod one_line;
#[cfg(feature = "organization")]
mod organization;
mod revision;
mod side;
mod text;

use kustomer_codegen::RenderedProblem;
use kustomer_schema::diff::Diff;

use crate::args::{DiffArgs, Format};
use crate::outcome::{Outcome, Status};
use labels::Labels;
use side::{Loaded, Named, Side};

/// Compares two sides and formats the changes.
pub(crate) fn run(args: &DiffArgs) -> Outcome {
    compared(args).unwrap_or_else(|outcome| outcome)
}

/// Both sides, in the order of the command line.
struct Sides {
    before: Named,
    after: Named,
    /// Whether each side is a single file, by whose name its places are called.
    are_files: bool,
    warnings: String,
}

fn compared(args: &DiffArgs) -> Result<Outcome, Outcome> {
    let Sides { before, after, are_files, warnings } = sides(args)?;
    let diff = match (&before.schemas, &after.schemas) {
        (Loaded::Folder(before), Loaded::Folder(after)) => Diff::of(before, after),
        (Loaded::File(before, _), Loaded::File(after, _)) => Diff::of_schemas(before, after),
        (Loaded::File(..), Loaded::Folder(_)) => return Err(failure(&[mixed(&before.name, &after.name)])),
        (Loaded::Folder(_), Loaded::File(..)) => return Err(failure(&[mixed(&after.name, &before.name)])),
    };
    let code = code::Code::read(args, &diff).map_err(|problem| failure(&[problem]))?;
    let labels = Labels { before: &before.name, after: &after.name, are_files };
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
    Ok(Outcome { output, messages: warnings + &code.messages(), status })
}

/// Reads both sides.
fn sides(args: &DiffArgs) -> Result<Sides, Outcome> {
    let (before, after) = (Side::named(&args.before), Side::named(&args.after));
    let load = |side: Side| side.load().map_err(|problems| failure(&problems));
    match (before.is_organization(), after.is_organization()) {
        (false, false) => {
            let (before, after) = (load(before)?, load(after)?);
            Ok(Sides { are_files: before.is_file(), before, after, warnings: String::new() })
        }
        (true, true) => {
            let help = "name a folder, a file or a revision to compare it with";
            Err(failure(&[RenderedProblem::of_file(
                "",
                side::ORGANIZATION,
                "both sides are the organization",
                &[help],
            )]))
        }
        (false, true) => with_organization(load(before)?),
        (true, false) => {
            let sides = with_organization(load(after)?)?;
            Ok(Sides { before: sides.after, after: sides.before, ..sides })
        }
    }
}

/// Compares files with the organization.
#[cfg(feature = "organization")]
fn with_organization(files: Named) -> Result<Sides, Outcome> {
    let are_files = files.is_file();
    let organization::Compared { files, organization, warnings } = organization::compared(files)?;
    Ok(Sides { before: files, after: organization, are_files, warnings })
}

#[cfg(not(feature = "organization"))]
fn with_organization(_: Named) -> Result<Sides, Outcome> {
    let help = "install it with the feature `organization`";
    let message = "this command was built without access to organizations";
    Err(failure(&[RenderedProblem::of_file("", side::ORGANIZATION, message, &[help])]))
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
