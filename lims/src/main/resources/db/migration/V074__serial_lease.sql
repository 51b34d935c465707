-- case numbers that were set aside for devices
create table serial_lease (
    id           binary(16)  not null primary key,
    site         binary(16)  not null,
    device       binary(16)  not null,
    scope        varchar(40) character set ascii collate ascii_bin not null,
    first_serial int         not null,
    last_serial  int         not null,
    leased_at    datetime(6) not null,
    retired      varchar(16) character set ascii collate ascii_bin null,
    retired_at   datetime(6) null,
    seq          bigint      not null,
    constraint serial_lease_block unique (scope, first_serial),
    constraint serial_lease_range check (first_serial >= 1 and last_serial >= first_serial),
    constraint serial_lease_retired check ((retired is null) = (retired_at is null)),
    key serial_lease_site (site, leased_at)
);
