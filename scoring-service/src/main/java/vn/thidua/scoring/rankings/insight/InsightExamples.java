package vn.thidua.scoring.rankings.insight;

/** Answers as they stand in the API's document. */
final class InsightExamples {

  static final String CHANGES =
      """
      {
        "rankingId": "0199a3c2-7b1e-7d44-8a10-3f5f0e6b2c02",
        "computedAt": "2025-12-02T17:05:12Z",
        "from": "0199a3c2-1f00-7c31-9b52-6d1e4a7c9a01",
        "fromComputedAt": "2025-12-01T17:05:09Z",
        "units": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "rankBefore": 2,
            "rankAfter": 1,
            "totalBefore": "94.50",
            "totalAfter": "96.00",
            "difference": "1.50",
            "detailed": true,
            "leaves": [
              {
                "criterion": "II.2",
                "title": "Cải cách hành chính",
                "causes": ["HEAD_REVIEW"],
                "stateBefore": "SCORED",
                "stateAfter": "SCORED",
                "pointsBefore": "8.5000",
                "pointsAfter": "10.0000",
                "valueBefore":
                  {"assigned": true, "points": "8.5", "evidence": 2, "rejected": false},
                "valueAfter":
                  {"assigned": true, "points": "10", "evidence": 2, "rejected": false},
                "share": "1.50"
              }
            ]
          },
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c02",
            "organizationName": "Sở Tài chính",
            "rankBefore": 1,
            "rankAfter": 2,
            "totalBefore": "95.20",
            "totalAfter": "95.20",
            "difference": "0.00",
            "detailed": false,
            "leaves": []
          }
        ],
        "changes": [
          {
            "cause": "HEAD_REVIEW",
            "kind": "SAID",
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "criterion": "II.2",
            "title": "Cải cách hành chính",
            "before": {},
            "after": {"points": "10"},
            "barsSet": [],
            "barsLifted": []
          },
          {
            "cause": "CLUSTER_BEST",
            "kind": "BEST_CHANGED",
            "criterion": "I.3",
            "title": "Thu ngân sách",
            "barsSet": [],
            "barsLifted": [],
            "withTarget": true
          }
        ]
      }
      """;

  static final String STABILITY =
      """
      {
        "rankingId": "0199a3c2-7b1e-7d44-8a10-3f5f0e6b2c02",
        "first": ["0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01"],
        "places": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "rank": 1,
            "tied": false,
            "total": "96.00",
            "toTheNextBelow": "0.80"
          },
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c02",
            "organizationName": "Sở Tài chính",
            "rank": 2,
            "tied": false,
            "total": "95.20",
            "toTheNextAbove": "0.80"
          }
        ],
        "considered": 2,
        "complete": true,
        "points": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "criterion": "II.2",
            "title": "Cải cách hành chính",
            "points": "10.0000",
            "otherPoints": "9.2049",
            "change": "-0.7951",
            "firstThen": [
              "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
              "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c02"
            ]
          }
        ],
        "rejections": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "criterion": "II.2",
            "title": "Cải cách hành chính",
            "points": "10.0000",
            "firstThen": ["0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c02"]
          }
        ]
      }
      """;

  static final String WHAT_IF =
      """
      {
        "rankingId": "0199a3c2-7b1e-7d44-8a10-3f5f0e6b2c02",
        "clusterRanked": true,
        "rows": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c02",
            "organizationName": "Sở Tài chính",
            "rankBefore": 2,
            "rank": 1,
            "tied": false,
            "bars": [],
            "totalBefore": "95.20",
            "total": "96.20"
          },
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "rankBefore": 1,
            "rank": 2,
            "tied": false,
            "bars": [],
            "totalBefore": "96.00",
            "total": "96.00"
          }
        ],
        "units": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c02",
            "organizationName": "Sở Tài chính",
            "rankBefore": 2,
            "rankAfter": 1,
            "totalBefore": "95.20",
            "totalAfter": "96.20",
            "difference": "1.00",
            "detailed": true,
            "leaves": [
              {
                "criterion": "II.2",
                "title": "Cải cách hành chính",
                "causes": ["SELF_SCORE"],
                "stateBefore": "SCORED",
                "stateAfter": "SCORED",
                "pointsBefore": "9.0000",
                "pointsAfter": "10.0000",
                "valueBefore":
                  {"assigned": true, "points": "9", "evidence": 1, "rejected": false},
                "valueAfter":
                  {"assigned": true, "points": "10", "evidence": 1, "rejected": false},
                "share": "1.00"
              }
            ]
          }
        ]
      }
      """;

  private InsightExamples() {}
}
