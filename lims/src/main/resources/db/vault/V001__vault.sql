-- The identity vault: the only tables that know names. Own schema, own account. Names are encrypted as they rest; what must be
-- found again is found by a keyed hash.

create table linked_person (
    donor       binary(16)     not null primary key,
    site        binary(16)     not null,
    number_key  char(64)       character set ascii collate ascii_bin not null,
    kana_key    char(64)       character set ascii collate ascii_bin null,
    sealed      varchar(4000)  character set ascii collate ascii_bin not null,
    confirmed   boolean        not null,
    linked_at   datetime(6)    not null,
    constraint linked_person_number unique (site, number_key),
    key linked_person_kana (kana_key),
    key linked_person_pending (confirmed, linked_at)
);

-- acts that relied on a link before it was confirmed: the ledger says later which of them were done
create table linked_act (
    donor      binary(16)  not null,
    act        binary(16)  not null,
    linked_at  datetime(6) not null,
    primary key (donor, act),
    key linked_act_age (linked_at)
);

-- what arrived and disagrees: shown and held until somebody decides
create table held_person (
    id         binary(16)    not null primary key,
    donor      binary(16)    not null,
    sealed     varchar(4000) character set ascii collate ascii_bin not null,
    act        binary(16)    not null,
    confirmed  boolean       not null,
    arrived_at datetime(6)   not null,
    constraint held_person_act unique (donor, act),
    key held_person_pending (confirmed, arrived_at)
);

create table raw_message (
    id        binary(16)  not null primary key,
    kind      varchar(32) character set ascii collate ascii_bin not null,
    sealed    longblob    not null,
    act       binary(16)  not null,
    confirmed boolean     not null,
    kept_at   datetime(6) not null,
    key raw_message_pending (confirmed, kept_at)
);
