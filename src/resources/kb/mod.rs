//! Knowledge bases: articles with their versions, categories, forms, routes, and the themes that display
//! them.
//!
//! Records with `Public` in their names are what visitors see.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `kb`.

// Generated from `kb` by `kustomer generate`. Do not edit.

pub mod article;
pub mod article_public;
pub mod article_schedule;
pub mod article_version;
pub mod category;
pub mod category_public;
pub mod custom_domain;
pub mod form;
pub mod internal_category;
pub mod knowledge_base;
pub mod route;
pub mod tag;
pub mod template;
pub mod theme;
pub mod theme_file;
pub mod theme_revision;

#[doc(inline)]
pub use article::{Article, ArticleUpdate, NewArticle};
#[doc(inline)]
pub use article_public::PublicArticle;
#[doc(inline)]
pub use article_schedule::{
    ArticleSchedule, ArticleScheduleRequired, ArticleScheduleUpdate, NewArticleSchedule,
};
#[doc(inline)]
pub use article_version::{ArticleVersion, ArticleVersionUpdate, NewArticleVersion};
#[doc(inline)]
pub use category::{Category, CategoryUpdate, NewCategory};
#[doc(inline)]
pub use category_public::PublicCategory;
#[doc(inline)]
pub use custom_domain::{CustomDomain, CustomDomainUpdate, NewCustomDomain};
#[doc(inline)]
pub use form::{Form, FormUpdate, NewForm};
#[doc(inline)]
pub use internal_category::{InternalCategory, NewInternalCategory};
#[doc(inline)]
pub use knowledge_base::{KnowledgeBase, KnowledgeBaseRequired, KnowledgeBaseUpdate, NewKnowledgeBase};
#[doc(inline)]
pub use route::{NewRoute, Route, RouteUpdate};
#[doc(inline)]
pub use tag::{NewTag, Tag, TagUpdate};
#[doc(inline)]
pub use template::Template;
#[doc(inline)]
pub use theme::{NewTheme, Theme};
#[doc(inline)]
pub use theme_file::{NewThemeFile, ThemeFile, ThemeFileUpdate};
#[doc(inline)]
pub use theme_revision::{NewThemeRevision, ThemeRevision, ThemeRevisionUpdate};
