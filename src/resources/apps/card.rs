//! A frame next to the timeline of the Kustomer app that shows a web page of an integration.

// Generated from `apps/card.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown};

use super::installed_app::InstalledApp;

/// A frame next to the timeline of the Kustomer app that shows a web page of an integration.
///
/// A card is first made available, then installed. New integrations should use KViews, because cards in app
/// definitions are deprecated.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                | Roles          |
/// |----------------------------|-----------------------------------------|----------------|
/// | `list`, [`ListCards`]      | `GET /v1/cards`                         | `apps.read`    |
/// | `get`                      | `GET /v1/cards/{id}`                    | not documented |
/// | [`CreateCard`]             | `POST /v1/cards/available`              | not documented |
/// | `update`                   | `PUT /v1/cards/{id}`                    | not documented |
/// | `delete`                   | `DELETE /v1/cards/{id}`                 | `apps.delete`  |
/// | [`InstallCard`]            | `POST /v1/cards/available/{id}/install` | `apps.create`  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "card",
    path = "/v1/cards",
    get,
    list,
    update(put),
    delete,
    bodies(new = CreateCard),
    encode
)]
pub struct Card {
    /// ID of the record.
    pub id: Id<Card>,
    /// Name of the card; at most 128 characters.
    #[kustomer(create_only)]
    pub name: String,
    /// What the card shows; at most 4096 characters.
    #[kustomer(create_only)]
    pub description: String,
    /// Contexts in which the card is shown: `customer`, `conversation`, `company` or `kobject.<klass>`. At
    /// least one, without duplicates.
    #[kustomer(required)]
    pub contexts: Vec<String>,
    /// URL of the page that the card shows.
    #[kustomer(create_only)]
    pub url: String,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// App that the card belongs to.
    #[kustomer(relationship, create_only)]
    pub app: Option<Id<InstalledApp>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists the installed cards.
///
/// `GET /v1/cards`. Requires `org.permission.apps.read`, `org.admin.apps.read` or `org.user.apps.read`.
///
/// ```no_run
/// use kustomer::resources::apps::card::ListCards;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCards { page_size: Some(100), ..ListCards::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/cards", returns = Page<Card>)]
pub struct ListCards {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Context whose cards to list, such as `customer`.
    #[kustomer(query)]
    pub context: Option<String>,
}

/// Makes a card available for installation.
///
/// It is not shown until [`InstallCard`] is called.
///
/// `POST /v1/cards/available`.
///
/// ```no_run
/// use kustomer::resources::apps::card::{CreateCard, NewCard};
///
/// async fn demo(client: kustomer::Client, card: NewCard) -> kustomer::Result<()> {
///     let call = CreateCard { card };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/cards/available", returns = Card)]
pub struct CreateCard {
    /// Record to create.
    #[kustomer(body)]
    pub card: NewCard,
}

/// Installs an available card.
///
/// `POST /v1/cards/available/{id}/install`. Requires `org.permission.apps.create` or `org.admin.apps.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::apps::card::InstallCard;
///
/// async fn demo(client: kustomer::Client, contexts: Vec<String>) -> kustomer::Result<()> {
///     let call = InstallCard { id: Id::new("59df762a921c59001021f409"), contexts };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/cards/available/{id}/install", returns = Card)]
pub struct InstallCard {
    /// ID of the card.
    pub id: Id<Card>,
    /// Contexts in which to show the card.
    pub contexts: Vec<String>,
}
