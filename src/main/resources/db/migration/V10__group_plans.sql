-- The plan of groups and dates of a fiscal year: the one that is worked on, and the one that was announced last, as documents.
create table desk_plan (
    fiscal_year integer not null,
    content text not null,
    revision integer not null,
    announced text,
    changed_at timestamp with time zone not null,
    constraint desk_plan_key primary key (fiscal_year)
);
