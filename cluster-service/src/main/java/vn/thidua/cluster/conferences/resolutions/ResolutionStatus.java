package vn.thidua.cluster.conferences.resolutions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a resolution stands; one that was carried out is not struck out any more. */
@Schema(name = "ConferenceResolutionStatus")
public enum ResolutionStatus {
  RECORDED,
  CARRIED_OUT,
  STRUCK_OUT
}
