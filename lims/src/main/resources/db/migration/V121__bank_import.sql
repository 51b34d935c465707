-- how the columns and words of a bank's own list are read; learned once, kept under a name
create table bank_mapping (
    id        binary(16)    not null primary key,
    site      binary(16)    not null,
    name      varchar(60)   character set utf8mb4 collate utf8mb4_bin not null,
    kind      varchar(8)    character set ascii collate ascii_bin not null,
    mapping   text          character set utf8mb4 collate utf8mb4_bin not null,
    version   int           not null,
    taught_by binary(16)    not null,
    taught_at datetime(6)   not null,
    seq       bigint        not null,
    constraint bank_mapping_name unique (site, name),
    constraint bank_mapping_version check (version >= 1)
);

-- a file of the bank that existed before, from its arrival until it is taken, or taken back, as a whole
create table bank_import (
    id           binary(16)   not null primary key,
    site         binary(16)   not null,
    kind         varchar(8)   character set ascii collate ascii_bin not null,
    file         char(64)     character set ascii collate ascii_bin not null,
    size         int          not null,
    kept         binary(16)   not null,
    phase        varchar(12)  character set ascii collate ascii_bin not null,
    mapping_name varchar(60)  character set utf8mb4 collate utf8mb4_bin null,
    mapping      text         character set utf8mb4 collate utf8mb4_bin null,
    row_count    int          not null,
    chunks       int          not null,
    taken        int          not null,
    undone       int          not null,
    attempt      int          not null,
    halted       varchar(2000) character set utf8mb4 collate utf8mb4_bin null,
    received_by  binary(16)   not null,
    received_at  datetime(6)  not null,
    begun_by     binary(16)   null,
    begun_at     datetime(6)  null,
    ended_at     datetime(6)  null,
    seq          bigint       not null,
    constraint bank_import_phase check
        (phase in ('RECEIVED', 'TAKING', 'PAUSED', 'TAKEN', 'UNDOING', 'UNDONE', 'DROPPED')),
    constraint bank_import_taken check (taken >= 0 and taken <= chunks and undone >= 0 and undone <= taken),
    key bank_import_site (site, received_at),
    key bank_import_phase_at (phase)
);

-- what an import takes in one act each; its lines lie sealed in the vault, for they name donors by their numbers
create table bank_import_chunk (
    import binary(16)  not null,
    number int         not null,
    kept   binary(16)  not null,
    digest char(64)    character set ascii collate ascii_bin not null,
    line_count int     not null,
    primary key (import, number)
);
