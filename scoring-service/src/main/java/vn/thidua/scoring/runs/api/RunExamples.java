package vn.thidua.scoring.runs.api;

/** What stands in the OpenAPI document as examples of answers; a test holds them to the records. */
public final class RunExamples {

  public static final String RUNNING = "running";
  public static final String OVER = "over";

  public static final String RUNNING_RUN =
      """
      {
        "id": "019ab3c4-1f2e-7a10-8c4d-5e6f7a8b9c0d",
        "kind": "NIGHTLY",
        "mode": "CHANGED",
        "night": "2025-12-20",
        "periodId": null,
        "clusterId": null,
        "status": "RUNNING",
        "rulesVersion": "1",
        "total": 412,
        "done": 230,
        "failed": 1,
        "unchanged": 12,
        "untouched": 3088,
        "startedBy": "timer",
        "createdAt": "2025-12-19T18:00:00.112Z",
        "begunAt": "2025-12-19T18:00:00.204Z",
        "finishedAt": null,
        "cancelReason": null,
        "progress": {
          "pending": 149,
          "leased": 32,
          "ratePerSecond": "92.4",
          "remainingSeconds": 2,
          "replicas": [
            {"name": "scoring-service-7d9f-1", "leases": 9, "accepted": 134, "failed": 1, "refused": 0},
            {"name": "scoring-service-x2lq-1", "leases": 8, "accepted": 96, "failed": 0, "refused": 0}
          ]
        },
        "version": 498
      }
      """;

  public static final String RUN_OVER =
      """
      {
        "id": "019ab3c4-1f2e-7a10-8c4d-5e6f7a8b9c0d",
        "kind": "ON_DEMAND",
        "mode": "FULL",
        "night": null,
        "periodId": "019a8f00-52b1-7c3e-9a44-1d2e3f405162",
        "clusterId": null,
        "status": "DONE",
        "rulesVersion": "1",
        "total": 15,
        "done": 15,
        "failed": 0,
        "unchanged": 3,
        "untouched": 0,
        "startedBy": "5b0e5a52-93c6-4d5c-8f0a-6a3f3f2f6f10",
        "createdAt": "2025-12-20T02:11:07.500Z",
        "begunAt": "2025-12-20T02:11:07.514Z",
        "finishedAt": "2025-12-20T02:11:07.902Z",
        "cancelReason": null,
        "progress": {
          "pending": 0,
          "leased": 0,
          "ratePerSecond": "41.2",
          "remainingSeconds": null,
          "replicas": [
            {"name": "scoring-service-7d9f-1", "leases": 1, "accepted": 15, "failed": 0, "refused": 0}
          ]
        },
        "version": 33
      }
      """;

  static final String RUN_CANCELLED =
      """
      {
        "id": "019ab3c4-1f2e-7a10-8c4d-5e6f7a8b9c0d",
        "kind": "ON_DEMAND",
        "mode": "CHANGED",
        "night": null,
        "periodId": "019a8f00-52b1-7c3e-9a44-1d2e3f405162",
        "clusterId": null,
        "status": "CANCELLED",
        "rulesVersion": "1",
        "total": 15,
        "done": 4,
        "failed": 0,
        "unchanged": 0,
        "untouched": 0,
        "startedBy": "5b0e5a52-93c6-4d5c-8f0a-6a3f3f2f6f10",
        "createdAt": "2025-12-20T02:11:07.500Z",
        "begunAt": "2025-12-20T02:11:07.514Z",
        "finishedAt": "2025-12-20T02:11:09.020Z",
        "cancelReason": "Chạy nhầm kỳ",
        "progress": {
          "pending": 0,
          "leased": 0,
          "ratePerSecond": "8.1",
          "remainingSeconds": null,
          "replicas": [
            {"name": "scoring-service-7d9f-1", "leases": 2, "accepted": 4, "failed": 0, "refused": 11}
          ]
        },
        "version": 32
      }
      """;

  static final String RUNS =
      """
      {
        "items": [
          {
            "id": "019ab3c4-1f2e-7a10-8c4d-5e6f7a8b9c0d",
            "kind": "NIGHTLY",
            "mode": "CHANGED",
            "night": "2025-12-20",
            "periodId": null,
            "clusterId": null,
            "status": "DONE",
            "rulesVersion": "1",
            "total": 412,
            "done": 412,
            "failed": 0,
            "unchanged": 12,
            "untouched": 3088,
            "startedBy": "timer",
            "createdAt": "2025-12-19T18:00:00.112Z",
            "begunAt": "2025-12-19T18:00:00.204Z",
            "finishedAt": "2025-12-19T18:00:05.731Z",
            "cancelReason": null,
            "progress": null,
            "version": 826
          }
        ],
        "nextCursor": null
      }
      """;

  static final String TASKS =
      """
      {
        "items": [
          {
            "periodId": "019a8f00-52b1-7c3e-9a44-1d2e3f405162",
            "clusterId": "019a8f00-6a10-7b22-8e55-0a1b2c3d4e5f",
            "clusterName": "Cụm thi đua số 3",
            "status": "FAILED",
            "attempts": 3,
            "lapses": 0,
            "replica": "scoring-service-7d9f-1",
            "lastError": "vn.thidua.scoring.engine.entry.InvalidEntryException: II.2: 1000 > 20",
            "finishedAt": "2025-12-19T18:00:04.120Z"
          }
        ],
        "nextCursor": null
      }
      """;

  private RunExamples() {}
}
