-- Texts that name a person can be deleted; the fact keeps the hash, and what was signed stays.

create table removed_text (
    id         binary(16)  not null primary key,
    about      binary(16)  not null,
    digest     char(64)    character set ascii collate ascii_bin not null,
    reason     varchar(32) character set ascii collate ascii_bin not null,
    removed_by binary(16)  not null,
    removed_at datetime(6) not null,
    seq        bigint      not null,
    constraint removed_text_digest unique (digest)
);

drop trigger deviation_text_stays;
create trigger deviation_text_stays before delete on deviation_text for each row
begin
    if not exists (select 1 from removed_text r where unhex(r.digest) = old.digest) then
        signal sqlstate '45000' set message_text = 'texts of deviations are never deleted but by a removal';
    end if;
end;

create trigger deviation_text_is_gone before insert on deviation_text for each row
begin
    if exists (select 1 from removed_text r where unhex(r.digest) = new.digest) then
        signal sqlstate '45000' set message_text = 'a text that was removed does not come back';
    end if;
end;
