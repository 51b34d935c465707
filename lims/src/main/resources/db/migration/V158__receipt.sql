-- What became of a parcel's line is one of these words, and what the receiver saw of its tube stands beside it.
alter table parcel_line
    add column sighting varchar(16) character set ascii collate ascii_bin null,
    add column found_cell varchar(200) character set utf8mb4 collate utf8mb4_bin null,
    add column volume_ul decimal(12, 3) null,
    add column picture varchar(200) character set utf8mb4 collate utf8mb4_bin null,
    add constraint parcel_line_state check (state in ('PACKED', 'RECEIVED', 'LOST', 'RETURNED', 'MISSING', 'CANCELLED',
        'DESTROYED', 'EXTRA', 'STATED', 'REFUTED', 'ELSEWHERE')),
    add constraint parcel_line_condition check (tube_condition is null or tube_condition in ('OK', 'DAMAGED', 'LEAKING',
        'THAWED', 'WRONG_ID', 'UNREADABLE', 'WRONG_POSITION', 'VOLUME_SHORT', 'DUPLICATE')),
    add constraint parcel_line_answered check (state = 'PACKED' or answered_at is not null),
    add constraint parcel_line_sighting check (sighting is null or sighting in ('SCANNED', 'RACK_FILE', 'RACK_PICTURE',
        'POINTED')),
    add constraint parcel_line_volume check (volume_ul is null or volume_ul >= 0);

-- What the receiver's desk saw, and how far both sides agree on what arrived: one receipt for each parcel.
create table receipt (
    id           binary(16)    not null primary key,
    parcel       binary(16)    not null,
    agreement    varchar(16)   character set ascii collate ascii_bin not null,
    asked        int           not null,
    agreed_at    datetime(6)   null,
    late         boolean       not null,
    desk_at      datetime(6)   null,
    desk_by      binary(16)    null,
    seal_seen    varchar(16)   character set ascii collate ascii_bin null,
    seal         varchar(200)  character set utf8mb4 collate utf8mb4_bin null,
    outer_states varchar(64)   character set ascii collate ascii_bin null,
    dry_ice_kg   decimal(9, 3) null,
    gross_kg     decimal(9, 3) null,
    logger       varchar(200)  character set utf8mb4 collate utf8mb4_bin null,
    pictures     varchar(600)  character set ascii collate ascii_bin null,
    findings     varchar(200)  character set ascii collate ascii_bin null,
    seq          bigint        not null,
    constraint receipt_parcel unique (parcel),
    constraint receipt_agreement check (agreement in ('OPEN', 'ASKED', 'DISPUTED', 'AGREED')),
    constraint receipt_agreed check ((agreement = 'AGREED') = (agreed_at is not null)),
    constraint receipt_ice check (dry_ice_kg is null or dry_ice_kg >= 0),
    key receipt_waits (agreement)
);

create table receipt_dispute (
    receipt    binary(16)  not null,
    tube       binary(16)  not null,
    place      int         not null,
    reason     varchar(16) character set ascii collate ascii_bin not null,
    due        datetime(6) not null,
    overdue    boolean     not null,
    settlement varchar(16) character set ascii collate ascii_bin null,
    settled_at datetime(6) null,
    primary key (receipt, tube),
    constraint receipt_dispute_settled check ((settlement is null) = (settled_at is null)),
    key receipt_dispute_due (settlement, overdue, due)
);
