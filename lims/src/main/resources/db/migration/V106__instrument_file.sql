-- what an instrument wrote, as it came; a file of which nothing was taken goes after a day, any other stays
create table instrument_raw (
    site        binary(16)  not null,
    sha256      binary(32)  not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    used        boolean     not null default false,
    primary key (site, sha256),
    constraint instrument_raw_hash check (sha256 = unhex(sha2(content, 256))),
    key instrument_raw_unused (used, received_at)
);

create trigger instrument_raw_is_never_changed before update on instrument_raw for each row
begin
    if not (new.site <=> old.site and new.sha256 <=> old.sha256 and new.content <=> old.content
            and (new.used or not old.used)) then
        signal sqlstate '45000' set message_text = 'raw files are never changed';
    end if;
end;

create trigger instrument_raw_stays before delete on instrument_raw for each row
begin
    if old.used then
        signal sqlstate '45000' set message_text = 'raw files that an act has used stay';
    end if;
end;

create table instrument_file (
    id         binary(16)  not null primary key,
    site       binary(16)  not null,
    file       char(64)    character set ascii collate ascii_bin not null,
    instrument binary(16)  not null,
    version    int         not null,
    person     binary(16)  not null,
    taken_at   datetime(6) not null,
    undone     boolean     not null,
    seq        bigint      not null,
    key instrument_file_site (site, taken_at)
);

-- of one file no value of a tube counts twice; what was taken back does not stand in the way
create table instrument_value (
    reading     binary(16)  not null,
    line        int         not null,
    tube        binary(16)  not null,
    analyte     varchar(16) character set ascii collate ascii_bin not null,
    measurement binary(16)  not null,
    file        char(64)    character set ascii collate ascii_bin not null,
    undone      boolean     not null,
    counts      boolean     generated always as (case when undone then null else true end) stored,
    primary key (reading, measurement),
    constraint instrument_value_once unique (tube, analyte, file, counts)
);

alter table measurement add column undone boolean not null default false;
