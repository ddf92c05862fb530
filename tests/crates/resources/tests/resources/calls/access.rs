//! Users, teams, roles and tokens.

use kustomer::resources::access::auth_customer_settings::GetCustomerAuthSettings;
use kustomer::resources::access::auth_settings::{GetAuthSettings, UpdateAuthSettings};
use kustomer::resources::access::auth_settings_public::GetPublicAuthSettings;
use kustomer::resources::access::auth_token::{DeleteCurrentAuthToken, GetCurrentAuthToken};
use kustomer::resources::access::team::{AddTeamMembers, ListUserTeams, RemoveTeamMembers, ReplaceTeam};
use kustomer::resources::access::user::{
    GetCurrentUser, ListUsersByIds, RequestPasswordReset, UpdateCurrentUser,
};
use kustomer::resources::access::{
    AuthRole, NewAuthToken, NewRoleGroup, NewTeam, NewUser, RoleGroupUpdate, Team, TeamUpdate, UserUpdate,
};
use serde_json::json;

use super::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("tokens", tokens(service)).await;
    problems.note("roles", roles(service)).await;
    problems.note("teams", teams(service)).await;
    problems.note("users", users(service)).await;
    problems.note("sign-in", sign_in(service)).await;
}

async fn tokens(service: &Service) -> Result<(), String> {
    let token = service.create(NewAuthToken::new()).await?;
    token.get().await?.list().await?.delete().await?;
    service.send(GetCurrentAuthToken).await?;
    service.send(DeleteCurrentAuthToken).await
}

async fn roles(service: &Service) -> Result<(), String> {
    let group = service.create(NewRoleGroup::new("Support")).await?.get().await?.list().await?;
    group.update(RoleGroupUpdate::new().description("Answers customers.")).await?.delete().await?;
    service.put::<AuthRole>(&json!({}), &[])?;
    let roles = service.client.list::<AuthRole>().await.map_err(|error| text(&error))?;
    if roles.items().is_empty() { Err("no role is listed".to_owned()) } else { Ok(()) }
}

async fn teams(service: &Service) -> Result<(), String> {
    let user = service.create(NewUser::new("Sam", "sam@example.com")).await?;
    let team = service.create(NewTeam::new("Support")).await?.get().await?.list().await?;
    let team = team.update(TeamUpdate::new().display_name("Support, first line")).await?;
    let id = team.id().clone();
    let members = vec![user.id().clone()];
    let joined = service.send(AddTeamMembers { id: id.clone(), members: members.clone() }).await?;
    service.is_all(&joined)?;
    if joined.members != members {
        return Err(format!("{:?} in place of {members:?}", joined.members));
    }
    let of_user = ListUserTeams {
        id: user.id().clone(),
        page: None,
        page_size: None,
        include: None,
        fields: None,
        deleted: None,
    };
    let listed = service.send(of_user).await?;
    let short = service.client.children::<Team>(user.id()).await.map_err(|error| text(&error))?;
    if listed.items() != short.items() || listed.items() != [joined] {
        return Err(format!("{listed:?}, and by the short form {short:?}"));
    }
    let left = service.send(RemoveTeamMembers { id: id.clone(), members }).await?;
    let replaced = service.send(ReplaceTeam { id, team: TeamUpdate::new().name("Second line") }).await?;
    if !left.members.is_empty() || replaced.name != "Second line" {
        return Err(format!("{left:?}, then {replaced:?}"));
    }
    service.alive(replaced).delete().await
}

async fn users(service: &Service) -> Result<(), String> {
    let user = service.create(NewUser::new("Jo", "jo@example.com")).await?.get().await?.list().await?;
    let user = user.update(UserUpdate::new().display_name("Jo from support")).await?;
    let found = service.send(ListUsersByIds { ids: vec![user.id().clone(); 2] }).await?;
    if found.items() != [(*user.record).clone(), *user.record] {
        return Err(format!("{found:?}"));
    }
    let before = service.send(GetCurrentUser).await?;
    let after = service.send(UpdateCurrentUser { user: UserUpdate::new().display_name("Me") }).await?;
    if before.id != after.id || after.display_name.as_deref() != Some("Me") {
        return Err(format!("{before:?}, then {after:?}"));
    }
    service.send(RequestPasswordReset { email: "jo@example.com".to_owned(), domain: "acme".to_owned() }).await
}

async fn sign_in(service: &Service) -> Result<(), String> {
    let settings = service.send(GetAuthSettings).await?;
    service.is_all(&settings)?;
    service.send(GetPublicAuthSettings).await?;
    service.send(GetCustomerAuthSettings).await?;
    service
        .send(UpdateAuthSettings {
            app: None,
            google: settings.google.unwrap_or_default(),
            kustomer: settings.kustomer.unwrap_or_default(),
            saml: None,
        })
        .await
        .map(|_| ())
}
