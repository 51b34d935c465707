-- What two people have destroyed and signed for.

create table destruction_certificate (
    id      binary(16)  not null primary key,
    number  varchar(24) character set ascii collate ascii_bin not null,
    site    binary(16)  not null,
    signer  binary(16)  not null,
    witness binary(16)  not null,
    made_at datetime(6) not null,
    digest  char(64)    character set ascii collate ascii_bin not null,
    tubes   int         not null,
    seq     bigint      not null,
    constraint certificate_number unique (number),
    constraint certificate_two_people check (signer <> witness),
    constraint certificate_tubes check (tubes > 0),
    key certificate_site (site, made_at, id)
);

create trigger certificate_is_never_changed before update on destruction_certificate for each row
    signal sqlstate '45000' set message_text = 'a certificate is never changed';
create trigger certificate_stays before delete on destruction_certificate for each row
    signal sqlstate '45000' set message_text = 'a certificate stays';

create table certificate_tube (
    certificate binary(16)  not null,
    place       int         not null,
    tube        binary(16)  not null,
    code        varchar(32) character set ascii collate ascii_bin not null,
    material    varchar(24) character set ascii collate ascii_bin not null,
    reason      varchar(24) character set ascii collate ascii_bin not null,
    method      varchar(16) character set ascii collate ascii_bin not null,
    asked_by    binary(16)  not null,
    constraint certificate_tube_once unique (certificate, tube),
    constraint certificate_place unique (certificate, place),
    key certificate_of_tube (tube)
);

-- no projection: the last number of a site in a year; what was given and not used stays a gap
create table certificate_serial (
    site varchar(16) character set ascii collate ascii_bin not null,
    year int         not null,
    last int         not null,
    constraint certificate_serial_once unique (site, year)
);
