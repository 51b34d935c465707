-- when the vessel was clamped, where somebody said so: warm ischaemia of the tissue (SPREC)

alter table specimen_case add column clamped_at datetime(6) null after opened_at;
