-- The scheme that a draft was copied from, of another year or another organizer.
alter table scheme add column copied_from_id uuid references scheme (id);
