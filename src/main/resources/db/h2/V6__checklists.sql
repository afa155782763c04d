-- By which study the data of a checklist are ordered: one for each theme of a profile, whatever the year.
create table checklist_study (
    profile_id varchar(36) not null,
    theme varchar(100) not null,
    study_id varchar(36) not null,
    constraint checklist_study_key primary key (profile_id, theme),
    constraint checklist_study_of_profile foreign key (profile_id) references profile (id) on delete cascade,
    constraint checklist_study_is_study foreign key (study_id) references study (id) on delete cascade
);

-- Two or three themes may be handed out side by side: their ids, joined by +.
alter table checklist_issue alter column theme varchar(320) not null;

-- Files attached to the items of a checklist.
create table checklist_attachment (
    id varchar(36) primary key,
    profile_id varchar(36) not null,
    theme varchar(100) not null,
    fiscal_year integer not null,
    item varchar(200) not null,
    name varchar(200) not null,
    bytes integer not null,
    content blob not null,
    added_at timestamp with time zone not null,
    constraint checklist_attachment_of_profile foreign key (profile_id) references profile (id) on delete cascade
);

create index checklist_attachment_by_list on checklist_attachment (profile_id, theme, fiscal_year, item);

-- Checklists that were handed out on a profile that nobody keeps, as REST makes them, with that profile.
create table checklist_call (
    hash varchar(64) primary key,
    theme varchar(320) not null,
    fiscal_year integer not null,
    profile text not null,
    study_id varchar(36),
    content text not null,
    issued_at timestamp with time zone not null
);

-- The days of the sessions of a profile, as far as they are known.
create table checklist_session (
    profile_id varchar(36) not null,
    fiscal_year integer not null,
    session integer not null,
    held_on date not null,
    constraint checklist_session_key primary key (profile_id, fiscal_year, session),
    constraint checklist_session_of_profile foreign key (profile_id) references profile (id) on delete cascade
);
