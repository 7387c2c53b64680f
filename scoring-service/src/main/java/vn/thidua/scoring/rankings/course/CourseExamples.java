package vn.thidua.scoring.rankings.course;

/** Answers as they stand in the API's document. */
final class CourseExamples {

  static final String COURSE =
      """
      {
        "items": [
          {
            "rankingId": "0199a3c2-1f00-7c31-9b52-6d1e4a7c9a01",
            "computedAt": "2025-12-01T17:05:09Z",
            "status": "PROVISIONAL",
            "latest": false,
            "organizations": [
              {
                "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
                "organizationName": "Sở Nội vụ",
                "rank": 2,
                "tied": false,
                "barred": false,
                "total": "94.50"
              }
            ]
          },
          {
            "rankingId": "0199a3c2-7b1e-7d44-8a10-3f5f0e6b2c02",
            "computedAt": "2025-12-02T17:05:12Z",
            "status": "PROVISIONAL",
            "latest": true,
            "organizations": [
              {
                "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
                "organizationName": "Sở Nội vụ",
                "rank": 1,
                "tied": false,
                "barred": false,
                "total": "96.00"
              }
            ]
          }
        ],
        "nextCursor": null
      }
      """;

  static final String YEARS =
      """
      {
        "items": [
          {
            "year": 2024,
            "rankingId": "01930b11-52aa-7c01-8d11-2b7f3c9d5e01",
            "periodId": "018d2c54-6b0f-7a52-9c3e-0a1b2c3d4e01",
            "clusterId": "018d2c50-11aa-7b32-8f10-1a2b3c4d5e01",
            "clusterName": "Cụm số 2",
            "status": "PUBLISHED",
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c09",
            "organizationName": "Sở Nội vụ (trước hợp nhất)",
            "rank": 3,
            "endorsedRank": 2,
            "tied": false,
            "barred": false,
            "ranked": 8,
            "total": "912.40",
            "totalPoints": "1000",
            "percentage": "91.24"
          },
          {
            "year": 2025,
            "rankingId": "0199a3c2-7b1e-7d44-8a10-3f5f0e6b2c02",
            "periodId": "01942c54-6b0f-7a52-9c3e-0a1b2c3d4e02",
            "clusterId": "018d2c50-11aa-7b32-8f10-1a2b3c4d5e01",
            "clusterName": "Cụm số 2",
            "status": "PROVISIONAL",
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "rank": 1,
            "tied": false,
            "barred": false,
            "ranked": 8,
            "total": "96.00",
            "totalPoints": "100",
            "percentage": "96.00"
          }
        ],
        "nextCursor": null
      }
      """;

  static final String COMPARISON =
      """
      {
        "warnings": [
          {
            "code": "schemes-differ",
            "message": "They were scored by 2 different schemes: criteria, weights and methods are\
       not the same, so percentages are an orientation and no common ranking.",
            "schemes": [
              {
                "schemeId": "01942c00-0a0a-7a01-8c01-1a1b1c1d1e01",
                "title": "Bảng chấm điểm khối sở, ban, ngành 2025",
                "totalPoints": "100",
                "organizations": 8
              },
              {
                "schemeId": "01942c00-0a0a-7a01-8c01-1a1b1c1d1e02",
                "title": "Bảng chấm điểm khối xã, phường 2025",
                "totalPoints": "1000",
                "organizations": 7
              }
            ]
          }
        ],
        "items": [
          {
            "organizationId": "0193e0c4-1d2e-7a3b-8c4d-5e6f7a8b9c01",
            "organizationName": "Sở Nội vụ",
            "kind": "DEPARTMENT",
            "clusterId": "018d2c50-11aa-7b32-8f10-1a2b3c4d5e01",
            "clusterName": "Cụm số 2",
            "rankingId": "0199a3c2-7b1e-7d44-8a10-3f5f0e6b2c02",
            "status": "PROVISIONAL",
            "schemeId": "01942c00-0a0a-7a01-8c01-1a1b1c1d1e01",
            "rank": 1,
            "barred": false,
            "total": "96.00",
            "totalPoints": "100",
            "percentage": "96.00"
          }
        ],
        "nextCursor": null
      }
      """;

  private CourseExamples() {}
}
