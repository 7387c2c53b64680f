-- 100,000 organizations as Viet Nam has them: provinces and ministries, departments, divisions and
-- stations; communes with their schools and offices; and the provinces and districts that ended on
-- 1 July 2025. Every organization has two names on average. The same at every run.
create temporary table syllable as
select ordinality - 1 as i, word
  from unnest(string_to_array('An,Bắc,Bình,Châu,Chánh,Cẩm,Diên,Đa,Đại,Điện,Đông,Đức,Gia,Giang,Hà,Hải,Hậu,Hiệp,Hòa,Hoằng,'
       'Hồng,Hưng,Hương,Khánh,Kim,Lạc,Lâm,Liên,Long,Lộc,Lương,Mai,Minh,Mỹ,Nam,Nghĩa,Ngọc,Nguyên,Nhân,Nhơn,'
       'Ninh,Phong,Phú,Phúc,Phước,Quảng,Quang,Quế,Sơn,Tam,Tân,Tây,Thái,Thạnh,Thanh,Thiện,Thọ,Thuận,Thượng,Tiên,'
       'Trà,Trung,Trường,Vân,Vĩnh,Xuân,Yên,Ý,Ô,Ái', ',')) with ordinality as t (word, ordinality);

create function pg_temp.of (i bigint, salt text, n int) returns int language sql immutable
return (hashtextextended(salt || i, 42) & 2147483647) % n;

create function pg_temp.place (i bigint, salt text) returns text language sql stable
return (select a.word || ' ' || b.word
          from syllable a, syllable b
         where a.i = pg_temp.of($1, salt || 'a', 70) and b.i = pg_temp.of($1, salt || 'b', 70));

create function pg_temp.id (i bigint) returns uuid language sql immutable
return (lpad(to_hex(1735689600000 + i), 12, '0') || '7' || substr(md5(i::text), 1, 3)
        || '8' || substr(md5(i::text), 4, 15))::uuid;

-- One row per organization; parent and place are numbers of rows before it.
create temporary table made (
  i bigserial primary key, parent bigint, kind text, name text, former text, code text, place text, ended boolean not null default false);

insert into made (kind, name, former, code, place, ended)
select 'PROVINCE', case when p <= 6 then 'Ủy ban nhân dân thành phố ' else 'Ủy ban nhân dân tỉnh ' end || word,
       case when p <= 6 then 'Ủy ban hành chính thành phố ' else 'Ủy ban hành chính tỉnh ' end || word,
       'H' || lpad(p::text, 2, '0'), word, p > 34
  from unnest(string_to_array('Hà Nội,Hải Phòng,Huế,Đà Nẵng,Cần Thơ,Hồ Chí Minh,An Giang,Bắc Ninh,Cà Mau,Cao Bằng,Đắk Lắk,Điện Biên,'
       'Đồng Nai,Đồng Tháp,Gia Lai,Hà Tĩnh,Hưng Yên,Khánh Hòa,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Nghệ An,Ninh Bình,Phú Thọ,'
       'Quảng Ngãi,Quảng Ninh,Quảng Trị,Sơn La,Tây Ninh,Thái Nguyên,Thanh Hóa,Tuyên Quang,Vĩnh Long,Bà Rịa - Vũng Tàu,Bạc Liêu,'
       'Bắc Giang,Bắc Kạn,Bến Tre,Bình Dương,Bình Định,Bình Phước,Bình Thuận,Đắk Nông,Hà Giang,Hà Nam,Hải Dương,Hậu Giang,'
       'Hòa Bình,Kiên Giang,Kon Tum,Long An,Nam Định,Ninh Thuận,Phú Yên,Quảng Bình,Quảng Nam,Sóc Trăng,Thái Bình,Tiền Giang,'
       'Trà Vinh,Vĩnh Phúc,Yên Bái', ',')) with ordinality as t (word, p);

