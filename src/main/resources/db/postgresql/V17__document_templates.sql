-- Word templates of the secretariat's own that are in force, by kind of document and language; without a row the product's own form is.
create table document_template (
    kind varchar(40) not null,
    language varchar(2) not null,
    name varchar(200) not null,
    content bytea not null,
    version varchar(12) not null,
    put_at timestamp with time zone not null,
    put_by varchar(200) not null,
    constraint document_template_key primary key (kind, language)
);
