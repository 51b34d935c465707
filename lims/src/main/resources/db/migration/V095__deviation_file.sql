-- A deviation classified, reviewed and signed, and what is done about it.

create table deviation_cause (
    code    varchar(32)  character set ascii collate ascii_bin not null primary key,
    nth     int          not null,
    name_ja varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    name_en varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    -- kept for what was assessed with it, not offered any more
    retired boolean      not null default false,
    constraint deviation_cause_nth unique (nth)
);

insert into deviation_cause (code, nth, name_ja, name_en) values
    ('PROCEDURE_NOT_FOLLOWED', 10, '手順書に従わなかった', 'Procedure not followed'),
    ('PROCEDURE_UNCLEAR', 20, '手順書が不十分', 'Procedure unclear or missing'),
    ('TRAINING', 30, '教育訓練の不足', 'Training'),
    ('WORKLOAD', 40, '人員・時間の不足', 'Staff or time short'),
    ('COMMUNICATION', 50, '連絡の不備', 'Communication'),
    ('EQUIPMENT', 60, '機器の故障', 'Equipment'),
    ('MATERIAL', 70, '容器・試薬', 'Container or reagent'),
    ('TRANSPORT', 80, '輸送', 'Transport'),
    ('RECORD', 90, '記録の誤り', 'Error in the record'),
    ('SOFTWARE', 100, '情報システム', 'Information system'),
    ('OUTSIDE', 110, '外部の要因', 'Outside cause'),
    ('NO_DEVIATION', 120, '逸脱ではない', 'Not a deviation'),
    ('OTHER', 130, 'その他', 'Other');

-- what people wrote, and what they signed, by its digest: what a signature is bound to never changes
create table deviation_text (
    digest  binary(32) not null primary key,
    content mediumblob not null,
    constraint deviation_text_hash check (digest = unhex(sha2(content, 256)))
);

create trigger deviation_text_is_never_changed before update on deviation_text for each row
    signal sqlstate '45000' set message_text = 'texts of deviations are never changed';
create trigger deviation_text_stays before delete on deviation_text for each row
    signal sqlstate '45000' set message_text = 'texts of deviations are never deleted';

alter table deviation
    add column seriousness varchar(8) character set ascii collate ascii_bin null after resolution,
    add column cause varchar(32) character set ascii collate ascii_bin null after seriousness,
    add column effect varchar(24) character set ascii collate ascii_bin null after cause,
    add column report char(64) character set ascii collate ascii_bin null after effect,
    add column first_signer binary(16) null after report,
    add column first_signed_at datetime(6) null after first_signer,
    add column second_signer binary(16) null after first_signed_at,
    add column second_signed_at datetime(6) null after second_signer,
    add column signed_digest char(64) character set ascii collate ascii_bin null after second_signed_at,
    add column reopened int not null default 0 after signed_digest,
    -- the worst first, what nobody has classified last
    add column weight tinyint generated always as (case seriousness when 'CRITICAL' then 3 when 'MAJOR' then 2
        when 'MINOR' then 1 else 0 end) stored,
    add key deviation_weight (site, weight, opened_at),
    add constraint deviation_assessed check ((seriousness is null and cause is null and effect is null and report is null)
        or (seriousness is not null and cause is not null and effect is not null and report is not null)),
    add constraint deviation_two_people check (first_signer is null or second_signer is null or first_signer <> second_signer),
    add constraint deviation_signed check (first_signer is null or (seriousness is not null and signed_digest is not null)),
    add constraint deviation_closed check (closed_at is null or seriousness is null or (first_signer is not null
        and (seriousness = 'MINOR' or second_signer is not null)));

create table corrective_action (
    id            binary(16)  not null primary key,
    deviation     binary(16)  not null,
    nth           int         not null,
    kind          varchar(16) character set ascii collate ascii_bin not null,
    words         char(64)    character set ascii collate ascii_bin not null,
    responsible   binary(16)  not null,
    due           date        not null,
    check_on      date        not null,
    step          varchar(16) character set ascii collate ascii_bin not null,
    note          char(64)    character set ascii collate ascii_bin null,
    done_by       binary(16)  null,
    done_at       datetime(6) null,
    finding       char(64)    character set ascii collate ascii_bin null,
    checked_by    binary(16)  null,
    checked_at    datetime(6) null,
    overdue_since date        null,
    seq           bigint      not null,
    -- the day until which it is in time as it stands
    deadline      date generated always as (case step when 'PLANNED' then due when 'DONE' then check_on end) stored,
    key action_responsible (responsible, deadline),
    key action_deadline (deadline),
    constraint action_nth unique (deviation, nth),
    constraint action_days check (check_on >= due),
    constraint action_done check (step not in ('DONE', 'EFFECTIVE') or done_by is not null),
    constraint action_checked check (step <> 'EFFECTIVE' or checked_by is not null),
    constraint action_two_people check (done_by is null or checked_by is null or done_by <> checked_by)
);

create trigger deviation_signed_is_never_changed before update on deviation for each row
begin
    if old.report is not null and old.closed_at is not null and new.closed_at is not null and not (
            new.id = old.id and new.code = old.code and new.fact = old.fact and new.site = old.site
            and new.closed_at = old.closed_at and new.resolution <=> old.resolution
            and new.seriousness <=> old.seriousness and new.cause <=> old.cause and new.effect <=> old.effect
            and new.report <=> old.report and new.signed_digest <=> old.signed_digest
            and new.first_signer <=> old.first_signer and new.first_signed_at <=> old.first_signed_at
            and new.second_signer <=> old.second_signer and new.second_signed_at <=> old.second_signed_at) then
        signal sqlstate '45000' set message_text = 'a signed deviation is never changed';
    end if;
    if old.closed_at is not null and new.closed_at is null and new.reopened <> old.reopened + 1 then
        signal sqlstate '45000' set message_text = 'a closed deviation is reopened and not opened';
    end if;
    if old.first_signer is not null and new.first_signer <=> old.first_signer and not (
            new.report <=> old.report and new.signed_digest <=> old.signed_digest
            and new.seriousness <=> old.seriousness and new.cause <=> old.cause and new.effect <=> old.effect) then
        signal sqlstate '45000' set message_text = 'what a signature stands under is never changed';
    end if;
    if old.closed_at is null and new.closed_at is not null and exists (
            select 1 from corrective_action a where a.deviation = new.id and a.step in ('PLANNED', 'DONE')) then
        signal sqlstate '45000' set message_text = 'a deviation with an open action is not closed';
    end if;
end;

create trigger deviation_signed_stays before delete on deviation for each row
begin
    if old.first_signer is not null then
        signal sqlstate '45000' set message_text = 'a signed deviation stays';
    end if;
end;

create trigger action_of_closed_is_not_planned before insert on corrective_action for each row
begin
    if exists (select 1 from deviation d where d.id = new.deviation and d.closed_at is not null) then
        signal sqlstate '45000' set message_text = 'a closed deviation has no new action';
    end if;
end;

create trigger action_of_closed_is_never_changed before update on corrective_action for each row
begin
    if exists (select 1 from deviation d where d.id in (old.deviation, new.deviation) and d.closed_at is not null) then
        signal sqlstate '45000' set message_text = 'actions of a closed deviation are never changed';
    end if;
end;

create trigger action_stays before delete on corrective_action for each row
    signal sqlstate '45000' set message_text = 'actions stay';
