//! What a resource needs to be searched for: the module `search` with a constant for each attribute (`attribute`), the
//! context, and the function that starts a search.

mod attribute;

use std::collections::HashSet;

use kustomer_schema::{Search, SearchField};

use crate::source::docs::comment::Doc;
use crate::source::layout::attribute::quoted;
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::search::attribute::Attribute;
use crate::source::types::scope::Scope;

/// The attributes that searches for a resource can use.
pub(crate) struct SearchModule<'s> {
    search: &'s Search,
    attributes: Vec<Attribute<'s>>,
    /// Whether the file has a resource that is returned by searches in this context. The derive does the same for KObjects.
    has_context: bool,
}

impl<'s> SearchModule<'s> {
    /// Returns `None` for a resource without search attributes.
    pub(crate) fn new(types: &mut FileTypes<'s, '_>) -> Option<Self> {
        let (module, index) = (types.module, types.index);
        let search = module.schema.search.as_ref().filter(|search| !search.fields.is_empty())?;
        let target = |field: &SearchField, report: &mut _| {
            field.to.as_ref().map(|to| index.resolve(to, module, report))
        };
        let attributes = attribute::all(search, types.report, target);
        Some(Self { search, attributes, has_context: !module.is_kobject() && !module.is_custom() })
    }

    /// Prints the context and the function that starts a search.
    pub(crate) fn print_context(
        &self,
        types: &FileTypes<'_, '_>,
        scope: &mut Scope<'_>,
        printer: &mut Printer<'_>,
    ) {
        if !self.has_context {
            return;
        }
        let mut name = |name: &str| scope.imports.name("kustomer::search", name);
        let (searchable, search) = (name("Searchable"), name("Search"));
        let times: Vec<String> = ["UPDATED_AT", "CREATED_AT"]
            .into_iter()
            .filter(|time| self.has_time(time))
            .map(|time| {
                let (field, class) = (name("Field"), name("Time"));
                format!("const {time}: Option<{field}<{class}>> = Some(search::{time});")
            })
            .collect();
        let resource = &types.module.rust_name;
        printer.gap();
        printer.line(&format!("impl {searchable} for {resource} {{"));
        printer.inside(|printer| {
            let context = quoted(&self.search.context.text);
            printer.line(&format!("const CONTEXT: &'static str = {context};"));
            for time in &times {
                printer.line(time);
            }
        });
        printer.line("}");
        printer.gap();
        printer.line(&format!("impl {resource} {{"));
        printer.inside(|printer| {
            let mut doc = Doc::default();
            doc.paragraph("Starts a search for these records, by the attributes in [`search`](mod@search).");
            doc.print("///", printer);
            printer.line(&format!("pub fn search() -> {search}<Self> {{"));
            printer.inside(|printer| printer.line(&format!("{search}::new()")));
            printer.line("}");
        });
        printer.line("}");
    }

    /// Whether results can be sorted by the time of this name.
    fn has_time(&self, name: &str) -> bool {
        let wire = format!("{}_{}", self.search.context.text, name.to_lowercase());
        self.attributes.iter().any(|attribute| attribute.name == name && attribute.is_sortable_time(&wire))
    }

    /// Prints the module with the attributes.
    pub(crate) fn print(&self, printer: &mut Printer<'_>) {
        let declared: HashSet<String> =
            self.attributes.iter().map(|attribute| attribute.name.clone()).collect();
        let mut scope = Scope::new(&[], declared);
        let mut items = Printer::new(printer.options());
        items.step_in();
        for attribute in &self.attributes {
            attribute.print(&mut scope, &mut items);
        }
        let mut uses = Printer::new(printer.options());
        uses.step_in();
        scope.imports.print(&mut uses);
        printer.gap();
        let of = &self.search.context.text;
        let about = format!("Attributes for searches, in the context `{of}`");
        Doc::of(Some(&about), String::new).print("///", printer);
        printer.line("pub mod search {");
        printer.add(&uses.finish());
        printer.add(&items.finish());
        printer.line("}");
    }
}

