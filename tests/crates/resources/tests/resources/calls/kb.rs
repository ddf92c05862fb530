//! Knowledge bases: articles, categories, routes, forms, themes.

use kustomer::Id;
use kustomer::resources::core::NewBrand;
use kustomer::resources::kb::article::{CreateArticle, SearchArticles};
use kustomer::resources::kb::article_public::SearchPublicArticles;
use kustomer::resources::kb::article_schedule::CreateArticleSchedule;
use kustomer::resources::kb::article_version::{
    CreateArticleVersion, ListArticleVersions, UpdateArticleDraft,
};
use kustomer::resources::kb::custom_domain::{CreateCustomDomain, ListCustomDomains};
use kustomer::resources::kb::form::GetPublicForm;
use kustomer::resources::kb::route::FindRouteByUrl;
use kustomer::resources::kb::theme::{GetActivePublicTheme, GetPublicTheme};
use kustomer::resources::kb::theme_file::{
    CreateThemeFile, DeleteThemeFile, GetThemeFile, ListPublicThemeFiles, ListThemeFiles, UpdateThemeFile,
};
use kustomer::resources::kb::theme_revision::{CreateThemeDraft, GetThemeRevision};
use kustomer::resources::kb::{
    ArticleScheduleRequired, ArticleUpdate, ArticleVersion, ArticleVersionUpdate, CategoryUpdate, FormUpdate,
    KnowledgeBaseRequired, KnowledgeBaseUpdate, NewArticle, NewArticleSchedule, NewArticleVersion,
    NewCategory, NewCustomDomain, NewForm, NewInternalCategory, NewKnowledgeBase, NewRoute, NewTag, NewTheme,
    NewThemeFile, NewThemeRevision, PublicArticle, PublicCategory, RouteUpdate, TagUpdate, Template,
    ThemeFileUpdate, ThemeRevision,
};
use serde_json::json;

use super::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("knowledge bases", bases(service)).await;
    problems.note("articles", articles(service)).await;
    problems.note("article schedules", schedules(service)).await;
    problems.note("categories", categories(service)).await;
    problems.note("public copies", public(service)).await;
    problems.note("forms", forms(service)).await;
    problems.note("tags", tags(service)).await;
    problems.note("themes", themes(service)).await;
}

async fn bases(service: &Service) -> Result<(), String> {
    let brand = service.create(NewBrand::new("Acme", "https://example.com/icon.png")).await?;
    let base = service
        .create(NewKnowledgeBase::new(KnowledgeBaseRequired {
            name: "Help",
            subdomain: "help",
            brand: brand.id(),
        }))
        .await?
        .get()
        .await?;
    let base = base.update(KnowledgeBaseUpdate::new().name("Help center")).await?;
    let custom_domain = NewCustomDomain::new("help.example.com");
    service.send(CreateCustomDomain { id: base.id().clone(), custom_domain }).await?;
    service.send(ListCustomDomains::new(base.id().clone())).await.map(|_| ())
}

async fn articles(service: &Service) -> Result<(), String> {
    let article = service.create(NewArticle::new("Refunds")).await?.get().await?.list().await?;
    let article = article.update(ArticleUpdate::new().status("archived")).await?;
    let made = service.send(CreateArticle { article: NewArticle::new("Returns") }).await?;
    service.is_all(made.data())?;
    let version = NewArticleVersion::new();
    let version =
        CreateArticleVersion { id: article.id().clone(), lang: "en_us".to_owned(), article_version: version };
    let version = service.send(version).await?;
    service.is_all(version.data())?;
    service.alive(version.into_data()).get().await?;
    let versions = ListArticleVersions::new(article.id().clone(), "en_us".to_owned());
    let versions = service.send(versions).await?;
    if versions.items().is_empty() {
        return Err("the version is not listed".to_owned());
    }
    service.send(SearchArticles::default()).await?;
    let draft = UpdateArticleDraft {
        id: article.id().clone(),
        lang: "en_us".to_owned(),
        article_version: ArticleVersionUpdate::new().title("Money back"),
    };
    service.send(draft).await.map(|_| ())?;
    let _: Id<ArticleVersion> = service.put(&json!({}), &[("kb_article", article.id().as_str())])?;
    let route = service.create(NewRoute::new("/refunds")).await?;
    let route: Id<kustomer::resources::kb::Route> = {
        let under = [("kb_article", article.id().as_str())];
        let _ = route;
        service.put(&json!({ "url": "/money" }), &under)?
    };
    let route = service.client.get(&route).await.map_err(|error| text(&error))?;
    service.alive(route).under(article.id()).await.map(|_| ())
}

