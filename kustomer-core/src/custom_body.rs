//! Custom attributes in a request body, where their names are only known at run time.

use crate::custom::{Custom, CustomValue, name};
use crate::fields::Fields;
use crate::json::{Encode, EncodeError, Refused, Writer};
use crate::request::RequestError;
use crate::shown::shown;

/// Custom attributes that the method `custom` of a resource's builders takes: [`Custom`] for any resource, and for one
/// resource the struct that describes its attributes with `KustomerCustom`, or an update of that struct.
///
/// `R` is the resource, a type of [`on`](crate::custom::on).
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold custom attributes of `{R}`",
    label = "not custom attributes of `{R}`",
    note = "derive `KustomerCustom` and pass the struct or its `..Update`, or pass a `Custom`"
)]
pub trait CustomOf<R> {
    /// Adds the attributes to the fields of a body. They replace attributes with the same name.
    fn add_to(self, fields: Fields) -> Fields;
}

#[diagnostic::do_not_recommend]
impl<R> CustomOf<R> for &Custom {
    fn add_to(self, mut fields: Fields) -> Fields {
        for item in self {
            fields.custom().begin(&escaped(item.name())).raw(item.json());
        }
        fields
    }
}

#[diagnostic::do_not_recommend]
impl<R> CustomOf<R> for Custom {
    fn add_to(self, fields: Fields) -> Fields {
        CustomOf::<R>::add_to(&self, fields)
    }
}

/// Returns a name as it is within the quotes. The service does not send names that need escapes.
fn escaped(name: &str) -> String {
    let mut writer = Writer::new();
    writer.string(name);
    let quoted = writer.finish().unwrap_or_default();
    quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default().to_owned()
}

impl Fields {
    /// Sets a custom attribute whose name is only known at run time. A name that does not fit the value is an error of the
    /// body. A value that is omitted, such as `None`, leaves the attribute untouched.
    #[must_use]
    pub fn named_custom(mut self, name: &str, value: &dyn CustomValue) -> Self {
        match name::check(name, value.suffixes()) {
            Ok(()) if value.is_none() => {}
            Ok(()) => value.write(self.custom().begin(name)),
            Err(message) => self.refuse_custom(message),
        }
        self
    }

    /// Sets a custom attribute whose name is only known at run time to `null`. A malformed name is an error of the body.
    #[must_use]
    pub fn named_custom_null(mut self, name: &str) -> Self {
        match name::check_any(name) {
            Ok(()) => self.custom().begin(name).null(),
            Err(message) => self.refuse_custom(message),
        }
        self
    }

    /// Sets a custom attribute, unless the value is omitted.
    #[must_use]
    pub fn custom_member<T: Encode + ?Sized>(self, name: &'static str, value: &T) -> Self {
        if value.is_omitted() { self } else { self.custom_value(name, value) }
    }

    /// Adds the custom attributes of other fields. They replace attributes with the same name.
    #[must_use]
    pub fn with_custom_of(mut self, other: Self) -> Self {
        if let Some(custom) = other.into_custom() {
            self.custom().append(*custom);
        }
        self
    }

    /// Adds the custom attributes of a record that are not set here. Those that are `null` are left out.
    ///
    /// # Errors
    /// When one of them is masked.
    pub(crate) fn over_custom(mut self, custom: &Custom) -> Result<Self, RequestError> {
        for item in custom.iter().filter(|item| item.json() != "null") {
            let name = escaped(item.name());
            if self.custom().has(&name) {
                continue;
            }
            if item.is_masked() {
                return Err(RequestError::new(format!(
                    "cannot merge custom attributes: the API key may not read `{}`",
                    shown(item.name(), 64)
                )));
            }
            self.custom().begin(&name).raw(item.json());
        }
        Ok(self)
    }

    #[cold]
    fn refuse_custom(&mut self, message: String) {
        self.custom().begin("").refuse(EncodeError::from(Refused::CustomAttribute(message)));
    }
}
