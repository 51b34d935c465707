-- what sites say on their labels in their own words
create table label_layout (
    id      binary(16)    not null primary key,
    site    binary(16)    not null,
    stock   varchar(16)   character set ascii collate ascii_bin not null,
    base    int           not null,
    version int           not null,
    wording varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
    seq     bigint        not null,
    constraint label_layout_of_site unique (site, stock)
);
