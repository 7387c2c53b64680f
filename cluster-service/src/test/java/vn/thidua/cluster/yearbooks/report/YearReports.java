package vn.thidua.cluster.yearbooks.report;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.cluster.yearbooks.report.YearReport.Agreement;
import vn.thidua.cluster.yearbooks.report.YearReport.AwardLine;
import vn.thidua.cluster.yearbooks.report.YearReport.Awards;
import vn.thidua.cluster.yearbooks.report.YearReport.Conference;
import vn.thidua.cluster.yearbooks.report.YearReport.Exemplar;
import vn.thidua.cluster.yearbooks.report.YearReport.Issuer;
import vn.thidua.cluster.yearbooks.report.YearReport.Member;
import vn.thidua.cluster.yearbooks.report.YearReport.Missing;
import vn.thidua.cluster.yearbooks.report.YearReport.Movement;
import vn.thidua.cluster.yearbooks.report.YearReport.Office;
import vn.thidua.cluster.yearbooks.report.YearReport.Place;
import vn.thidua.cluster.yearbooks.report.YearReport.Pledge;
import vn.thidua.cluster.yearbooks.report.YearReport.Raised;
import vn.thidua.cluster.yearbooks.report.YearReport.Ranking;
import vn.thidua.cluster.yearbooks.report.YearReport.Signature;
import vn.thidua.cluster.yearbooks.report.YearReport.Signing;
import vn.thidua.cluster.yearbooks.report.YearReport.UnitPledges;

/** Years to tell of: Cluster No. 2 as two newspapers told it, one with nothing, one with all. */
final class YearReports {

  private static final List<String> UNITS =
      List.of(
          "Ban Dân tộc thành phố Hà Nội",
          "Ban Dân tộc tỉnh Hòa Bình",
          "Ban Dân tộc tỉnh Vĩnh Phúc",
          "Ban Dân tộc tỉnh Phú Thọ",
          "Ban Dân tộc tỉnh Bắc Giang",
          "Ban Dân tộc tỉnh Thái Nguyên",
          "Ban Dân tộc tỉnh Lạng Sơn",
          "Ban Dân tộc tỉnh Quảng Ninh",
          "Văn phòng Ủy ban nhân dân tỉnh Ninh Bình");

  private YearReports() {}

  /** What the reports do not say is not said here. */
  static YearReport cluster2() {
    return new YearReport(
        "Cụm thi đua số 2",
        "cụm",
        "Cụm",
        "Ủy ban Dân tộc",
        "2024",
        "2025",
        new Issuer("Ủy ban Dân tộc", "Cụm thi đua số 2"),
        null,
        null,
        null,
        "ngày 31 tháng 12 năm 2024",
        "Quyết định số 409/QĐ-UBDT ngày 21 tháng 6 năm 2024 của Ủy ban Dân tộc về việc thành lập các cụm, khối thi đua trong lĩnh vực công tác dân tộc",
        "09",
        UNITS.stream().map(unit -> new Member(unit, null)).toList(),
        List.of(new Office("Cụm trưởng", UNITS.get(0), "ông Nguyễn Nguyên Quân, Trưởng ban", null)),
        List.of(new Office("Cụm trưởng", UNITS.get(1), null, null)),
        null,
        Stream.of(
                "Thi đua lập thành tích chào mừng các ngày lễ lớn của đất nước, địa phương, cơ quan",
                "Cả nước chung sức xây dựng nông thôn mới",
                "Vì người nghèo - Không để ai bị bỏ lại phía sau",
                "Cán bộ, công chức, viên chức, người lao động thi đua thực hiện văn hóa công sở",
                "Đẩy mạnh cải cách hành chính, chuyển đổi số, phát triển kết cấu hạ tầng",
                "Thực hiện tốt nhiệm vụ quốc phòng, an ninh; phòng, chống tham nhũng, thực hành tiết kiệm, chống lãng phí")
            .map(title -> new Movement(title, null, null, null, null, null, null, List.of()))
            .toList(),
        List.of(
            new Conference(
                "Hội nghị tổng kết năm 2024",
                null,
                "Bộ trưởng, Chủ nhiệm Hầu A Lềnh",
                "các vụ, đơn vị thuộc Ủy ban Dân tộc; ban dân tộc các tỉnh, thành phố trong cụm; bà Ân Thị Thìn, Phó Trưởng Ban Dân tộc tỉnh Quảng Ninh, phát biểu",
                List.of("Cụm trưởng năm 2025: Ban Dân tộc tỉnh Hòa Bình"))),
        List.of(),
        List.of(),
        Stream.of(
                "Xây dựng quy chế hoạt động của cụm thi đua",
                "Xây dựng nội dung, tiêu chí thi đua",
                "Ký kết giao ước thi đua",
                "Phát động các phong trào thi đua",
                "Hướng dẫn thống nhất mô hình tổ chức bộ máy làm công tác dân tộc từ tỉnh đến cơ sở")
            .map(text -> new Raised(text, "Đại biểu", null, null, "Chưa trả lời"))
            .toList(),
        List.of(
            new Raised(
                "Tổng hợp ý kiến, xây dựng quy chế hoạt động của cụm thi đua đầy đủ, chặt chẽ, toàn diện",
                "Bộ trưởng, Chủ nhiệm",
                "các vụ, đơn vị thuộc Ủy ban Dân tộc",
                "Năm 2025",
                "Chưa xong"),
            new Raised(
                "Đổi mới nội dung, hình thức; làm tốt cả bốn khâu: phát hiện - bồi dưỡng - tổng kết - nhân rộng điển hình tiên tiến",
                "Bộ trưởng, Chủ nhiệm",
                null,
                null,
                null)),
        null,
        new Awards(
            List.of(
                "Năm 2024 có 697 tập thể và cá nhân được đơn vị, trung ương, tỉnh, thành phố khen thưởng"),
            List.of()),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of("Ủy ban Dân tộc (để báo cáo)", "Các đơn vị thành viên Cụm thi đua số 2"),
        new Signing("TM. Cụm thi đua số 2", "Cụm trưởng", null));
  }

