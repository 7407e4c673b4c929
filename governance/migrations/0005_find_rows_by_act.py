from django.db import migrations


class Migration(migrations.Migration):
    """Find the row histories of an act without reading every context."""

    dependencies = [
        ("governance", "0004_seal_the_log"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX context_of_act ON pghistory_context ((metadata->>'act'))", "DROP INDEX context_of_act"
        ),
    ]
