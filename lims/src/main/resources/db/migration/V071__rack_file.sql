-- what a rack scanner wrote, as it came; a file that no act has used goes after a day, one that an act has used stays
create table rack_file (
    site        binary(16)  not null,
    sha256      binary(32)  not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    used        boolean     not null default false,
    primary key (site, sha256),
    constraint rack_file_hash check (sha256 = unhex(sha2(content, 256))),
    key rack_file_unused (used, received_at)
);

create trigger rack_file_is_never_changed before update on rack_file for each row
begin
    if not (new.site <=> old.site and new.sha256 <=> old.sha256 and new.content <=> old.content
            and (new.used or not old.used)) then
        signal sqlstate '45000' set message_text = 'raw files are never changed';
    end if;
end;

create trigger rack_file_stays before delete on rack_file for each row
begin
    if old.used then
        signal sqlstate '45000' set message_text = 'raw files that an act has used stay';
    end if;
end;
