-- How parcels are packed. A seal goes with one parcel, a waybill number of a carrier with one parcel, a logger with one parcel on the
-- road at a time: held by keys, not by a look before a write.
create table packaging (
    id            binary(16)   not null primary key,
    parcel        binary(16)   not null,
    reference     varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    layers        varchar(64)  character set ascii collate ascii_bin not null,
    coolant       varchar(16)  character set ascii collate ascii_bin null,
    dry_ice_kg    decimal(9, 3) null,
    shipper       varchar(32)  character set ascii collate ascii_bin null,
    tare_kg       decimal(9, 3) null,
    charged_kg    decimal(9, 3) null,
    charged_at    datetime(6)  null,
    hold_hours    int          not null,
    hazard_class  varchar(16)  character set ascii collate ascii_bin null,
    responsible   binary(16)   null,
    seal          varchar(32)  character set ascii collate ascii_bin null,
    logger        varchar(32)  character set ascii collate ascii_bin null,
    logger_away   boolean      not null,
    carrier       varchar(32)  character set ascii collate ascii_bin null,
    waybill       varchar(64)  character set ascii collate ascii_bin null,
    seq           bigint       not null,
    logger_out    varchar(32)  character set ascii collate ascii_bin
        generated always as (case when not logger_away then logger end) stored,
    constraint packaging_parcel unique (parcel),
    constraint packaging_seal unique (seal),
    constraint packaging_logger unique (logger_out),
    constraint packaging_waybill unique (carrier, waybill),
    constraint packaging_dry_ice check (dry_ice_kg is null or (dry_ice_kg > 0 and dry_ice_kg <= 200)),
    constraint packaging_charged check (tare_kg is null or charged_kg is null or charged_kg > tare_kg)
);
