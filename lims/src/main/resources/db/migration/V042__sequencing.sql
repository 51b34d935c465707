-- Orders to sequencing laboratories with what came back.

create table sequencing_order (
    id               binary(16)  not null primary key,
    code             varchar(48) character set ascii collate ascii_bin not null,
    case_id          binary(16)  not null,
    tube             binary(16)  not null,
    assay            varchar(16) character set ascii collate ascii_bin not null,
    method           varchar(16) character set ascii collate ascii_bin not null,
    laboratory       binary(16)  not null,
    site             binary(16)  not null,
    ordered_at       datetime(6) not null,
    result           varchar(16) character set ascii collate ascii_bin null,
    rule_set         varchar(64) character set ascii collate ascii_bin null,
    rule_set_version int         not null,
    provisional      boolean     not null,
    judged_at        datetime(6) null,
    residual_ul      decimal(12,3) null,
    marks            int         not null,
    evidence         longtext    character set utf8mb4 collate utf8mb4_bin not null,
    seq              bigint      not null,
    constraint sequencing_order_code unique (code),
    key sequencing_order_tube (tube),
    key sequencing_order_site (site, ordered_at),
    key sequencing_order_laboratory (laboratory, ordered_at)
);
