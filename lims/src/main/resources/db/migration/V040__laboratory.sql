-- The register of sequencing laboratories.

create table laboratory (
    id                 binary(16) not null primary key,
    site               binary(16) not null,
    registered         boolean    not null,
    capacity_per_month int        not null,
    approved_from      date       null,
    approved_to        date       null,
    marks              int        not null,
    seq                bigint     not null,
    constraint laboratory_site unique (site)
);

create table laboratory_certificate (
    laboratory binary(16)   not null,
    number     varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    scheme     varchar(16)  character set ascii collate ascii_bin not null,
    body       varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    scope      varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    valid_from date         not null,
    valid_to   date         not null,
    revoked_on date         null,
    primary key (laboratory, number)
);

create table laboratory_holiday (
    laboratory binary(16) not null,
    day        date       not null,
    primary key (laboratory, day)
);
