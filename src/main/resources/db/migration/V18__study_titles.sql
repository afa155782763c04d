-- The title in English, where the product gave it in both languages; a list is read without the content.
alter table study add column title_en varchar(200);
