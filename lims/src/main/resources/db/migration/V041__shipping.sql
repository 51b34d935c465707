-- What each parcel holds: every tube of a parcel is one line with exactly one state.

create table manifest (
    id          binary(16)  not null primary key,
    parcel      binary(16)  not null,
    purpose     varchar(16) character set ascii collate ascii_bin not null,
    temperature varchar(16) character set ascii collate ascii_bin not null,
    seq         bigint      not null,
    constraint manifest_parcel unique (parcel)
);

create table parcel_line (
    manifest       binary(16)  not null,
    tube           binary(16)  not null,
    place          int         not null,
    box            binary(16)  null,
    state          varchar(16) character set ascii collate ascii_bin not null,
    tube_condition varchar(16) character set ascii collate ascii_bin null,
    answered_at    datetime(6) null,
    primary key (manifest, tube),
    key parcel_line_tube (tube)
);
