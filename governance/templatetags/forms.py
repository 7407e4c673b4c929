"""Tags for forms that post to our own views."""

import uuid

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def form_key() -> SafeString:
    """Return the hidden one-use key of a form: the same form sent twice acts once."""
    return format_html('<input type="hidden" name="form_key" value="{}">', uuid.uuid4())
