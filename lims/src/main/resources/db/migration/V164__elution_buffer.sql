-- An extraction keeps in what the nucleic acid was eluted.
alter table processing
    add column buffer varchar(48) character set ascii collate ascii_bin null after equipment;