  static YearReport cluster2InEnglish() {
    return new YearReport(
        "Emulation Cluster No. 2",
        "cluster",
        "Cluster",
        "the Committee for Ethnic Minority Affairs",
        "2024",
        "2025",
        new Issuer("Committee for Ethnic Minority Affairs", "Emulation Cluster No. 2"),
        null,
        null,
        null,
        "31 December 2024",
        "Decision No. 409/QĐ-UBDT of 21 June 2024 of the Committee for Ethnic Minority Affairs",
        "9",
        UNITS.stream().map(unit -> new Member(unit, null)).toList(),
        List.of(new Office("Head", UNITS.get(0), "Mr Nguyễn Nguyên Quân, Director", null)),
        List.of(new Office("Head", UNITS.get(1), null, null)),
        null,
        List.of(
            new Movement(
                "Cả nước chung sức xây dựng nông thôn mới",
                "thematic",
                null,
                null,
                null,
                null,
                null,
                List.of())),
        List.of(
            new Conference(
                "Summary conference 2024",
                null,
                "Minister, Chairman Hầu A Lềnh",
                null,
                List.of("Head for 2025: Ban Dân tộc tỉnh Hòa Bình"))),
        List.of(),
        List.of(),
        List.of(
            new Raised(
                "Make operating rules for the emulation cluster",
                "Delegates",
                null,
                null,
                "Not answered")),
        List.of(),
        null,
        new Awards(
            List.of(
                "In 2024, 697 collectives and individuals were commended by own units, central level, provinces and cities"),
            List.of()),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of("Committee for Ethnic Minority Affairs"),
        new Signing("On behalf of Emulation Cluster No. 2", "Head of the cluster", null));
  }

  /** A block that has been established, and nothing more. */
  static YearReport empty() {
    return new YearReport(
        "Khối thi đua các sở",
        "khối",
        "Khối",
        "Hội đồng Thi đua - Khen thưởng tỉnh Lạng Sơn",
        "2026",
        "2027",
        new Issuer(null, "Khối thi đua các sở"),
        null,
        null,
        null,
        "ngày 02 tháng 01 năm 2026",
        null,
        "0",
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        new Signing(null, null, null));
  }

