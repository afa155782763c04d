-- A study of benefit and cost that is being worked on; the content is the study as its author gave it.
create table study (
    id varchar(36) primary key,
    profile_id varchar(36) references profile (id),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    revision integer not null,
    content text not null
);

create index study_of_profile on study (profile_id, updated_at);
