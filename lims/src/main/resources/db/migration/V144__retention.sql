-- What is kept where and for how long, by project; and what was said about keeping the tubes of a case.

create table policy (
    id      binary(16) not null primary key,
    project varchar(8) character set ascii collate ascii_bin not null,
    seq     bigint     not null,
    constraint policy_project unique (project)
);

create table policy_version (
    policy      binary(16)  not null,
    version     int         not null,
    preset      varchar(12) character set ascii collate ascii_bin not null,
    from_day    date        not null,
    years       int         null,
    project_end date        null,
    step        varchar(8)  character set ascii collate ascii_bin not null,
    drafted_by  binary(16)  not null,
    drafted_at  datetime(6) not null,
    approved_by binary(16)  null,
    approved_at datetime(6) null,
    constraint policy_version_once unique (policy, version),
    constraint policy_two_people check (approved_by is null or approved_by <> drafted_by),
    constraint policy_approved check ((step = 'APPROVED') = (approved_by is not null)
        and (approved_by is null) = (approved_at is null)),
    constraint policy_years check (years is null or years between 1 and 100)
);

create trigger policy_approved_is_never_changed before update on policy_version for each row
begin
    if old.step = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'an approved policy is never changed';
    end if;
end;
create trigger policy_approved_stays before delete on policy_version for each row
begin
    if old.step = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'an approved policy stays';
    end if;
end;

-- keepers and transports are names with commas between them
create table policy_rule (
    policy       binary(16)    not null,
    version      int           not null,
    form         varchar(12)   character set ascii collate ascii_bin not null,
    keepers      varchar(40)   character set ascii collate ascii_bin not null,
    transports   varchar(80)   character set ascii collate ascii_bin not null,
    reserve      decimal(12,3) null,
    reserve_unit varchar(12)   character set ascii collate ascii_bin null,
    constraint policy_rule_once unique (policy, version, form),
    constraint policy_reserve check ((reserve is null) = (reserve_unit is null) and (reserve is null or reserve > 0))
);

create table policy_exception (
    policy      binary(16)  not null,
    number      int         not null,
    site        binary(16)  not null,
    form        varchar(12) character set ascii collate ascii_bin not null,
    reason      varchar(24) character set ascii collate ascii_bin not null,
    evidence    varchar(64) character set ascii collate ascii_bin not null,
    until_day   date        not null,
    step        varchar(8)  character set ascii collate ascii_bin not null,
    asked_by    binary(16)  not null,
    asked_at    datetime(6) not null,
    approved_by binary(16)  null,
    approved_at datetime(6) null,
    constraint policy_exception_once unique (policy, number),
    constraint exception_two_people check (approved_by is null or approved_by <> asked_by),
    constraint exception_approved check (step <> 'APPROVED' or approved_by is not null)
);

create table keeping (
    id         binary(16)  not null primary key,
    case_id    binary(16)  not null,
    review_due date        null,
    kept_until date        null,
    kept_why   varchar(24) character set ascii collate ascii_bin null,
    kept_by    binary(16)  null,
    kept_at    datetime(6) null,
    seq        bigint      not null,
    constraint keeping_case unique (case_id),
    constraint keeping_kept check ((kept_until is null) = (kept_why is null) and (kept_until is null) = (kept_by is null)),
    key keeping_due (review_due),
    key keeping_until (kept_until)
);

create table legal_hold (
    id        binary(16)  not null primary key,
    keeping   binary(16)  not null,
    site      binary(16)  not null,
    reason    varchar(24) character set ascii collate ascii_bin not null,
    until_day date        null,
    placed_by binary(16)  not null,
    placed_at datetime(6) not null,
    noted     binary(16)  null,
    lifted_by binary(16)  null,
    lifted_at datetime(6) null,
    constraint legal_hold_two_people check (lifted_by is null or lifted_by <> placed_by),
    constraint legal_hold_lifted check ((lifted_by is null) = (lifted_at is null)),
    key legal_hold_of (keeping),
    key legal_hold_site (site, placed_at, id)
);

create table legal_hold_tube (
    hold binary(16) not null,
    tube binary(16) not null,
    constraint legal_hold_tube_once unique (hold, tube),
    key legal_hold_tube_of (tube)
);

-- whatever was decided, a tube under a hold is not destroyed; days are days in the programme's country
create trigger tube_under_hold_stays before update on tube for each row
begin
    if new.step = 'DESTROYED' and old.step <> 'DESTROYED'
        and exists (select 1 from keeping k join legal_hold h on h.keeping = k.id
            where k.case_id = new.case_id and h.lifted_by is null
            and (h.until_day is null or h.until_day >= date(utc_timestamp() + interval 9 hour))
            and (not exists (select 1 from legal_hold_tube a where a.hold = h.id)
                or exists (select 1 from legal_hold_tube b where b.hold = h.id and b.tube = new.id))) then
        signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `tube_under_hold` failed';
    end if;
end;
