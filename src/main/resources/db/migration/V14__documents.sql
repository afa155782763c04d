-- Not checklists alone are handed out: what was noted of them holds other kinds of documents too.
alter table checklist_issue rename to document_issue;
alter table document_issue add column kind varchar(40) default 'fs-checklist' not null;
alter table document_issue add column study_id varchar(36);
alter table checklist_call rename to document_call;
alter table document_call add column kind varchar(40) default 'fs-checklist' not null;
