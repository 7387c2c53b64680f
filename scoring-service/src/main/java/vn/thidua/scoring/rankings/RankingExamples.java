package vn.thidua.scoring.rankings;

/** Rankings on their way, as the API document shows them. */
public final class RankingExamples {

  private static final String HEAD =
      """
      {"id": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c0d",
       "periodId": "0193a000-0000-7000-8000-000000000001",
       "clusterId": "0193a000-0000-7000-8000-000000000002",
       "organizerId": "0193a000-0000-7000-8000-000000000003",
       "year": 2025,
       "schemeId": "0193a000-0000-7000-8000-000000000004",
       "rulesVersion": "1",
       "computedAt": "2025-12-20T17:04:11Z",
       "inputDigest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "outputDigest": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
      """;

  private static final String FIRST =
      """
      {"organizationId": "0193a000-0000-7000-8000-00000000000a", "organizationName": "Sở Tài chính",
       "rank": 1, "tied": true, "barred": false, "bars": [], "total": "98.50", "base": "95.5000",
       "ceiling": "100.0000", "bonus": "3.0000", "penalty": "0.0000",
      """;

  private static final String SECOND =
      """
      {"organizationId": "0193a000-0000-7000-8000-00000000000b", "organizationName": "Sở Tư pháp",
       "rank": 1, "tied": true, "barred": false, "bars": [], "total": "98.50", "base": "96.5000",
       "ceiling": "100.0000", "bonus": "2.0000", "penalty": "0.0000",
      """;

  private static final String BARRED =
      """
      {"organizationId": "0193a000-0000-7000-8000-00000000000c", "organizationName": "Sở Nội vụ",
       "rank": null, "tied": false, "barred": true, "bars": ["DISCIPLINE"], "total": "91.20",
       "base": "90.2000", "ceiling": "100.0000", "bonus": "1.0000", "penalty": "0.0000",
       "decidedRank": null, "endorsedRank": null, "reason": null}]
      """;

  private static final String COMPUTED =
      "\"endorsement\": null, \"rectifiedBy\": null, \"tieDecisions\": [], \"rows\": ["
          + FIRST
          + "\"decidedRank\": null, \"endorsedRank\": null, \"reason\": null},"
          + SECOND
          + "\"decidedRank\": null, \"endorsedRank\": null, \"reason\": null},"
          + BARRED;

  private static final String TIE =
      """
      "tieDecisions": [
        {"number": 1, "rank": 1, "organizationIds": ["0193a000-0000-7000-8000-00000000000b"],
         "reason": "Hội nghị bỏ phiếu kín, 9/11 phiếu",
         "minutes": {"number": "12/BB-CTĐ", "date": "2025-12-22", "issuer": "Cụm thi đua số 2",
                     "title": "Biên bản hội nghị tổng kết"},
         "decidedAt": "2025-12-22T03:15:00Z", "withdrawnAt": null, "withdrawalReason": null}],
      """;

  private static final String AND_SECOND =
      "\"reason\": \"Hội nghị bỏ phiếu kín, 9/11 phiếu\"}," + SECOND;

  private static final String ENDORSED_ROWS =
      TIE
          + "\"rows\": ["
          + FIRST
          + "\"decidedRank\": 2, \"endorsedRank\": 2, "
          + AND_SECOND
          + "\"decidedRank\": 1, \"endorsedRank\": 1, \"reason\": null},"
          + BARRED;

  private static final String SAID =
      """
      "endorsement": {
        "heldOn": "2025-12-22", "conferenceId": "0193a000-0000-7000-8000-000000000005",
        "minutes": {"number": "12/BB-CTĐ", "date": "2025-12-22", "issuer": "Cụm thi đua số 2",
                    "title": "Biên bản hội nghị tổng kết"},
        "endorsedAt": "2025-12-22T04:00:00Z", "rectifies": null, "reason": null, "warnings": [],
      """;

  public static final String PROVISIONAL =
      HEAD
          + "\"status\": \"PROVISIONAL\", \"frozen\": false, \"latest\": true, \"version\": 0, "
          + COMPUTED
          + "}";

  public static final String FROZEN =
      HEAD
          + "\"status\": \"FROZEN\", \"frozen\": true, \"latest\": true, \"version\": 2, "
          + COMPUTED
          + "}";

