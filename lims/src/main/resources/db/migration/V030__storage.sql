-- Storage: further codes of tubes, places of quarantine, serial numbers of containers.

create table tube_alias (
    id   binary(16)  not null primary key,
    code varchar(32) character set ascii collate ascii_bin not null,
    tube binary(16)  not null,
    seq  bigint      not null,
    constraint tube_alias_code unique (code),
    key tube_alias_tube (tube)
);

create table quarantine_place (
    id         binary(16) not null primary key,
    container  binary(16) not null,
    quarantine boolean    not null,
    seq        bigint     not null,
    constraint quarantine_place_container unique (container)
);

-- the last serial given per site and kind of container; never given twice, gaps allowed
create table container_serial (
    site char(3) character set ascii collate ascii_bin not null,
    kind char(1) character set ascii collate ascii_bin not null,
    last int     not null,
    primary key (site, kind)
);
