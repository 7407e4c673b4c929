"""All addresses: each chapter's own, sign-in, and the admin behind the same sign-in."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]  # as allauth documents

handler500 = "governance.views.pages.server_error"

urlpatterns = [
    path("", include("governance.urls")),
    path("", include("directors.urls")),
    path("", include("appraisal.urls")),
    path("accounts/", include("config.accounts")),
    path("admin/", admin.site.urls),
]
