//! The one numbered list of migrations for both databases.

use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

macro_rules! shared {
    ($version:literal, $name:literal) => {{
        let sql = include_str!(concat!("../migrations/", $name, ".sql"));
        ($version, $name, sql, sql)
    }};
}
macro_rules! pair {
    ($version:literal, $name:literal) => {
        (
            $version,
            $name,
            include_str!(concat!("../migrations/", $name, ".sqlite.sql")),
            include_str!(concat!("../migrations/", $name, ".postgres.sql")),
        )
    };
}

/// Number, name, text for SQLite, text for PostgreSQL.
const LIST: &[(i64, &str, &str, &str)] = &[
    shared!(1, "0001_site"),
    shared!(2, "0002_account"),
    shared!(3, "0003_organisation"),
    shared!(4, "0004_referral"),
    shared!(5, "0005_statement"),
    shared!(6, "0006_message"),
    pair!(7, "0007_guards"),
    shared!(8, "0008_referral_lists"),
    shared!(9, "0009_outcomes"),
    pair!(10, "0010_unreadable"),
    shared!(11, "0011_statement_link"),
    shared!(12, "0012_inbound_raw"),
    shared!(13, "0013_views_answered"),
    shared!(14, "0014_writers"),
    shared!(15, "0015_statement_reach"),
    shared!(16, "0016_recipient_name"),
    shared!(17, "0017_code_book"),
    shared!(18, "0018_distribution_list"),
    shared!(19, "0019_correction"),
    shared!(20, "0020_disclosure"),
    shared!(21, "0021_economic"),
    shared!(22, "0022_attachment_text"),
    shared!(23, "0023_quarantine"),
    pair!(24, "0024_search"),
    shared!(25, "0025_common_answer"),
    shared!(26, "0026_board_meeting"),
    shared!(27, "0027_round"),
    shared!(28, "0028_follower"),
    shared!(29, "0029_coding_sample"),
    shared!(30, "0030_job_next"),
    shared!(31, "0031_disclosure_version"),
    shared!(32, "0032_mail_request"),
    shared!(33, "0033_register"),
    pair!(34, "0034_organisation_search"),
    shared!(35, "0035_register_draft"),
    shared!(36, "0036_contact_point"),
    shared!(37, "0037_organisation_merge"),
    shared!(38, "0038_own_entry"),
    shared!(39, "0039_contact_history"),
    shared!(40, "0040_organisation_relation"),
    shared!(41, "0041_mandate"),
    shared!(42, "0042_erased_contact"),
    shared!(43, "0043_recipient_address"),
    shared!(44, "0044_collaboration_model"),
];

/// The migrations for one kind of database.
pub fn migrator(sqlite: bool) -> Migrator {
    let list = LIST.iter().map(|(version, name, for_sqlite, for_postgres)| {
        let sql = if sqlite { *for_sqlite } else { *for_postgres };
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(list.collect())
}
