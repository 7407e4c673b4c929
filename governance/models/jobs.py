"""Background work as rows: who asked, how far it is, what came of it."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.enums import JobState


class JobQuerySet(models.QuerySet["Job"]):
    """Jobs in words of the domain."""

    def open(self) -> Self:
        """Keep jobs that have not ended."""
        return self.filter(state__in=[JobState.QUEUED, JobState.RUNNING])


class Job(models.Model):
    """A registered kind of work with its arguments; the row is the truth, the broker only a bell."""

    kind = models.CharField(_("kind"), max_length=60)
    arguments = models.JSONField(default=dict)
    key = models.CharField(max_length=200, help_text=_("No two open jobs share a key."))
    state = models.CharField(_("state"), max_length=10, choices=JobState.choices, default=JobState.QUEUED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(_("asked at"))
    offered_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(_("started at"), null=True)
    ended_at = models.DateTimeField(_("ended at"), null=True)
    lease_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    step = models.CharField(max_length=120, blank=True)
    cancel_asked = models.BooleanField(default=False)
    result = models.JSONField(default=dict)
    error = models.TextField(blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_open_job_of_a_key",
                fields=["key"],
                condition=models.Q(state__in=[JobState.QUEUED, JobState.RUNNING]),
            ),
            models.CheckConstraint(
                name="job_ended_has_an_end",
                condition=models.Q(state__in=[JobState.QUEUED, JobState.RUNNING]) ^ models.Q(ended_at__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["asked_at"], name="job_open", condition=models.Q(state__in=[JobState.QUEUED, JobState.RUNNING])
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
