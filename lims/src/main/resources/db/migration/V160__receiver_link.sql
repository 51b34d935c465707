-- Links on a parcel have a purpose: its courier's, or its receiver's, who confirms what arrived without an account. A receiver's opens
-- with a second secret that is not on the parcel, for the receiver it was made for, until a day.
alter table courier_link
    drop index courier_link_one,
    add column purpose   varchar(16) character set ascii collate ascii_bin not null default 'COURIER',
    add column receiver  binary(16)  null,
    add column manifest  char(64)    character set ascii collate ascii_bin null,
    add column code_hash char(64)    character set ascii collate ascii_bin null,
    add column dies_at   datetime(6) null,
    add constraint parcel_link_one unique (working, purpose),
    add constraint parcel_link_purpose check (purpose in ('COURIER', 'RECEIVER')),
    add constraint parcel_link_whole check ((purpose = 'RECEIVER') = (receiver is not null)
        and (purpose = 'RECEIVER') = (manifest is not null) and (purpose = 'RECEIVER') = (code_hash is not null)
        and (purpose = 'RECEIVER') = (dies_at is not null));

alter table courier_link rename to parcel_link;

-- no projection: what was signed, as it was signed; its hash stands in the ledger and on the box
create table signed_manifest (
    sha256    binary(32)  not null primary key,
    parcel    binary(16)  not null,
    content   mediumblob  not null,
    signed_at datetime(6) not null,
    constraint signed_manifest_hash check (sha256 = unhex(sha2(content, 256))),
    key signed_manifest_parcel (parcel, signed_at)
);

create trigger signed_manifest_is_never_changed before update on signed_manifest for each row
begin
    signal sqlstate '45000' set message_text = 'a signed manifest is never changed';
end;

create trigger signed_manifest_stays before delete on signed_manifest for each row
begin
    signal sqlstate '45000' set message_text = 'a signed manifest stays';
end;
