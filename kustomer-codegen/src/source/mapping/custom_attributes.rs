//! The Rust type of a custom attribute, which the suffix of its name decides.

use kustomer_schema::{Property, Subschema, Suffix, Target, Type};

use crate::source::mapping::file_types::FileTypes;
use crate::source::mapping::values::id_of;
use crate::source::modules::index::any_record;
use crate::source::types::local_type::{Occurrence, Parent};
use crate::source::types::ty::Ty;
use crate::suffix::{RustValues, SuffixRow};

impl<'s> FileTypes<'s, '_> {
    /// Returns the type of a custom attribute, without its `Option`.
    pub(crate) fn custom(&mut self, property: &'s Property) -> Ty {
        let suffix = Suffix::of_name(&property.name).map_or("", Suffix::as_str);
        let stem = property.name.strip_suffix(suffix).unwrap_or(&property.name);
        let occurrence = Occurrence::property(Parent::Resource, stem, &property.schema);
        let resolved = self.module.schema.resolve(&property.schema);
        let to = property.schema.to.as_ref().or(resolved.to.as_ref());
        if let Type::Array(array) = &resolved.ty {
            let to = to.or(array.items.to.as_ref());
            let item = self.of_suffix(property, &array.items, to, occurrence.item());
            let is_optional = self.is_nullable(&array.items) && !item.is_free();
            return Ty::List(Box::new(if is_optional { item.in_option() } else { item }));
        }
        self.of_suffix(property, &property.schema, to, occurrence)
    }

    fn of_suffix(
        &mut self,
        property: &'s Property,
        schema: &'s Subschema,
        to: Option<&'s Target>,
        occurrence: Occurrence<'s>,
    ) -> Ty {
        let suffix = Suffix::of_name(&property.name).unwrap_or(Suffix::Str);
        match SuffixRow::of(suffix).values {
            RustValues::Timestamp => Ty::kustomer("Timestamp"),
            RustValues::Url => Ty::kustomer("Url"),
            RustValues::String => Ty::STRING,
            RustValues::Boolean => Ty::Plain("bool"),
            RustValues::Id => to.map_or_else(|| id_of(any_record()), |to| self.id(to)),
            RustValues::Number => match self.value(schema, occurrence) {
                number @ Ty::Plain("f64" | "i64" | "u32" | "u64") => number,
                _ => Ty::Plain("f64"),
            },
            RustValues::Choice => match self.value(schema, occurrence) {
                Ty::Local(at) if self.is_enumeration(at) => Ty::Local(at),
                _ => Ty::STRING,
            },
        }
    }
}
