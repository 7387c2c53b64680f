package vn.thidua.cluster.conferences;

/** Whether a conference stands or was entered by mistake. */
enum ConferenceStatus {
  RECORDED,
  CALLED_OFF
}
