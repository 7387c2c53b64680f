-- The version of the sheet in which the entry was last written. So no version comes twice, also
-- where an entry was removed and is there again. A replica that does not know of it goes on writing.
alter table sheet_value add column version bigint not null default 0;
update sheet_value v set version = s.version from score_sheet s where s.id = v.sheet_id;

-- By which act on organizations somebody joined and left; null if by none.
alter table known_member add column cause uuid;
alter table known_member add column end_cause uuid;

-- First day on which the unit was no member any more, if that is why nobody goes on with its sheet.
alter table score_sheet add column membership_ended_on date;
-- Whether nobody goes on with it, for whatever reason.
alter table score_sheet add column closed boolean not null
  generated always as (closed_by is not null or membership_ended_on is not null) stored;
