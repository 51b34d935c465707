-- Acceptance inspection at the laboratory: its limits, and what they say of each tube that it received.
create table inspection_rules (
    id         binary(16)  not null primary key,
    laboratory binary(16)  not null,
    version    int         not null,
    example    boolean     not null,
    sha256     varchar(64) character set ascii collate ascii_bin not null,
    set_by     binary(16)  not null,
    set_at     datetime(6) not null,
    limits     longtext    character set utf8mb4 collate utf8mb4_bin not null,
    seq        bigint      not null,
    constraint inspection_rules_of unique (laboratory)
);

create table inspection (
    id          binary(16)  not null primary key,
    tube        binary(16)  not null,
    laboratory  binary(16)  not null,
    site        binary(16)  not null,
    sequencing  binary(16)  not null,
    result      varchar(16) character set ascii collate ascii_bin not null,
    version     int         not null,
    example     boolean     not null,
    judged_at   datetime(6) not null,
    times       int         not null,
    decision    varchar(16) character set ascii collate ascii_bin null,
    because     varchar(24) character set ascii collate ascii_bin null,
    decided_by  binary(16)  null,
    decided_at  datetime(6) null,
    replaced_by binary(16)  null,
    evidence    longtext    character set utf8mb4 collate utf8mb4_bin not null,
    waits       boolean generated always as (decision is null and result in ('CONDITIONAL', 'REJECT')) stored,
    seq         bigint      not null,
    constraint inspection_of unique (tube, laboratory),
    -- a sister stands in for one tube alone
    constraint inspection_sister unique (replaced_by),
    constraint inspection_result check (result in ('ACCEPT', 'CONDITIONAL', 'REJECT', 'UNDETERMINED')),
    constraint inspection_decision check (decision in ('PROCEED', 'RETURN', 'DESTROY', 'REPLACE')),
    constraint inspection_decided check ((decision is null) = (decided_at is null) and (decision is null) = (because is null)),
    constraint inspection_replaced check ((decision is not null and decision = 'REPLACE') = (replaced_by is not null)),
    constraint inspection_itself check (replaced_by is null or replaced_by <> tube),
    key inspection_laboratory (laboratory, judged_at),
    key inspection_site (site, judged_at),
    key inspection_order (sequencing)
);
