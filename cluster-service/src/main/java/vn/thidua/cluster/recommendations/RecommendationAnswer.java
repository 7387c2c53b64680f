package vn.thidua.cluster.recommendations;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.parties.ByWhom;

@Entity
class RecommendationAnswer {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private UUID recommendationId;
  private LocalDate answeredOn;
  @Embedded private ByWhom.@Nullable Kept by;
  private String text;

  protected RecommendationAnswer() {}

  RecommendationAnswer(UUID recommendation, RecommendationRequests.Answering told) {
    this.recommendationId = recommendation;
    this.answeredOn = told.on();
    this.by = ByWhom.Kept.of(told.by());
    this.text = told.text();
  }

  UUID id() {
    return id;
  }
}
