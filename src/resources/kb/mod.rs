//! Records of `kb`, a module for each with the types in it and the calls of its endpoints.

// Generated from `kb` by `kustomer generate`: change that, not this.

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

pub use article::{Article, ArticleUpdate, NewArticle};
pub use article_public::PublicArticle;
pub use article_schedule::{ArticleSchedule, ArticleScheduleUpdate, NewArticleSchedule};
pub use article_version::{ArticleVersion, ArticleVersionUpdate, NewArticleVersion};
pub use category::{Category, CategoryUpdate, NewCategory};
pub use category_public::PublicCategory;
pub use custom_domain::{CustomDomain, CustomDomainUpdate, NewCustomDomain};
pub use form::{Form, FormUpdate, NewForm};
pub use internal_category::{InternalCategory, NewInternalCategory};
pub use knowledge_base::{KnowledgeBase, KnowledgeBaseUpdate, NewKnowledgeBase};
pub use route::{NewRoute, Route, RouteUpdate};
pub use tag::{NewTag, Tag, TagUpdate};
pub use template::Template;
pub use theme::{NewTheme, Theme};
pub use theme_file::{NewThemeFile, ThemeFile, ThemeFileUpdate};
pub use theme_revision::{NewThemeRevision, ThemeRevision, ThemeRevisionUpdate};
