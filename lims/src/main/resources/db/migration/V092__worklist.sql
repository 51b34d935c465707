-- Tubes to be worked off in one go.
create table worklist (
    id           binary(16)  not null primary key,
    code         varchar(32) character set ascii collate ascii_bin not null,
    site         binary(16)  not null,
    preparation  varchar(12) character set ascii collate ascii_bin not null,
    material     varchar(32) character set ascii collate ascii_bin not null,
    procedure_id varchar(64) character set ascii collate ascii_bin not null,
    made_by      binary(16)  not null,
    made_at      datetime(6) not null,
    closed       boolean     not null,
    processing   binary(16)  null,
    seq          bigint      not null,
    constraint worklist_code unique (code),
    key worklist_site (site, made_at)
);

create table worklist_line (
    worklist binary(16)  not null,
    place    int         not null,
    tube     binary(16)  not null,
    picked   boolean     not null,
    child    varchar(48) character set ascii collate ascii_bin null,
    constraint worklist_line_place unique (worklist, place),
    constraint worklist_line_tube unique (worklist, tube),
    key worklist_line_of (tube)
);
