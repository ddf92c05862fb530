//! Records of `settings`, a module for each with the types in it and the calls of its endpoints.

// Generated from `settings` by `kustomer generate`: change that, not this.

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

pub use chat_settings::ChatSettings;
pub use notification::Notification;
pub use notification_log_settings::NotificationLogSettings;
pub use notification_settings::NotificationSettings;
pub use pinned_search::{NewPinnedSearch, PinnedSearch};
pub use saved_search::{NewSavedSearch, SavedSearch, SavedSearchUpdate};
pub use saved_search_folder::{NewSavedSearchFolder, SavedSearchFolder, SavedSearchFolderUpdate};
pub use saved_search_positions::SavedSearchPositions;
pub use saved_search_schema::SavedSearchSchema;
pub use setting::{Setting, SettingUpdate};
pub use shortcut::{NewShortcut, Shortcut, ShortcutUpdate};
pub use shortcut_category::{NewShortcutCategory, ShortcutCategory, ShortcutCategoryUpdate};
pub use snippet::{NewSnippet, Snippet, SnippetUpdate};
pub use user_setting::{UserSetting, UserSettingUpdate};
