-- what the last scan was, beside its id: another scan under the same id is told from the same one sent again
alter table bench_session add column scanned binary(32) null after last_act;