  /** Made up, but for the pledges: something in each place, over several pages. */
  static YearReport everything() {
    YearReport known = cluster2();
    List<String> six = UNITS.subList(0, 6);
    return new YearReport(
        known.cluster(),
        known.kind(),
        known.kindCapital(),
        known.organizer(),
        known.year(),
        known.nextYear(),
        known.issuer(),
        "15/BC-CTĐ2",
        "Hà Nội",
        "ngày 14 tháng 12 năm 2024",
        "ngày 14 tháng 12 năm 2024",
        known.establishedBy(),
        known.memberCount(),
        UNITS.stream()
            .map(unit ->
                new Member(
                    unit,
                    unit.contains("Ninh Bình") ? "Tham gia từ ngày 01 tháng 7 năm 2024" : null))
            .toList(),
        List.of(
            known.heads().getFirst(),
            new Office(
                "Cụm phó thường trực",
                UNITS.get(1),
                null,
                "Quyết định số 441/QĐ-UBDT ngày 08 tháng 7 năm 2024"),
            new Office("Cụm phó", UNITS.get(7), null, null)),
        known.nextHeads(),
        new Agreement(
            "đã ký 8/9 đơn vị, ký tại hội nghị ngày 13 tháng 3 năm 2024",
            UNITS.stream()
                .map(unit ->
                    unit.contains("Phú Thọ")
                        ? new Signature(unit, null, null, null)
                        : new Signature(unit, "Nguyễn Văn A", "Trưởng ban", "13/3/2024"))
                .toList(),
            List.of("Ban Dân tộc tỉnh Phú Thọ")),
        List.of(
            new Movement(
                "Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả",
                "thi đua theo chuyên đề",
                "Giám đốc Sở Dân tộc và Tôn giáo",
                "2026 - 2030",
                "“Đoàn kết - Trách nhiệm - Sáng tạo - Hiệu quả”",
                "Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị",
                "9/9 đơn vị hưởng ứng",
                List.of(
                    "Đổi mới nội dung, hình thức",
                    "Nâng cao chất lượng tham mưu",
                    "Cải cách hành chính, chuyển đổi số")),
            known.movements().get(1)),
        List.of(
            new Conference(
                "Hội nghị tổng kết năm 2024",
                "ngày 14 tháng 12 năm 2024, tại Hà Nội",
                "Bộ trưởng, Chủ nhiệm Hầu A Lềnh",
                "9/9 đơn vị thành viên",
                List.of(
                    "Thông qua kết quả chấm điểm, xếp hạng", "Giới thiệu Cụm trưởng năm 2025"))),
        List.of(
            new UnitPledges(
                "Sở Dân tộc và Tôn giáo tỉnh Lạng Sơn",
                List.of(
                    new Pledge(
                        "Ít nhất 02 bằng khen của Bộ Dân tộc và Tôn giáo hoặc của Chủ tịch Ủy ban nhân dân tỉnh",
                        "1/2",
                        "Đang thực hiện"),
                    new Pledge(
                        "Ít nhất 10 công chức đạt danh hiệu Chiến sĩ thi đua cơ sở",
                        "12/10",
                        "Đạt"))),
            new UnitPledges(
                "Văn phòng Sở", List.of(new Pledge("Ít nhất 01 bằng khen", "0/1", "Chưa đạt")))),
        List.of(
            new Exemplar(
                "Lương Thị Hồng",
                "cá nhân",
                "công tác dân tộc",
                "phát hiện (năm 2020); bồi dưỡng (từ năm 2021); tổng kết (năm 2025)",
                "Ban Dân tộc tỉnh Phú Thọ",
                "Giấy khen của Giám đốc Sở")),
        known.recommendations(),
        known.instructions(),
        new Ranking(
            "Kết quả chấm điểm được hội nghị thông qua ngày 14 tháng 12 năm 2024",
            Stream.iterate(0, i -> i + 1)
                .limit(six.size())
                .map(i ->
                    new Place(
                        Integer.toString(i + 1),
                        six.get(i),
                        (98 - i) + ",5",
                        i == 5 ? "Chưa ký giao ước" : null))
                .toList()),
        new Awards(
            known.awards() == null ? List.of() : known.awards().summary(),
            List.of(
                new AwardLine("Cờ thi đua của Chính phủ", "1", null, "1"),
                new AwardLine("Bằng khen của Thủ tướng Chính phủ", "2", "3", "5"))),
        "Quy chế hoạt động ban hành kèm theo Quyết định số 12/QĐ-UBDT",
        List.of(
            new Missing(
                "Chữ ký giao ước thi đua", "Ban Dân tộc tỉnh Phú Thọ", "ngày 31 tháng 3 năm 2024"),
            new Missing("Báo cáo sơ kết 6 tháng", null, null)),
        List.of(new Missing("Hội nghị tổng kết", null, "ngày 31 tháng 12 năm 2024")),
        List.of("tự chấm điểm", "trình hồ sơ đề nghị khen thưởng"),
        "Năm thi đua 2024 đã khép lại ngày 14 tháng 12 năm 2024 theo Biên bản hội nghị tổng kết",
        known.recipients(),
        new Signing("TM. Cụm thi đua số 2", "Cụm trưởng", "Nguyễn Nguyên Quân"));
  }
}
