-- How often an order was judged: each time after the first, the laboratory had sequenced more.

alter table sequencing_order add column judgements int not null default 0 after judged_at;

update sequencing_order o set judgements = (select count(*) from fact f where f.stream = o.id and f.type = 'QcJudged');
