-- Projections of tubes, containers, parcels and cases: what the ledger's facts imply. Rebuilt from it and compared.

create table specimen_case (
    id           binary(16)  not null primary key,
    code         varchar(32) character set ascii collate ascii_bin not null,
    donor        binary(16)  not null,
    site         binary(16)  not null,
    project      varchar(8)  character set ascii collate ascii_bin not null,
    case_kind    varchar(16) character set ascii collate ascii_bin not null,
    procedure_id varchar(64) character set ascii collate ascii_bin not null,
    colour       int         not null,
    opened_at    datetime(6) not null,
    resected_at  datetime(6) null,
    closed       boolean     not null,
    marks        int         not null,
    seq          bigint      not null,
    constraint case_code unique (code),
    key case_donor (donor),
    key case_site (site, opened_at)
);

create table tube (
    id           binary(16)  not null primary key,
    code         varchar(32) character set ascii collate ascii_bin not null,
    case_id      binary(16)  not null,
    donor        binary(16)  not null,
    material     varchar(32) character set ascii collate ascii_bin not null,
    parent       binary(16)  null,
    collected_by binary(16)  not null,
    held_by      binary(16)  not null,
    step         varchar(16) character set ascii collate ascii_bin not null,
    sampled_at   datetime(6) null,
    chilled_at   datetime(6) null,
    refrigerator binary(16)  null,
    frozen_at    datetime(6) null,
    verdict      varchar(16) character set ascii collate ascii_bin null,
    verdict_kind varchar(48) character set ascii collate ascii_bin null,
    place        varchar(16) character set ascii collate ascii_bin not null,
    place_id     binary(16)  null,
    cell         varchar(8)  character set ascii collate ascii_bin null,
    claimed      boolean     not null,
    addressee    binary(16)  null,
    quarantined  boolean     not null,
    thaws        int         not null,
    marks        int         not null,
    last_at      datetime(6) not null,
    seq          bigint      not null,
    constraint tube_code unique (code),
    key tube_case (case_id),
    key tube_place (place_id),
    key tube_donor (donor),
    key tube_parent (parent),
    key tube_running (step, collected_by)
);

-- who may read a tube: the sites that collected, hold, held, or are addressed
create table tube_site (
    tube binary(16) not null,
    site binary(16) not null,
    primary key (tube, site),
    key tube_site_site (site, tube)
);

create table container (
    id                binary(16)   not null primary key,
    code              varchar(32)  character set ascii collate ascii_bin not null,
    type              varchar(16)  character set ascii collate ascii_bin not null,
    name              varchar(120) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    site              binary(16)   not null,
    row_count         int          not null,
    column_count      int          not null,
    temperature_class varchar(16)  character set ascii collate ascii_bin not null,
    parent            binary(16)   null,
    cell              varchar(8)   character set ascii collate ascii_bin null,
    parcel            binary(16)   null,
    addressee         binary(16)   null,
    retired           boolean      not null,
    seq               bigint       not null,
    constraint container_code unique (code),
    key container_parent (parent),
    key container_parcel (parcel),
    key container_site (site, type)
);

create table container_site (
    container binary(16) not null,
    site      binary(16) not null,
    primary key (container, site)
);

-- no place holds two tubes, no tube is in two places: held by keys, not by a look before a write
create table occupancy (
    container binary(16)  not null,
    cell      varchar(8)  character set ascii collate ascii_bin not null,
    kind      varchar(8)  character set ascii collate ascii_bin not null,
    occupant  binary(16)  not null,
    occupied_by binary(16) generated always as (case when kind = 'occupied' then occupant end) stored,
    constraint position_taken unique (container, cell),
    constraint occupant_in_one_place unique (occupied_by),
    constraint occupancy_kind_known check (kind in ('occupied', 'held', 'kept'))
);

create table parcel (
    id               binary(16)  not null primary key,
    code             varchar(32) character set ascii collate ascii_bin not null,
    sender           binary(16)  not null,
    receiver         binary(16)  not null,
    step             varchar(16) character set ascii collate ascii_bin not null,
    coolant          varchar(32) character set ascii collate ascii_bin null,
    expected_arrival date        null,
    carrier          varchar(48) character set utf8mb4 collate utf8mb4_bin null,
    waybill          varchar(48) character set ascii collate ascii_bin null,
    given_at         datetime(6) null,
    arrived_at       datetime(6) null,
    marks            int         not null,
    seq              bigint      not null,
    constraint parcel_code unique (code),
    key parcel_sender (sender, step),
    key parcel_receiver (receiver, step)
);
