package vn.thidua.scoring.agreements;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of the state of an agreement; the rest is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgreementState(
    UUID id,
    UUID clusterId,
    int year,
    String status,
    @Nullable LocalDate closedOn,
    List<UUID> signed,
    List<UUID> unsigned,
    long version) {}
