-- Parcels that turned up where they are not addressed: as they were reported there, and in their own history.

create table stray_parcel (
    id          binary(16)   not null primary key,
    code        varchar(64)  character set ascii collate ascii_bin null,
    length      int          not null,
    keyed_hash  char(64)     character set ascii collate ascii_bin null,
    site        binary(16)   not null,
    outside     varchar(24)  character set ascii collate ascii_bin not null,
    reported_at datetime(6)  not null,
    seq         bigint       not null,
    constraint stray_parcel_kept check (code is null or keyed_hash is null),
    key stray_parcel_site (site, reported_at)
);

alter table parcel
    add column elsewhere    binary(16)  null,
    add column elsewhere_at datetime(6) null;
