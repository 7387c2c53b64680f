package vn.thidua.scoring.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.sheets.OneCluster;
import vn.thidua.scoring.sheets.SheetStatus;

/** Mails as a real server receives them. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(MailServer.class)
class MailTest {

  private static final String WISH = "/v1/notification-preference";

  @Inject DataSource database;
  @Inject MailWorker worker;

  @SuppressWarnings("NullAway.Init")
  GreenMail server;

  private OneCluster scene;
  private OneCluster.Person officer;
  private String address;

  @BeforeEach
  void arrive() {
    scene = OneCluster.of(database);
    officer = scene.person(Map.of(scene.member, "OFFICER"));
    address = "can-bo-" + UUID.randomUUID() + "@example.vn";
  }

  @Test
  void shouldSendTheCodeOnly_untilTheAddressIsConfirmed() throws Exception {
    officer.api().get(WISH).body("available", equalTo(true)).body("email", nullValue());
    scene.sheetAt(SheetStatus.DRAFT);
    choose("IMMEDIATE", "VI").statusCode(200).body("confirmed", equalTo(false));

    worker.workOff();
    worker.workOff();

    assertThat(received()).hasSize(1);
    assertThat(received().getFirst().getSubject()).isEqualTo("Thi Đua: xác nhận địa chỉ thư");
    Problem.of(confirm("00000000").extract().response(), 400, "invalid-request");
    confirm(code()).statusCode(200).body("confirmed", equalTo(true));
    worker.workOff();
    assertThat(received()).hasSize(2);
  }

  @Test
  void shouldTellEachTaskOnce_andNamesNobodyInTheTitle() throws Exception {
    confirmed("IMMEDIATE", "VI");
    String sheet = scene.sheetAt(SheetStatus.DRAFT);

    worker.workOff();
    worker.workOff();

    List<MimeMessage> mails = received();
    assertThat(mails).hasSize(2);
    MimeMessage told = mails.getLast();
    assertThat(told.getSubject()).isEqualTo("Thi Đua: 1 việc phải làm");
    assertThat(told.getFrom()[0]).hasToString("thi-dua@example.vn");
    assertThat(text(told))
        .contains("Hoàn thành phiếu chấm điểm: Đơn vị, Cụm, Năm 2024")
        .contains("https://thi-dua.example.vn")
        .contains("<li>");
    assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(told.getMessageID()).endsWith("@thi-dua>");

    scene.step(scene.officer, sheet, "submit");
    scene.returned(scene.headReviewer, sheet);
    worker.workOff();

    assertThat(text(received().getLast()))
        .contains("Sửa phiếu được trả lại")
        .doesNotContain("Bổ sung minh chứng");
    assertThat(received()).hasSize(3);
  }

  @Test
  void shouldRemindOnce_whenATaskIsSoonDue() throws Exception {
    confirmed("IMMEDIATE", "EN");
    scene.sheetAt(SheetStatus.DRAFT);
    worker.workOff();
    assertThat(received().getLast().getSubject()).isEqualTo("Thi Đua: 1 task");

    scene.schedule(Map.of("selfScoringUntil", "2024-12-16T00:00:00+07:00"));
    worker.workOff();
    worker.workOff();

    assertThat(received()).hasSize(3);
    assertThat(text(received().getLast()))
        .contains("Finish the score sheet")
        .contains("was due by the end of 15/12/2024 (+07:00)");
  }

  @Test
  void shouldNotTellWhatWasReadAlready() throws Exception {
    confirmed("IMMEDIATE", "VI");
    scene.sheetAt(SheetStatus.DRAFT);
    String task = officer.api().get("/v1/tasks").extract().path("items[0].id");
    officer
        .api()
        .request()
        .contentType(ContentType.JSON)
        .put("/v1/tasks/" + task + "/read-mark")
        .then()
        .statusCode(204);

    worker.workOff();

    assertThat(received()).hasSize(1);
  }

  @Test
  void shouldBeSilent_whenNothingIsWantedOrTheAddressForgotten() throws Exception {
    confirmed("NONE", "VI");
    scene.sheetAt(SheetStatus.DRAFT);
    worker.workOff();
    assertThat(received()).hasSize(1);

    choose("IMMEDIATE", "VI").statusCode(200).body("confirmed", equalTo(true));
    officer.api().request().delete(WISH).then().statusCode(204);
    worker.workOff();

    assertThat(received()).hasSize(1);
    officer.api().get(WISH).body("email", nullValue());
    assertThat(texts("select email from notification_preference where subject = ?")).isEmpty();
    assertThat(
            texts(
                "select coalesce(recipient, title, body_text, body_html, 'nothing')"
                    + " from notification_mail where subject = ?"))
        .containsOnly("nothing");
  }

  @Test
  void shouldTryAgainLater_andLoseNothing_whenTheServerIsDown() throws Exception {
    confirmed("IMMEDIATE", "VI");
    scene.sheetAt(SheetStatus.DRAFT);
    server.stop();
    worker.workOff();
    server.start();
    assertThat(
            texts(
                "select status || ' ' || attempts from notification_mail where subject = ?"
                    + " and kind = 'DIGEST'"))
        .containsExactly("PENDING 1");
    dueNow();

    worker.workOff();

    assertThat(texts("select status from notification_mail where subject = ? and kind = 'DIGEST'"))
        .containsExactly("SENT");
    assertThat(received()).isNotEmpty();
  }

  @Test
  void shouldTakeNoMoreGuesses_afterFive() throws Exception {
    choose("DAILY", "VI").statusCode(200);
    worker.workOff();
    String code = code();
    String wrong = code.equals("00000000") ? "00000001" : "00000000";
    for (int i = 0; i < 5; i++) {
      confirm(wrong).statusCode(400);
    }

    Problem.of(confirm(code).extract().response(), 409, "no-code-expected");
    choose("DAILY", "VI").statusCode(200);
    worker.workOff();
    confirm(code()).statusCode(200).body("confirmed", equalTo(true));
  }

  @Test
  void shouldNotFillABox_whoeverAsks() {
    for (int i = 0; i < 5; i++) {
      choose("DAILY", "VI").statusCode(200);
    }

    Problem.of(choose("DAILY", "VI").extract().response(), 409, "too-many-codes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody", "a@b", "a@b.vn\nBcc: c@d.vn", "a b@c.vn", "<a@b.vn>", "a@b.vn,c@d.vn"})
  void shouldTakeAnAddressOnly(String text) {
    Map<String, String> wish = Map.of("email", text, "language", "VI", "frequency", "DAILY");
    ValidatableResponse answer =
        officer.api().request().contentType(ContentType.JSON).body(wish).put(WISH).then();

    Problem.of(answer.extract().response(), 400, "invalid-request");
  }

  private void confirmed(String frequency, String language) throws Exception {
    choose(frequency, language).statusCode(200);
    worker.workOff();
    confirm(code()).statusCode(200);
  }

  private ValidatableResponse choose(String frequency, String language) {
    return officer
        .api()
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("email", address, "language", language, "frequency", frequency))
        .put(WISH)
        .then();
  }

  private ValidatableResponse confirm(String code) {
    return officer.api().post(WISH + "/confirmation", Map.of("code", code));
  }

  /** As the newest mail tells it. */
  private String code() throws Exception {
    Matcher code = Pattern.compile("\\b\\d{8}\\b").matcher(text(received().getLast()));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages()).filter(this::isMine).toList();
  }

  private boolean isMine(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return text(mail.getContent());
  }

  private static String text(Object content) throws MessagingException, IOException {
    if (!(content instanceof Multipart parts)) {
      return String.valueOf(content);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      text.append(text(parts.getBodyPart(i).getContent())).append('\n');
    }
    return text.toString();
  }

  private void dueNow() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update notification_mail set next_try_at = created_at where subject = ?")) {
      update.setString(1, officer.subject());
      update.executeUpdate();
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, officer.subject());
      List<String> texts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    }
  }
}
