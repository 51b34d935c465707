-- Where people get mail, what they are told by it, and what became of each mail.

create table mail_address (
    person       binary(16)   not null primary key,
    confirmed    varchar(254) character set ascii collate ascii_general_ci null,
    confirmed_at datetime(6)  null,
    asked        varchar(254) character set ascii collate ascii_bin null,
    link         binary(16)   null,
    asked_at     datetime(6)  null,
    expires_at   datetime(6)  null,
    constraint mail_address_confirmed unique (confirmed),
    constraint mail_address_link unique (link),
    constraint mail_address_asked_whole check ((asked is null) = (link is null) and (asked is null) = (asked_at is null)
        and (asked is null) = (expires_at is null)),
    constraint mail_address_confirmed_whole check ((confirmed is null) = (confirmed_at is null)),
    constraint mail_address_person foreign key (person) references person (id)
);

-- who does not want a kind of notice by mail
create table notice_unwanted (
    person binary(16)  not null,
    kind   varchar(32) character set ascii collate ascii_bin not null,
    primary key (person, kind),
    constraint notice_unwanted_person foreign key (person) references person (id)
);

-- what is told, without a language; the id comes from the fact, so that a fact tells once
create table notice (
    id        binary(16)    not null primary key,
    kind      varchar(32)   character set ascii collate ascii_bin not null,
    subject   binary(16)    not null,
    site      binary(16)    not null,
    path      varchar(200)  character set ascii collate ascii_bin not null,
    arguments varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    told_at   datetime(6)   not null,
    key notice_told (told_at),
    constraint notice_site foreign key (site) references site (id)
);

create table mail (
    id            binary(16)   not null primary key,
    purpose       varchar(16)  character set ascii collate ascii_bin not null,
    person        binary(16)   not null,
    state         varchar(16)  character set ascii collate ascii_bin not null,
    attempts      int          not null,
    created_at    datetime(6)  not null,
    next_at       datetime(6)  not null,
    claim         binary(16)   null,
    claimed_until datetime(6)  null,
    ended_at      datetime(6)  null,
    why           varchar(32)  character set ascii collate ascii_bin null,
    said          varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    key mail_due (state, next_at),
    key mail_person (person, purpose, created_at),
    key mail_created (created_at),
    constraint mail_purpose check (purpose in ('NOTICES', 'CONFIRM', 'TEST')),
    constraint mail_state check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'DROPPED')),
    constraint mail_ended check ((state = 'WAITING') = (ended_at is null)),
    constraint mail_claim check ((claim is null) = (claimed_until is null)),
    constraint mail_to foreign key (person) references person (id)
);

-- a notice reaches a person once
create table notice_letter (
    notice binary(16) not null,
    person binary(16) not null,
    named  boolean    not null,
    mail   binary(16) null,
    primary key (notice, person),
    key notice_letter_waiting (mail, person),
    constraint notice_letter_notice foreign key (notice) references notice (id),
    constraint notice_letter_mail foreign key (mail) references mail (id),
    constraint notice_letter_person foreign key (person) references person (id)
);
