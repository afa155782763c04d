-- Whose a profile is: the code of a municipality, or "secretariat" for what only the secretariat sees.
alter table profile add column owner varchar(20) default 'secretariat' not null;
update profile set owner = (select max(answer_values) from answer where answer.profile_id = profile.id and question_id = 'municipality')
    where exists (select 1 from answer where answer.profile_id = profile.id and question_id = 'municipality' and length(answer_values) = 5);
create index profile_of_owner on profile (owner, updated_at);

-- A study that was made from a profile is whose the profile is; the column counts for the others.
alter table study add column owner varchar(20) default 'secretariat' not null;
create index study_of_owner on study (owner, updated_at);

-- A checklist that was handed out on a profile that nobody keeps is whose the caller is.
alter table checklist_call add column owner varchar(20) default 'secretariat' not null;

create table account (
    id varchar(36) not null,
    sign_in varchar(100) not null,
    name varchar(100) not null,
    role varchar(30) not null,
    municipality varchar(20),
    password_hash varchar(200) not null,
    active boolean not null,
    must_change boolean not null,
    stamp integer not null,
    revision integer not null,
    created_at timestamp with time zone not null,
    constraint account_key primary key (id),
    constraint account_by_sign_in unique (sign_in)
);

-- Wrong passwords by the hash of the name that was typed, whether anybody has that name or not.
create table sign_in_failed (
    name_hash varchar(64) not null,
    times integer not null,
    last_at timestamp with time zone not null,
    constraint sign_in_failed_key primary key (name_hash)
);

-- Who is signed in, by the hash of the word in the cookie: any instance on this database can tell.
create table signed_in (
    token_hash varchar(64) not null,
    account_id varchar(36) not null,
    stamp integer not null,
    began_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    constraint signed_in_key primary key (token_hash),
    constraint signed_in_is_account foreign key (account_id) references account (id) on delete cascade
);

create index signed_in_of_account on signed_in (account_id);

-- Tokens for scripts, by their hash.
create table access_token (
    id varchar(36) not null,
    account_id varchar(36) not null,
    label varchar(100) not null,
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint access_token_key primary key (id),
    constraint access_token_by_hash unique (token_hash),
    constraint access_token_is_account foreign key (account_id) references account (id) on delete cascade
);

create index access_token_of_account on access_token (account_id);

-- Links by which somebody without an account reads one thing.
create table guest_link (
    id varchar(36) not null,
    token_hash varchar(64) not null,
    kind varchar(20) not null,
    thing varchar(36) not null,
    owner varchar(20) not null,
    label varchar(100) not null,
    made_by varchar(36) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint guest_link_key primary key (id),
    constraint guest_link_by_hash unique (token_hash),
    constraint guest_link_is_account foreign key (made_by) references account (id) on delete cascade
);

create index guest_link_of_thing on guest_link (kind, thing);

-- Who changed what: stays when the thing goes, without the values then.
create table trail (
    id varchar(36) not null,
    happened_at timestamp with time zone not null,
    who varchar(36) not null,
    who_name varchar(100) not null,
    owner varchar(20) not null,
    kind varchar(20) not null,
    thing varchar(100) not null,
    profile varchar(36),
    act varchar(30) not null,
    field varchar(300) not null,
    old_value text,
    new_value text,
    constraint trail_key primary key (id)
);

create index trail_by_time on trail (happened_at, id);
create index trail_of_thing on trail (kind, thing);
create index trail_of_profile on trail (profile);
