create extension if not exists pg_trgm;

-- A name without marks and capitals: its words, each behind one space. What a word of it begins with
-- stands behind a space too, so ' ha' is in it and 'ha' within a word is not meant.
create function plain(given text) returns text language sql immutable strict parallel safe
return ' ' || btrim(regexp_replace(
  lower(public.unaccent('public.unaccent'::regdictionary, normalize(given, NFC)) collate "vi-x-icu"),
  '[^[:alnum:]]+', ' ', 'g'));

-- Names that still hold, and names that no longer do: two columns, because the planner must know how
-- many present names have a word that very many former ones had. With 300 letters of it the longest
-- name fits into an index beside itself.
alter table organization_name
  add column open_plain text collate "C"
    generated always as (case when valid_to is null then left(plain(name), 300) end) stored,
  add column closed_plain text collate "C"
    generated always as (case when valid_to is not null then left(plain(name), 300) end) stored;
alter table organization_name
  alter column open_plain set statistics 300,
  alter column closed_plain set statistics 300;

-- Any words.
create index organization_name_words on organization_name
  using gin (open_plain gin_trgm_ops, closed_plain gin_trgm_ops);
-- What a name begins with.
create index organization_name_open_begins on organization_name (open_plain, organization_id)
  include (valid_from) where valid_to is null;
create index organization_name_closed_begins on organization_name (closed_plain, organization_id)
  include (valid_from, valid_to) where valid_to is not null;
-- The order of a list, with all that decides whether a name is in it.
create index organization_name_open_order on organization_name (name collate "vi-x-icu", organization_id)
  include (valid_from, valid_to, open_plain) where valid_to is null;
create index organization_name_closed_order on organization_name (name collate "vi-x-icu", organization_id)
  include (valid_from, valid_to, closed_plain) where valid_to is not null;
-- On most days hardly any name that is closed still holds, and hardly any has not begun.
create index organization_name_valid_from on organization_name (valid_from);
create index organization_name_valid_to on organization_name (valid_to);

create index organization_code_begins on organization_code (org_code collate "C", organization_id)
  include (valid_from, valid_to);
create index organization_kind_entry_kind on organization_kind_entry (kind)
  include (valid_from, valid_to, organization_id);

-- What is looked up for each of many rows is read from the index alone.
drop index organization_name_of;
create index organization_name_of on organization_name (organization_id) include (valid_from, valid_to);
drop index organization_code_of;
create index organization_code_of on organization_code (organization_id)
  include (valid_from, valid_to, org_code);
drop index organization_kind_entry_of;
create index organization_kind_entry_of on organization_kind_entry (organization_id)
  include (valid_from, valid_to, kind);
drop index organization_parent_entry_of;
create index organization_parent_entry_of on organization_parent_entry (organization_id)
  include (valid_from, valid_to, parent_id);
drop index organization_parent_entry_parent;
create index organization_parent_entry_parent on organization_parent_entry (parent_id)
  include (valid_from, valid_to, organization_id);
