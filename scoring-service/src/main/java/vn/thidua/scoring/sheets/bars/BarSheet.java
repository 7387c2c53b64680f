package vn.thidua.scoring.sheets.bars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.legal.LegalBasis;
import vn.thidua.scoring.sheets.Sheet;
import vn.thidua.scoring.sheets.SheetAccess;
import vn.thidua.scoring.sheets.SheetDesk;
import vn.thidua.scoring.sheets.SheetEvents;
import vn.thidua.scoring.sheets.SheetEvents.BarImposed;
import vn.thidua.scoring.sheets.SheetEvents.BarLifted;
import vn.thidua.scoring.sheets.SheetRepository;

/** Imposes and lifts bars: a barred member keeps its points and gets no rank. */
@ApplicationScoped
public class BarSheet {

  private final SheetRepository sheets;
  private final SheetDesk desk;
  private final SheetEvents events;
  private final Clock clock;

  BarSheet(SheetRepository sheets, SheetDesk desk, SheetEvents events, Clock clock) {
    this.sheets = sheets;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void impose(UUID id, NewBar request, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    HeldMandate mandate = SheetAccess.requireOffice(open.rights());
    if (request.code().equals(BarUnsigned.CODE)) {
      throw ProblemException.invalid(
          "/code",
          "reserved",
          Text.of(
              "Căn cứ %s chỉ do quy định của kỳ áp dụng",
              "The bar %s is imposed by the period's rule only", BarUnsigned.CODE));
    }
    requireTold(request.legalBasis());
    desk.requireOpen(open.period());
    Sheet.State before = open.sheet().state();
    open.sheet()
        .impose(
            request.code(), request.reason(), request.legalBasis(), by.subject(), clock.instant());
    sheets.flush();
    publish(
        By.mandate(by, mandate),
        new BarImposed(request.code(), request.reason(), null, request.legalBasis()),
        before,
        open);
  }

  @Transactional
  public void lift(
      UUID id, UUID bar, BarLifting request, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    HeldMandate mandate = SheetAccess.requireOffice(open.rights());
    desk.requireOpen(open.period());
    requireTold(request.legalBasis());
    Sheet.State before = open.sheet().state();
    String code =
        open.sheet()
            .lift(bar, request.reason(), request.legalBasis(), by.subject(), clock.instant());
    sheets.flush();
    publish(
        By.mandate(by, mandate),
        new BarLifted(code, request.reason(), null, request.legalBasis()),
        before,
        open);
  }

  private static void requireTold(@Nullable LegalBasis basis) {
    if (basis != null && !basis.told()) {
      throw ProblemException.invalid(List.of(LegalBasis.notTold("/legalBasis")));
    }
  }

  private void publish(
      By by, SheetEvents.SheetEvent fact, Sheet.State before, SheetDesk.Open open) {
    Sheet.State after = open.sheet().state();
    events.publish(by, open.period(), fact, before, after, after);
  }
}
