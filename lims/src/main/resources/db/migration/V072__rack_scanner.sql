-- rack scanners whose files a site has explained
create table rack_scanner (
    id        binary(16)    not null primary key,
    site      binary(16)    not null,
    name      varchar(60)   character set utf8mb4 collate utf8mb4_bin not null,
    mapping   varchar(4000) character set utf8mb4 collate utf8mb4_bin not null,
    forgotten boolean       not null,
    seq       bigint        not null,
    constraint rack_scanner_name unique (site, name)
);
