-- Kits: boxes of labelled tubes that are assembled beforehand and linked to a case by one scan.
create table kit (
    id               binary(16)   not null primary key,
    code             varchar(32)  character set ascii collate ascii_bin not null,
    site             binary(16)   not null,
    protocol         varchar(64)  character set ascii collate ascii_bin not null,
    protocol_version int          not null,
    best_before      date         not null,
    expires_at       datetime(6)  not null,
    place            varchar(60)  character set utf8mb4 collate utf8mb4_bin not null,
    step             varchar(8)   character set ascii collate ascii_bin not null,
    case_id          binary(16)   null,
    linked_at        datetime(6)  null,
    retired          varchar(16)  character set ascii collate ascii_bin null,
    prints           int          not null,
    made_by          binary(16)   not null,
    made_at          datetime(6)  not null,
    seq              bigint       not null,
    constraint kit_code unique (code),
    constraint kit_step_known check (step in ('READY', 'LINKED', 'RETIRED')),
    constraint kit_linked_to check ((step = 'LINKED') = (case_id is not null) and (case_id is null) = (linked_at is null)),
    constraint kit_retired_why check ((step = 'RETIRED') = (retired is not null)),
    key kit_site (site, step, best_before),
    key kit_made (site, made_at, id),
    key kit_case (case_id)
);

create table kit_tube (
    kit      binary(16)  not null,
    place    int         not null,
    code     varchar(32) character set ascii collate ascii_bin not null,
    line     varchar(64) character set ascii collate ascii_bin not null,
    material varchar(32) character set ascii collate ascii_bin not null,
    taken_out varchar(16) character set ascii collate ascii_bin null,
    constraint kit_tube_place unique (kit, place),
    constraint kit_tube_code unique (code)
);

-- who was first: a kit is linked once, whatever two benches read before they wrote
create table kit_link (
    kit     binary(16) not null,
    case_id binary(16) not null,
    constraint kit_linked_once unique (kit),
    key kit_link_case (case_id)
);

create trigger kit_stays_at_its_site before insert on kit_link for each row
begin
    if not exists (select 1 from kit k join specimen_case c on c.id = new.case_id
            where k.id = new.kit and k.site = c.site) then
        signal sqlstate '45000' set message_text = 'a kit is linked to a case of its own site';
    end if;
end;
