"""Business quality: persistency, cancellations, call-backs and early surrenders as one index (R5.1.1, P6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from appraisal.enums import Indicator
from appraisal.rules.curves import Attainment, LowerBetter, Steps
from appraisal.rules.explained import Explained, Unset, built
from appraisal.rules.totals import Weighting
from governance import parameters

PARTS: Mapping[str, Indicator] = {
    "persistency": Indicator.PERSISTENCY_13,
    "cooling_off": Indicator.COOLING_OFF_RATE,
    "callback": Indicator.CALLBACK_RATE,
    "early_surrender": Indicator.EARLY_SURRENDER_RATE,
}
TARGETS: Mapping[Indicator, str] = {
    Indicator.PERSISTENCY_13: "target.persistency_13m",
    Indicator.PERSISTENCY_25: "target.persistency_25m",
    Indicator.CALLBACK_RATE: "target.callback",
    Indicator.COOLING_OFF_RATE: "target.cooling_off",
    Indicator.EARLY_SURRENDER_RATE: "target.early_surrender",
}


@dataclass(frozen=True, slots=True)
class QualityScheme:
    """What the edition in force says about judging quality; Unset where it is silent."""

    weighting: Weighting | Unset
    steps: Steps | Unset
    attainment: Attainment | Unset
    lower_better: LowerBetter | Unset
    callback: Decimal | None
    cooling_off: Decimal | None
    early_surrender: Decimal | None

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "QualityScheme":
        """Return the scheme that an edition's typed values make."""
        return cls(
            weighting=built(_weighting, values, "quality.weights"),
            steps=built(Steps, values, "curve.step"),
            attainment=built(Attainment, values, "curve.attainment_floor", "curve.attainment_cap"),
            lower_better=built(LowerBetter, values, "curve.lower_better_cap"),
            callback=values.get("target.callback"),
            cooling_off=values.get("target.cooling_off"),
            early_surrender=values.get("target.early_surrender"),
        )


def _weighting(weights: Mapping[str, Decimal]) -> Weighting:
    return Weighting(weights, parameters.get("quality.weights").parts)


@dataclass(frozen=True, slots=True)
class Quality:
    """A director's quality: the score of each part, its weight in percent, and the index they make."""

    scores: Mapping[str, Explained]
    weights: Mapping[str, Decimal]
    index: Explained

    @property
    def known(self) -> dict[str, Decimal]:
        """Return the scores that there are, by part."""
        return {part: score.value for part, score in self.scores.items() if score.value is not None}

    @property
    def products(self) -> Decimal:
        """Return the scores times their weights, added up."""
        return sum((score * self.weights[part] for part, score in self.known.items()), Decimal(0))

    @property
    def weight(self) -> Decimal:
        """Return the weight of the parts that apply."""
        return sum((self.weights[part] for part in self.known), Decimal(0))


def quality(scheme: QualityScheme, figures: Mapping[str, Decimal | None]) -> Quality:
    """Return the quality index of a director's figures; parts that do not apply hand their weight on (R5.1.1)."""
    scores = {
        "persistency": scheme.steps.score(figures.get(Indicator.PERSISTENCY_13)),
        "cooling_off": scheme.lower_better.score(figures.get(Indicator.COOLING_OFF_RATE), scheme.cooling_off),
        "callback": scheme.attainment.score(figures.get(Indicator.CALLBACK_RATE), scheme.callback),
        "early_surrender": scheme.lower_better.score(
            figures.get(Indicator.EARLY_SURRENDER_RATE), scheme.early_surrender
        ),
    }
    weights = {} if isinstance(scheme.weighting, Unset) else scheme.weighting.weights
    return Quality(scores, weights, scheme.weighting.total(scores))
