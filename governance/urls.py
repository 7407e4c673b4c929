"""Addresses of chapters 1 and 8."""

from django.urls import path, re_path

from governance.views import accounts, audit, deliveries, intake, jobs, notices, pages, quality

urlpatterns = [
    path("", pages.home, name="home"),
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
    path("accounts/", accounts.account_list, name="accounts"),
    path("accounts/<int:pk>/", accounts.account, name="account"),
    path("accounts/<int:pk>/sessions/end/", accounts.sessions_end, name="sessions_end"),
    path("accounts/<int:pk>/invite/", accounts.invite_again, name="invite_again"),
    path("accounts/<int:pk>/close/", accounts.account_close, name="account_close"),
    path("accounts/<int:pk>/reset/", accounts.reset_ask, name="reset_ask"),
    path("accounts/resets/<int:pk>/confirm/", accounts.reset_confirm, name="reset_confirm"),
    path("accounts/resets/<int:pk>/refuse/", accounts.reset_refuse, name="reset_refuse"),
    path("accounts/sessions/<int:pk>/end/", accounts.session_end, name="session_end"),
    path("accounts/link/<str:named>/<str:token>/", accounts.account_link, name="account_link"),
    path("accounts/passkeys/<int:pk>/remove/", accounts.passkey_remove, name="mfa_remove_webauthn"),
    path("log/", audit.audit_list, name="audit"),
    path("log/export/", audit.audit_export, name="audit_export"),
    path("log/<int:pk>/", audit.audit_detail, name="audit_detail"),
    path("log/reads/", audit.reads, name="reads"),
    path("deliveries/", deliveries.delivery_list, name="deliveries"),
    path("deliveries/webhooks/add/", deliveries.webhook_add, name="webhook_add"),
    path("deliveries/webhooks/<int:pk>/remove/", deliveries.webhook_remove, name="webhook_remove"),
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
