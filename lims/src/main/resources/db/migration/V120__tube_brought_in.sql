-- by which import a tube came from the bank that existed before
alter table tube add column brought_in binary(16) null, add key tube_brought_in (brought_in, id);
