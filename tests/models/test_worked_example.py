"""The worked example of the model specification: two paths of one person, every row.

Weights, answers and importance are typed from the specification, so that neither the content nor
the way from answers to values takes part.
"""

import numpy as np
import pytest

from models import comparison, inputs, scores
from models.comparison import Comparison
from models.scores import Scores

SKILLS = (
    # Level; weights and targets are those of product, then of se.
    ("sk_tech_depth", 4, (3.5, 4), (4, 4)),
    ("sk_solution_build", 4, (3, 3), (3, 4)),
    ("sk_self_mgmt", 4, (1.5, 2.5), (3, 4)),
    ("sk_relationships", 4, (1.5, 4), (3, 4)),
    ("sk_selling", 3, (1, 5), (2, 4)),
    ("sk_goals_data", 4, (2.5, 1.5), (4, 3)),
    ("sk_field_marketing", 3, (3.5, 2.5), (3, 3)),
    ("sk_business_finance", 4, (3, 2), (4, 3)),
    ("sk_industry_exec", 4, (3, 3), (4, 3)),
    ("sk_listening", 4, (2.5, 3), (4, 4)),
    ("sk_presenting", 4, (1, 4.5), (3, 4)),
    ("sk_writing", 4, (4, 1.5), (4, 3)),
    ("sk_negotiation", 3, (2.5, 2), (4, 3)),
    ("sk_prioritising", 4, (3.5, 1.5), (5, 4)),
    ("sk_coordination", 4, (2, 1.5), (4, 4)),
    ("sk_people_growth", 3, (1, 1.5), (2, 3)),
    ("sk_change_lead", 3, (2.5, 1.5), (4, 3)),
    ("sk_product_insight", 4, (5, 1.5), (5, 3)),
)
PREFERENCES = (
    # Answer in thirds, then importance.
    ("pf_people", 6, 1, (-1, -5)),
    ("pf_sales_env", 10, 0.75, (-0.5, 4)),
    ("pf_number", 8, 0.75, (-1, 2)),
    ("pf_product_reach", 13, 1.25, (5, -1)),
    ("pf_build", 8, 0.75, (0.5, 0)),
    ("pf_customer", 12, 1, (-1, 5)),
    ("pf_expert", 11, 1.25, (-0.5, 3)),
    ("pf_life_room", 10, 1.25, (0, 1.5)),
    ("pf_advance", 8, 0.75, (1.5, -0.5)),
)
NAMES = [row[0] for row in SKILLS] + [row[0] for row in PREFERENCES]
PRODUCT, SE = 0, 1
SHOWN = 5e-5
WANT_ROWS = {
    "pf_people": (-0.2667, 3.3333),
    "pf_sales_env": (-0.1000, -0.4167),
    "pf_number": (-0.2000, 0.8333),
    "pf_product_reach": (0.8065, 13.4409),
    "pf_build": (0.0484, -0.2016),
    "pf_customer": (-0.2667, -3.3333),
    "pf_expert": (-0.1667, -1.3889),
    "pf_life_room": (0.0, 0.0),
    "pf_advance": (0.1452, -0.6048),
}
STRENGTHS_ROWS = {
    "sk_tech_depth": (0.1176, 1.4706),
    "sk_solution_build": (0.0588, 0.7353),
    "sk_self_mgmt": (-0.1429, -1.7857),
    "sk_relationships": (-0.1429, -1.7857),
    "sk_selling": (-0.2143, 0.0),
    "sk_goals_data": (0.0, 0.0),
    "sk_field_marketing": (0.1176, 0.0),
    "sk_business_finance": (0.0588, 0.7353),
    "sk_industry_exec": (0.0588, 0.7353),
    "sk_listening": (0.0, 0.0),
    "sk_presenting": (-0.2143, -2.6786),
    "sk_writing": (0.1765, 2.2059),
    "sk_negotiation": (0.0, 0.0),
    "sk_prioritising": (0.1176, 1.4706),
    "sk_coordination": (-0.0714, -0.8929),
    "sk_people_growth": (-0.2143, 0.0),
    "sk_change_lead": (0.0, 0.0),
    "sk_product_insight": (0.2941, 3.6765),
}

