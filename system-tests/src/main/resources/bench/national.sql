-- A year of emulation in the whole country, in the database of scoring-service: 3,500 clusters of
-- eight units, each unit with a sheet of 80 leaves, in up to four stages. The same at every run.
-- Fewer clusters: set bench.clusters = '200' beforehand. In one transaction, by the superuser, since
-- what is known to be whole is not looked up row by row; vacuum and analyze afterwards.
set local session_replication_role = replica;

create function pg_temp.clusters () returns int language sql stable
return coalesce(nullif(current_setting('bench.clusters', true), ''), '3500')::int;

-- Less than n, the same every time; salt makes independent draws of one number.
create function pg_temp.draw (i bigint, salt bigint, n int) returns int language sql immutable
return ((hashint8extended(i, salt) & 2147483647) % n)::int;

create function pg_temp.id (kind int, i bigint) returns uuid language sql immutable
return (lpad(to_hex(1735689600000 + i), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
        || '8' || substr(md5(kind || ':' || i), 1, 15))::uuid;

-- Who takes part. A province has about a hundred clusters; where there are few, not so few provinces.
create temporary table province on commit drop as
select p::int, name, pg_temp.id(1, p) as organizer_id, pg_temp.id(2, p) as scheme_id, pg_temp.id(3, p) as period_id
  from unnest(string_to_array('Hà Nội,Hải Phòng,Huế,Đà Nẵng,Cần Thơ,Hồ Chí Minh,An Giang,Bắc Ninh,Cà Mau,Cao Bằng,Đắk Lắk,'
       'Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Tĩnh,Hưng Yên,Khánh Hòa,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Nghệ An,Ninh Bình,'
       'Phú Thọ,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sơn La,Tây Ninh,Thái Nguyên,Thanh Hóa,Tuyên Quang,Vĩnh Long', ','))
       with ordinality as t (name, p)
 where p <= greatest(1, least(34, pg_temp.clusters() / 20));
create temporary table made_cluster on commit drop as
select c, p, pg_temp.id(4, c) as cluster_id
  from generate_series(1, pg_temp.clusters()) c
  join province on p = (c - 1) % (select count(*) from province) + 1;
-- In every 25th cluster the second unit has the same values as the first, so that they are tied; in
-- the one after it a little more on one leaf and as much less on another, so that a tie-break decides.
-- Sheets are written in no order of clusters.
create temporary table unit on commit drop as
select u, c, n, p, cluster_id, pg_temp.id(5, u) as organization_id, pg_temp.id(6, u) as sheet_id,
       case when n = 2 and c % 25 <= 1 then u - 1 else u end as seed,
       case when n = 2 and c % 25 = 1 then 0.1 else 0 end as shift
  from (select c.*, n, (c.c - 1) * 8 + n as u from made_cluster c, generate_series(1, 8) n) t
 order by pg_temp.draw(u, 90, 1000000), u;

insert into known_organizer (id, name, version)
select organizer_id, 'Hội đồng Thi đua - Khen thưởng ' || name, 0 from province;
insert into known_organization (id, kind, version) select organization_id, 'COMMUNE', 0 from unit;
insert into known_organization_name (organization_id, seq, name, valid_from)
select organization_id, 1, 'Xã số ' || n || ' của cụm ' || c || ', ' || name, date '2020-01-01'
  from unit join province using (p);
insert into known_cluster (id, organizer_id, name, type, version)
select cluster_id, organizer_id, 'Cụm thi đua số ' || c || ' ' || name, 'CLUSTER', 0
  from made_cluster join province using (p);
insert into known_member (cluster_id, organization_id, position, valid_from)
select cluster_id, organization_id, n, date '2025-01-01' from unit;
insert into known_leader (id, cluster_id, year, organization_id, role, permanent, valid_from)
select pg_temp.id(7, c), cluster_id, 2025, organization_id, 'HEAD', false, date '2025-01-01' from unit where n = 1;

-- Every province has a scheme of its own: the same criteria, other ceilings. 70 leaves count into the
-- base, in five groups of two groups of seven; six are bonus, with a cap in a cap, four penalties.
create temporary table slot (slot, method, direction, target) on commit drop as
values (0, 'DIRECT', null, ''), (1, 'PROPORTIONAL', null, 'ALL'), (2, 'RELATIVE_TO_BEST', null, 'ALL'), (3, 'BANDS', null, ''),
       (4, 'DIRECT', null, ''), (5, 'PASS_FAIL', null, ''), (6, 'RELATIVE_TO_BEST', null, ''),
       (7, 'PROPORTIONAL', 'LOWER_IS_BETTER', 'ALL'), (8, 'DIRECT', null, ''), (9, 'PER_ITEM', null, ''),
       (10, 'RELATIVE_TO_BEST', 'LOWER_IS_BETTER', 'ALL'), (11, 'RELATIVE_TO_BEST', null, 'SOME'),
       (12, 'BANDS', 'LOWER_IS_BETTER', ''), (13, 'DIRECT', null, '');
create temporary table leaf_plan (k, code, parent, part, slot, method, direction, target, evidence) on commit drop as
select top * 14 + slot, roman || '.' || slot / 7 + 1 || '.' || slot % 7 + 1, roman || '.' || slot / 7 + 1, 'BASE', slot, method,
       case when slot = 11 and top = 2 then 'LOWER_IS_BETTER' else direction end, target, slot = 13
  from slot, (values (0, 'I'), (1, 'II'), (2, 'III'), (3, 'IV'), (4, 'V')) t (top, roman)
union all
values (70, 'VI.1.1', 'VI.1', 'BONUS', -1, 'PER_ITEM', null, '', true), (71, 'VI.1.2', 'VI.1', 'BONUS', -1, 'DIRECT', null, '', true),
       (72, 'VI.1.3', 'VI.1', 'BONUS', -1, 'PASS_FAIL', null, '', false), (73, 'VI.2.1', 'VI.2', 'BONUS', -1, 'PER_ITEM', null, '', true),
       (74, 'VI.2.2', 'VI.2', 'BONUS', -1, 'DIRECT', null, '', true), (75, 'VI.2.3', 'VI.2', 'BONUS', -1, 'BANDS', null, '', false),
       (76, 'VII.1', 'VII', 'PENALTY', -1, 'PER_ITEM', null, '', false), (77, 'VII.2', 'VII', 'PENALTY', -1, 'PER_ITEM', null, '', false),
       (78, 'VII.3', 'VII', 'PENALTY', -1, 'DIRECT', null, '', false), (79, 'VII.4', 'VII', 'PENALTY', -1, 'PASS_FAIL', null, '', false);
create temporary table leaf on commit drop as
select l.*, p, coalesce(direction = 'LOWER_IS_BETTER', false) as lower,
       0.5 * case when slot = 0 then 10 + pg_temp.draw(p * 128 + k, 91, 20) when part = 'BASE' then 1 + pg_temp.draw(p * 128 + k, 91, 40)
                  when part = 'BONUS' then 4 + pg_temp.draw(p * 128 + k, 91, 6) else 4 end as m
  from leaf_plan l, province;
create temporary table node on commit drop as
select p, code, parent, part, m, method, direction, evidence,
       row_number() over (partition by p order by k, case when parent is null then 0 when method is null then 1 else 2 end) - 1 as position
  from (select p, k, code, parent, null as part, m, method, direction, evidence from leaf
        union all
        select p, min(k), parent, split_part(parent, '.', 1), null,
               case when part = 'BASE' then sum(m) when parent = 'VI.1' then 5 end, null, null, false
          from leaf where parent like '%.%' group by p, parent, part
        union all
        select p, min(k), split_part(code, '.', 1), null, part, case part when 'BASE' then sum(m) when 'BONUS' then 12 else 6 end, null, null, false
          from leaf group by p, split_part(code, '.', 1), part) t;
insert into scheme (id, source, key, organizer_id, year, title, total_points, tie_breaks, status, created_by, created_at, published_by, published_at, version)
select scheme_id, 'bench', p, organizer_id, 2025, 'Bảng chấm điểm năm 2025, ' || name,
       (select sum(m) from leaf l where l.p = province.p and part = 'BASE'),
       case when p % 2 = 1 then '{GROUP:I,FEWEST_PENALTY,MOST_BONUS,MOST_FULL_MARKS}' else '{MOST_FULL_MARKS,GROUP:II.1,MOST_BONUS,GROUP:I}' end::text[],
       'PUBLISHED', 'bench', timestamptz '2025-01-02 08:00+07', 'bench', timestamptz '2025-01-03 08:00+07', 1
  from province;
insert into scheme_node (scheme_id, position, code, parent, part, title, max_points, method, direction, points_per_item, evidence_required)
select scheme_id, position, code, parent, part, 'Tiêu chí ' || code || ' về phong trào thi đua', m, method, direction,
       case when method = 'PER_ITEM' then m * 0.2 end, evidence
  from node join province using (p);
insert into scheme_band (scheme_id, node_position, position, threshold, points)
select scheme_id, n.position, b.i, case when n.direction is null then b.high else b.low end, n.m * b.share
  from node n join province using (p), (values (0, 60, 20, 0.4), (1, 75, 10, 0.7), (2, 90, 5, 1)) b (i, high, low, share)
 where n.method = 'BANDS';

insert into period (id, source, key, organizer_id, scheme_id, year, title, starts_on, ends_on, status, opened_by, opened_at, version)
select period_id, 'bench', p, organizer_id, scheme_id, 2025, 'Năm 2025, ' || name, date '2025-01-01', date '2025-12-31', 'OPEN', 'bench',
       timestamptz '2025-01-04 08:00+07', 0
  from province;
insert into period_act (id, period_id, act, scheme_id, by_subject, at)
select pg_temp.id(8, p), period_id, 'OPENED', scheme_id, 'bench', timestamptz '2025-01-04 08:00+07' from province;
insert into period_cluster (period_id, cluster_id) select period_id, cluster_id from made_cluster join province using (p);
insert into score_sheet (id, period_id, cluster_id, organization_id, status, opened_by, opened_at, changed_at, submitted_at, late_penalty, version)
select sheet_id, period_id, cluster_id, organization_id, 'OFFICE_REVIEWED', 'bench', timestamptz '2025-01-04 08:00+07',
       timestamptz '2025-12-20 08:00+07', timestamptz '2025-12-05 08:00+07', case when pg_temp.draw(seed, 92, 100) = 0 then 'VII.1' end, 4
  from unit join province using (p) order by u;
insert into sheet_act (id, sheet_id, act, from_status, to_status, by_subject, at)
select pg_temp.id(9, u * 4 + a.i), sheet_id, act, from_status, to_status, 'bench', timestamptz '2025-12-05 08:00+07' + interval '7 days' * a.i
  from unit, (values (0, 'submitted', 'DRAFT', 'SUBMITTED'), (1, 'head-reviewed', 'SUBMITTED', 'HEAD_REVIEWED'),
                     (2, 'office-reviewed', 'HEAD_REVIEWED', 'OFFICE_REVIEWED')) a (i, act, from_status, to_status);
insert into sheet_bar (id, sheet_id, code, reason, imposed_by, imposed_at, lifted_by, lifted_at, lift_reason)
select pg_temp.id(10, u), sheet_id, 'DISCIPLINED', 'Đơn vị có người bị kỷ luật', 'bench', timestamptz '2025-12-06 08:00+07', l.by, l.at, l.reason
  from unit
  left join (values ('bench', timestamptz '2025-12-07 08:00+07', 'Đã xem xét lại')) l (by, at, reason) on pg_temp.draw(u, 94, 4) = 0
 where pg_temp.draw(u, 93, 80) = 0;
insert into sheet_penalty (id, sheet_id, rule, criterion, item_count, reason, imposed_at)
select pg_temp.id(11, u), sheet_id, 'LATE', 'VII.1', 1, 'Nộp phiếu muộn', timestamptz '2025-12-05 08:00+07' from unit where pg_temp.draw(seed, 92, 100) = 0;

-- What the units say: each of its sheet, whenever it came to it.
insert into sheet_value (sheet_id, criterion, stage, assigned, target, actual, points, passed, item_count, comment, version)
select sheet_id, code, 'SELF', assigned, case when assigned then t.target end,
       case when answered then round(
         case method when 'PROPORTIONAL' then coalesce(nullif(t.target, 0) * (case when lower then 800 else 700 end + pg_temp.draw(x, 6, 500)), pg_temp.draw(x, 6, 50) * 100)
                     when 'BANDS' then case when lower then pg_temp.draw(x, 6, 250)
                                            else (480 + pg_temp.draw(x, 6, 520)) * case when pg_temp.draw(x, 7, 100) = 0 then -1 else 1 end end * 100
                     when 'RELATIVE_TO_BEST' then case when t.target > 0 then t.target * (case when lower then 600 else 800 end + pg_temp.draw(x, 6, 700))
                                                       when pg_temp.draw(x, 7, 300) = 0 then 0
                                                       else (1000 + pg_temp.draw(x, 6, 49000)) * 100 end
         end * 0.001, 2) end,
       case when answered and method = 'DIRECT' then
         case when slot = 0 then round(m * (5000 + pg_temp.draw(x, 6, 4000)) * 0.0001, 2) + case k when 0 then shift when 14 then -shift else 0 end
              when part = 'BASE' then least(m, round(m * (6000 + pg_temp.draw(x, 6, 5000)) * 0.0001, 2))
              when pg_temp.draw(x, 7, 10) = 0 then round(m * pg_temp.draw(x, 6, 10000) * 0.0001, 2)
              else 0 end end,
       case when answered and method = 'PASS_FAIL' then pg_temp.draw(x, 6, 100) < case part when 'PENALTY' then 3 when 'BONUS' then 20 else 93 end end,
       case when answered and method = 'PER_ITEM' then
         case part when 'BASE' then pg_temp.draw(x, 6, 8) when 'BONUS' then pg_temp.draw(x, 6, 4) when 'PENALTY' then greatest(0, pg_temp.draw(x, 6, 40) - 37) end end,
       case when pg_temp.draw(x, 8, 20) = 0 then 'Theo báo cáo tổng kết năm của đơn vị' end, 1
  from unit
  join (select l.*, case when target = '' then null when target = 'SOME' then 2 else 1 end as one_of from leaf l) l using (p)
 cross join lateral (select seed * 128 + k as x) draws
 cross join lateral (
       select (slot <= 0 or pg_temp.draw(x, 2, 100) > 0) as assigned,
              (slot <= 0 or pg_temp.draw(x, 2, 100) > 0) and (slot = 0 or pg_temp.draw(x, 1, 100) > 0) as answered,
              case when pg_temp.draw(x, 3, one_of) = 0 then
                case when lower and pg_temp.draw(x, 4, 200) = 0 then 0 else (500 + pg_temp.draw(x, 5, 9500)) * 0.1 end end as target) t;

-- The heads review a fifth of it, cluster by cluster: mostly they correct, now and then they reject.
insert into sheet_value (sheet_id, criterion, stage, target, actual, points, passed, item_count, rejected, comment, version)
select sheet_id, code, 'HEAD',
       case when what between 73 and 74 and v.target > 0 then v.target + 10 end,
       case when corrects and method in ('PROPORTIONAL', 'BANDS', 'RELATIVE_TO_BEST') then round(coalesce(v.actual, 50) * (90 + pg_temp.draw(x, 12, 15)) * 0.01, 2) end,
       case when corrects and method = 'DIRECT' then greatest(0, coalesce(v.points, 0.4) - (1 + pg_temp.draw(x, 12, 10)) * 0.05) end,
       case when corrects and method = 'PASS_FAIL' then coalesce(v.passed, false) and pg_temp.draw(x, 12, 2) = 0 end,
       case when corrects and method = 'PER_ITEM' then greatest(0, coalesce(v.item_count, 2) - 1) end,
       case when what between 70 and 72 then true end,
       case when what > 80 then 'Đúng với hồ sơ' when not corrects then 'Chưa đủ căn cứ' end, 2
  from unit
  join leaf l using (p)
  join sheet_value v using (sheet_id)
 cross join lateral (select seed * 128 + k as x) draws
 cross join lateral (select pg_temp.draw(x, 11, 100) as what, pg_temp.draw(x, 11, 100) < 70 as corrects) drawn
 where v.criterion = l.code and v.stage = 'SELF' and v.assigned and pg_temp.draw(x, 10, 5) = 0
 order by u, k;
insert into sheet_explanation (sheet_id, criterion, text)
select sheet_id, criterion, 'Đơn vị xin giải trình: số liệu lấy từ báo cáo đã được phê duyệt.'
  from sheet_value join unit using (sheet_id) join leaf_plan on code = criterion
 where stage = 'HEAD' and (rejected or comment is null) and pg_temp.draw(seed * 128 + k, 14, 2) = 0;

-- The standing offices review a twentieth, and lift half of the rejections that they look at.
insert into sheet_value (sheet_id, criterion, stage, actual, points, passed, item_count, rejected, comment, version)
select v.sheet_id, code, 'OFFICE',
       case when corrects and method in ('PROPORTIONAL', 'BANDS', 'RELATIVE_TO_BEST') then round(coalesce(v.actual, 40) * (92 + pg_temp.draw(x, 15, 12)) * 0.01, 2) end,
       case when corrects and method = 'DIRECT' then greatest(0, coalesce(v.points, 0.3) - (1 + pg_temp.draw(x, 15, 5)) * 0.05) end,
       case when corrects and method = 'PASS_FAIL' then coalesce(v.passed, false) or pg_temp.draw(x, 15, 4) = 0 end,
       case when corrects and method = 'PER_ITEM' then coalesce(v.item_count, 1) end,
       case when h.rejected and pg_temp.draw(x, 16, 2) = 0 then false when pg_temp.draw(x, 16, 40) = 1 then true end,
       'Thường trực đã thẩm định', 3
  from unit
  join leaf l using (p)
  join sheet_value v on v.sheet_id = unit.sheet_id
  left join sheet_value h on h.sheet_id = v.sheet_id and h.criterion = v.criterion and h.stage = 'HEAD'
 cross join lateral (select seed * 128 + k as x) draws
 cross join lateral (select pg_temp.draw(x, 17, 10) < 8 as corrects) drawn
 where v.criterion = l.code and v.stage = 'SELF' and v.assigned and (pg_temp.draw(x, 13, 20) = 0 or h.rejected and pg_temp.draw(x, 13, 3) = 0)
 order by p, pg_temp.draw(u, 18, 1000000), u, k;

-- What must be proven mostly is.
insert into sheet_evidence (sheet_id, criterion, position, title, link)
select sheet_id, code, i, 'Báo cáo số ' || u || '/BC-' || k || ' về kết quả thực hiện', 'https://vanban.example.vn/' || u || '/' || k || '/' || i
  from unit join leaf using (p), generate_series(1, 2) i
 where evidence and pg_temp.draw(seed * 128 + k, 20, 20) > 0 and (i = 1 or pg_temp.draw(seed * 128 + k, 21, 5) = 0);
