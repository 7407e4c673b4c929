"""Addresses of chapter 2."""

from django.urls import path

from directors import views

urlpatterns = [
    path("directors/", views.directors, name="directors"),
    path("directors/<int:pk>/", views.director, name="director"),
    path("directors/<int:pk>/phone/", views.person_phone, name="person_phone"),
]
