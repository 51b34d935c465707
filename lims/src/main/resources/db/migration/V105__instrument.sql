-- instruments whose files a site has explained
create table instrument (
    id        binary(16)    not null primary key,
    site      binary(16)    not null,
    name      varchar(60)   character set utf8mb4 collate utf8mb4_bin not null,
    mapping   varchar(8000) character set utf8mb4 collate utf8mb4_bin not null,
    version   int           not null,
    forgotten boolean       not null,
    taught_by binary(16)    not null,
    taught_at datetime(6)   not null,
    seq       bigint        not null,
    constraint instrument_name unique (site, name),
    constraint instrument_version check (version >= 1)
);
