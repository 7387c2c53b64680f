package vn.thidua.cluster.conferences.content;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a conference is for, and for which year. */
@Embeddable
@Schema(name = "ConferenceOccasion")
public record Occasion(
    @NotNull @Enumerated(EnumType.STRING) ConferenceKind kind,
    @NotNull @Min(1945) @Max(2200) Integer year) {}
