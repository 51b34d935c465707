-- Consent, codes, collection, deviations, and what is in hand at each bench.

create table consent (
    id           binary(16)   not null primary key,
    standing     varchar(16)  character set ascii collate ascii_bin not null,
    form         varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    form_version int          not null,
    scopes       varchar(400) character set ascii collate ascii_bin not null,
    given_at     datetime(6)  null,
    changed_at   datetime(6)  null,
    seq          bigint       not null
);

-- numbers are given once: the counter is locked while a block is taken, the block belongs to its act
create table serial_counter (
    scope       varchar(40) character set ascii collate ascii_bin not null primary key,
    next_number int         not null
);

create table serial_block (
    act          binary(16)  not null,
    scope        varchar(40) character set ascii collate ascii_bin not null,
    first_number int         not null,
    primary key (act, scope)
);

create table planned_case (
    id           binary(16)   not null primary key,
    order_number varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    donor        binary(16)   not null,
    site         binary(16)   not null,
    step         varchar(16)  character set ascii collate ascii_bin not null,
    differences  varchar(200) character set ascii collate ascii_bin not null,
    planned_for  datetime(6)  null,
    received_at  datetime(6)  not null,
    case_id      binary(16)   null,
    seq          bigint       not null,
    key planned_case_site (site, step, received_at)
);

create table correction (
    id          binary(16)  not null primary key,
    stream_kind varchar(16) character set ascii collate ascii_bin not null,
    stream      binary(16)  not null,
    fact        binary(16)  not null,
    reason      varchar(48) character set ascii collate ascii_bin not null,
    new_time    datetime(6) null,
    new_case    binary(16)  null,
    site        binary(16)  not null,
    proposed_by binary(16)  not null,
    proposed_at datetime(6) not null,
    approved_by binary(16)  null,
    step        varchar(16) character set ascii collate ascii_bin not null,
    seq         bigint      not null,
    key correction_open (site, step, proposed_at)
);

create table deviation (
    id         binary(16)   not null primary key,
    code       varchar(64)  character set ascii collate ascii_bin not null,
    about_kind varchar(16)  character set ascii collate ascii_bin not null,
    about      binary(16)   not null,
    fact       binary(16)   not null,
    site       binary(16)   not null,
    opened_at  datetime(6)  not null,
    closed_at  datetime(6)  null,
    resolution varchar(48)  character set ascii collate ascii_bin null,
    seq        bigint       not null,
    key deviation_site (site, closed_at, opened_at),
    key deviation_about (about)
);

-- one row per bench: what is in hand, and the last answer, so that any node can go on and a scan sent again answers the same
create table bench_session (
    bench       binary(16)  not null primary key,
    last_act    binary(16)  not null,
    hand        longtext    character set utf8mb4 collate utf8mb4_bin not null,
    answer      longtext    character set utf8mb4 collate utf8mb4_bin not null,
    changed_at  datetime(6) not null
);
