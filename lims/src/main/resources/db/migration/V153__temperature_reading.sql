-- what loggers measured, beside the ledger: the kept file says it again
create table temperature_reading (
    series  binary(16)    not null,
    at      datetime(6)   not null,
    celsius decimal(8, 4) not null,
    primary key (series, at)
);

create trigger temperature_reading_is_never_changed before update on temperature_reading for each row
begin
    signal sqlstate '45000' set message_text = 'readings are never changed';
end;

create trigger temperature_reading_stays before delete on temperature_reading for each row
begin
    signal sqlstate '45000' set message_text = 'readings stay';
end;
