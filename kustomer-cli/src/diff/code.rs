//! What changes mean for the user's sources: the broken places, or what is left of them after edits.

use std::fmt::Write as _;

use kustomer_codegen::RenderedProblem;
use kustomer_schema::diff::Diff;

use super::json::{CodeObject, EditedObject, PlaceObject};
use super::one_line;
use crate::args::DiffArgs;
use crate::outcome::count;
use crate::sources::{Place, Sources};

/// The sources and their broken places. Empty without `--src`.
#[derive(Debug, Default)]
pub(super) struct Code<'d> {
    sources: Option<Sources>,
    /// Those that are left after edits.
    places: Vec<Place<'d>>,
    /// The files that were edited, with the number of edits.
    edited: Vec<(String, usize)>,
    /// Why edits could not be made.
    pub(super) error: Option<String>,
}

impl<'d> Code<'d> {
    /// Reads the sources, and edits them with `--write`.
    pub(super) fn read(args: &DiffArgs, diff: &'d Diff) -> Result<Self, RenderedProblem> {
        if args.sources.is_empty() {
            return Ok(Self::default());
        }
        let sources = Sources::read(&args.sources)?;
        let places = sources.places(diff.changes());
        if !args.write || places.iter().all(|place| place.edit.is_none()) {
            return Ok(Self { sources: Some(sources), places, ..Self::default() });
        }
        let written = sources.write(&places);
        // Lines have moved, and what was mended is no longer broken.
        let sources = Sources::read(&args.sources)?;
        let places = sources.places(diff.changes());
        Ok(Self { sources: Some(sources), places, edited: written.files, error: written.error })
    }

    /// Formats places and edits for people.
    pub(super) fn text(&self) -> String {
        let Some(sources) = &self.sources else { return String::new() };
        let mut text = String::from("\n");
        for (file, edits) in &self.edited {
            let _ = writeln!(text, "edited {}: {}", one_line::name(file), count(*edits, "place"));
        }
        text + &sources.report(&self.places)
    }

    /// Formats places for a pull request.
    pub(super) fn markdown(&self) -> String {
        if self.sources.is_none() {
            return String::new();
        }
        if self.places.is_empty() {
            return "\n#### Code: no place is broken\n".to_owned();
        }
        let mut text =
            String::from("\n#### Broken places in the code\n\n| place | change | |\n|---|---|---|\n");
        for place in &self.places {
            let file = one_line::name(&place.file).replace('|', "\\|");
            let label = one_line::name(&place.label).replace('|', "\\|");
            let _ = writeln!(text, "| `{file}:{}` | {} | {label} |", place.line, place.change.rule.code);
        }
        text
    }

    /// Returns places and edits for programs.
    pub(super) fn json(&self) -> Option<CodeObject> {
        self.sources.as_ref()?;
        let place = |place: &Place<'_>| PlaceObject {
            code: place.change.rule.code,
            file: place.file.clone(),
            line: place.line,
            column: place.column,
            label: place.label.clone(),
            mechanical: place.edit.is_some(),
        };
        let edited = |(file, edits): &(String, usize)| EditedObject { file: file.clone(), edits: *edits };
        Some(CodeObject {
            places: self.places.iter().map(place).collect(),
            edited: self.edited.iter().map(edited).collect(),
        })
    }

    /// Returns what could not be read or written.
    pub(super) fn messages(&self) -> String {
        let unreadable = self.sources.iter().flat_map(|sources| &sources.unreadable);
        let messages: Vec<String> =
            unreadable.map(RenderedProblem::to_string).chain(self.error.clone()).collect();
        messages.join("\n")
    }
}
