-- How many positions of a container are occupied, and how many are reserved or kept: kept up with every row of occupancy, whoever
-- writes it, so that the plan of a room with a hundred units need not count a million rows. What stands here is what counting gives.
create table occupancy_count (
    container binary(16) not null primary key,
    occupied  int        not null,
    held      int        not null,
    constraint occupancy_count_not_negative check (occupied >= 0 and held >= 0)
);

insert into occupancy_count (container, occupied, held)
select container, sum(kind = 'occupied'), sum(kind <> 'occupied') from occupancy group by container;

create trigger position_taken_is_counted after insert on occupancy for each row
    insert into occupancy_count (container, occupied, held)
    values (new.container, new.kind = 'occupied', new.kind <> 'occupied')
    on duplicate key update occupied = occupied + (new.kind = 'occupied'), held = held + (new.kind <> 'occupied');

create trigger position_left_is_counted after delete on occupancy for each row
    update occupancy_count set occupied = occupied - (old.kind = 'occupied'), held = held - (old.kind <> 'occupied')
    where container = old.container;

-- from here to there in one statement: the two containers are locked in one order, whichever is left, so that two people who
-- exchange tubes do not wait for each other
create trigger position_changed_is_counted after update on occupancy for each row
begin
    if old.container <> new.container or old.kind <> new.kind then
        if old.container < new.container then
            update occupancy_count set occupied = occupied - (old.kind = 'occupied'), held = held - (old.kind <> 'occupied')
            where container = old.container;
        end if;
        insert into occupancy_count (container, occupied, held)
        values (new.container, new.kind = 'occupied', new.kind <> 'occupied')
        on duplicate key update occupied = occupied + (new.kind = 'occupied'), held = held + (new.kind <> 'occupied');
        if old.container >= new.container then
            update occupancy_count set occupied = occupied - (old.kind = 'occupied'), held = held - (old.kind <> 'occupied')
            where container = old.container;
        end if;
    end if;
end;
