"""Addresses of chapter 5."""

from django.urls import path

from appraisal.views import cycles, ranking, records, scorecards

urlpatterns = [
    path("appraisal/", cycles.cycle_list, name="cycles"),
    path("appraisal/<int:pk>/", cycles.cycle, name="cycle"),
    path("appraisal/<int:pk>/compute/", cycles.cycle_compute, name="cycle_compute"),
    path("appraisal/<int:pk>/ranking/", ranking.ranking, name="ranking"),
    path("scorecards/<int:pk>/", scorecards.scorecard, name="scorecard"),
    path("scorecards/<int:pk>/<slug:indicator>/", records.records, name="scorecard_records"),
]
