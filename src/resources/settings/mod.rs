//! Settings of the organization and its users: saved searches, shortcuts, snippets, notifications, chat.
//!
//! This module contains the saved searches themselves; the operations that search belong to the records,
//! mostly to customers.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `settings`.

// Generated from `settings` by `kustomer generate`. Do not edit.

pub mod chat_settings;
pub mod notification;
pub mod notification_log_settings;
pub mod notification_settings;
pub mod pinned_search;
pub mod saved_search;
pub mod saved_search_folder;
pub mod saved_search_positions;
pub mod saved_search_schema;
pub mod setting;
pub mod shortcut;
pub mod shortcut_category;
pub mod snippet;
pub mod user_setting;

#[doc(inline)]
pub use chat_settings::ChatSettings;
#[doc(inline)]
pub use notification::Notification;
#[doc(inline)]
pub use notification_log_settings::NotificationLogSettings;
#[doc(inline)]
pub use notification_settings::NotificationSettings;
#[doc(inline)]
pub use pinned_search::{NewPinnedSearch, PinnedSearch};
#[doc(inline)]
pub use saved_search::{NewSavedSearch, SavedSearch, SavedSearchUpdate};
#[doc(inline)]
pub use saved_search_folder::{NewSavedSearchFolder, SavedSearchFolder, SavedSearchFolderUpdate};
#[doc(inline)]
pub use saved_search_positions::SavedSearchPositions;
#[doc(inline)]
pub use saved_search_schema::SavedSearchSchema;
#[doc(inline)]
pub use setting::{Setting, SettingUpdate};
#[doc(inline)]
pub use shortcut::{NewShortcut, Shortcut, ShortcutUpdate};
#[doc(inline)]
pub use shortcut_category::{NewShortcutCategory, ShortcutCategory, ShortcutCategoryUpdate};
#[doc(inline)]
pub use snippet::{NewSnippet, Snippet, SnippetUpdate};
#[doc(inline)]
pub use user_setting::{UserSetting, UserSettingUpdate};
