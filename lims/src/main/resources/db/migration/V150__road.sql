-- Hand-overs on a parcel's way, told side by side, and the links by which a courier without an account tells them.

create table parcel_leg (
    parcel      binary(16)   not null,
    leg         varchar(16)  character set ascii collate ascii_bin not null,
    depot       int          not null,
    side        varchar(8)   character set ascii collate ascii_bin not null,
    happened_at datetime(6)  not null,
    told_at     datetime(6)  not null,
    evidence    varchar(16)  character set ascii collate ascii_bin not null,
    site        binary(16)   not null,
    act         binary(16)   not null,
    dry_ice_kg  decimal(9,3) null,
    words       char(64)     character set ascii collate ascii_bin null,
    picture     char(64)     character set ascii collate ascii_bin null,
    link        binary(16)   null,
    constraint parcel_leg_once unique (parcel, leg, depot, side),
    constraint parcel_leg_depot check (depot between 0 and 9),
    constraint parcel_leg_side check (side in ('GIVEN', 'TAKEN'))
);

-- no projection: the secret's hash is nowhere in the ledger; one link of a parcel works at a time
create table courier_link (
    id           binary(16)  not null primary key,
    parcel       binary(16)  not null,
    token_hash   char(64)    character set ascii collate ascii_bin not null,
    made_at      datetime(6) not null,
    revoked_at   datetime(6) null,
    working      binary(16)  generated always as (if(revoked_at is null, parcel, null)) stored,
    failures     int         not null default 0,
    locked_until datetime(6) null,
    constraint courier_link_token unique (token_hash),
    constraint courier_link_one unique (working)
);

-- no projection: pictures that couriers sent, made anew without what the camera wrote into them
create table courier_picture (
    site        binary(16)  not null,
    sha256      binary(32)  not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    used        boolean     not null default false,
    primary key (site, sha256),
    constraint courier_picture_hash check (sha256 = unhex(sha2(content, 256))),
    key courier_picture_unused (used, received_at)
);

create trigger courier_picture_is_never_changed before update on courier_picture for each row
begin
    if not (new.site <=> old.site and new.sha256 <=> old.sha256 and new.content <=> old.content
            and (new.used or not old.used)) then
        signal sqlstate '45000' set message_text = 'pictures are never changed';
    end if;
end;

create trigger courier_picture_stays before delete on courier_picture for each row
begin
    if old.used then
        signal sqlstate '45000' set message_text = 'pictures that an act has used stay';
    end if;
end;
