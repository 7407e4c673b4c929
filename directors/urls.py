"""Addresses of chapter 2."""

from django.urls import path

from directors import views

urlpatterns = [
    path("directors/", views.directors, name="directors"),
    path("directors/<int:pk>/", views.director, name="director"),
    path("directors/invitations/", views.invitations, name="invitations"),
    path("directors/<int:pk>/invite/", views.person_invite, name="person_invite"),
    path("policies/<int:pk>/full/<slug:field>/", views.policy_full, name="policy_full"),
    path("policies/<path:number>/", views.policy, name="policy"),
    path("directors/<int:pk>/phone/", views.person_phone, name="person_phone"),
]
