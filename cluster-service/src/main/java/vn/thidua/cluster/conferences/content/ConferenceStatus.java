package vn.thidua.cluster.conferences.content;

/** Whether a conference stands or was entered by mistake. */
public enum ConferenceStatus {
  RECORDED,
  CALLED_OFF
}
