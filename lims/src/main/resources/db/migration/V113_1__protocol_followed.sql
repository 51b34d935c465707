-- The version of the protocol that a case follows; none where the case is older than that, and follows that of its day.
alter table specimen_case add column protocol_version int null after protocol_id;
