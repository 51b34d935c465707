-- Frozen tubes that lie nowhere are counted at each look at the first page, however many tubes there are.
create index tube_in_hand on tube (held_by, place, step);
