-- What came with the installation is told and logged as whatever follows: as version 0 of each award type.
create temporary table told on commit drop as
select t.id, t.code, json_build_object('id', t.id, 'code', t.code, 'versions', json_agg(json_build_object(
         'name', v.name, 'nameEn', v.name_en, 'kind', v.kind, 'level', v.level, 'subjects', v.subjects,
         'commendationTypes', v.commendation_types, 'requiresRanking', v.requires_ranking,
         'rankingCitation', v.ranking_citation, 'citation', v.citation, 'verified', v.verified, 'source', v.source,
         'from', v.valid_from, 'to', v.valid_to, 'authorities',
         (select coalesce(json_agg(json_build_object('authority', a.authority, 'citation', a.citation,
                   'verified', a.verified, 'from', a.valid_from, 'to', a.valid_to) order by a.position), '[]')
            from award_type_authority a where a.award_type_version_id = v.id)) order by v.valid_from),
         'version', t.version) as state,
       v.valid_from as since, v.citation
  from award_type t
  join award_type_version v on v.award_type_id = t.id
 group by t.id, v.valid_from, v.citation
 order by t.id;

insert into change_log (at, by_subject, acting_as, reason, action, aggregate_type, aggregate_id, aggregate_version,
                        changes)
select now(), 'installation', 'system', citation, 'award-type-amended', 'award-type', id, 0,
       json_build_array(json_build_object('path', '', 'from', null, 'to',
         (state::jsonb - 'version')))::text
  from told order by id;

insert into outbox (aggregatetype, aggregateid, aggregateversion, type, payload, occurred_at, next_try_at)
select 'award-type', id, 0, 'vn.thidua.awards.award-type-amended.v1',
       json_build_object('fact', json_build_object('from', since), 'state', state)::text, now(), now()
  from told order by id;
