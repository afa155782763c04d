-- What the secretariat remarks beside an item of a checklist.
create table checklist_remark (
    id varchar(36) not null,
    profile_id varchar(36) not null,
    theme varchar(100) not null,
    fiscal_year integer not null,
    item varchar(200) not null,
    content varchar(1000) not null,
    author varchar(100) not null,
    written_at timestamp with time zone not null,
    constraint checklist_remark_key primary key (id),
    constraint checklist_remark_of_profile foreign key (profile_id) references profile (id) on delete cascade
);

create index checklist_remark_of_list on checklist_remark (profile_id, theme, fiscal_year, item);

-- What was said in a session of a group, or of a municipality without one; party is the number of the group or the code.
create table desk_minutes (
    fiscal_year integer not null,
    session_number integer not null,
    party varchar(5) not null,
    held_on date not null,
    notes varchar(5000) not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint desk_minutes_key primary key (fiscal_year, session_number, party)
);

-- Who was expected in a session, and who came.
create table desk_attendance (
    fiscal_year integer not null,
    session_number integer not null,
    party varchar(5) not null,
    municipality varchar(5) not null,
    came boolean not null,
    constraint desk_attendance_key primary key (fiscal_year, session_number, party, municipality),
    constraint desk_attendance_of_minutes foreign key (fiscal_year, session_number, party)
        references desk_minutes (fiscal_year, session_number, party) on delete cascade
);

-- Decisions and tasks of a municipality, from a session, a consultation or the path that catches up. A task stays until it is done.
create table desk_matter (
    id varchar(36) not null,
    fiscal_year integer not null,
    municipality varchar(5) not null,
    kind varchar(20) not null,
    session_number integer,
    origin varchar(100) not null,
    content varchar(1000) not null,
    who varchar(20) not null,
    due date,
    done_on date,
    revision integer not null,
    made_at timestamp with time zone not null,
    constraint desk_matter_key primary key (id),
    constraint desk_matter_of_participant foreign key (fiscal_year, municipality)
        references desk_participant (fiscal_year, municipality) on delete cascade
);

create index desk_matter_of_municipality on desk_matter (fiscal_year, municipality, kind, done_on);

-- Consultations with a municipality that goes its own way.
create table desk_appointment (
    id varchar(36) not null,
    fiscal_year integer not null,
    municipality varchar(5) not null,
    held_on date not null,
    begins time not null,
    ends time not null,
    place varchar(200) not null,
    topic varchar(500) not null,
    notes varchar(5000) not null,
    state varchar(20) not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint desk_appointment_key primary key (id),
    constraint desk_appointment_of_participant foreign key (fiscal_year, municipality)
        references desk_participant (fiscal_year, municipality) on delete cascade
);

create index desk_appointment_of_municipality on desk_appointment (fiscal_year, municipality, held_on);
