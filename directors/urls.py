"""Addresses of chapter 2."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