  public static final String DECIDED =
      HEAD
          + "\"status\": \"FROZEN\", \"frozen\": true, \"latest\": true, \"version\": 4, \"rectifiedBy\": null,"
          + " \"endorsement\": null, "
          + TIE
          + "\"rows\": ["
          + FIRST
          + "\"decidedRank\": 2, \"endorsedRank\": null, "
          + AND_SECOND
          + "\"decidedRank\": 1, \"endorsedRank\": null, \"reason\": null},"
          + BARRED
          + "}";

  public static final String ENDORSED =
      HEAD
          + "\"status\": \"ENDORSED\", \"frozen\": true, \"latest\": true, \"version\": 6, \"rectifiedBy\": null, "
          + SAID
          + "\"publishedAt\": null}, "
          + ENDORSED_ROWS
          + "}";

  public static final String PUBLISHED =
      HEAD
          + "\"status\": \"PUBLISHED\", \"frozen\": false, \"latest\": true, \"version\": 10, \"rectifiedBy\": null, "
          + SAID
          + "\"publishedAt\": \"2025-12-24T01:00:00Z\"}, "
          + ENDORSED_ROWS
          + "}";

  public static final String RECTIFIED =
      HEAD
          + "\"status\": \"RECTIFIED\", \"frozen\": false, \"latest\": false, \"version\": 13,"
          + " \"rectifiedBy\": \"0194b111-2222-7333-8444-555566667777\", "
          + SAID
          + "\"publishedAt\": \"2025-12-24T01:00:00Z\"}, "
          + ENDORSED_ROWS
          + "}";

  /** As everybody reads it. */
  public static final String OPEN_TO_ALL =
      HEAD
          + "\"organizerName\": \"Hội đồng Thi đua - Khen thưởng tỉnh\", \"clusterName\":"
          + " \"Khối các sở, ngành tổng hợp\", \"status\": \"PUBLISHED\", \"rectifiedBy\": null, "
          + SAID
          + "\"publishedAt\": \"2025-12-24T01:00:00Z\"}, "
          + ENDORSED_ROWS
          + "}";

  static final String LIST =
      "{\"items\": ["
          + HEAD
          + "\"status\": \"FROZEN\", \"frozen\": true, \"latest\": true, \"rectifiedBy\": null, \"version\": 2}],"
          + " \"nextCursor\": null}";

  static final String DETAILS =
      """
      {"rankingId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c0d",
       "organizationId": "0193a000-0000-7000-8000-00000000000a",
       "items": [{"criterion": "I.1", "points": "19.2500", "state": "SCORED"},
                 {"criterion": "I.2", "points": "0.0000", "state": "NO_EVIDENCE"}]}
      """;

  static final String HISTORY =
      """
      {"items": [
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000001", "act": "FROZEN",
         "reason": "Chuẩn bị hội nghị tổng kết", "at": "2025-12-21T01:00:00Z"},
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000002", "act": "TIE_DECIDED",
         "reason": "Hội nghị bỏ phiếu kín, 9/11 phiếu", "at": "2025-12-22T03:15:00Z"},
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000003", "act": "ENDORSED", "reason": null,
         "at": "2025-12-22T04:00:00Z"},
        {"id": "0193e0c4-2222-7a3b-8c4d-000000000004", "act": "OPENED_TO_ALL", "reason": null,
         "at": "2025-12-24T01:00:00Z"}],
       "nextCursor": null}
      """;

  static final String OPEN_TO_ALL_LIST =
      """
      {"items": [
        {"id": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c0d",
         "periodId": "0193a000-0000-7000-8000-000000000001",
         "clusterId": "0193a000-0000-7000-8000-000000000002",
         "clusterName": "Khối các sở, ngành tổng hợp",
         "organizerId": "0193a000-0000-7000-8000-000000000003",
         "organizerName": "Hội đồng Thi đua - Khen thưởng tỉnh",
         "year": 2025, "status": "PUBLISHED", "heldOn": "2025-12-22",
         "publishedAt": "2025-12-24T01:00:00Z", "rectifiedBy": null}],
       "nextCursor": null}
      """;

  private RankingExamples() {}
}
