create table measurement (
    id          binary(16)    not null primary key,
    tube        binary(16)    not null,
    analyte     varchar(16)   character set ascii collate ascii_bin not null,
    value       decimal(12,3) not null,
    method      varchar(16)   character set ascii collate ascii_bin not null,
    person      binary(16)    not null,
    measured_at datetime(6)   not null,
    file        char(64)      character set ascii collate ascii_bin null,
    seq         bigint        not null,
    constraint measurement_value check (value >= 0),
    key measurement_tube (tube, analyte, measured_at)
);
