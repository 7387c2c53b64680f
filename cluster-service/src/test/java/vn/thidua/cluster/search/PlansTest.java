package vn.thidua.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.paging.Cursors;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.testsupport.RealServers;

/** A plan that does not know the values is a thousand times slower where there are very many. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PlansTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 1);
  private static final int OFTEN = 15;

  @Inject OrganizationSearch search;
  @Inject EntityManager entities;
  @Inject Cursors cursors;

  @Test
  void shouldPlanForTheValues_howeverOftenAListIsAsked() {
    PageRequest page = cursors.read("plans", null, null);
    for (Criteria criteria :
        List.of(
            criteria("ban", null, ListOrder.NAME),
            criteria("H29", null, ListOrder.ID),
            criteria(null, UUID.randomUUID(), ListOrder.NAME),
            criteria(null, null, ListOrder.NAME))) {
      plansForItsValues(() -> search.list(criteria, ON, page));
    }
  }

  @Test
  void shouldPlanForTheValues_howeverOftenSuggestionsAreAsked() {
    Typed typed = new Typed(List.of("so", "n"), null);

    plansForItsValues(() -> search.suggest(typed, ON, 10));
  }

  private void plansForItsValues(Runnable question) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          for (int i = 0; i < OFTEN; i++) {
            question.run();
          }
          List<?> plans =
              entities
                  .createNativeQuery(
                      "select generic_plans, custom_plans from pg_prepared_statements"
                          + " where statement like '%1000000000)%' and statement not like '%pg_prepared%'")
                  .getResultList();
          assertThat(plans)
              .isNotEmpty()
              .allSatisfy(row -> {
                assertThat(((Object[]) row)[0]).isEqualTo(0L);
                assertThat(((Number) ((Object[]) row)[1]).intValue()).isPositive();
              });
        });
  }

  private static Criteria criteria(@Nullable String q, @Nullable UUID under, ListOrder order) {
    return new Criteria(Typed.of(q), null, null, null, under, Existence.ALL, null, null, order);
  }
}
