-- A frozen ranking stands until something of its cluster is published; later ones are not told meanwhile.
alter table known_ranking add column frozen boolean not null default false;
