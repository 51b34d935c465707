-- By what rules a site wants its tubes to lie, and what was proposed by them.
create table allocation_rules (
    id             binary(16)  not null primary key,
    site           binary(16)  not null,
    version        int         not null,
    projects_apart varchar(8)  character set ascii collate ascii_bin not null,
    materials_apart varchar(8) character set ascii collate ascii_bin not null,
    tumour_apart   varchar(8)  character set ascii collate ascii_bin not null,
    copies_apart   varchar(8)  character set ascii collate ascii_bin not null,
    case_together  boolean     not null,
    fill_order     varchar(16) character set ascii collate ascii_bin not null,
    seq            bigint      not null,
    constraint allocation_rules_site unique (site),
    constraint allocation_rules_version check (version > 0)
);

-- written beside the reservation that holds the positions, and never changed: what became of a position stands there
create table proposal_line (
    proposal  binary(16)    not null,
    place     int           not null,
    tube      binary(16)    not null,
    container binary(16)    null,
    cell      varchar(8)    character set ascii collate ascii_bin null,
    reasons   varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (proposal, place),
    constraint proposal_line_tube unique (proposal, tube),
    constraint proposal_line_position unique (proposal, container, cell),
    constraint proposal_line_whole check ((container is null) = (cell is null)),
    key proposal_line_of (tube),
    key proposal_line_in (container, cell)
);
