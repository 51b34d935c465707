-- no projection: what was said by receivers' links, beside the acts; the name that was typed is a remark of the act
create table link_statement (
    act     binary(16)  not null primary key,
    link    binary(16)  not null,
    parcel  binary(16)  not null,
    what    varchar(16) character set ascii collate ascii_bin not null,
    tubes   int         not null,
    said_at datetime(6) not null,
    constraint link_statement_what check (what in ('ARRIVAL', 'TUBES', 'CLOSING')),
    constraint link_statement_tubes check (tubes >= 0),
    key link_statement_parcel (parcel, said_at)
);
