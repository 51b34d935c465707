-- whose link was deleted: nobody can be found by it, and a page says "forgotten" rather than "unknown"
create table forgotten_person (
    donor        binary(16)  not null primary key,
    site         binary(16)  not null,
    forgotten_at datetime(6) not null
);
