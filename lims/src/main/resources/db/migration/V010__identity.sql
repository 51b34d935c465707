-- Who may: organisations, sites, people, roles, devices, tokens, sessions. Master data are rows; every change is also a fact.

create table organisation (
    id      binary(16)   not null primary key,
    code    varchar(32)  character set ascii collate ascii_bin not null,
    name_ja varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    name_en varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    constraint organisation_code unique (code)
);

create table site (
    id            binary(16)   not null primary key,
    organisation  binary(16)   not null,
    code          varchar(32)  character set ascii collate ascii_bin not null,
    name_ja       varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    name_en       varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    category      varchar(16)  character set ascii collate ascii_bin not null,
    country       char(2)      character set ascii collate ascii_bin not null,
    zone          varchar(40)  character set ascii collate ascii_bin not null,
    eras          boolean      not null,
    second_person boolean      not null,
    constraint site_code unique (code),
    constraint site_organisation foreign key (organisation) references organisation (id)
);

create table person (
    id            binary(16)   not null primary key,
    account       varchar(64)  character set ascii collate ascii_bin not null,
    display_name  varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    language      varchar(2)   character set ascii collate ascii_bin not null,
    theme         varchar(8)   character set ascii collate ascii_bin not null,
    password_hash varchar(200) character set ascii collate ascii_bin null,
    totp_secret   varchar(200) character set ascii collate ascii_bin null,
    totp_pending  varchar(200) character set ascii collate ascii_bin null,
    totp_step     bigint       not null,
    badge_key     char(64)     character set ascii collate ascii_bin null,
    pin_hash      varchar(200) character set ascii collate ascii_bin null,
    active        boolean      not null,
    constraint person_account unique (account),
    constraint person_badge unique (badge_key)
);

create table role_grant (
    person binary(16)  not null,
    site   binary(16)  not null,
    role   varchar(32) character set ascii collate ascii_bin not null,
    primary key (person, site, role),
    constraint role_grant_person foreign key (person) references person (id),
    constraint role_grant_site foreign key (site) references site (id)
);

create table device (
    id         binary(16)   not null primary key,
    code       varchar(32)  character set ascii collate ascii_bin not null,
    site       binary(16)   not null,
    kind       varchar(16)  character set ascii collate ascii_bin not null,
    room       varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    active     boolean      not null,
    token_hash char(64)     character set ascii collate ascii_bin null,
    constraint device_code unique (code),
    constraint device_token unique (token_hash),
    constraint device_site foreign key (site) references site (id)
);

create table api_token (
    id         binary(16)    not null primary key,
    label      varchar(120)  character set utf8mb4 collate utf8mb4_bin not null,
    person     binary(16)    not null,
    site       binary(16)    not null,
    token_hash char(64)      character set ascii collate ascii_bin not null,
    scopes     varchar(1000) character set ascii collate ascii_bin not null,
    expires_at datetime(6)   not null,
    revoked    boolean       not null,
    constraint api_token_hash unique (token_hash),
    constraint api_token_person foreign key (person) references person (id),
    constraint api_token_site foreign key (site) references site (id)
);

create table session (
    id            binary(16)   not null primary key,
    token_hash    char(64)     character set ascii collate ascii_bin not null,
    person        binary(16)   not null,
    site          binary(16)   null,
    device        binary(16)   null,
    stage         varchar(16)  character set ascii collate ascii_bin not null,
    door          varchar(16)  character set ascii collate ascii_bin not null,
    created_at    datetime(6)  not null,
    seen_at       datetime(6)  not null,
    ended_at      datetime(6)  null,
    constraint session_token unique (token_hash),
    key session_person (person, ended_at),
    key session_live (ended_at, seen_at)
);

-- one row per account and one per address that failed: the lock holds on every node
create table sign_in_count (
    id           binary(16)  not null primary key,
    failures     int         not null,
    last_at      datetime(6) not null,
    locked_until datetime(6) null
);

-- failures waiting to become one fact per account, address and minute
create table sign_in_failure (
    id          binary(16)  not null primary key,
    account_key char(64)    character set ascii collate ascii_bin not null,
    address_key char(64)    character set ascii collate ascii_bin not null,
    person      binary(16)  null,
    at_minute   datetime(6) not null,
    failures    int         not null,
    key sign_in_failure_minute (at_minute)
);

-- the one-time link of the first administrator
create table first_link (
    id         binary(16)  not null primary key,
    token_hash char(64)    character set ascii collate ascii_bin not null,
    expires_at datetime(6) not null,
    used_at    datetime(6) null,
    constraint first_link_token unique (token_hash)
);

create table person_trail (
    id      binary(16)  not null primary key,
    facts   bigint      not null,
    last_at datetime(6) null,
    seq     bigint      not null
);
create table device_trail (
    id      binary(16)  not null primary key,
    facts   bigint      not null,
    last_at datetime(6) null,
    seq     bigint      not null
);
create table site_trail (
    id      binary(16)  not null primary key,
    facts   bigint      not null,
    last_at datetime(6) null,
    seq     bigint      not null
);
