-- Stock-takes: positions drawn at random, and what was seen there.

create table stock_take (
    id         binary(16)   not null primary key,
    code       varchar(32)  character set ascii collate ascii_bin not null,
    site       binary(16)   not null,
    started_by binary(16)   not null,
    started_at datetime(6)  not null,
    aim        varchar(12)  character set ascii collate ascii_bin not null,
    confidence varchar(12)  character set ascii collate ascii_bin not null,
    accuracy   decimal(5,2) not null,
    width      decimal(5,2) not null,
    empties    varchar(8)   character set ascii collate ascii_bin not null,
    seed       char(32)     character set ascii collate ascii_bin not null,
    list_file  char(64)     character set ascii collate ascii_bin not null,
    positions  int          not null,
    drawn      int          not null,
    closed_at  datetime(6)  null,
    closed_by  binary(16)   null,
    left_over  int          not null,
    seq        bigint       not null,
    constraint stock_take_code unique (code),
    constraint stock_take_drawn check (drawn between 1 and positions),
    constraint stock_take_closed check ((closed_at is null) = (closed_by is null)),
    key stock_take_site (site, started_at)
);

create table stock_take_stratum (
    stock_take    binary(16) not null,
    unit          binary(16) not null,
    tubes         int        not null,
    empties       int        not null,
    tubes_drawn   int        not null,
    empties_drawn int        not null,
    constraint stock_take_stratum_once unique (stock_take, unit),
    constraint stock_take_stratum_drawn check (tubes_drawn <= tubes and empties_drawn <= empties)
);

-- one row for each position drawn, so that none is counted twice
create table stock_take_line (
    id         binary(16)  not null primary key,
    stock_take binary(16)  not null,
    place      int         not null,
    unit       binary(16)  not null,
    container  binary(16)  not null,
    cell       varchar(8)  character set ascii collate ascii_bin not null,
    drawn_tube binary(16)  null,
    look       varchar(12) character set ascii collate ascii_bin null,
    finding    varchar(12) character set ascii collate ascii_bin null,
    recorded   binary(16)  null,
    seen       binary(16)  null,
    counted_by binary(16)  null,
    counted_at datetime(6) null,
    seq        bigint      not null,
    constraint stock_take_line_once unique (stock_take, container, cell),
    constraint stock_take_line_place unique (stock_take, place),
    constraint stock_take_line_counted check ((finding is null) = (look is null) and (finding is null) = (counted_by is null)
        and (finding is null) = (counted_at is null)),
    constraint stock_take_line_finding check (finding is null
        or (finding = 'RIGHT' and ((look = 'EMPTY' and recorded is null) or (look = 'TUBE' and recorded <=> seen and seen is not null)))
        or (finding = 'MISSING' and look = 'EMPTY' and recorded is not null)
        or (finding = 'OTHER_TUBE' and look = 'TUBE' and recorded is not null and not (recorded <=> seen))
        or (finding = 'EXTRA' and look in ('TUBE', 'UNREADABLE') and recorded is null)
        or (finding = 'UNREADABLE' and look = 'UNREADABLE' and recorded is not null)
        or (finding = 'UNREACHED' and look = 'UNREACHED'))
);

-- who looked first is who counted: a second look is no other one before the first was taken back
create trigger stock_take_line_counted_once before update on stock_take_line for each row
begin
    if old.finding is not null and new.finding is not null and not (new.look <=> old.look and new.finding <=> old.finding
            and new.recorded <=> old.recorded and new.seen <=> old.seen and new.counted_by <=> old.counted_by
            and new.counted_at <=> old.counted_at) then
        signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `stock_take_counted_once` failed';
    end if;
end;

-- all positions that a draw was made from, packed: with the seed the draw can be made again
create table stock_take_list (
    site        binary(16)  not null,
    sha256      binary(32)  not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    used        boolean     not null default false,
    primary key (site, sha256),
    constraint stock_take_list_hash check (sha256 = unhex(sha2(content, 256))),
    key stock_take_list_unused (used, received_at)
);

create trigger stock_take_list_is_never_changed before update on stock_take_list for each row
begin
    if not (new.site <=> old.site and new.sha256 <=> old.sha256 and new.content <=> old.content
            and (new.used or not old.used)) then
        signal sqlstate '45000' set message_text = 'raw files are never changed';
    end if;
end;

create trigger stock_take_list_stays before delete on stock_take_list for each row
begin
    if old.used then
        signal sqlstate '45000' set message_text = 'raw files that an act has used stay';
    end if;
end;
