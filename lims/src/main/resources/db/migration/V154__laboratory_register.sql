-- What the register of laboratories keeps beside certificates and approval.

alter table laboratory
    -- weekdays on which nothing is received; where nothing is said, Saturday and Sunday
    add column closed_days varchar(70) character set ascii collate ascii_bin null after approved_to,
    add column receipt_from char(5) character set ascii collate ascii_bin null after closed_days,
    add column receipt_to char(5) character set ascii collate ascii_bin null after receipt_from,
    add constraint laboratory_hours check ((closed_days is null) = (receipt_from is null)
        and (closed_days is null) = (receipt_to is null) and (receipt_from is null or receipt_from < receipt_to));

alter table laboratory_certificate
    -- what it covers, by codes; empty: everything
    add column assays varchar(100) character set ascii collate ascii_bin not null default '',
    add column materials varchar(200) character set ascii collate ascii_bin not null default '',
    add column document char(64) character set ascii collate ascii_bin null,
    add column document_type varchar(16) character set ascii collate ascii_bin null,
    add column document_bytes int null,
    add constraint laboratory_certificate_document check ((document is null) = (document_type is null)
        and (document is null) = (document_bytes is null));

create table laboratory_instrument (
    laboratory   binary(16)  not null,
    serial       varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    maker        varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    model        varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    service_from date        not null,
    service_to   date        null,
    primary key (laboratory, serial)
);

create table laboratory_capacity (
    laboratory binary(16)  not null,
    assay      varchar(16) character set ascii collate ascii_bin not null,
    per_month  int         not null,
    primary key (laboratory, assay),
    constraint laboratory_capacity_count check (per_month >= 0)
);

create table laboratory_price (
    laboratory binary(16)    not null,
    assay      varchar(16)   character set ascii collate ascii_bin not null,
    amount     decimal(14,2) not null,
    currency   char(3)       character set ascii collate ascii_bin not null,
    primary key (laboratory, assay),
    constraint laboratory_price_amount check (amount >= 0)
);

-- which end of the accreditation was announced, so many days before: each once
create table laboratory_reminder (
    laboratory binary(16)  not null,
    number     varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    last_day   date        not null,
    days       int         not null,
    primary key (laboratory, number, last_day, days),
    constraint laboratory_reminder_days check (days in (90, 30, 7))
);

-- people of a laboratory: beside the ledger, so that they can go for good
create table laboratory_contact (
    id      binary(16)   not null primary key,
    site    binary(16)   not null,
    duty    varchar(16)  character set ascii collate ascii_bin not null,
    name    varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    mail    varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    phone   varchar(40)  character set utf8mb4 collate utf8mb4_bin not null,
    address varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    key laboratory_contact_site (site)
);

-- certificates as they came; one that no act has used goes after a day, any other stays
create table laboratory_document (
    site        binary(16)  not null,
    sha256      binary(32)  not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    used        boolean     not null default false,
    primary key (site, sha256),
    constraint laboratory_document_hash check (sha256 = unhex(sha2(content, 256))),
    key laboratory_document_unused (used, received_at)
);

create trigger laboratory_document_is_never_changed before update on laboratory_document for each row
begin
    if not (new.site <=> old.site and new.sha256 <=> old.sha256 and new.content <=> old.content
            and (new.used or not old.used)) then
        signal sqlstate '45000' set message_text = 'documents of certificates are never changed';
    end if;
end;

create trigger laboratory_document_stays before delete on laboratory_document for each row
begin
    if old.used then
        signal sqlstate '45000' set message_text = 'documents that an act has used stay';
    end if;
end;
