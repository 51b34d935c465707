-- kinds of units that a site builds more than once
create table unit_type (
    id                binary(16)   not null primary key,
    site              binary(16)   not null,
    name              varchar(60)  character set utf8mb4 collate utf8mb4_bin not null,
    temperature_class varchar(16)  character set ascii collate ascii_bin not null,
    layout            varchar(200) character set ascii collate ascii_bin not null,
    withdrawn         boolean      not null,
    seq               bigint       not null,
    constraint unit_type_name unique (site, name)
);

-- where a unit stands in the drawing of its room, as somebody arranged it
create table plan_spot (
    id        binary(16) not null primary key,
    container binary(16) not null,
    x         int        not null,
    y         int        not null,
    seq       bigint     not null,
    constraint plan_spot_container unique (container),
    constraint plan_spot_inside check (x between 0 and 11 and y between 0 and 39)
);
