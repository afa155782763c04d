-- Profiles, advice and studies belong to a fiscal year (April to March in Tokyo) and have names. What was kept before belongs to the
-- year in which it was made. A profile without a name is called by its municipality, its year and its number among those.
alter table profile add column name varchar(200) default '' not null;
alter table profile add column fiscal_year integer;
alter table profile add column number_in_year integer default 1 not null;
-- The profile of an earlier year from whose answers this one was begun.
alter table profile add column previous_id varchar(36);
alter table profile add constraint profile_of_year_before foreign key (previous_id) references profile (id) on delete set null;
update profile set fiscal_year = extract(year from ((created_at at time zone 'Asia/Tokyo') - interval '3' month));
alter table profile alter column fiscal_year set not null;

create table profile_numbered (
    id varchar(36) not null,
    number_in_year integer not null,
    constraint profile_numbered_key primary key (id)
);
insert into profile_numbered (id, number_in_year)
    select profile.id, row_number() over (partition by fiscal_year, coalesce(answer_values, '') order by created_at, profile.id)
    from profile left join answer on answer.profile_id = profile.id and answer.question_id = 'municipality';
update profile set number_in_year = (select numbered.number_in_year from profile_numbered numbered where numbered.id = profile.id);
drop table profile_numbered;

alter table advice add column fiscal_year integer;
update advice set fiscal_year = extract(year from ((created_at at time zone 'Asia/Tokyo') - interval '3' month));
alter table advice alter column fiscal_year set not null;

-- The title as the content has it, so that a list need not read the content; absent until the study is looked at for the first time.
alter table study add column title varchar(200);
alter table study add column fiscal_year integer;
alter table study add column previous_id varchar(36);
alter table study add constraint study_of_year_before foreign key (previous_id) references study (id) on delete set null;
update study set fiscal_year = extract(year from ((created_at at time zone 'Asia/Tokyo') - interval '3' month));
alter table study alter column fiscal_year set not null;

-- States of a study that were handed out: never changed, with what was worked out then.
create table study_version (
    id varchar(36) not null,
    study_id varchar(36) not null,
    number_in_study integer not null,
    revision integer not null,
    created_at timestamp with time zone not null,
    fiscal_year integer not null,
    knowledge_version varchar(64) not null,
    note varchar(1000) not null,
    content text not null,
    results text not null,
    constraint study_version_key primary key (id),
    constraint study_version_once unique (study_id, number_in_study),
    constraint study_version_of_study foreign key (study_id) references study (id) on delete cascade
);
