//! The names of a resource's attributes in searches, in the documentation of its module.

use kustomer_schema::{Search, SearchClass, SearchField};

use crate::source::docs::comment::Doc;

/// Adds the names, by the class of their values.
pub(crate) fn add(search: &Search, doc: &mut Doc) {
    if search.fields.is_empty() {
        return;
    }
    doc.paragraph("# In searches");
    doc.paragraph(&format!(
        "By these names criteria know it, in the context `{}`:",
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
        item(in_words(class), &|field| field.class == class);
    }
    item("sorted by", &|field| field.sortable);
    item("known to the archive", &|field| field.archive);
    item("known to the archive alone", &|field| field.archive && !field.live);
    doc.markdown(&lines.join("\n"));
}

fn in_words(class: SearchClass) -> &'static str {
    match class {
        SearchClass::Any => "text anywhere",
        SearchClass::Boolean => "true or false",
        SearchClass::DateTime => "times",
        SearchClass::List => "lists",
        SearchClass::Number => "numbers",
        SearchClass::String => "words in a text",
        SearchClass::StringNotAnalyzed => "texts as a whole",
        _ => "long texts",
    }
}

/// A name as it can stand in backticks.
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
    fn names_stand_by_the_class_of_their_values() {
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
            "//! A seat.\n//!\n//! # In searches\n//!\n//! By these names criteria know it, in the context `seat`:\n\
             //!\n//! - true or false: `seat_taken`\n//! - numbers: `seat_row`\n//! - words in a text: `seat_number`\n\
             //! - sorted by: `seat_number`, `seat_row`\n//! - known to the archive: `seat_row`\n"
        );
    }
}
