-- The ledger: append-only. Facts are never changed or deleted; triggers and grants both refuse it.

create table act (
    id          binary(16)   not null primary key,
    command     varchar(48)  character set ascii collate ascii_bin not null,
    digest      binary(32)   not null,
    actor       binary(16)   not null,
    device      binary(16)   null,
    site        binary(16)   not null,
    occurred_at datetime(6)  not null,
    recorded_at datetime(6)  not null,
    outcome     varchar(8)   character set ascii collate ascii_bin not null,
    answer      longtext     character set utf8mb4 collate utf8mb4_bin not null,
    constraint act_outcome_known check (outcome in ('done', 'refused')),
    constraint act_answer_json check (json_valid(answer))
);

-- the same id sent with another content, device or person
create table act_conflict (
    id          binary(16)  not null primary key,
    act_id      binary(16)  not null,
    digest      binary(32)  not null,
    actor       binary(16)  not null,
    device      binary(16)  null,
    site        binary(16)  not null,
    recorded_at datetime(6) not null,
    key act_conflict_act (act_id)
);

-- the head of each stream: what the next fact chains to, and the row that a write locks
create table stream (
    id      binary(16)  not null primary key,
    kind    varchar(16) character set ascii collate ascii_bin not null,
    seq     bigint      not null,
    hash    binary(32)  not null,
    last_at datetime(6) not null
);

create table fact (
    id          binary(16)  not null primary key,
    act_id      binary(16)  not null,
    stream      binary(16)  not null,
    kind        varchar(16) character set ascii collate ascii_bin not null,
    seq         bigint      not null,
    type        varchar(48) character set ascii collate ascii_bin not null,
    occurred_at datetime(6) not null,
    recorded_at datetime(6) not null,
    actor       binary(16)  not null,
    device      binary(16)  null,
    site        binary(16)  not null,
    body        longtext    character set utf8mb4 collate utf8mb4_bin not null,
    hash        binary(32)  not null,
    constraint fact_stream_seq unique (stream, seq),
    constraint fact_body_json check (json_valid(body)),
    key fact_act (act_id)
);

create trigger fact_is_never_changed before update on fact for each row
    signal sqlstate '45000' set message_text = 'facts are never changed';
create trigger fact_is_never_deleted before delete on fact for each row
    signal sqlstate '45000' set message_text = 'facts are never deleted';

create table unsealed (
    fact_id binary(16) not null primary key
);

create table seal (
    number     bigint       not null primary key,
    previous   binary(32)   not null,
    root       binary(32)   not null,
    facts      int          not null,
    sealed_at  datetime(6)  not null,
    key_id     varchar(16)  character set ascii collate ascii_bin not null,
    signature  varbinary(64) not null,
    hash       binary(32)   not null,
    constraint seal_previous unique (previous)
);

create table sealed (
    seal    bigint     not null,
    stream  binary(16) not null,
    seq     bigint     not null,
    hash    binary(32) not null,
    primary key (seal, stream, seq),
    key sealed_stream (stream, seq)
);

create trigger seal_is_never_changed before update on seal for each row
    signal sqlstate '45000' set message_text = 'seals are never changed';
create trigger seal_is_never_deleted before delete on seal for each row
    signal sqlstate '45000' set message_text = 'seals are never deleted';
create trigger sealed_is_never_changed before update on sealed for each row
    signal sqlstate '45000' set message_text = 'seals are never changed';
create trigger sealed_is_never_deleted before delete on sealed for each row
    signal sqlstate '45000' set message_text = 'seals are never deleted';

-- what is to happen after the commit: at least once, retried, visible when stuck
create table outbox (
    id         binary(16)   not null primary key,
    reaction   varchar(48)  character set ascii collate ascii_bin not null,
    fact_id    binary(16)   not null,
    created_at datetime(6)  not null,
    next_at    datetime(6)  not null,
    attempts   int          not null default 0,
    last_error varchar(200) character set utf8mb4 collate utf8mb4_bin null,
    key outbox_due (next_at)
);
