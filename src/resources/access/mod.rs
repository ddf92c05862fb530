//! Users and their permissions: users, teams, role groups, API keys, and the sign-in of customers and users.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `access`.

// Generated from `access` by `kustomer generate`. Do not edit.

pub mod auth_customer_settings;
pub mod auth_role;
pub mod auth_settings;
pub mod auth_settings_public;
pub mod auth_token;
pub mod role_group;
pub mod team;
pub mod user;

#[doc(inline)]
pub use auth_customer_settings::CustomerAuthSettings;
#[doc(inline)]
pub use auth_role::AuthRole;
#[doc(inline)]
pub use auth_settings::AuthSettings;
#[doc(inline)]
pub use auth_settings_public::PublicAuthSettings;
#[doc(inline)]
pub use auth_token::{AuthToken, NewAuthToken};
#[doc(inline)]
pub use role_group::{NewRoleGroup, RoleGroup, RoleGroupUpdate};
#[doc(inline)]
pub use team::{NewTeam, Team, TeamUpdate};
#[doc(inline)]
pub use user::{NewUser, User, UserUpdate};
