-- which items an older form of a site covers, as the ethics office found
create table equivalence (
    id           binary(16)   not null primary key,
    site         binary(16)   not null,
    protocol     varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    form         varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    form_version int          not null,
    scopes       varchar(400) character set ascii collate ascii_bin not null,
    reference    varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    decided_on   date         not null,
    recorded_by  binary(16)   not null,
    recorded_at  datetime(6)  not null,
    seq          bigint       not null,
    constraint equivalence_once unique (site, protocol, form, form_version)
);

alter table consent add key consent_standing (standing, form, form_version);
