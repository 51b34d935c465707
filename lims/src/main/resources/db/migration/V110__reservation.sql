-- Positions that somebody has reserved: held in occupancy by the same key as what lies in them.
create table reservation (
    id       binary(16)  not null primary key,
    code     varchar(32) character set ascii collate ascii_bin not null,
    site     binary(16)  not null,
    purpose  varchar(24) character set ascii collate ascii_bin not null,
    made_by  binary(16)  not null,
    made_at  datetime(6) not null,
    until    datetime(6) not null,
    noted    binary(16)  null,
    held     int         not null,
    seq      bigint      not null,
    constraint reservation_code unique (code),
    constraint reservation_held check (held >= 0),
    key reservation_end (site, until, id),
    key reservation_over (until)
);

create table reserved_position (
    reservation binary(16)  not null,
    place       int         not null,
    container   binary(16)  not null,
    cell        varchar(8)  character set ascii collate ascii_bin not null,
    fate        varchar(12) character set ascii collate ascii_bin not null,
    tube        binary(16)  null,
    constraint reserved_position_once unique (reservation, container, cell),
    constraint reserved_position_fate check
        (fate in ('HELD', 'FILLED', 'ENDED', 'EXPIRED', 'AGREED', 'URGENT', 'MISTAKEN', 'FOUND')),
    constraint reserved_position_filled check ((fate = 'FILLED') = (tube is not null)),
    key reserved_position_in (container, fate)
);

-- a container of which positions are reserved stays: it is neither retired nor put into a parcel
create trigger container_with_reserved_positions_stays before update on container for each row
begin
    if ((new.retired and not old.retired) or (new.parcel is not null and old.parcel is null))
        and exists (select 1 from occupancy o where o.container = new.id and o.kind = 'held') then
        signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `container_reserved` failed';
    end if;
end;
