//! What `operations`, `search`, `provenance` and `to` mean: each test loads a file and checks its model.

use kustomer_schema::{
    Body, Format, Idempotency, JsonType, Method, Operation, Paging, Parameter, ParameterIn, Provenance,
    RateLimit, ResponseForm, Schema, SearchClass, ShortForm, Subschema, Target, Type,
};

const TEAM: &str = include_str!("right/team.json");

fn team() -> Schema {
    Schema::from_text("core/team.json", TEAM).unwrap_or_else(|problems| panic!("{problems}"))
}

fn operation<'s>(schema: &'s Schema, name: &str) -> &'s Operation {
    schema.operations.get(name).unwrap_or_else(|| panic!("no `{name}`"))
}

fn to(schema: &Subschema) -> Vec<&str> {
    match &schema.to {
        Some(Target::Types(types)) => types.iter().map(|ty| ty.text.as_str()).collect(),
        Some(_) => vec!["*"],
        None => vec![],
    }
}

/// Each parameter with its location and the types of its ID.
fn parameters(operation: &Operation) -> Vec<(&str, ParameterIn, Vec<&str>)> {
    let shown = |one: &'_ Parameter| (one.location, one.required);
    assert!(operation.parameters.iter().all(|one| shown(one) != (ParameterIn::Path, false)));
    operation.parameters.iter().map(|one| (one.name.as_str(), one.location, to(&one.schema))).collect()
}

#[test]
fn an_operation_has_a_method_a_path_and_a_response() {
    let schema = team();
    let list = operation(&schema, "listTeams");
    assert_eq!(
        (list.short_form.as_ref(), list.method, list.path.text.as_str()),
        (Some(&ShortForm::List), Method::Get, "/v1/teams")
    );
    assert_eq!(list.description.as_deref(), Some("Lists the teams."));
    assert_eq!((list.paging, list.max_page_size, list.status), (Some(Paging::Page), Some(500), Some(200)));
    assert!(matches!(&list.response.form, ResponseForm::Page(ty) if ty.text == "team"));
    assert_eq!(list.roles.permission, ["org.permission.team.read"]);
    assert_eq!(list.roles.legacy, ["org.user.team.read"]);
    assert!(list.body.is_none() && list.rate_limits.is_empty() && !list.public && !list.deprecated);
    assert!(
        matches!(&list.parameters.get("page").expect("it is there").schema.ty, Type::Integer(limits) if limits.minimum == Some(1.0))
    );
    assert_eq!(schema.operations.len(), 13);
    assert_eq!(schema.operations[0].name, "listTeams");
}

#[test]
fn placeholders_without_an_entry_are_strings_and_the_id_is_typed() {
    let schema = team();
    let of = |name| parameters(operation(&schema, name));
    let path = ParameterIn::Path;
    assert_eq!(of("getTeam"), [("teamId", path, vec!["team"])]);
    assert_eq!(of("updateTeam"), [("id", path, vec!["team"])]);
    assert_eq!(of("listUserTeams"), [("id", path, vec!["user"])]);
    assert_eq!(of("createUserTeam"), [("user", path, vec!["user"])]);
    assert_eq!(of("findTeam"), [("externalId", path, vec![])]);
    let get = operation(&schema, "getTeam");
    let id = &get.parameters[0];
    assert!(matches!(&id.schema.ty, Type::String(string) if string.format.is_none()));
    assert_eq!((id.position, id.required), (get.path.position, true));
}

#[test]
fn path_parameters_come_first_in_the_order_of_the_path() {
    let schema = team();
    let moved = operation(&schema, "moveMember");
    let (path, query) = (ParameterIn::Path, ParameterIn::Query);
    assert_eq!(
        parameters(moved),
        [
            ("id", path, vec!["team"]),
            ("member", path, vec![]),
            ("other", path, vec!["team"]),
            ("notify", query, vec![]),
            ("size", query, vec![])
        ]
    );
    let notify = moved.parameters.get("notify").expect("it is there");
    assert!(notify.required && notify.repeated && matches!(notify.schema.ty, Type::Array(_)));
    assert_eq!(notify.schema.rust_name.as_ref().map(|name| name.text.as_str()), Some("notified"));
    assert_eq!(notify.schema.description.as_deref(), Some("Recipients of the notification."));
    let size = moved.parameters.get("size").expect("it is there");
    assert!(!size.required && matches!(schema.resolve(&size.schema).ty, Type::Integer(_)));
}

