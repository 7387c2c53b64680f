package vn.thidua.scoring.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.scoring.sheets.SheetEvents.BarImposed;
import vn.thidua.scoring.sheets.SheetEvents.BarLifted;

/** Imposes and lifts bars: a barred member keeps its points and gets no rank. */
@ApplicationScoped
class BarSheet {

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
  void impose(UUID id, SheetResource.NewBar request, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    SheetAccess.requireOffice(open.rights());
    desk.requireOpen(open.period());
    open.sheet().impose(request.code(), request.reason(), by.subject(), clock.instant());
    sheets.flush();
    events.publish(new BarImposed(request.code(), request.reason()), open.sheet().state());
  }

  @Transactional
  void lift(UUID id, UUID bar, String reason, @Nullable Long expectedVersion, Actor by) {
    SheetDesk.Open open = desk.take(id, expectedVersion, by);
    SheetAccess.requireOffice(open.rights());
    desk.requireOpen(open.period());
    String code = open.sheet().lift(bar, reason, by.subject(), clock.instant());
    sheets.flush();
    events.publish(new BarLifted(code, reason), open.sheet().state());
  }
}
