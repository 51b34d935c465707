-- seconds by which an instant may be off, where the clock that told it was not known to the second

alter table specimen_case add column resected_off int unsigned null after resected_at;
alter table tube
  add column sampled_off int unsigned null after sampled_at,
  add column chilled_off int unsigned null after chilled_at,
  add column frozen_off int unsigned null after frozen_at;
