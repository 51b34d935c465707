-- The position that a tube is to leave where a place is proposed for it to empty a box.

alter table proposal_line
    add column from_container binary(16) null,
    add column from_cell varchar(8) character set ascii collate ascii_bin null,
    add constraint proposal_line_from check ((from_container is null) = (from_cell is null));
