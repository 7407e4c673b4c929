"""The addresses of signing in: allauth's own views, those that this house uses and no others."""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.providers.openid_connect import views as provider
from allauth.socialaccount.views import LoginErrorView
from django.urls import path, reverse_lazy
from django.views.generic import RedirectView

urlpatterns = [
    path("login/", account.LoginView.as_view(), name="account_login"),
    path("logout/", account.LogoutView.as_view(), name="account_logout"),
    path("inactive/", account.AccountInactiveView.as_view(), name="account_inactive"),
    path("password/", account.PasswordChangeView.as_view(), name="account_change_password"),
    path("again/", account.ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("factors/", factors.index, name="mfa_index"),
    path("factors/sign-in/", factors.authenticate, name="mfa_authenticate"),
    path("factors/again/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("factors/app/", app.activate_totp, name="mfa_activate_totp"),
    path("factors/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("factors/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("factors/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("factors/passkeys/", RedirectView.as_view(url=reverse_lazy("mfa_index")), name="mfa_list_webauthn"),
    path("factors/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("factors/passkeys/again/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("factors/passkeys/sign-in/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("provider/<str:provider_id>/", provider.login, name="openid_connect_login"),
    path("provider/<str:provider_id>/back/", provider.callback, name="openid_connect_callback"),
    path("provider-error/", LoginErrorView.as_view(), name="socialaccount_login_error"),
]
