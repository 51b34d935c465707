-- the kit, lot and equipment that a worklist is meant to be worked off with
alter table worklist
    add column kit       varchar(48) character set ascii collate ascii_bin null,
    add column lot       varchar(48) character set ascii collate ascii_bin null,
    add column equipment varchar(48) character set ascii collate ascii_bin null;