insert into made (kind, name, former, code, place)
select 'MINISTRY', 'Bộ ' || word, 'Ủy ban ' || word, 'G' || lpad(m::text, 2, '0'), word
  from unnest(string_to_array('Quốc phòng,Công an,Ngoại giao,Nội vụ,Tư pháp,Tài chính,Công Thương,Nông nghiệp và Môi trường,Xây dựng,'
       'Văn hóa Thể thao và Du lịch,Khoa học và Công nghệ,Giáo dục và Đào tạo,Y tế,Dân tộc và Tôn giáo', ',')) with ordinality as t (word, m);

insert into made (parent, kind, name, former, code, place, ended)
select p.i, 'PROVINCIAL_DEPARTMENT', d.name || ' ' || p.place, d.former || ' ' || p.place, p.code || '.' || d.n, p.place, p.ended
  from made p,
       (values (1, 'Sở Nội vụ', 'Ban Tổ chức chính quyền'), (2, 'Sở Dân tộc và Tôn giáo', 'Ban Dân tộc'), (3, 'Sở Y tế', 'Ty Y tế'),
               (4, 'Sở Giáo dục và Đào tạo', 'Ty Giáo dục'), (5, 'Sở Tài chính', 'Sở Tài chính - Vật giá'),
               (6, 'Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Phát triển nông thôn'), (7, 'Sở Xây dựng', 'Sở Giao thông vận tải'),
               (8, 'Sở Công Thương', 'Sở Thương mại'), (9, 'Sở Khoa học và Công nghệ', 'Sở Thông tin và Truyền thông'),
               (10, 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa - Thông tin'), (11, 'Sở Tư pháp', 'Ty Tư pháp'),
               (12, 'Thanh tra', 'Ban Thanh tra'), (13, 'Văn phòng Ủy ban nhân dân', 'Văn phòng HĐND và UBND'),
               (14, 'Ban Quản lý các khu công nghiệp', 'Ban Quản lý khu chế xuất'), (15, 'Đài Phát thanh và Truyền hình', 'Đài Truyền thanh')
       ) d (n, name, former)
 where p.kind = 'PROVINCE';

insert into made (parent, kind, name, former, code, place)
select m.i, 'DIVISION', d.name || ' ' || m.place, 'Cục ' || d.name || ' ' || m.place, m.code || '.' || n, m.place
  from made m,
       unnest(string_to_array('Vụ Tổ chức cán bộ,Vụ Pháp chế,Vụ Kế hoạch - Tài chính,Vụ Hợp tác quốc tế,Thanh tra,Văn phòng,Vụ Chính sách,'
       'Trung tâm Công nghệ thông tin,Học viện,Tạp chí,Nhà xuất bản,Cục Quản lý', ',')) with ordinality as d (name, n)
 where m.kind = 'MINISTRY';

-- Divisions of departments; below some of them stations, the fourth level.
insert into made (parent, kind, name, former, code, place, ended)
select d.i, 'DIVISION', v.name || ' ' || d.name, v.former || ' ' || d.former, d.code || '.' || v.n, d.place, d.ended
  from made d,
       (values (1, 'Văn phòng', 'Phòng Hành chính'), (2, 'Phòng Tổ chức cán bộ', 'Phòng Tổ chức'), (3, 'Phòng Kế hoạch - Tài chính', 'Phòng Kế toán'),
               (4, 'Thanh tra', 'Ban Thanh tra'), (5, 'Phòng Nghiệp vụ', 'Phòng Chuyên môn'), (6, 'Chi cục Quản lý', 'Chi cục'),
               (7, 'Trung tâm Dịch vụ', 'Trung tâm'), (8, 'Phòng Chính sách', 'Phòng Tổng hợp')) v (n, name, former)
 where d.kind = 'PROVINCIAL_DEPARTMENT' and (not d.ended or v.n <= 2);

insert into made (parent, kind, name, former, code, place, ended)
select v.i, 'PUBLIC_SERVICE_UNIT', 'Trạm số ' || n || ' ' || pg_temp.place(v.i * 10 + n, 'station') || ' thuộc ' || v.name,
       'Đội số ' || n || ' ' || v.former, v.code || '.' || n, v.place, v.ended
  from made v, generate_series(1, 10) n
 where v.kind = 'DIVISION' and v.name like 'Chi cục%';

-- Communes and, until they ended, districts.
insert into made (parent, kind, name, former, code, place, ended)
select p.i, 'COMMUNE', t.kind || pg_temp.place(p.i * 1000 + n, 'commune') || ', ' || p.place,
       case when pg_temp.of(p.i * 1000 + n, 'town', 2) = 0 then 'Thị trấn ' else 'Xã ' end || pg_temp.place(p.i * 1000 + n, 'before')
         || ', huyện ' || pg_temp.place(p.i * 20 + n % 11, 'district') || ', ' || p.place,
       p.code || '.' || 100 + n, p.place, false
  from made p, generate_series(1, 95) n,
       lateral (select case when pg_temp.of(p.i * 1000 + n, 'ward', 4) = 0 then 'Phường ' else 'Xã ' end) t (kind)
 where p.kind = 'PROVINCE' and not p.ended;
insert into made (parent, kind, name, former, code, place, ended)
select p.i, 'OTHER', 'Ủy ban nhân dân huyện ' || pg_temp.place(p.i * 20 + n, 'district') || ', ' || p.place,
       'Ủy ban hành chính huyện ' || pg_temp.place(p.i * 20 + n, 'district') || ', ' || p.place, p.code || '.' || 300 + n,
       'huyện ' || pg_temp.place(p.i * 20 + n, 'district') || ', ' || p.place, true
  from made p, generate_series(0, 10) n
 where p.kind = 'PROVINCE';

insert into made (parent, kind, name, former, code, place, ended)
select d.i, 'DIVISION', v.name || ' ' || d.place, v.former || ' ' || d.place, d.code || '.' || v.n, d.place, true
  from made d,
       (values (1, 'Phòng Nội vụ', 'Phòng Tổ chức chính quyền'), (2, 'Phòng Dân tộc', 'Ban Dân tộc'), (3, 'Phòng Y tế', 'Trung tâm Y tế'),
               (4, 'Phòng Giáo dục và Đào tạo', 'Phòng Giáo dục'), (5, 'Phòng Tài chính - Kế hoạch', 'Phòng Tài chính'), (6, 'Thanh tra', 'Ban Thanh tra'),
               (7, 'Phòng Tư pháp', 'Ban Tư pháp'), (8, 'Phòng Kinh tế và Hạ tầng', 'Phòng Công Thương'), (9, 'Văn phòng HĐND và UBND', 'Văn phòng'),
               (10, 'Phòng Lao động - Thương binh và Xã hội', 'Phòng Lao động')) v (n, name, former)
 where d.ended and d.kind = 'OTHER';

-- What a commune has fills the rest.
insert into made (parent, kind, name, former, code, place)
select c.i, v.kind, v.name || ' ' || regexp_replace(c.name, '^Xã |^Phường ', ''), v.former || ' ' || c.former, c.code || '.' || v.n, c.place
  from (values (1, 'OFFICE', 'Văn phòng HĐND và UBND', 'Văn phòng'), (2, 'DIVISION', 'Phòng Kinh tế', 'Ban Kinh tế'),
               (3, 'DIVISION', 'Phòng Văn hóa - Xã hội', 'Ban Văn hóa'), (4, 'PUBLIC_SERVICE_UNIT', 'Trung tâm Phục vụ hành chính công', 'Bộ phận một cửa'),
               (5, 'PUBLIC_SERVICE_UNIT', 'Trường Mầm non', 'Trường Mẫu giáo'), (6, 'PUBLIC_SERVICE_UNIT', 'Trường Tiểu học', 'Trường Phổ thông cơ sở'),
               (7, 'PUBLIC_SERVICE_UNIT', 'Trường Trung học cơ sở', 'Trường Cấp 2'), (8, 'PUBLIC_SERVICE_UNIT', 'Trạm Y tế', 'Trạm xá'),
               (9, 'DIVISION', 'Ban Chỉ huy Quân sự', 'Xã đội'), (10, 'OTHER', 'Hội Nông dân', 'Nông hội'), (11, 'OTHER', 'Hội Liên hiệp Phụ nữ', 'Hội Phụ nữ'),
               (12, 'OTHER', 'Đoàn Thanh niên', 'Đoàn Thanh niên Lao động'), (13, 'OTHER', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Mặt trận Tổ quốc'),
               (14, 'OTHER', 'Hội Cựu chiến binh', 'Ban liên lạc Cựu chiến binh'), (15, 'ENTERPRISE', 'Hợp tác xã Nông nghiệp', 'Hợp tác xã'),
               (16, 'DIVISION', 'Công an', 'Ban Công an'), (17, 'PUBLIC_SERVICE_UNIT', 'Thư viện', 'Phòng đọc sách'),
               (18, 'PUBLIC_SERVICE_UNIT', 'Trường Trung học phổ thông', 'Trường Cấp 3'), (19, 'OTHER', 'Tổ công nghệ số cộng đồng', 'Tổ công nghệ'),
               (20, 'DIVISION', 'Đội Quản lý trật tự đô thị', 'Đội Quản lý trật tự'), (21, 'PUBLIC_SERVICE_UNIT', 'Trung tâm Học tập cộng đồng', 'Nhà văn hóa'),
               (22, 'PUBLIC_SERVICE_UNIT', 'Ban Quản lý chợ', 'Chợ'), (23, 'OTHER', 'Hội Chữ thập đỏ', 'Hội Hồng thập tự'), (24, 'OTHER', 'Hội Người cao tuổi', 'Hội Phụ lão'),
               (25, 'DIVISION', 'Đảng ủy', 'Ban Chấp hành Đảng bộ'), (26, 'PUBLIC_SERVICE_UNIT', 'Trường Mầm non tư thục', 'Nhóm trẻ')) v (n, kind, name, former),
       made c
 where c.kind = 'COMMUNE'
 order by v.n, c.i
 limit 100000 - (select count(*) from made);

insert into organization (id, source, key, version, ended_on, end_document)
select pg_temp.id(i), 'bench', i, 0, case when ended then date '2025-07-01' end, case when ended then '202/2025/QH15' end
  from made;

-- The former name until a day between 2000 and 2025, the present one from then on.
create temporary table turned as
select i, pg_temp.id(i) as id, case when not ended and pg_temp.of(i, 'turn', 2) = 0 then date '2025-07-01' else date '2000-01-01' + pg_temp.of(i, 'day', 8900) end as day,
       date '1990-01-01' + pg_temp.of(i, 'begin', 3600) as begin, case when ended then date '2025-07-01' end as ended_on
  from made;
insert into organization_name (id, organization_id, name, valid_from, valid_to, document)
select gen_random_uuid(), t.id, m.former, t.begin, t.day, null from made m join turned t using (i)
union all
select gen_random_uuid(), t.id, m.name, t.day, t.ended_on, 'QĐ-' || m.i from made m join turned t using (i);
insert into organization_kind_entry (id, organization_id, kind, valid_from, valid_to)
select gen_random_uuid(), t.id, m.kind, t.begin, t.ended_on from made m join turned t using (i);
insert into organization_parent_entry (id, organization_id, parent_id, valid_from, valid_to)
select gen_random_uuid(), t.id, pg_temp.id(m.parent), t.begin, t.ended_on from made m join turned t using (i) where m.parent is not null;
-- Every fifth has had another code.
insert into organization_code (id, organization_id, org_code, valid_from, valid_to)
select gen_random_uuid(), t.id, m.code, case when m.i % 5 = 0 then t.day else t.begin end, t.ended_on from made m join turned t using (i)
union all
select gen_random_uuid(), t.id, 'X' || m.code, t.begin, t.day from made m join turned t using (i) where m.i % 5 = 0;