#[test]
fn every_short_form_is_known() {
    let schema = team();
    let call = |name| operation(&schema, name).short_form.clone();
    let plain = ["listTeams", "getTeam", "createTeam", "updateTeam", "deleteTeam"].map(call);
    let expected = [ShortForm::List, ShortForm::Get, ShortForm::Create, ShortForm::Update, ShortForm::Delete];
    assert_eq!(plain, expected.map(Some));
    assert_eq!(call("findTeam"), Some(ShortForm::Lookup("externalId".to_owned())));
    assert!(matches!(call("listUserTeams"), Some(ShortForm::ListUnder { parent }) if parent.text == "user"));
    assert!(
        matches!(call("createUserTeam"), Some(ShortForm::CreateUnder { parent }) if parent.text == "user")
    );
    assert_eq!(call("moveMember"), None);
}

#[test]
fn bodies_and_responses_have_their_forms() {
    let schema = team();
    let body = |name| operation(&schema, name).body.as_ref();
    assert!(matches!(body("createTeam"), Some(Body::New)));
    assert!(matches!(body("updateTeam"), Some(Body::Update)));
    assert!(matches!(body("bulkUpdateTeams"), Some(Body::UpdateList)));
    assert!(matches!(body("bulkCreateTeams"), Some(Body::NewList)));
    assert!(matches!(body("signIn"), Some(Body::Form { schema }) if matches!(schema.ty, Type::Object(_))));
    assert!(
        matches!(body("importTeams"), Some(Body::Raw { content_type }) if content_type.text == "text/csv; charset=utf-8")
    );
    let answer = |name| &operation(&schema, name).response.form;
    assert!(matches!(answer("importTeams"), ResponseForm::OneOrMany(ty) if ty.text == "job"));
    assert!(matches!(answer("signIn"), ResponseForm::Json));
    assert!(matches!(answer("deleteTeam"), ResponseForm::Nothing));
    assert!(matches!(answer("getTeam"), ResponseForm::One(ty) if ty.text == "team"));
}

#[test]
fn references_in_operations_are_resolved() {
    let schema = team();
    let moved = operation(&schema, "moveMember");
    let Some(Body::Json { schema: body, required: false }) = &moved.body else { panic!("{:?}", moved.body) };
    assert!(matches!(schema.resolve(body).ty, Type::Object(_)));
    let ResponseForm::Bare(response) = &moved.response.form else { panic!("{:?}", moved.response.form) };
    assert!(matches!(schema.resolve(response).ty, Type::Object(_)));
    let meta = moved.response.meta.as_ref().map(|meta| &meta.ty);
    assert!(matches!(meta, Some(Type::Any(Some(JsonType::Object)))), "{meta:?}");
    assert_eq!(moved.response.included[0].text, "user");
    assert_eq!(moved.idempotency, Some(Idempotency::Idempotent));
    assert_eq!(moved.rate_limits, [RateLimit::RecordUpdate, RateLimit::Search]);
    assert!(moved.public && moved.deprecated);
}

#[test]
fn provenance_is_read_by_part() {
    let schema = team();
    let moved = operation(&schema, "moveMember");
    let of = |part| moved.provenance.of(part);
    assert_eq!(
        (of("response"), of("body"), of("path")),
        (Provenance::Guess, Provenance::Unknown, Provenance::Documented)
    );
    assert_eq!(schema.provenance.of("type"), Provenance::Guess);
    let name = &schema.attribute("name").expect("it is there").schema;
    assert_eq!(name.provenance, Provenance::Observed);
    assert_eq!(schema.relationship("owner").expect("it is there").provenance, Provenance::Unknown);
}

#[test]
fn ids_have_record_types_and_secrets_a_format() {
    let schema = team();
    let attribute = |name| &schema.attribute(name).expect("it is there").schema;
    assert_eq!(to(attribute("lead")), ["user", "team"]);
    assert_eq!(to(attribute("creator")), ["*"]);
    let members = attribute("members");
    let Type::Array(array) = &members.ty else { panic!("{members:?}") };
    assert_eq!((to(members), to(&array.items)), (vec![], vec!["user"]));
    assert!(
        matches!(&attribute("secret").ty, Type::String(string) if string.format == Some(Format::Password))
    );
}

#[test]
fn search_fields_have_a_class() {
    let schema = team();
    let search = schema.search.expect("it can be searched");
    assert_eq!(search.context.text, "team");
    let [name, lead] = &search.fields[..] else { panic!("{:?}", search.fields) };
    assert_eq!(
        (name.class, name.sortable, name.live, name.archive),
        (SearchClass::String, true, true, false)
    );
    assert_eq!(
        (lead.class, lead.sortable, lead.live, lead.archive),
        (SearchClass::StringNotAnalyzed, false, false, true)
    );
    assert_eq!((lead.to.as_ref().map(|ty| ty.text.as_str()), lead.values.len()), (Some("user"), 2));
}
