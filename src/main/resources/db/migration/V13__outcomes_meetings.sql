-- What became of a type of project that was recommended to a municipality in a fiscal year, or that it realised without that. The record
-- keeps what was recommended, and stays when the profile goes.
create table recommendation_outcome (
    fiscal_year integer not null,
    municipality varchar(5) not null,
    archetype varchar(100) not null,
    -- What the advice said of it; absent for a type that was not recommended.
    advice_id varchar(36),
    advised_at timestamp with time zone,
    advised_rank integer,
    grade varchar(20),
    low_yen bigint,
    high_yen bigint,
    knowledge_version varchar(64),
    rules_version varchar(64),
    study varchar(20) not null,
    project varchar(20) not null,
    started_in integer,
    budget_yen bigint,
    note varchar(1000) not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint recommendation_outcome_key primary key (fiscal_year, municipality, archetype)
);

-- "This seems wrong": a remark on a result, with the case and the versions as they were.
create table remark (
    id varchar(36) not null,
    kind varchar(20) not null,
    profile_id varchar(36),
    study_id varchar(36),
    page varchar(300) not null,
    owner varchar(20) not null,
    knowledge_version varchar(64) not null,
    rules_version varchar(64) not null,
    thing_revision integer not null,
    content text not null,
    remark varchar(2000) not null,
    writer varchar(100) not null,
    written_at timestamp with time zone not null,
    state varchar(20) not null,
    reply varchar(2000) not null,
    revision integer not null,
    constraint remark_key primary key (id),
    constraint remark_on_profile foreign key (profile_id) references profile (id) on delete cascade,
    constraint remark_on_study foreign key (study_id) references study (id) on delete cascade
);

create index remark_of_profile on remark (profile_id, kind);
create index remark_of_study on remark (study_id);
create index remark_by_time on remark (written_at);

-- Plenary meetings, theme groups, visits to sites, training and workshops of a fiscal year.
create table gathering (
    id varchar(36) not null,
    fiscal_year integer not null,
    format varchar(20) not null,
    title varchar(200) not null,
    held_on date,
    begins varchar(5) not null,
    ends varchar(5) not null,
    place varchar(200) not null,
    topic varchar(100) not null,
    -- Ids of cases of the library with commas between them.
    cases varchar(1000) not null,
    -- How many came, where not all are known by name.
    municipalities integer,
    persons integer,
    note varchar(2000) not null,
    -- The entry of the knowledge from which it was taken over; empty for one that was entered.
    entry varchar(200) not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint gathering_key primary key (id)
);

create index gathering_of_year on gathering (fiscal_year, held_on);

create table gathering_member (
    gathering_id varchar(36) not null,
    municipality varchar(5) not null,
    part varchar(20) not null,
    constraint gathering_member_key primary key (gathering_id, municipality),
    constraint gathering_member_of foreign key (gathering_id) references gathering (id) on delete cascade
);

-- What was concluded, and whether the knowledge is to take it up.
create table gathering_conclusion (
    id varchar(36) not null,
    gathering_id varchar(36) not null,
    conclusion varchar(2000) not null,
    proposal varchar(20) not null,
    reply varchar(1000) not null,
    written_at timestamp with time zone not null,
    revision integer not null,
    constraint gathering_conclusion_key primary key (id),
    constraint gathering_conclusion_of foreign key (gathering_id) references gathering (id) on delete cascade
);

create index gathering_conclusion_of_gathering on gathering_conclusion (gathering_id, written_at);
