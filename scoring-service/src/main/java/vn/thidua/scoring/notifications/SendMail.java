package vn.thidua.scoring.notifications;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Sends the mail whose turn it is. One that was sent by a replica that died before it noted so is
 * sent again, under the same message id.
 */
@ApplicationScoped
class SendMail {

  private static final Logger LOG = Logger.getLogger(SendMail.class);

  private final OutgoingMails mails;
  private final Mailer mailer;
  private final MailConfig config;

  SendMail(OutgoingMails mails, Mailer mailer, MailConfig config) {
    this.mails = mails;
    this.mailer = mailer;
    this.config = config;
  }

  /**
   * @return whether there was one
   */
  @Transactional
  boolean sendNext() {
    OutgoingMails.Waiting mail = mails.next().orElse(null);
    if (mail == null) {
      return false;
    }
    try {
      mailer.send(
          Mail.withHtml(mail.recipient(), mail.letter().title(), mail.letter().html())
              .setText(mail.letter().text())
              .addHeader("Message-ID", "<" + mail.id() + "@thi-dua>")
              .addHeader("Auto-Submitted", "auto-generated"));
      mails.sent(mail.id());
    } catch (RuntimeException failure) {
      String kind = rootOf(failure).getClass().getSimpleName();
      LOG.warnf("Mail %s was not sent, attempt %d: %s", mail.id(), mail.attempts() + 1, kind);
      mails.failed(mail, kind, config.attempts());
    }
    return true;
  }

  /** What a server answers may name the recipient, so the log has its kind only. */
  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
