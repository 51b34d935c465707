-- Tubes to be fetched: lists with their lines, and the places that are kept for what was fetched.
create table pick_list (
    id        binary(16)  not null primary key,
    code      varchar(32) character set ascii collate ascii_bin not null,
    site      binary(16)  not null,
    purpose   varchar(16) character set ascii collate ascii_bin not null,
    reference varchar(48) character set ascii collate ascii_bin null,
    made_by   binary(16)  not null,
    made_at   datetime(6) not null,
    ending    varchar(12) character set ascii collate ascii_bin not null,
    seq       bigint      not null,
    constraint pick_list_code unique (code),
    constraint pick_list_ending check (ending in ('OPEN', 'CLOSED', 'CANCELLED')),
    key pick_list_site (site, ending, made_at)
);

-- a tube is on one open list alone: held by a key, not by a look before a write
create table pick_line (
    pick      binary(16)  not null,
    place     int         not null,
    tube      binary(16)  not null,
    state     varchar(12) character set ascii collate ascii_bin not null,
    picked_at datetime(6) null,
    back_at   datetime(6) null,
    told_by   binary(16)  null,
    told_act  binary(16)  null,
    claims    boolean     not null,
    open_tube binary(16) generated always as (case when claims then tube end) stored,
    constraint pick_line_tube unique (pick, tube),
    constraint pick_open_tube unique (open_tube),
    constraint pick_line_state check (state in ('WAITING', 'PICKED', 'NOT_FOUND', 'BACK')),
    constraint pick_line_picked check (state <> 'PICKED' or picked_at is not null),
    key pick_line_of (tube)
);

-- the position that is kept for a tube while it is out for a pick: it stands in occupancy, too, under the key of all positions
alter table tube
    add column kept_in   binary(16) null,
    add column kept_cell varchar(8) character set ascii collate ascii_bin null,
    add constraint tube_kept_whole check ((kept_in is null) = (kept_cell is null)),
    add constraint tube_kept_while_out check (kept_in is null or place = 'HAND');

-- a container with a place kept for a tube that is out stays: it is neither retired nor put into a parcel
create trigger container_with_kept_places_stays before update on container for each row
begin
    if ((new.retired and not old.retired) or (new.parcel is not null and old.parcel is null))
        and exists (select 1 from occupancy o where o.container = new.id and o.kind = 'kept') then
        signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `container_kept` failed';
    end if;
end;
