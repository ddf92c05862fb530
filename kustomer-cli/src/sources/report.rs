//! Broken places for people: each like an error of rustc, with the edit that mends it if there is one.

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use kustomer_schema::diff::Impact;

use super::files::Sources;
use super::place::Place;
use crate::outcome::count;

impl Sources {
    /// Formats places, followed by their number.
    pub(crate) fn report(&self, places: &[Place<'_>]) -> String {
        let renderer = Renderer::plain();
        let mut text = String::new();
        for place in places {
            text.push_str(&renderer.render(&self.groups(place)));
            text.push_str("\n\n");
        }
        text + &self.summary(places)
    }

    fn groups<'p>(&'p self, place: &'p Place<'_>) -> Vec<Group<'p>> {
        let source = self.files.get(place.source).map_or("", |source| source.text.as_str());
        let (rule, path) = (place.change.rule, place.change.place.path.as_str());
        let title = match path {
            "" => format!("{}: `{}`", rule.title, place.change.place.resource),
            path => format!("{}: `{path}` of `{}`", rule.title, place.change.place.resource),
        };
        let level = match place.change.impact() {
            Impact::Breaking => Level::ERROR.with_name("breaking"),
            impact => Level::WARNING.with_name(impact.as_str()),
        };
        let shown = Snippet::source(source)
            .path(place.file.as_str())
            .annotation(AnnotationKind::Primary.span(place.at.clone()).label(place.label.as_str()));
        let mut groups = vec![level.primary_title(title).id(rule.code).element(shown)];
        if let Some(edit) = &place.edit {
            let patched = Snippet::source(source)
                .path(place.file.as_str())
                .patch(Patch::new(edit.at.clone(), edit.text.as_str()));
            groups.push(Level::HELP.secondary_title("`--write` makes this edit").element(patched));
        }
        groups
    }

    fn summary(&self, places: &[Place<'_>]) -> String {
        let types = count(self.type_count(), "type");
        let mendable = places.iter().filter(|place| place.edit.is_some()).count();
        match (places.len(), mendable) {
            (0, _) => format!("no place in the sources is broken ({types} with derives of `kustomer`)\n"),
            (broken, 0) => format!("{} broken in the sources\n", are(broken)),
            (broken, mendable) if broken == mendable => {
                format!("{} broken in the sources; `--write` mends {}\n", are(broken), all(broken))
            }
            (broken, mendable) => {
                format!("{} broken in the sources; `--write` mends {mendable} of them\n", are(broken))
            }
        }
    }
}

fn are(number: usize) -> String {
    format!("{} {}", count(number, "place"), if number == 1 { "is" } else { "are" })
}

fn all(number: usize) -> &'static str {
    if number == 1 { "it" } else { "all of them" }
}
