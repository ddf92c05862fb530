//! Routes: one for each operation of the schemas, and the matching of requests.
//!
//! A slash at the end of a path is ignored. Literal segments take precedence over placeholders. If two operations share a
//! method and a path, the value decides: an object ID or the name of a Klass, one ID or several.

use std::borrow::Cow;
use std::collections::HashMap;

use kustomer_schema::{Method, Operation, ResponseForm, Schema};

use super::pattern::Pattern;
use super::placeholder::{Collections, Placeholder, placeholders};
use crate::object_id::is_object_id;
use crate::refusal::Refusal;

/// The route of an operation.
pub(crate) struct Route {
    pub(crate) method: Method,
    /// The index of the schema in [`Api`](super::Api).
    pub(crate) schema: usize,
    /// The index of the operation in its schema.
    operation: usize,
    pub(crate) pattern: Pattern,
    /// The path without the names of placeholders: `/v1/customers/{}`.
    pub(crate) shape: String,
    pub(crate) placeholders: Vec<Placeholder>,
}

impl Route {
    pub(crate) fn operation<'s>(&self, schema: &'s Schema) -> &'s Operation {
        &schema.operations[self.operation]
    }

    pub(crate) fn has(&self, placeholder: &Placeholder) -> bool {
        self.placeholders.contains(placeholder)
    }
}

/// Routes whose paths match the same requests.
struct Shape {
    rank: Vec<u8>,
    pattern: Pattern,
    routes: Vec<(Route, bool)>,
}

/// All routes.
pub(crate) struct Routes {
    /// By number of segments, the most specific first.
    by_length: HashMap<usize, Vec<Shape>>,
}

impl Routes {
    pub(super) fn of(schemas: &[Cow<'_, Schema>]) -> Self {
        let all = Collections::of(schemas.iter().map(AsRef::as_ref));
        let mut by_length: HashMap<usize, Vec<Shape>> = HashMap::new();
        for (index, schema) in schemas.iter().enumerate() {
            for (at, operation) in schema.operations.iter().enumerate() {
                let pattern = Pattern::parse(&operation.path.text);
                let route = Route {
                    method: operation.method,
                    schema: index,
                    operation: at,
                    placeholders: placeholders(schema, operation, &pattern, &all),
                    shape: pattern.shape(usize::MAX),
                    pattern,
                };
                let several =
                    matches!(operation.response.form, ResponseForm::Page(_) | ResponseForm::OneOrMany(_));
                let shapes = by_length.entry(route.pattern.segments.len()).or_default();
                add(shapes, route, several);
            }
        }
        for shapes in by_length.values_mut() {
            shapes.sort_by(|a, b| a.rank.cmp(&b.rank));
        }
        Self { by_length }
    }

    /// Returns the route of a request and the values of its placeholders.
    ///
    /// # Errors
    /// 404 for an unknown path, 405 for a path that exists with other methods only.
    pub(crate) fn find(&self, method: &str, path: &str) -> Result<(&Route, Vec<String>), Refusal> {
        let segments: Vec<&str> = without_trailing_slash(path).split('/').skip(1).collect();
        let shapes = self.by_length.get(&segments.len()).map_or(&[][..], Vec::as_slice);
        let fits = |shape: &Shape| shape.pattern.fit(&segments);
        let found = shapes.iter().find_map(|shape| Some((shape, fits(shape)?)));
        let (shape, values) = found.ok_or_else(|| Refusal::no_endpoint(path))?;
        match shape.route(method, &values) {
            Some(route) => Ok((route, values)),
            None => Err(Refusal::method_not_allowed(method, &shape.methods())),
        }
    }

    /// Returns all routes, including those that share method and path with another.
    #[cfg(test)]
    pub(crate) fn all(&self) -> impl Iterator<Item = &Route> {
        self.by_length.values().flatten().flat_map(|shape| &shape.routes).map(|(route, _)| route)
    }
}

/// Removes the slashes at the end of a path, which the service ignores.
pub(crate) fn without_trailing_slash(path: &str) -> &str {
    path.trim_end_matches('/')
}

fn add(shapes: &mut Vec<Shape>, route: Route, several: bool) {
    match shapes.iter_mut().find(|shape| shape.routes.iter().any(|(known, _)| known.shape == route.shape)) {
        Some(shape) => shape.routes.push((route, several)),
        None => shapes.push(Shape {
            rank: route.pattern.rank(),
            pattern: route.pattern.clone(),
            routes: vec![(route, several)],
        }),
    }
}

impl Shape {
    fn route(&self, method: &str, values: &[String]) -> Option<&Route> {
        let last = values.last().map_or("", String::as_str);
        let of_method = || self.routes.iter().filter(|(route, _)| route.method.as_str() == method);
        let of_klass = |route: &Route| route.placeholders.last() == Some(&Placeholder::Klass);
        let suits = |(route, several): &&(Route, bool)| {
            if of_method().any(|(route, _)| of_klass(route)) {
                return of_klass(route) != is_object_id(last);
            }
            *several == last.contains(',')
        };
        of_method().find(suits).or_else(|| of_method().next()).map(|(route, _)| route)
    }

    fn methods(&self) -> Vec<&'static str> {
        let mut methods: Vec<Method> = self.routes.iter().map(|(route, _)| route.method).collect();
        methods.sort_unstable();
        methods.dedup();
        methods.into_iter().map(Method::as_str).collect()
    }
}
