-- Nobody is their own ancestor, or their ancestor's sister or brother, and nobody has three parents. One row is locked
-- by whoever relates two donors, because two relations that together cannot be may share no donor.

create table kinship_lock (
    id int not null primary key
);
insert into kinship_lock (id) values (1);

create trigger kinship_can_be before insert on kinship for each row
begin
    declare child binary(16) default case new.relation when 'CHILD' then new.relative else new.proband end;
    declare parent binary(16) default case new.relation when 'CHILD' then new.proband else new.relative end;
    declare locked int;
    declare n int;
    if not new.withdrawn then
        select id into locked from kinship_lock where id = 1 for update;
        set n = (with recursive above (side, id) as (
            select 1, parent union select 2, child
            union select a.side, case k.relation when 'CHILD' then k.proband else k.relative end
            from above a join kinship k on k.withdrawn = false and k.id <> new.id
                and ((k.relation in ('MOTHER', 'FATHER') and k.proband = a.id)
                    or (k.relation = 'CHILD' and k.relative = a.id)))
            select count(*) from above where (side = 1 and id = child)
                or (side = 2 and id = parent and new.relation = 'SIBLING'));
        if n > 0 then
            signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `kinship_no_ring` failed';
        end if;
        set n = (select count(*) from kinship k where k.withdrawn = false and k.id <> new.id
            and ((k.relation in ('MOTHER', 'FATHER') and k.proband = child)
                or (k.relation = 'CHILD' and k.relative = child)));
        if new.relation <> 'SIBLING' and n > 1 then
            signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `kinship_two_parents` failed';
        end if;
    end if;
end;

create trigger kinship_still_can_be before update on kinship for each row
begin
    declare child binary(16) default case new.relation when 'CHILD' then new.relative else new.proband end;
    declare parent binary(16) default case new.relation when 'CHILD' then new.proband else new.relative end;
    declare locked int;
    declare n int;
    if not new.withdrawn then
        select id into locked from kinship_lock where id = 1 for update;
        set n = (with recursive above (side, id) as (
            select 1, parent union select 2, child
            union select a.side, case k.relation when 'CHILD' then k.proband else k.relative end
            from above a join kinship k on k.withdrawn = false and k.id <> new.id
                and ((k.relation in ('MOTHER', 'FATHER') and k.proband = a.id)
                    or (k.relation = 'CHILD' and k.relative = a.id)))
            select count(*) from above where (side = 1 and id = child)
                or (side = 2 and id = parent and new.relation = 'SIBLING'));
        if n > 0 then
            signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `kinship_no_ring` failed';
        end if;
        set n = (select count(*) from kinship k where k.withdrawn = false and k.id <> new.id
            and ((k.relation in ('MOTHER', 'FATHER') and k.proband = child)
                or (k.relation = 'CHILD' and k.relative = child)));
        if new.relation <> 'SIBLING' and n > 1 then
            signal sqlstate '23000' set mysql_errno = 4025, message_text = 'CONSTRAINT `kinship_two_parents` failed';
        end if;
    end if;
end;
