package vn.thidua.localstack.operations;

/** What the commands are. */
final class Help {
  static final String TEXT =
      """
      ./run ops [LỆNH · COMMAND]

        (không có · none), status   hộp thư đi và đến của từng dịch vụ
                                    outbox and inbox of each service
          --watch                   mỗi giây một lần, tới khi không còn gì chờ
                                    every second, until nothing waits any more
        parked [DỊCH VỤ·SERVICE]    những gì bị giữ lại và vì sao · what is parked and why
        dead-letters [SERVICE]      những bản ghi không phải sự kiện · records that were no events
        retry SERVICE [AGGREGATE]   thử lại những gì hỏng · tries what failed again
        skip SERVICE AGGREGATE --reason "…"
                                    bỏ qua sự kiện đầu bị giữ · goes on without the first parked event
        republish SERVICE --reason "…" [--kept]
                                    phát lại trạng thái mới nhất (--kept: mọi sự kiện còn giữ)
                                    publishes the newest states again (--kept: all events still kept)
        rebuild SERVICE SOURCE --reason "…"
                                    quên những gì SOURCE đã kể và nghe lại từ đầu
                                    forgets what SOURCE has told and hears it again
        acts SERVICE                ai đã làm gì, vì sao · who did what, and why
        seal [--through NGÀY·DATE]  niêm phong nhật ký tới ngày đó (mặc định hôm qua)
                                    seals the change logs through that day (usually yesterday)
        verify                      nhật ký còn khớp với các bản niêm phong không
                                    whether the change logs still fit the seals
        help                        trang này · this page

      Tùy chọn · Options
        --operator TÊN·NAME         ai làm, mặc định là tên đăng nhập máy · who acts, usually the user of this machine
        --at NAME=URL               cổng quản lý của một dịch vụ ở nơi khác, có thể lặp lại; mã trong THIDUA_OPERATOR_TOKEN
                                    a service's management address elsewhere, repeatable; the token in THIDUA_OPERATOR_TOKEN

      Kết thúc với · Exit codes: 0 ổn · fine; 1 có thứ bị giữ, lỗi hoặc không khớp · something is parked, failing or does not
      fit; 2 không hiểu lệnh · not understood; 3 không chạy · not running
      """;

  private Help() {}
}
