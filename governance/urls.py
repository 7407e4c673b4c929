"""Addresses of chapters 1 and 8."""

from django.urls import path, re_path

from governance.views import audit, deliveries, exports, intake, jobs, notices, pages, quality, search

urlpatterns = [
    path("", pages.home, name="home"),
    path("search/", search.search, name="search"),
    path("preferences/", pages.preferences, name="preferences"),
    path("clauses/", pages.clauses, name="clauses"),
    path("clauses/<str:number>/", pages.clause, name="clause"),
    path("jobs/<int:pk>/", jobs.job, name="job"),
    path("jobs/<int:pk>/cancel/", jobs.job_cancel, name="job_cancel"),
    path("notices/", notices.notice_list, name="notices"),
    path("notices/bell/", notices.bell, name="notice_bell"),
    path("notices/read/", notices.notices_read, name="notices_read"),
    path("notices/settings/", notices.notice_settings, name="notice_settings"),
    path("notices/settings/keep/", notices.notice_choices, name="notice_choices"),
    path("notices/<int:pk>/open/", notices.notice_open, name="notice_open"),
    path("log/", audit.audit_list, name="audit"),
    path("log/<int:pk>/", audit.audit_detail, name="audit_detail"),
    path("log/reads/", audit.reads, name="reads"),
    path("deliveries/", deliveries.delivery_list, name="deliveries"),
    path("deliveries/webhooks/add/", deliveries.webhook_add, name="webhook_add"),
    path("deliveries/webhooks/<int:pk>/remove/", deliveries.webhook_remove, name="webhook_remove"),
    path("exports/", exports.export_list, name="exports"),
    path("exports/ask/", exports.export_ask, name="export_ask"),
    path("exports/<int:pk>/file/", exports.export_file, name="export_file"),
    path("intake/", intake.intake_list, name="intake_list"),
    path("intake/upload/", intake.intake_upload, name="intake_upload"),
    re_path(
        r"^intake/templates/(?P<kind>[a-z_]+)[.](?P<form>xlsx|csv)$", intake.intake_template, name="intake_template"
    ),
    path("intake/<int:pk>/", intake.upload_detail, name="upload_detail"),
    path("intake/<int:pk>/write/", intake.upload_write, name="upload_write"),
    path("intake/<int:pk>/refuse/", intake.upload_refuse, name="upload_refuse"),
    path("intake/<int:pk>/wrong-rows.xlsx", intake.upload_wrong_rows, name="upload_wrong_rows"),
    path("intake/batches/", intake.batch_list, name="batch_list"),
    path("intake/batches/<int:pk>/undo/", intake.batch_undo, name="batch_undo"),
    path("data-quality/", quality.quality, name="quality"),
    path("data-quality/look/", quality.quality_look, name="quality_look"),
    path("data-quality/<int:pk>/nothing/", quality.quality_nothing, name="quality_nothing"),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
]
