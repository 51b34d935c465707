-- The search of tubes: one key for each order that people ask for and no other key gives, and for what few tubes have.
-- None of them is written by a scan that moves a tube; a freezing writes one.

alter table tube
    add key tube_frozen (frozen_at),
    add key tube_amount_order (amount_unit, amount),
    add key tube_material (material);

alter table specimen_case add key case_project (project);

alter table measurement add key measurement_least (analyte, value, tube);

-- searches that people keep; what is asked stands as in an address
create table saved_search (
    id         binary(16)    not null primary key,
    site       binary(16)    not null,
    person     binary(16)    not null,
    name       varchar(80)   character set utf8mb4 collate utf8mb4_bin not null,
    shared     boolean       not null,
    asked      varchar(6000) character set ascii collate ascii_bin not null,
    saved_at   datetime(6)   not null,
    constraint saved_search_name unique (site, person, name),
    key saved_search_shared (site, shared)
);
