-- How much is in a tube, and what was made of what.
alter table tube
    add column amount      decimal(12,3) null,
    add column amount_unit varchar(12) character set ascii collate ascii_bin null,
    add column depleted    boolean     not null default false,
    add column generation  int         not null default 0,
    add column origin      varchar(32) character set ascii collate ascii_bin null,
    -- never more taken out than there was
    add constraint tube_amount check (amount is null or amount >= 0),
    add constraint tube_amount_unit check ((amount is null) = (amount_unit is null)),
    add constraint tube_depleted check (depleted = false or amount is null or amount = 0),
    add key tube_generation (generation);

update tube set
    amount_unit = 'MICROLITRE',
    amount = (select json_unquote(json_extract(f.body, '$.remainingUl')) from fact f
        where f.stream = tube.id and f.type = 'TubeMeasured' order by f.occurred_at desc, f.seq desc limit 1)
where exists (select 1 from fact f where f.stream = tube.id and f.type = 'TubeMeasured');

update tube set depleted = true where amount = 0;

create table processing (
    id                binary(16)  not null primary key,
    preparation       varchar(12) character set ascii collate ascii_bin not null,
    material          varchar(32) character set ascii collate ascii_bin not null,
    site              binary(16)  not null,
    person            binary(16)  not null,
    done_at           datetime(6) not null,
    procedure_id      varchar(64) character set ascii collate ascii_bin null,
    procedure_version int         not null,
    kit               varchar(48) character set ascii collate ascii_bin null,
    lot               varchar(48) character set ascii collate ascii_bin null,
    equipment         varchar(48) character set ascii collate ascii_bin null,
    worklist          binary(16)  null,
    undone            boolean     not null,
    seq               bigint      not null,
    key processing_site (site, done_at),
    key processing_worklist (worklist)
);

-- what was taken out of one tube: what its children got and what was lost are together what was taken
create table processing_draw (
    processing  binary(16)    not null,
    tube        binary(16)    not null,
    preparation varchar(12)   character set ascii collate ascii_bin not null,
    taken       decimal(12,3) null,
    given       decimal(12,3) null,
    lost        decimal(12,3) null,
    unit        varchar(12)   character set ascii collate ascii_bin null,
    emptied     boolean       not null,
    thawed      boolean       not null,
    generation  int           not null,
    constraint processing_draw_once unique (processing, tube),
    constraint processing_draw_some check (taken is null or taken >= 0),
    constraint processing_draw_balance check
        (preparation = 'DERIVATIVE' or taken is null or given is null or lost is null or taken = given + lost),
    key processing_draw_tube (tube)
);

-- something comes into a tube once
create table processing_child (
    tube       binary(16)    not null,
    processing binary(16)    not null,
    amount     decimal(12,3) null,
    unit       varchar(12)   character set ascii collate ascii_bin null,
    generation int           not null,
    constraint processing_child_once unique (tube),
    key processing_child_processing (processing)
);

-- from parent to child; every step leads one generation further at least, so that no way leads back
create table lineage (
    child             binary(16)    not null,
    parent            binary(16)    not null,
    processing        binary(16)    not null,
    consumed          decimal(12,3) null,
    unit              varchar(12)   character set ascii collate ascii_bin null,
    parent_generation int           not null,
    child_generation  int           not null,
    constraint lineage_once unique (child, parent),
    constraint lineage_forward check (child_generation > parent_generation and child <> parent),
    key lineage_parent (parent),
    key lineage_processing (processing)
);
