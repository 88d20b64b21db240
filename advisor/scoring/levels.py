"""Level placement: by the duties a person does, and by how they act in cases (section 8)."""

from collections.abc import Mapping
from statistics import fmean

from advisor.assessment.answers import Assessment
from advisor.catalog.pack import Catalog
from advisor.catalog.questions import Duty
from advisor.scoring.comparison import compared
from advisor.scoring.result import LevelResult

FULL_CREDIT = 1.0
HALF_CREDIT = 0.5


def place(assessment: Assessment, catalog: Catalog) -> LevelResult:
    """Give both levels of a person, each None where too little is answered."""
    credits_ = _credits(assessment, catalog)
    shares = {level: fmean(marks) if marks else None for level, marks in credits_.items()}
    levels = list(case_levels(assessment, catalog).values())
    enough = len(levels) >= catalog.cases.answered_from and bool(levels)
    mean = fmean(levels) if enough else None
    return LevelResult(
        level=_by_duties(credits_, shares, catalog),
        shares=shares,
        by_cases=None if mean is None else _by_mean(mean, catalog),
        case_mean=mean,
    )


def rank_difference(levels: LevelResult | None, catalog: Catalog) -> float | None:
    """Give by how many levels cases stand above duties, if both levels are known."""
    if levels is None or levels.level is None or levels.by_cases is None:
        return None
    ranks = catalog.levels
    return float(ranks.index(levels.by_cases) - ranks.index(levels.level))


def case_levels(assessment: Assessment, catalog: Catalog) -> dict[str, int]:
    """Give the level of the option chosen in each answered case."""
    return {
        case.id: option.level
        for case in catalog.cases.cases
        for option in case.options
        if assessment.answers.get(case.id) == option.id
    }


def _credits(assessment: Assessment, catalog: Catalog) -> dict[str, list[float]]:
    marks: dict[str, list[float]] = {level: [] for level in catalog.levels}
    for duty in catalog.duties.duties:
        if duty.id in assessment.answers:
            marks[duty.distinctive_for].append(_credit(duty, int(assessment.answers[duty.id])))
    return marks


def _credit(duty: Duty, frequency: int) -> float:
    if frequency >= duty.full_credit_at:
        return FULL_CREDIT
    return HALF_CREDIT if frequency > 0 and frequency == duty.full_credit_at - 1 else 0.0


def _by_duties(
    marks: Mapping[str, list[float]], shares: Mapping[str, float | None], catalog: Catalog
) -> str | None:
    duties = catalog.duties
    if not duties.levels:
        return None
    answered = sum(len(marks[cut.level]) for cut in duties.cuts)
    if answered < duties.answered_from:
        return None
    level = duties.levels[0].id
    for cut in duties.cuts:
        share = shares[cut.level]
        if share is None or compared(share) < cut.share_from:
            break
        level = cut.level
    return level


def _by_mean(mean: float, catalog: Catalog) -> str | None:
    reached = [cut.level for cut in catalog.cases.cuts if compared(mean) >= cut.mean_from]
    return reached[-1] if reached else None
