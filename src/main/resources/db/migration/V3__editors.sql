-- A profile counts its changes, so that a change made on an older state is told apart.
alter table profile add column revision integer default 1 not null;

-- What rests on a profile goes with it: the tables are laid out anew, with the same columns, since their keys have no name to change them by.
drop index advice_of_profile;
drop index study_of_profile;
alter table answer rename to answer_before;
alter table advice rename to advice_before;
alter table study rename to study_before;

create table answer (
    profile_id varchar(36) not null,
    question_id varchar(100) not null,
    answer_values varchar(2000) not null,
    basis varchar(20) not null,
    source varchar(300),
    note_ja varchar(2000),
    note_en varchar(2000),
    constraint answer_key primary key (profile_id, question_id),
    constraint answer_of_profile foreign key (profile_id) references profile (id) on delete cascade
);

create table advice (
    id varchar(36) not null,
    profile_id varchar(36) not null,
    created_at timestamp with time zone not null,
    knowledge_version varchar(64) not null,
    rules_version varchar(64) not null,
    as_of date not null,
    answers text not null,
    content text not null,
    constraint advice_key primary key (id),
    constraint advice_on_profile foreign key (profile_id) references profile (id) on delete cascade
);

create table study (
    id varchar(36) not null,
    profile_id varchar(36),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    revision integer not null,
    content text not null,
    constraint study_key primary key (id),
    constraint study_from_profile foreign key (profile_id) references profile (id) on delete cascade
);

insert into answer (profile_id, question_id, answer_values, basis, source, note_ja, note_en)
    select profile_id, question_id, answer_values, basis, source, note_ja, note_en from answer_before;
insert into advice (id, profile_id, created_at, knowledge_version, rules_version, as_of, answers, content)
    select id, profile_id, created_at, knowledge_version, rules_version, as_of, answers, content from advice_before;
insert into study (id, profile_id, created_at, updated_at, revision, content)
    select id, profile_id, created_at, updated_at, revision, content from study_before;

drop table answer_before;
drop table advice_before;
drop table study_before;

create index advice_of_profile on advice (profile_id, created_at);
create index study_of_profile on study (profile_id, updated_at);

-- A form that makes something carries a word of its own; where it led is kept for a day, so that sending it twice makes one thing.
create table form_sent (
    form varchar(36) not null,
    address varchar(200) not null,
    sent_at timestamp with time zone not null,
    constraint form_sent_key primary key (form)
);
