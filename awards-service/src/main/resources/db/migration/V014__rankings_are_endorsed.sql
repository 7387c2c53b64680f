-- What the conference made of a ranking, as it was told later; null before.
alter table known_ranking add column rectified_by uuid;
alter table known_ranking_row add column endorsed_rank integer;
