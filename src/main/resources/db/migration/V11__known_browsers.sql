-- Browsers in which somebody has signed in before, by the hash of the word in their cookie: wrong passwords that others type elsewhere
-- do not shut them out.
create table known_browser (
    word_hash varchar(64) not null,
    account_id varchar(36) not null,
    wrong integer not null,
    seen_at timestamp with time zone not null,
    constraint known_browser_key primary key (word_hash, account_id),
    constraint known_browser_is_account foreign key (account_id) references account (id) on delete cascade
);

create index known_browser_of_account on known_browser (account_id, seen_at);
