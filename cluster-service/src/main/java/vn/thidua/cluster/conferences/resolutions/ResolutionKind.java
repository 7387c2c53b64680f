package vn.thidua.cluster.conferences.resolutions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a conference did, which says what a resolution refers to. */
@Schema(name = "ConferenceResolutionKind")
public enum ResolutionKind {
  RANKING_PRESENTED,
  PROPOSAL_SUPPORTED,
  HEADS_ELECTED,
  AGREEMENT_SIGNED,
  MOVEMENT_LAUNCHED,
  AWARDS_HANDED_OVER,
  YEAR_CLOSED,
  OTHER
}
