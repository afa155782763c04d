-- Minutes stay with those who were expected (desk_attendance), whatever groups a later plan forms. For minutes of a group, party is the number
-- that the group had, a point and a number that counts up, so that another group of the same number has its own.
alter table desk_attendance drop constraint desk_attendance_of_minutes;
update desk_attendance set party = party || '.1' where char_length(party) < 3;
update desk_minutes set party = party || '.1' where char_length(party) < 3;
alter table desk_attendance add constraint desk_attendance_of_minutes foreign key (fiscal_year, session_number, party)
    references desk_minutes (fiscal_year, session_number, party) on delete cascade;

-- Meetings that had a day and were deleted, lost it or are held without somebody who was named, so that calendars that took them in let them go.
-- Codes of who was named with commas between.
create table gathering_called_off (
    id varchar(36) not null,
    fiscal_year integer not null,
    format varchar(20) not null,
    title varchar(200) not null,
    held_on date not null,
    begins varchar(5) not null,
    ends varchar(5) not null,
    place varchar(200) not null,
    members varchar(1000) not null,
    revision integer not null,
    constraint gathering_called_off_key primary key (id)
);

create index gathering_called_off_of_year on gathering_called_off (fiscal_year);

-- Sessions that were announced to somebody who has them no more, as a document.
alter table desk_plan add column called_off text;