#[cfg(test)]
mod tests {
    use kustomer_schema::SchemaSet;

    use crate::{SourceOptions, source_files};

    fn generated(search: &str, kind: &str) -> String {
        let text = format!(r#"{{ "x-kustomer": {{ {kind}, "search": {search} }} }}"#);
        let set = SchemaSet::from_texts([("seat.json", text.as_str())]).expect("the schema is right");
        let files = source_files(&set, &SourceOptions::new()).expect("code is generated");
        files[1].text.clone()
    }

    const SEARCH: &str = r#"{ "context": "seat", "fields": {
        "any_text": { "class": "any", "archive": true },
        "seat_any_text": { "class": "any" },
        "seat_assigned_to": { "class": "list", "to": "user" },
        "seat_class": { "class": "list", "values": ["economy", "business"], "sortable": true },
        "seat_externalId": { "class": "string_notanalyzed", "live": false, "archive": true },
        "seat_id": { "class": "string_notanalyzed", "to": "seat" },
        "seat_updated_at": { "class": "datetime", "sortable": true, "archive": true }
    } }"#;

    #[test]
    fn a_resource_has_a_constant_for_each_attribute_and_a_function_that_starts_a_search() {
        let text = generated(SEARCH, r#""type": "seat", "path": "/v1/seats""#);
        let (_, after) = text.split_once("impl Searchable").expect("the context");
        assert_eq!(
            format!("impl Searchable{after}"),
            "\
impl Searchable for Seat {
    const CONTEXT: &'static str = \"seat\";
    const UPDATED_AT: Option<Field<Time>> = Some(search::UPDATED_AT);
}

impl Seat {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// Attributes for searches, in the context `seat`.
pub mod search {
    use kustomer::search::{AnyText, Field, Time, Unsortable, ValueList, WholeText};
    use kustomer::{Id, User};

    use super::Seat;

    /// `any_text`: text in any attribute. Not sortable. Also in the archive.
    pub const UNSCOPED_ANY_TEXT: Field<AnyText, Unsortable> = Field::live_and_archive(\"any_text\");
    /// `seat_any_text`: text in any attribute. Not sortable.
    pub const ANY_TEXT: Field<AnyText, Unsortable> = Field::live_only(\"seat_any_text\");
    /// `seat_assigned_to`: IDs of records of the type `user`. Not sortable.
    pub const ASSIGNED_TO: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only(\"seat_assigned_to\");
    /// `seat_class`: `economy` or `business`. Sortable.
    pub const CLASS: Field<ValueList> = Field::live_only(\"seat_class\");
    /// `seat_externalId`: text, matched as a whole. Not sortable. Only in the archive.
    pub const EXTERNAL_ID: Field<WholeText, Unsortable> = Field::archive_only(\"seat_externalId\");
    /// `seat_id`: the ID of a record of the type `seat`. Not sortable.
    pub const ID: Field<WholeText<Id<Seat>>, Unsortable> = Field::live_only(\"seat_id\");
    /// `seat_updated_at`: a point in time. Sortable. Also in the archive.
    pub const UPDATED_AT: Field<Time> = Field::live_and_archive(\"seat_updated_at\");
}
"
        );
    }

    #[test]
    fn a_kobject_gets_its_context_from_the_derive() {
        let search = SEARCH.replace(r#""to": "seat""#, r#""to": "kobject.seat""#);
        let text = generated(&search, r#""klass": "seat""#);
        assert!(text.contains("pub mod search {") && !text.contains("Searchable"), "{text}");
    }

    #[test]
    fn a_resource_without_search_attributes_has_no_module() {
        let text = generated(r#"{ "context": "seat" }"#, r#""type": "seat", "path": "/v1/seats""#);
        assert!(!text.contains("search"), "{text}");
    }
}
