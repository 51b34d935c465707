-- Label printers of a site, labels on their way out of them, and who speaks to a printer now.

create table printer (
    id          binary(16)   not null primary key,
    site        binary(16)   not null,
    code        varchar(16)  character set ascii collate ascii_bin not null,
    name        varchar(80)  character set utf8mb4 collate utf8mb4_unicode_ci not null,
    host        varchar(100) character set ascii collate ascii_bin not null,
    port        int          not null,
    dots_per_mm int          not null,
    stock       varchar(16)  character set ascii collate ascii_bin not null,
    retired     boolean      not null,
    seq         bigint       not null,
    constraint printer_code unique (site, code)
);

create table label_print (
    id         binary(16)  not null primary key,
    job        binary(16)  not null,
    number     int         not null,
    site       binary(16)  not null,
    printer    binary(16)  not null,
    about_kind varchar(16) character set ascii collate ascii_bin not null,
    about      binary(16)  not null,
    code       varchar(32) character set ascii collate ascii_bin not null,
    state      varchar(16) character set ascii collate ascii_bin not null,
    reason     varchar(32) character set ascii collate ascii_bin null,
    remark     char(64)    character set ascii collate ascii_bin null,
    trouble    varchar(32) character set ascii collate ascii_bin null,
    sent       int         not null,
    asked_by   binary(16)  not null,
    asked_at   datetime(6) not null,
    changed_at datetime(6) not null,
    seq        bigint      not null,
    -- one thing's label is not on its way twice
    on_the_way binary(16) generated always as
        (case when state in ('WAITING', 'SENDING', 'PERHAPS_PRINTED') then about end) stored,
    constraint label_on_the_way unique (on_the_way),
    key label_print_queue (printer, state, asked_at, job, number),
    key label_print_done (printer, changed_at, id)
);

-- no projection: who speaks to the printer until when, by the database's own clock, and how the printer was
create table printer_desk (
    printer    binary(16)  not null primary key,
    sender     binary(16)  null,
    held_until datetime(6) not null,
    trouble    varchar(16) character set ascii collate ascii_bin null,
    troubles   int         not null,
    asked_at   datetime(6) null,
    next_at    datetime(6) not null,
    key printer_desk_due (next_at)
);

alter table tube add column prints int not null default 0;
