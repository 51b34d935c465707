-- a site says to have a tube that nobody gave it: until the holder answers
alter table tube
    add column stated_by binary(16) null,
    add column stated_parcel binary(16) null,
    add key tube_stated (stated_by);
