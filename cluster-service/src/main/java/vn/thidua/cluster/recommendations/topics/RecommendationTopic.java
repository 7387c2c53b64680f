package vn.thidua.cluster.recommendations.topics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class RecommendationTopic {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private @Nullable UUID organizerId;
  private String code;
  private String name;
  private @Nullable String nameEn;

  protected RecommendationTopic() {}

  RecommendationTopic(UUID organizerId, String code, String name, @Nullable String nameEn) {
    this.organizerId = organizerId;
    this.code = code;
    this.name = name;
    this.nameEn = nameEn;
  }

  void rename(String newName, @Nullable String newNameEn) {
    this.name = newName;
    this.nameEn = newNameEn;
  }

  @Nullable UUID organizerId() {
    return organizerId;
  }

  TopicView view() {
    return new TopicView(id, organizerId, code, name, nameEn);
  }
}
