//! Records of `access`, a module for each with the types in it and the calls of its endpoints.

// Generated from `access` by `kustomer generate`: change that, not this.

pub mod auth_customer_settings;
pub mod auth_role;
pub mod auth_settings;
pub mod auth_settings_public;
pub mod auth_token;
pub mod role_group;
pub mod team;
pub mod user;

pub use auth_customer_settings::CustomerAuthSettings;
pub use auth_role::AuthRole;
pub use auth_settings::AuthSettings;
pub use auth_settings_public::PublicAuthSettings;
pub use auth_token::{AuthToken, NewAuthToken};
pub use role_group::{NewRoleGroup, RoleGroup, RoleGroupUpdate};
pub use team::{NewTeam, Team, TeamUpdate};
pub use user::{NewUser, User, UserUpdate};
