-- Documents on a fiscal year of the programme, which belong to no profile; each content once. The subject says of what in the year: empty
-- for the whole of it, else as the address of the page says it.
create table document_of_year (
    hash varchar(64) not null,
    kind varchar(40) not null,
    fiscal_year integer not null,
    subject varchar(60) not null,
    content text not null,
    issued_at timestamp with time zone not null,
    constraint document_of_year_key primary key (hash)
);

create index document_of_year_by_time on document_of_year (issued_at);
