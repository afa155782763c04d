-- Who takes part in a fiscal year, how, and who is in charge, as the secretariat keeps it.
create table desk_participant (
    fiscal_year integer not null,
    municipality varchar(5) not null,
    joining varchar(20) not null,
    programme_year integer,
    track varchar(20) not null,
    in_charge varchar(100) not null,
    office varchar(200) not null,
    mail varchar(200) not null,
    phone varchar(50) not null,
    last_contact date,
    note varchar(1000) not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint desk_participant_key primary key (fiscal_year, municipality)
);

-- The themes that a participant chose, and whether they go on after the study.
create table desk_theme (
    fiscal_year integer not null,
    municipality varchar(5) not null,
    theme varchar(100) not null,
    decision varchar(20) not null,
    decided_on date,
    reason varchar(1000) not null,
    constraint desk_theme_key primary key (fiscal_year, municipality, theme),
    constraint desk_theme_of_participant foreign key (fiscal_year, municipality)
        references desk_participant (fiscal_year, municipality) on delete cascade
);

-- Views of the portfolio that somebody named: the filters and the order as the address carries them.
create table desk_view (
    id varchar(36) not null,
    account varchar(36) not null,
    name varchar(100) not null,
    query varchar(2000) not null,
    created_at timestamp with time zone not null,
    constraint desk_view_key primary key (id)
);

create index desk_view_of_account on desk_view (account, name);

-- What an advice recommends first, so that a list need not read its content; absent until that is asked for the first time.
alter table advice add column first_archetype varchar(100);
alter table advice add column first_grade varchar(20);

create index profile_of_year on profile (fiscal_year, owner);

-- All that a list of a year asks of advice and checklists, so that their rows need not be read.
create index advice_first on advice (profile_id, created_at, id, first_archetype, first_grade);
create index checklist_mark_progress on checklist_mark (profile_id, theme, fiscal_year, state, due, item, changed_at);
