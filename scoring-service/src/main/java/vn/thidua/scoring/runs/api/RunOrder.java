package vn.thidua.scoring.runs.api;

/** In which order runs are listed: as they were started. */
enum RunOrder {
  OLDEST,
  NEWEST
}
