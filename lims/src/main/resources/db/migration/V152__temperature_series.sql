-- the temperature of parcels: loggers whose files a site has explained, raw files, what was read of each
create table temperature_logger (
    id        binary(16)    not null primary key,
    site      binary(16)    not null,
    name      varchar(60)   character set utf8mb4 collate utf8mb4_bin not null,
    mapping   varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    version   int           not null,
    forgotten boolean       not null,
    taught_by binary(16)    not null,
    taught_at datetime(6)   not null,
    seq       bigint        not null,
    constraint temperature_logger_name unique (site, name),
    constraint temperature_logger_version check (version >= 1)
);

create table logger_raw (
    site        binary(16)  not null,
    sha256      binary(32)  not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    used        boolean     not null default false,
    primary key (site, sha256),
    constraint logger_raw_hash check (sha256 = unhex(sha2(content, 256))),
    key logger_raw_unused (used, received_at)
);

create trigger logger_raw_is_never_changed before update on logger_raw for each row
begin
    if not (new.site <=> old.site and new.sha256 <=> old.sha256 and new.content <=> old.content
            and (new.used or not old.used)) then
        signal sqlstate '45000' set message_text = 'raw files are never changed';
    end if;
end;

create trigger logger_raw_stays before delete on logger_raw for each row
begin
    if old.used then
        signal sqlstate '45000' set message_text = 'raw files that an act has used stay';
    end if;
end;

create table temperature_series (
    id               binary(16)    not null primary key,
    parcel           binary(16)    not null,
    site             binary(16)    not null,
    file             char(64)      character set ascii collate ascii_bin not null,
    maker            varchar(64)   character set utf8mb4 collate utf8mb4_bin,
    serial           varchar(64)   character set utf8mb4 collate utf8mb4_bin,
    packed           varchar(64)   character set utf8mb4 collate utf8mb4_bin,
    serial_match     varchar(16)   character set ascii collate ascii_bin not null,
    zone             varchar(64)   character set ascii collate ascii_bin not null,
    zone_from        varchar(16)   character set ascii collate ascii_bin not null,
    interval_seconds int,
    first_at         datetime(6)   not null,
    last_at          datetime(6)   not null,
    readings         int           not null,
    lowest           decimal(8, 4) not null,
    highest          decimal(8, 4) not null,
    person           binary(16)    not null,
    taken_at         datetime(6)   not null,
    profile          varchar(16)   character set ascii collate ascii_bin not null,
    profile_version  int           not null,
    from_at          datetime(6),
    to_at            datetime(6),
    inside           int           not null,
    excursions       int           not null,
    gaps             int           not null,
    outside          bigint        not null,
    unmeasured       bigint        not null,
    seq              bigint        not null,
    constraint temperature_series_file unique (parcel, file),
    constraint temperature_series_order check (first_at <= last_at and lowest <= highest and readings >= 1)
);

create table temperature_excursion (
    series     binary(16)    not null,
    place      int           not null,
    side       varchar(8)    character set ascii collate ascii_bin not null,
    began      datetime(6)   not null,
    ended      datetime(6)   not null,
    open_start boolean       not null,
    open_end   boolean       not null,
    peak       decimal(8, 4) not null,
    peak_at    datetime(6)   not null,
    primary key (series, place),
    constraint temperature_excursion_order check (began <= ended and peak_at between began and ended)
);
