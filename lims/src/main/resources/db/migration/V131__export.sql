-- who took which tubes away as a file; lines are added and finished once, never changed or removed
create table tube_export (
    id          binary(16)    not null primary key,
    site        binary(16)    not null,
    person      binary(16)    not null,
    kind        varchar(8)    character set ascii collate ascii_bin not null,
    asked       varchar(6000) character set ascii collate ascii_bin not null,
    begun_at    datetime(6)   not null,
    tubes       int           null,
    key tube_export_site (site, begun_at)
);

create trigger tube_export_is_finished_once before update on tube_export for each row
begin
    if old.tubes is not null or new.tubes is null or new.id <> old.id or new.site <> old.site or new.person <> old.person
        or new.kind <> old.kind or new.asked <> old.asked or new.begun_at <> old.begun_at then
        signal sqlstate '45000' set message_text = 'exports are never changed';
    end if;
end;

create trigger tube_export_stays before delete on tube_export for each row
    signal sqlstate '45000' set message_text = 'exports are never deleted';