async fn schedules(service: &Service) -> Result<(), String> {
    let article = service.create(NewArticle::new("Holidays")).await?;
    let schedule = NewArticleSchedule::new(ArticleScheduleRequired {
        lang: "en_us",
        tz: "Europe/Berlin",
        publish_at: kustomer::Timestamp::now(),
    });
    let planned =
        service.send(CreateArticleSchedule { id: article.id().clone(), article_schedule: schedule }).await?;
    service.is_all(&planned)?;
    Ok(())
}

async fn categories(service: &Service) -> Result<(), String> {
    let category = service.create(NewCategory::new()).await?.get().await?.list().await?;
    let deleted = service.create(NewCategory::new()).await?;
    deleted.update(CategoryUpdate::new().deleted(true)).await?;
    service.create(NewInternalCategory::new()).await?.get().await?.list().await?;
    let route = NewRoute::new("/orders");
    let route = service.create_under(category.id(), route).await?.get().await?.list().await?;
    let route = route.under(category.id()).await?;
    let route = route.update(RouteUpdate::new().url("/all-orders")).await?;
    let found = service.send(FindRouteByUrl { url: "/all-orders".to_owned() }).await?;
    if found.data() != &*route.record {
        return Err(format!("{found:?}"));
    }
    route.delete().await
}

async fn public(service: &Service) -> Result<(), String> {
    service.put::<PublicArticle>(&json!({}), &[])?;
    let articles = service.client.list::<PublicArticle>().await.map_err(|error| text(&error))?;
    let category: Id<PublicCategory> = service.put(&json!({}), &[])?;
    let category = service.client.get(&category).await.map_err(|error| text(&error))?;
    service.alive(category).list().await?;
    let template: Id<Template> = service.put(&json!({}), &[])?;
    let template = service.client.get(&template).await.map_err(|error| text(&error))?;
    service.alive(template).list().await?;
    service.send(SearchPublicArticles::default()).await?;
    if articles.items().is_empty() { Err("no public article is listed".to_owned()) } else { Ok(()) }
}

async fn forms(service: &Service) -> Result<(), String> {
    let form = service.create(NewForm::new("Contact")).await?.get().await?.list().await?;
    let form = form.update(FormUpdate::new().name("Contact us")).await?;
    let public = service.send(GetPublicForm::new(form.id().clone())).await?;
    if public.id != form.record.id {
        return Err(format!("{public:?}"));
    }
    form.delete().await
}

async fn tags(service: &Service) -> Result<(), String> {
    let tag = service.create(NewTag::new().name("money")).await?.get().await?.list().await?;
    tag.update(TagUpdate::new().name("refunds")).await.map(|_| ())
}

async fn themes(service: &Service) -> Result<(), String> {
    let theme = service.create(NewTheme::new("Plain")).await?.get().await?.list().await?;
    let id = theme.id().clone();
    let revision: Id<ThemeRevision> = service.put(&json!({}), &[("kb_theme", id.as_str())])?;
    let page = service.client.children::<ThemeRevision>(&id).await.map_err(|error| text(&error))?;
    if page.items().iter().all(|found| found.id != revision) {
        return Err(format!("{page:?}"));
    }
    service.send(GetThemeRevision::new(id.clone(), revision.clone())).await?;
    let file = CreateThemeFile {
        theme_id: id.clone(),
        revision_id: revision.clone(),
        theme_file: NewThemeFile::new("index", "page"),
    };
    let file = service.send(file).await?;
    service.is_all(&file)?;
    service.send(ListThemeFiles::new(id.clone(), revision.clone())).await?;
    let read = GetThemeFile { theme_id: id.clone(), revision_id: revision.clone(), id: file.id.clone() };
    if service.send(read).await? != file {
        return Err("another file".to_owned());
    }
    let theme_file = ThemeFileUpdate::new().name("home");
    let update = UpdateThemeFile {
        theme_id: id.clone(),
        revision_id: revision.clone(),
        id: file.id.clone(),
        theme_file,
    };
    service.is_all(&service.send(update).await?)?;
    service.send(DeleteThemeFile { theme_id: id.clone(), revision_id: revision, id: file.id }).await?;
    let draft = CreateThemeDraft { theme_id: id.clone(), theme_revision: NewThemeRevision::new() };
    service.is_all(&service.send(draft).await?)?;
    service.send(GetPublicTheme::new(id.clone())).await?;
    service.send(ListPublicThemeFiles::new(id)).await?;
    service.send(GetActivePublicTheme::default()).await.map(|_| ())
}