FRAME = inputs.frame(
    [[row[2][path] for row in SKILLS] for path in (PRODUCT, SE)],
    [[row[3][path] for row in PREFERENCES] for path in (PRODUCT, SE)],
    [sorted(NAMES).index(name) for name in NAMES],
    neutral=2.5,
    step=12.5,
    scale=(1, 3, 5),
    jitter=0.25,
    missing_deviation=1.0,
    range_width=1.2815515655446004,
)
PERSON = inputs.people(
    skills=[[row[1] for row in SKILLS]],
    skill_multipliers=[[1] * len(SKILLS)],
    preferences=[[row[1] / 3 for row in PREFERENCES]],
    importance=[[row[2] for row in PREFERENCES]],
    errors=[[0.6] * len(SKILLS) + [0.65 / 3**0.5] * len(PREFERENCES)],
    split=[0.5],
    targets=[[[row[3][path] for row in SKILLS] for path in (PRODUCT, SE)]],
)


@pytest.fixture(scope="module")
def scored() -> Scores:
    return scores.score(FRAME, PERSON)


@pytest.fixture(scope="module")
def between(scored: Scores) -> Comparison:
    return comparison.compare(FRAME, PERSON, scored, [PRODUCT], [SE])


def test_want_row_by_row(scored: Scores) -> None:
    for column, (name, *_) in enumerate(PREFERENCES):
        share, row = WANT_ROWS[name]
        assert scored.want.share[0, PRODUCT, column] == pytest.approx(share, abs=SHOWN), name
        assert scored.want.rows[0, PRODUCT, column] == pytest.approx(row, abs=SHOWN), name
    assert scored.want.value[0, PRODUCT] == pytest.approx(61.6622, abs=SHOWN)


def test_want_has_seven_and_three_quarters_against_three_and_three_quarters(scored: Scores) -> None:
    plus, minus = NAMES.index("pf_product_reach") - 18, NAMES.index("pf_people") - 18
    assert scored.want.side_mass[0, PRODUCT, [plus, minus]].tolist() == [7.75, 3.75]


def test_strengths_row_by_row(scored: Scores) -> None:
    for column, (name, *_) in enumerate(SKILLS):
        share, row = STRENGTHS_ROWS[name]
        assert scored.strengths.share[0, PRODUCT, column] == pytest.approx(share, abs=SHOWN), name
        assert scored.strengths.rows[0, PRODUCT, column] == pytest.approx(row, abs=SHOWN), name
    assert scored.strengths.value[0, PRODUCT] == pytest.approx(53.8866, abs=SHOWN)
    sides = scored.strengths.side_mass[
        0, PRODUCT, [NAMES.index("sk_writing"), NAMES.index("sk_selling")]
    ]
    assert sides.tolist() == [8.5, 7.0]


def test_fit_and_ready(scored: Scores) -> None:
    assert scored.fit[0].tolist() == pytest.approx([57.7744, 57.0436], abs=SHOWN)
    assert scored.ready.total[0, PRODUCT] == pytest.approx(91.8459, abs=SHOWN)
    writing = NAMES.index("sk_writing")
    assert scored.ready.rows[0, PRODUCT, writing] == pytest.approx(8.6022, abs=SHOWN)


def test_how_close_the_two_are(between: Comparison) -> None:
    assert between.gap[0] == pytest.approx(0.7307, abs=SHOWN)
    assert between.deviation[0] == pytest.approx(4.9951, abs=SHOWN)
    assert between.flip[0] == pytest.approx(0.4418, abs=SHOWN)


def test_what_would_make_them_level(between: Comparison) -> None:
    reach, customer = NAMES.index("pf_product_reach"), NAMES.index("pf_customer")
    assert between.single[0, reach] == pytest.approx(-0.1175, abs=SHOWN)
    assert np.nanmin(np.abs(between.single)) == abs(between.single[0, reach])
    assert between.high[0, customer] == pytest.approx(1.3302, abs=SHOWN)
    assert between.low[0, customer] == 0
    assert between.split_root[0] == pytest.approx(0.6342, abs=SHOWN)
    moved = [
        (NAMES[at], move)
        for at, move in zip(between.move_order[0], between.moves[0], strict=True)
        if move
    ]
    assert moved == [("pf_product_reach", between.single[0, reach])]
