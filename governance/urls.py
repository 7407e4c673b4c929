"""Addresses of chapters 1 and 8."""

from django.urls import path

from governance.views import jobs, pages

urlpatterns = [
    path("", pages.home, name="home"),
    path("preferences/", pages.preferences, name="preferences"),
    path("clauses/", pages.clauses, name="clauses"),
    path("clauses/<str:number>/", pages.clause, name="clause"),
    path("jobs/<int:pk>/", jobs.job, name="job"),
    path("jobs/<int:pk>/cancel/", jobs.job_cancel, name="job_cancel"),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
]
