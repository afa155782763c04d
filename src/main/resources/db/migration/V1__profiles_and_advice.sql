create table profile (
    id varchar(36) primary key,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);

-- One row an answer, saved as it is given; "unknown" is a row of its own, no row means not answered.
create table answer (
    profile_id varchar(36) not null references profile (id),
    question_id varchar(100) not null,
    answer_values varchar(2000) not null,
    basis varchar(20) not null,
    source varchar(300),
    note_ja varchar(2000),
    note_en varchar(2000),
    primary key (profile_id, question_id)
);

-- An advice is stored as it was given and never changed.
create table advice (
    id varchar(36) primary key,
    profile_id varchar(36) not null references profile (id),
    created_at timestamp with time zone not null,
    knowledge_version varchar(64) not null,
    rules_version varchar(64) not null,
    as_of date not null,
    answers text not null,
    content text not null
);

create index advice_of_profile on advice (profile_id, created_at);
