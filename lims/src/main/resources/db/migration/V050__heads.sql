-- A fact brings its stream's head along and waits for its seal, whoever appends it: neither can be forgotten, and neither is a
-- statement of its own. That facts follow one another without gap or fork is held by fact_stream_seq.

create trigger fact_moves_its_stream after insert on fact for each row
    insert into stream (id, kind, seq, hash, last_at) values (new.stream, new.kind, new.seq, new.hash, new.occurred_at)
    on duplicate key update seq = new.seq, hash = new.hash, last_at = greatest(last_at, new.occurred_at);

create trigger fact_waits_for_its_seal after insert on fact for each row
    insert into unsealed (fact_id) values (new.id);
