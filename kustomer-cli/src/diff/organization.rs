//! The organization as a side of a comparison: the files of the other side, as `kustomer pull` would leave them. Nothing is
//! written.

use kustomer_schema::{Problems, ResourceKind, Schema, SchemaSet};

use super::one_line;
use super::side::{Loaded, Named, ORGANIZATION};
use crate::organization::{Described, describe};
use crate::outcome::{Outcome, Status};

/// Both sides of a comparison with the organization.
pub(super) struct Compared {
    pub(super) files: Named,
    pub(super) organization: Named,
    /// What was left out, for standard error.
    pub(super) warnings: String,
}

/// Reads what the organization has in place of the other side's files.
pub(super) fn compared(files: Named) -> Result<Compared, Outcome> {
    let Named { name, schemas } = files;
    match schemas {
        Loaded::Folder(set) => {
            let Described { set: organization, warnings } = describe(&set, None).map_err(usage)?;
            let organization = Named { name: ORGANIZATION.to_owned(), schemas: Loaded::Folder(organization) };
            Ok(Compared { files: Named { name, schemas: Loaded::Folder(set) }, organization, warnings })
        }
        Loaded::File(schema, text) => of_file(name, schema, &text),
    }
}

fn of_file(name: String, schema: Schema, text: &str) -> Result<Compared, Outcome> {
    if matches!(schema.kind, ResourceKind::Resource { .. }) {
        let name = one_line::name(&name);
        let message = format!(
            "error: an organization has Klasses and custom attributes only, and this file describes `{}`\n --> {name}\n  = help: compare a file with `klass` or `customOf` in `x-kustomer`\n",
            one_line::name(&schema.kind.type_name())
        );
        return Err(usage(Outcome::failure(message)));
    }
    let file = schema.file.clone();
    let resource = schema.kind.type_name();
    let one = |text: &str| SchemaSet::from_texts([(file.as_str(), text)]);
    let set = one(text).map_err(|problems| failed(&problems, &name))?;
    let Described { set: described, warnings } = describe(&set, Some(resource)).map_err(usage)?;
    let label = format!("{ORGANIZATION}{file}");
    let there = described.schemas().iter().find(|one| one.file == file).filter(|one| !one.absence.whole);
    let (before, after) = match (there, described.text_of(&file)) {
        (Some(there), Some(text)) => {
            (Loaded::File(schema, String::new()), Loaded::File(there.clone(), text.to_owned()))
        }
        // Nothing of it is there: a set without the file.
        _ => (Loaded::Folder(set), Loaded::Folder(described)),
    };
    let organization = Named { name: label, schemas: after };
    Ok(Compared { files: Named { name, schemas: before }, organization, warnings })
}

fn failed(problems: &Problems, name: &str) -> Outcome {
    usage(Outcome::failure(problems.render(name)))
}

/// An error is not one of the results that `--fail-on` selects.
fn usage(outcome: Outcome) -> Outcome {
    Outcome { status: Status::Usage, ..outcome }
}
