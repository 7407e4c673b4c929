"""Golden retention, growth, satisfaction and complaints: inputs become facts, the production SQL computes."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import connection
from psycopg.types.range import DateRange

from appraisal.enums import Indicator
from directors.models import Answer, Complaint, Membership, Team
from governance.rules.periods import Period
from tests import facts
from tests.cast import join, person
from tests.golden.book import adopt
from tests.golden.premium import BEGINNING, Stage
from tests.golden.registry import golden

MAY = Period.parse("2026-05")


def member(stage, since=BEGINNING, until=None, left_on=None):
    """Put a person into the first team from a day to a day."""
    one = person("收展员", "shou zhan yuan", stage.leaders["T1"].unit)
    join(one, team(stage, "T1"), since=since, until=until)
    one.joined_on, one.left_on = since, left_on
    one.save()
    return one


def team(stage, name):
    return Team.objects.get(leaderships__person=stage.leaders[name])


@golden("member_retention", database=True)
def retention(inputs):
    stage, middle = Stage(MAY), MAY.start + timedelta(days=14)
    left, moved = inputs["opening_left"], inputs["opening_transferred_out"]
    for number in range(inputs["opening_headcount"]):
        if number < left:
            member(stage, until=middle + timedelta(days=1), left_on=middle)
        elif number < left + moved:
            join(member(stage, until=middle), team(stage, "T2"), since=middle)
        else:
            member(stage)
    for _ in range(inputs["joiners"]):
        member(stage, since=middle)
    return stage.figure(Indicator.RETENTION).value


@golden("recruit_retention_13m", database=True)
def recruits(inputs):
    month = Period.parse(inputs["recruit_month"])
    stage, joined = Stage(month.shifted(13)), month.start + timedelta(days=5)
    for number in range(inputs["recruits"]):
        stays = number < inputs["still_active_after_13_months"]
        gone = date(2026, 1, 10)
        member(stage, joined, None if stays else gone + timedelta(days=1), None if stays else gone)
    return stage.figure(Indicator.RECRUIT_RETENTION).value


@golden("team_growth", database=True)
def growth(inputs):
    stage, before = Stage(MAY), MAY.shifted(-12)
    now, base, restated = (
        Decimal(inputs[name]) for name in ("current", "base_same_period_last_year", "base_restatement")
    )
    stayed, came = member(stage), member(stage)
    Membership.objects.filter(person=came).update(period=DateRange(date(2026, 1, 1), None))
    for who, amount, period in ((stayed, now, MAY), (stayed, base, before), (came, restated, before)):
        if amount:
            policy = facts.policy(stage.batch, who, issued_on=period.start)
            facts.receipt(stage.batch, policy, period.end, str(amount), "first" if amount > 0 else "refund")
    return stage.figure(Indicator.GROWTH).value


def answers(stage, scores):
    """Write an answer for each pair of score and willingness to recommend."""
    policy = facts.policy(stage.batch, stage.leaders["T1"])
    for number, (score, promoter) in enumerate(scores):
        Answer.objects.create(
            batch=stage.batch, survey_no=f"W{policy.policy_no}-{number}", policy_no=policy.policy_no, score=score,
            promoter_score=promoter, answered_on=MAY.end,
        )  # fmt: skip


def rated(inputs, indicator):
    stage = Stage(MAY)
    adopt("csat.min_sample", inputs["min_sample"])
    answers(stage, [(int(score), None) for score, count in inputs["ratings"].items() for _ in range(count)])
    return stage.figure(indicator).value


@golden("csat_top2", database=True)
def satisfaction(inputs):
    return rated(inputs, Indicator.SATISFACTION)


@golden("csat_mean_100", database=True)
def satisfaction_mean(inputs):
    return rated(inputs, Indicator.SATISFACTION_MEAN)


@golden("nps", database=True)
def promoters(inputs):
    stage = Stage(MAY)
    answers(stage, [(3, 9)] * inputs["promoters"] + [(3, 7)] * inputs["passives"] + [(3, 6)] * inputs["detractors"])
    return stage.figure(Indicator.PROMOTER_SCORE).value


def complained(inputs, per):
    """Write the complaints of a month, as valid as the case says, and choose what they are measured by."""
    stage = Stage(MAY)
    adopt("complaints.denominator", per)
    void = {"withdrawn": "withdrawn", "duplicate": "duplicate", "malicious_confirmed": "malicious"}
    states = [state for name, state in void.items() for _ in range(inputs[name])]
    states += ["valid"] * (inputs["received"] - len(states))
    for number, state in enumerate(states):
        Complaint.objects.create(
            batch=stage.batch, complaint_no=f"T{stage.batch.pk}-{number}", source="own", received_on=MAY.end,
            person=stage.leaders["T1"], validity=state, responsibility="open",
        )  # fmt: skip
    return stage


def many_policies(stage, number):
    """Write so many policies in force at once."""
    if not number:
        return
    one = facts.policy(stage.batch, stage.leaders["T1"])
    columns = [field.column for field in type(one)._meta.fields if field.column not in ("id", "policy_no")]
    names = ", ".join(columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO directors_policy (policy_no, {names})"
            f" SELECT policy_no || '-' || n, {names} FROM directors_policy, generate_series(2, %s) n WHERE id = %s",
            [number, one.pk],
        )


@golden("complaint_per_100m_premium", database=True)
def complaints_per_premium(inputs):
    stage = complained(inputs, "premium_100m")
    if Decimal(inputs["premium"]):
        policy = facts.policy(stage.batch, stage.leaders["T1"], issued_on=MAY.start)
        facts.receipt(stage.batch, policy, MAY.end, inputs["premium"], "first")
    return stage.figure(Indicator.COMPLAINT_RATE).value


@golden("complaint_per_10k_policies", database=True)
def complaints_per_policies(inputs):
    stage = complained(inputs, "policies_10k")
    many_policies(stage, inputs["in_force_policies"])
    return stage.figure(Indicator.COMPLAINT_RATE).value


@golden("complaint_per_10k_persons", database=True)
def complaints_per_persons(inputs):
    stage = complained(inputs, "persons_10k")
    many_policies(stage, inputs["insured_person_times"])
    return stage.figure(Indicator.COMPLAINT_RATE).value
