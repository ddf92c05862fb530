//! The attribute names for search criteria, in the docs of a resource's module.

use kustomer_schema::{Search, SearchClass, SearchField};

use crate::source::docs::comment::Doc;

/// Adds the names, grouped by the class of their values.
pub(crate) fn add(search: &Search, doc: &mut Doc) {
    if search.fields.is_empty() {
        return;
    }
    doc.paragraph("# Search");
    doc.paragraph(&format!(
        "Attribute names for search criteria in the `{}` context:",
        plain(&search.context.text)
    ));
    let mut lines = Vec::new();
    let mut item = |what: &str, is_one: &dyn Fn(&SearchField) -> bool| {
        let fields = search.fields.iter().filter(|field| is_one(field));
        let names: Vec<String> = fields.map(|field| format!("`{}`", plain(&field.name))).collect();
        if !names.is_empty() {
            lines.push(format!("- {what}: {}", names.join(", ")));
        }
    };
    for class in SearchClass::ALL {
        item(class_name(class), &|field| field.class == class);
    }
    item("sortable", &|field| field.sortable);
    item("in archive searches", &|field| field.archive);
    item("only in archive searches", &|field| field.archive && !field.live);
    doc.markdown(&lines.join("\n"));
}

fn class_name(class: SearchClass) -> &'static str {
    match class {
        SearchClass::Any => "text in any attribute",
        SearchClass::Boolean => "booleans",
        SearchClass::DateTime => "timestamps",
        SearchClass::List => "lists",
        SearchClass::Number => "numbers",
        SearchClass::String => "strings, matched by word",
        SearchClass::StringNotAnalyzed => "strings, matched as a whole",
        _ => "long texts, matched by word",
    }
}

/// Returns a name that is safe inside backticks.
fn plain(name: &str) -> String {
    name.replace(['`', '\n', '\r'], "'")
}

#[cfg(test)]
mod tests {
    use kustomer_schema::SchemaSet;

    use super::*;
    use crate::source::layout::options::SourceOptions;
    use crate::source::layout::printer::Printer;

    #[test]
    fn names_are_grouped_by_class() {
        let text = r#"{ "x-kustomer": { "klass": "seat", "search": { "context": "seat", "fields": {
            "seat_number": { "class": "string", "sortable": true },
            "seat_taken": { "class": "boolean" },
            "seat_row": { "class": "number", "sortable": true, "archive": true }
        } } } }"#;
        let set = SchemaSet::from_texts([("seat.json", text)]).expect("the schema is right");
        let search = set.schemas()[0].search.as_ref().expect("it has searches");
        let options = SourceOptions::new();
        let mut printer = Printer::new(&options);
        let mut doc = Doc::of(Some("A seat"), String::new);
        add(search, &mut doc);
        doc.print("//!", &mut printer);
        assert_eq!(
            printer.finish(),
            "//! A seat.\n//!\n//! # Search\n//!\n//! Attribute names for search criteria in the `seat` context:\n\
             //!\n//! - booleans: `seat_taken`\n//! - numbers: `seat_row`\n//! - strings, matched by word: `seat_number`\n\
             //! - sortable: `seat_number`, `seat_row`\n//! - in archive searches: `seat_row`\n"
        );
    }
}
