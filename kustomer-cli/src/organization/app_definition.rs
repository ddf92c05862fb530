//! `kustomer export app-definition`: schema files as the definition of an app.

use kustomer_schema::organization;

use super::wanted;
use crate::args::AppDefinitionArgs;
use crate::outcome::Outcome;

/// Prints the definition.
pub(crate) fn run(args: &AppDefinitionArgs) -> Outcome {
    match wanted::of_schemas(&args.schemas) {
        Ok(definitions) => Outcome::success(organization::app_definition(
            &args.app,
            &args.version,
            &args.title,
            &definitions,
        )),
        Err(outcome) => outcome,
    }
}
