"""Short help for each screen of this chapter: what it is for, what its figures mean, which clauses, which keys."""

from django.utils.translation import gettext_lazy as _

from governance.registry import Help, add_help

LIST_KEYS = (("/", _("Search this list")), ("J K", _("Next and previous row")))

add_help(
    Help(
        ("home",),
        _("Home"),
        _("What waits for you, and where your unit stands. Every number leads to the rows behind it."),
        figures=((_("Announcements"), _("Shown until you acknowledge them or their last day has passed.")),),
        keys=(("G H", _("Home")), ("Ctrl K", _("Search everything")), ("?", _("All keys"))),
    ),
    Help(
        ("search",),
        _("Search"),
        _("Finds people, policies, pages and clauses that you may open, by name, pinyin, initials or number."),
        keys=(("Ctrl K", _("Search everything")),),
    ),
    Help(
        ("inbox", "approval", "inbox_bulk"),
        _("Inbox"),
        _("Requests that you decide, decided, got as a copy or asked for. What is due first stands first."),
        figures=(
            (_("Due"), _("Time runs on working days only; the work calendar names the days off.")),
            (_("Send back"), _("The asker changes the request and submits it again. Say what to change.")),
            (_("Hand over"), _("A colleague of the same or a higher role decides in their own name.")),
        ),
        clauses=("R8.1",),
        keys=(("J K", _("Next and previous row")), ("A", _("Approve")), ("R", _("Send back"))),
    ),
    Help(
        ("stand_ins",),
        _("Stand-ins"),
        _("Name who decides for you while you are away. Both names stand on each decision; no right is added."),
        clauses=("R8.1",),
    ),
    Help(
        ("relationships",),
        _("Relationships"),
        _("Declare relatives among your colleagues. Neither of you then decides on the other's matters."),
        clauses=("R8.1",),
    ),
    Help(
        ("announcements", "announcement"),
        _("Announcements"),
        _("What is said to your role and unit. A change is a new version, to be acknowledged again."),
        figures=((_("To acknowledge"), _("Say that you have read it; the writer sees who has not.")),),
        clauses=("R6.2.2",),
    ),
    Help(
        ("announcement_new", "announcement_readers"),
        _("Announcements: writing"),
        _("Choose a unit and roles, or your team; each is told once, on its first day. Remind once a working day."),
        clauses=("R6.2.2",),
    ),
    Help(
        ("calendar",),
        _("Work calendar"),
        _("Days off and make-up days. What is due anywhere in the product counts working days by it."),
        figures=(
            (_("Working days"), _("Monday to Friday without days off, and make-up days.")),
            (_("Not published"), _("Weeks count as usual until the notice of that year is entered; dates may move.")),
        ),
        clauses=("R6.1.2",),
    ),
    Help(
        ("clauses", "clause"),
        _("The regulation"),
        _("Every clause in our words, the values in force under it, and what the product does for it."),
        figures=((_("Not configured"), _("No edition gives the value; what needs it says so and guesses nothing.")),),
    ),
    Help(
        ("editions", "edition", "edition_difference", "edition_copy", "edition_readers"),
        _("Editions"),
        _("The values of the regulation by period. A period is judged by the edition in force on its first day."),
        figures=(
            (_("Difference"), _("Which values two editions give differently.")),
            (_("Who has read it"), _("Everyone concerned acknowledges an edition once.")),
        ),
        clauses=("R8.2", "R8.3", "R8.4"),
    ),
    Help(
        ("edition_new", "edition_about", "edition_values", "edition_unset"),
        _("Editions: drafting"),
        _("Draft values chapter by chapter, then submit. Whoever drafted or changed it does not approve it."),
        figures=((_("Suggested"), _("A value to start from. It holds only once an edition adopts it.")),),
        clauses=("R8.2", "R8.4"),
    ),
    Help(
        ("rights", "right_changes", "right_change", "right_change_new"),
        _("Rights"),
        _("Who holds which role where. Human resources asks, the executive approves, an administrator carries out."),
        figures=((_("Review"), _("Each quarter every right is confirmed or put in question.")),),
        clauses=("R8.1", "R7.2.4"),
    ),
    Help(
        ("emergencies",),
        _("Emergency access"),
        _("Lets an administrator read for minutes, with a reason. Each page read is recorded and reviewed."),
        clauses=("R7.2.2",),
    ),
    Help(
        ("notices", "notice_settings"),
        _("Notices"),
        _("What you were told, once each. Choose by kind whether it also comes by mail, at once or daily."),
        clauses=("R8.1",),
    ),
    Help(
        ("accounts", "account", "first_days"),
        _("Accounts"),
        _("Sign-in, second factors and open sessions. A reset takes two people of the help desk."),
        clauses=("R8.1",),
        keys=LIST_KEYS,
    ),
    Help(
        ("audit", "audit_detail", "reads"),
        _("Log"),
        _("Who did or read what, when and under which clause. Nobody can change it."),
        figures=((_("Reference"), _("The number on an error page; it leads to what happened.")),),
        clauses=("R8.1", "R7.2.2"),
        keys=LIST_KEYS,
    ),
    Help(
        ("deliveries",),
        _("Messages"),
        _("Mails and calls that left the house, with tries and errors, and the robots that listen."),
        clauses=("R8.1",),
    ),
    Help(
        ("exports",),
        _("My files"),
        _("Lists that you exported. A file holds what you might see when it was written, and is gone after a day."),
        clauses=("R8.1",),
    ),
    Help(
        ("job",),
        _("Background work"),
        _("How far the work is. You may leave the page; it goes on, and you are told if it fails."),
        figures=((_("Cancel"), _("Stops at the next step; nothing half done stays.")),),
    ),
    Help(
        ("intake_list", "upload_detail", "batch_list"),
        _("Data intake"),
        _("Upload a file, look at what would change, confirm. Nothing counts before that, and a batch can be undone."),
        figures=(
            (_("New, changed, same"), _("Compared with what is known, row by row.")),
            (_("Wrong"), _("Rows that cannot come in; fetch them with the reason in a column.")),
        ),
        clauses=("R5.1.1", "R6.4.1"),
    ),
    Help(
        ("quality",),
        _("Data quality"),
        _("What is missing, late or odd in the facts, who mends it and since when it is so."),
        clauses=("R5.1.1", "R6.4.1"),
    ),
)
