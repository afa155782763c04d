-- What was done of an FS-preparation checklist: one row an item. The title stays, should the item go from the list.
create table checklist_mark (
    profile_id varchar(36) not null,
    theme varchar(100) not null,
    fiscal_year integer not null,
    item varchar(200) not null,
    title_ja varchar(2000) not null,
    title_en varchar(2000) not null,
    state varchar(20) not null,
    owner varchar(100) not null,
    due date,
    note varchar(1000) not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint checklist_mark_key primary key (profile_id, theme, fiscal_year, item),
    constraint checklist_mark_of_profile foreign key (profile_id) references profile (id) on delete cascade
);

-- Checklists that were handed out as documents, by the hash of what they say, so that it can be told later what changed since.
create table checklist_issue (
    profile_id varchar(36) not null,
    hash varchar(64) not null,
    theme varchar(100) not null,
    fiscal_year integer not null,
    content text not null,
    issued_at timestamp with time zone not null,
    constraint checklist_issue_key primary key (profile_id, hash),
    constraint checklist_issue_of_profile foreign key (profile_id) references profile (id) on delete cascade
);

create index checklist_issue_by_hash on checklist_issue (hash);
