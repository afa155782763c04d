-- What a municipality decides itself: one row a part, a type set aside with its reason or an aspect with its weight.
create table own_will (
    profile_id varchar(36) not null,
    part varchar(100) not null,
    content varchar(2000) not null,
    constraint own_will_key primary key (profile_id, part),
    constraint own_will_of_profile foreign key (profile_id) references profile (id) on delete cascade
);
