//! Settings, saved searches, shortcuts, snippets and notifications.

use kustomer::Id;
use kustomer::resources::access::NewUser;
use kustomer::resources::settings::chat_settings::{GetChatSettings, UpdateChatSettings};
use kustomer::resources::settings::notification::{
    DeleteNotifications, ListNotifications, MarkNotifications,
};
use kustomer::resources::settings::notification_log_settings::{
    GetNotificationLogSettings, UpdateNotificationLogSettings,
};
use kustomer::resources::settings::notification_settings::{
    GetNotificationSettings, UpdateNotificationSettings,
};
use kustomer::resources::settings::saved_search::{GetSavedSearch, SearchQuery};
use kustomer::resources::settings::saved_search_positions::{
    GetSavedSearchPositions, UpdateSavedSearchPositions,
};
use kustomer::resources::settings::saved_search_schema::GetSavedSearchSchema;
use kustomer::resources::settings::setting::{GetSetting, GetSettingRequired, UpdateSetting};
use kustomer::resources::settings::shortcut::GetShortcut;
use kustomer::resources::settings::snippet::ReplaceSnippet;
use kustomer::resources::settings::user_setting::{
    GetCurrentUserSetting, GetCurrentUserSettingRequired, ListCurrentUserSettings, UpdateCurrentUserSetting,
};
use kustomer::resources::settings::{
    NewPinnedSearch, NewSavedSearch, NewSavedSearchFolder, NewShortcut, NewShortcutCategory, NewSnippet,
    Notification, SavedSearchFolderUpdate, SavedSearchUpdate, Setting, SettingUpdate, ShortcutCategoryUpdate,
    ShortcutUpdate, SnippetUpdate, UserSetting, UserSettingUpdate,
};
use serde_json::json;

use super::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("saved searches", searches(service)).await;
    problems.note("shortcuts", shortcuts(service)).await;
    problems.note("snippets", snippets(service)).await;
    problems.note("settings", settings(service)).await;
    problems.note("user settings", user_settings(service)).await;
    problems.note("notifications", notifications(service)).await;
    problems.note("chat settings", chat_settings(service)).await;
}

async fn searches(service: &Service) -> Result<(), String> {
    let data = SearchQuery { query_context: Some("customer".to_owned()), ..SearchQuery::default() };
    let search =
        service.create(NewSavedSearch::new("New customers", data)).await?.get().await?.list().await?;
    let search = search.update(SavedSearchUpdate::new().badge_color("red")).await?;
    service.send(GetSavedSearch::new(search.id().clone())).await?;
    let pin = service.create(NewPinnedSearch::new(search.id())).await?.list().await?;
    let folder = service.create(NewSavedSearchFolder::new("Mine")).await?;
    folder.update(SavedSearchFolderUpdate::new().name("Ours")).await?.delete().await?;
    service.send(GetSavedSearchSchema).await?;
    let positions = service.send(GetSavedSearchPositions { filter: None }).await?;
    service.is_all(&positions)?;
    service.send(UpdateSavedSearchPositions { positions: positions.positions, rev: None }).await?;
    pin.delete().await?;
    search.delete().await
}

async fn shortcuts(service: &Service) -> Result<(), String> {
    let category = service.create(NewShortcutCategory::new("Greetings")).await?.get().await?.list().await?;
    let category = category.update(ShortcutCategoryUpdate::new().name("Hellos")).await?;
    let shortcut = service.create(NewShortcut::new("hello")).await?.get().await?.list().await?;
    let shortcut = shortcut.update(ShortcutUpdate::new().name("good morning")).await?;
    let read = service.send(GetShortcut::new(shortcut.id().clone())).await?;
    if read != *shortcut.record {
        return Err(format!("{read:?}"));
    }
    shortcut.delete().await?;
    category.delete().await
}

async fn snippets(service: &Service) -> Result<(), String> {
    let snippet = service.create(NewSnippet::new("signature")).await?.get().await?.list().await?;
    let snippet = snippet.update(SnippetUpdate::new().name("footer")).await?;
    let replaced = ReplaceSnippet { id: snippet.id().clone(), snippet: SnippetUpdate::new().name("header") };
    let replaced = service.send(replaced).await?;
    if replaced.name == "header" { Ok(()) } else { Err(format!("{replaced:?}")) }
}

async fn settings(service: &Service) -> Result<(), String> {
    let setting = UpdateSetting {
        app: "kustomer".to_owned(),
        category: "ui".to_owned(),
        name: "theme".to_owned(),
        setting: SettingUpdate::new().value(json!("dark")),
    };
    let set = service.send(setting).await?;
    service.is_all(&set)?;
    let read = GetSetting::new(GetSettingRequired { app: "kustomer", category: "ui", name: "theme" });
    let read = service.send(read).await?;
    let listed = service.client.list::<Setting>().await.map_err(|error| text(&error))?;
    if read != set || listed.items() != [set] {
        return Err(format!("{read:?}, listed {listed:?}"));
    }
    Ok(())
}

async fn user_settings(service: &Service) -> Result<(), String> {
    let setting = UpdateCurrentUserSetting {
        app: "kustomer".to_owned(),
        category: "ui".to_owned(),
        name: "theme".to_owned(),
        user_setting: UserSettingUpdate::new().value(json!("dark")),
    };
    let set = service.send(setting).await?;
    let read = GetCurrentUserSetting::new(GetCurrentUserSettingRequired {
        app: "kustomer",
        category: "ui",
        name: "theme",
    });
    let read = service.send(read).await?;
    if read != set {
        return Err(format!("{read:?} in place of {set:?}"));
    }
    let own = service.send(ListCurrentUserSettings::default()).await?;
    if own.items() != [set] {
        return Err(format!("{own:?}"));
    }
    let user = service.create(NewUser::new("Set", "set@example.com")).await?;
    let id: Id<UserSetting> = service.put(&json!({ "name": "theme" }), &[("user", user.id().as_str())])?;
    let page = service.client.children::<UserSetting>(user.id()).await.map_err(|error| text(&error))?;
    if page.items().iter().any(|found| found.id == id) { Ok(()) } else { Err(format!("{page:?}")) }
}

async fn notifications(service: &Service) -> Result<(), String> {
    service.put::<Notification>(&json!({ "status": "unread" }), &[])?;
    let listed = service.client.list::<Notification>().await.map_err(|error| text(&error))?;
    let with_count = service.send(ListNotifications::default()).await?;
    if with_count.page().items() != listed.items() || listed.items().is_empty() {
        return Err(format!("{with_count:?}, by the short form {listed:?}"));
    }
    service.send(MarkNotifications { status: "read".into() }).await?;
    service.send(GetNotificationSettings).await?;
    service.send(GetNotificationLogSettings).await?;
    service.send(UpdateNotificationLogSettings::default()).await?;
    service.send(UpdateNotificationSettings::default()).await?;
    service.send(DeleteNotifications).await
}

async fn chat_settings(service: &Service) -> Result<(), String> {
    let update = UpdateChatSettings { closable_chat: Some(true), ..UpdateChatSettings::default() };
    let set = service.send(update).await?;
    service.is_all(&set)?;
    let read = service.send(GetChatSettings).await?;
    if read == set && read.closable_chat == Some(true) { Ok(()) } else { Err(format!("{read:?}")) }
}
