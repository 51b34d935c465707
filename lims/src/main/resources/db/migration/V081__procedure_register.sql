-- The register of procedures: which version is in force when, who approved it, who has read it and was trained in it.

-- documents by the digest of their text: what a signature is bound to never changes
create table procedure_text (
    digest  binary(32) not null primary key,
    content mediumblob not null,
    constraint procedure_text_hash check (digest = unhex(sha2(content, 256)))
);

create trigger procedure_text_is_never_changed before update on procedure_text for each row
    signal sqlstate '45000' set message_text = 'texts of procedures are never changed';
create trigger procedure_text_stays before delete on procedure_text for each row
    signal sqlstate '45000' set message_text = 'texts of procedures are never deleted';

create table procedure_revision (
    id               binary(16)  not null primary key,
    procedure_id     varchar(64) character set ascii collate ascii_bin not null,
    version          int         not null,
    digest           char(64)    character set ascii collate ascii_bin not null,
    origin           varchar(8)  character set ascii collate ascii_bin not null,
    step             varchar(16) character set ascii collate ascii_bin not null,
    effective_from   date        not null,
    effective_to     date        null,
    drafted_by       binary(16)  not null,
    drafted_site     binary(16)  not null,
    drafted_at       datetime(6) not null,
    first_signer     binary(16)  null,
    first_signed_at  datetime(6) null,
    second_signer    binary(16)  null,
    second_signed_at datetime(6) null,
    withdrawn_by     binary(16)  null,
    withdrawn_at     datetime(6) null,
    withdrawn_why    varchar(32) character set ascii collate ascii_bin null,
    seq              bigint      not null,
    -- of those that have begun the last one is in force: no two of a procedure begin on one day
    begins date generated always as (case when step = 'APPROVED' then effective_from end) stored,
    constraint revision_version unique (procedure_id, version),
    constraint revision_begins unique (procedure_id, begins),
    constraint revision_two_people check (first_signer is null or second_signer is null or first_signer <> second_signer),
    constraint revision_signed check (step not in ('APPROVED', 'WITHDRAWN') or second_signer is not null
        or (origin = 'PROGRAM' and first_signer is null)),
    constraint revision_days check (effective_to is null or effective_to >= effective_from)
);

create trigger revision_in_force_is_never_changed before update on procedure_revision for each row
begin
    if old.step in ('APPROVED', 'WITHDRAWN') and not (
            new.id = old.id and new.procedure_id = old.procedure_id and new.version = old.version
            and new.digest = old.digest and new.origin = old.origin
            and new.effective_from = old.effective_from and new.effective_to <=> old.effective_to
            and new.first_signer <=> old.first_signer and new.first_signed_at <=> old.first_signed_at
            and new.second_signer <=> old.second_signer and new.second_signed_at <=> old.second_signed_at
            and (new.step = 'WITHDRAWN' or new.step = old.step)) then
        signal sqlstate '45000' set message_text = 'an approved procedure is never changed';
    end if;
end;

create trigger revision_in_force_stays before delete on procedure_revision for each row
begin
    if old.step in ('APPROVED', 'WITHDRAWN') then
        signal sqlstate '45000' set message_text = 'an approved procedure stays';
    end if;
end;

create table training (
    id           binary(16)  not null primary key,
    person       binary(16)  not null,
    procedure_id varchar(64) character set ascii collate ascii_bin not null,
    seq          bigint      not null,
    constraint training_of unique (person, procedure_id)
);

create table training_lesson (
    training binary(16)  not null,
    nth      int         not null,
    version  int         not null,
    kind     varchar(8)  character set ascii collate ascii_bin not null,
    given_at datetime(6) not null,
    given_by binary(16)  not null,
    site     binary(16)  not null,
    primary key (training, nth)
);
