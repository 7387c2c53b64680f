-- ended_on is the first day on which the organization is no more; end_document says so.
alter table organization add column ended_on date;
alter table organization add column end_document text;
alter table organization add check ((ended_on is null) = (end_document is null));
