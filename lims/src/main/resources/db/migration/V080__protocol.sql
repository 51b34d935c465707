-- What a case needs and cannot get, and who is whose relative.
alter table specimen_case add column protocol_id varchar(64) character set ascii collate ascii_bin null;

create table exemption (
    id          binary(16)  not null primary key,
    case_id     binary(16)  not null,
    line        varchar(64) character set ascii collate ascii_bin not null,
    why         varchar(32) character set ascii collate ascii_bin not null,
    declared_by binary(16)  not null,
    declared_at datetime(6) not null,
    revoked     boolean     not null,
    seq         bigint      not null,
    constraint exemption_line unique (case_id, line)
);

create table kinship (
    id          binary(16)  not null primary key,
    proband     binary(16)  not null,
    relative    binary(16)  not null,
    relation    varchar(16) character set ascii collate ascii_bin not null,
    recorded_by binary(16)  not null,
    recorded_at datetime(6) not null,
    withdrawn   boolean     not null,
    seq         bigint      not null,
    -- a donor has one mother and one father
    mother_of binary(16) generated always as
        (case when relation = 'MOTHER' and withdrawn = false then proband end) stored,
    father_of binary(16) generated always as
        (case when relation = 'FATHER' and withdrawn = false then proband end) stored,
    constraint kinship_mother unique (mother_of),
    constraint kinship_father unique (father_of),
    constraint kinship_two check (proband <> relative),
    key kinship_proband (proband),
    key kinship_relative (relative)
);
