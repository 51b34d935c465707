-- What lies in a place is counted, by case and age, from this key alone: pictures of units and of the whole bank.

alter table tube
    add key tube_lying (place_id, place, claimed, case_id, frozen_at, sampled_at),
    drop key tube_place;
