//! A frame beside the timeline of the Kustomer app that shows a web page of an integration.

// Generated from `apps/card.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp};

use super::installed_app::InstalledApp;

/// A frame beside the timeline of the Kustomer app that shows a web page of an integration.
///
/// Cards are first made available, then installed; new integrations should use KViews, as cards in app
/// definitions are deprecated.
///
/// Not documented but likely: the name of its type.
///
/// | call                                      | endpoint                                | needs any of                 |
/// |-------------------------------------------|-----------------------------------------|------------------------------|
/// | `client.list::<Card>()`, [`ListCards`]    | `GET /v1/cards`                         | `org.permission.apps.read`   |
/// | `client.get::<Card>(&id)`                 | `GET /v1/cards/{id}`                    | not documented               |
/// | [`CreateCard`]                            | `POST /v1/cards/available`              | not documented               |
/// | `client.update(&id, CardUpdate::new()..)` | `PUT /v1/cards/{id}`                    | not documented               |
/// | `client.delete::<Card>(&id)`              | `DELETE /v1/cards/{id}`                 | `org.permission.apps.delete` |
/// | [`InstallCard`]                           | `POST /v1/cards/available/{id}/install` | `org.permission.apps.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, list, update(put), delete, bodies(new), encode)]
pub struct Card {
    /// The id.
    pub id: Id<Card>,
    /// The name of the card. At most 128 characters.
    #[kustomer(create_only)]
    pub name: String,
    /// What the card shows. At most 4096 characters.
    #[kustomer(create_only)]
    pub description: String,
    /// Where the card is shown: `customer`, `conversation`, `company` or `kobject.<klass>`. At least one,
    /// each once.
    #[kustomer(required)]
    pub contexts: Vec<String>,
    /// Where the page is that the card shows.
    #[kustomer(create_only)]
    pub url: String,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The app that the card belongs to.
    #[kustomer(relationship, create_only)]
    pub app: Option<Id<InstalledApp>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the cards that are installed.
///
/// `GET /v1/cards`. Needs `org.permission.apps.read`, `org.admin.apps.read` or `org.user.apps.read`.
///
/// ```no_run
/// use kustomer::resources::apps::card::ListCards;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCards { page_size: Some(1), ..ListCards::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/cards", returns = Page<Card>)]
pub struct ListCards {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The context whose cards to list, such as `customer`.
    #[kustomer(query)]
    pub context: Option<String>,
}

/// Makes a card available for installation.
///
/// It is shown once [`InstallCard`] has been called.
///
/// `POST /v1/cards/available`.
///
/// ```no_run
/// use kustomer::resources::apps::card::{CreateCard, NewCard};
///
/// async fn demo(client: kustomer::Client, card: NewCard) -> kustomer::Result<()> {
///     let call = CreateCard { card };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/cards/available", returns = Card)]
pub struct CreateCard {
    /// What is to be created.
    #[kustomer(body)]
    pub card: NewCard,
}

/// Installs a card that is available.
///
/// `POST /v1/cards/available/{id}/install`. Needs `org.permission.apps.create` or `org.admin.apps.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::apps::card::InstallCard;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = InstallCard {
///     id: Id::new("59df762a921c59001021f409"),
///     contexts: vec!["Hello".to_owned()],
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/cards/available/{id}/install", returns = Card)]
pub struct InstallCard {
    /// The card.
    pub id: Id<Card>,
    /// Where the card shall be shown.
    pub contexts: Vec<String>,
}
