-- why and since when a tube is blocked, and who asked for its destruction while a witness is waited for
alter table tube
    add column quarantine_reason varchar(48) character set ascii collate ascii_bin null after quarantined,
    add column quarantined_at datetime(6) null after quarantine_reason,
    add column destruction_by binary(16) null after quarantined_at,
    add key tube_quarantine (held_by, quarantined, quarantined_at);

update tube set
    quarantine_reason = (select json_unquote(json_extract(f.body, '$.reason')) from fact f
        where f.stream = tube.id and f.type = 'TubeQuarantined' order by f.occurred_at desc, f.seq desc limit 1),
    quarantined_at = (select f.occurred_at from fact f
        where f.stream = tube.id and f.type = 'TubeQuarantined' order by f.occurred_at desc, f.seq desc limit 1)
where quarantined;

-- what was written beside a reason; may be deleted, facts keep only its hash
create table remark (
    act  binary(16)   not null primary key,
    text varchar(500) character set utf8mb4 collate utf8mb4_bin not null
);
