"""Packs that are wrong in their shape and in their references at once, and what must be told."""

from tests.catalog.toy import GONE, Change, toy

# What is changed in the toy pack, and every line that must be told: place, reason and hint.
PACKS: dict[str, tuple[list[Change], list[str]]] = {
    "a weight in quotes, and an unknown group": (
        [("paths.paths.0.skills.dough.weight", "4"), ("criteria.criteria.0.group", "bensh")],
        [
            (
                'paths.paths.0.skills.dough.weight: "4" is not a number from 0 to 1000.'
                " Write a number that is allowed here, without quotes."
            ),
            "criteria.criteria.0.group: unknown id. Did you mean bench?",
        ],
    ),
    "both in one entry": (
        [("items.items.0.title", ""), ("items.items.0.criterion", "dogh")],
        [
            "items.items.0.title: not a text of 1 to 2000 letters. Write more, or less.",
            (
                "criteria.criteria.0: no item asks for it."
                " Add an item for it, or take the criterion away."
            ),
            "items.items.0.criterion: unknown id. Did you mean dough?",
        ],
    ),
    "a misspelt key, and a link to nothing": (
        [
            ("actions.actions.0.titel", "Ask"),
            ("actions.actions.0.title", GONE),
            ("prompts.prompts.0.links.1", "c_flod"),
        ],
        [
            "actions.actions.0.titel: unknown key. Did you mean title?",
            "actions.actions.0.title: missing. Add it here: a text.",
            "prompts.prompts.0.links.1: unknown id. Did you mean c_flood?",
        ],
    ),
    "a path without an id hides whether one is meant": (
        [("paths.paths.0.id", GONE), ("rules.start_with.0", "quite")],
        [
            "paths.paths.0.id: missing. Add it here: an id.",
            "rules.start_with.0: unknown id. Did you mean quiet?",
        ],
    ),
    "an unknown kind of item": (
        [("items.items.0.type", "bar"), ("duties.duties.0.criteria.0", "dogh")],
        [
            (
                'items.items.0.type: "bar" is not one of bars, statement, two_sided, pair, limit.'
                " Did you mean bars?"
            ),
            "duties.duties.0.criteria.0: unknown id. Did you mean dough?",
        ],
    ),
    "an unknown kind of condition, and no path spoken of": (
        [
            ("rules.triggers.0.when", {"flagg": "fl_few"}),
            ("rules.triggers.1.when", {"not": {"blocked": True}}),
        ],
        [
            (
                "rules.triggers.0.when: none of the known kinds (all, any, not, quantity,"
                " criterion, case, item, flag, verdict, share_of, level, some_path, path, value,"
                " want_known, first, blocked, gap_from_weight, fact, fact_above)."
                " Did you mean flag?"
            ),
            (
                "rules.triggers.1.when.not: a condition on a path, where no path is spoken of."
                " Put it into a some_path, as its where."
            ),
        ],
    ),
    "a part is missing": (
        [("rules", GONE), ("actions.actions.0.rung", "lok")],
        [
            "rules: missing. Add it here: an object.",
            "actions.actions.0.rung: unknown id. Did you mean look?",
        ],
    ),
    "a part that is no object": (
        [("glossary", []), ("sources.sources.+", toy()["sources"]["sources"][0])],
        [
            "glossary: [] is not an object. Put it in curly brackets, with keys.",
            "sources.sources.1.key: HANDBOOK stands twice. Keep one of them.",
        ],
    ),
    "a constant that is no number": (
        [("model.constants.step", None), ("model.constants.split", 0.1)],
        [
            (
                "model.constants.step: null is not a number above 0."
                " Write a number that is allowed here, without quotes."
            ),
            (
                "model.constants.split: 0.1 is below split_min."
                " Write a number that is allowed here, without quotes."
            ),
        ],
    ),
    "an answer of a sample person": (
        [("personas.personas.0.answers.b_dough", []), ("personas.personas.0.answers.b_heat", 9)],
        [
            (
                "personas.personas.0.answers.b_dough: [] is not a whole number."
                " Write it without quotes and without a point."
            ),
            "personas.personas.0.answers.b_heat: 9 is not one of 1 to 4. Choose one of these.",
        ],
    ),
    "a switch in quotes": (
        [("items.items.9.show_firmness", "no"), ("items.items.9.criterion", "night")],
        [
            (
                'items.items.9.show_firmness: "no" is not true or false.'
                " Write true or false, without quotes."
            ),
            (
                "criteria.criteria.7: no item asks for it."
                " Add an item for it, or take the criterion away."
            ),
            "items.items.9.criterion: unknown id. Did you mean nights?",
            (
                "rules.limits.0.item: this item asks for night."
                " Name the item that asks for this limit."
            ),
        ],
    ),
    "too few paths": (
        [("paths.paths.2", GONE), ("paths.paths.1", GONE), ("rules.show_at_most", 0)],
        [
            "paths.paths: 1 entries, and 2 to 20 are asked. Add entries, or take some away.",
            (
                "rules.show_at_most: 0 is below 1."
                " Write a number that is allowed here, without quotes."
            ),
        ],
    ),
    "a limit that asks for what is not known yet": (
        [
            ("pack.title", 7),
            ("rules.limits.0.note", {"not": {"want_known": False}}),
            ("rules.limits.0.hard", {"all": [{"first": True}, {"blocked": True}]}),
        ],
        [
            "pack.title: 7 is not a text. Put it in quotes.",
            (
                "rules.limits.0.note.not: not known yet when this is decided."
                " A limit may ask only for answers, facts and paths."
            ),
            (
                "rules.limits.0.hard.all.0: not known yet when this is decided."
                " A limit may ask only for answers, facts and paths."
            ),
            (
                "rules.limits.0.hard.all.1: not known yet when this is decided."
                " A limit may ask only for answers, facts and paths."
            ),
        ],
    ),
    "a limit that asks for the score": (
        [
            (
                "rules.limits.0.note",
                {
                    "any": [
                        {"quantity": "own_skills", "above": 0},
                        {"criterion": "early", "above": 1},
                        {"level": ["hand"]},
                    ]
                },
            ),
        ],
        [
            f"rules.limits.0.note.any.{place}: not known yet when this is decided."
            " A limit may ask only for answers, facts and paths."
            for place in range(3)
        ],
    ),
    "an id with a blank": (
        [("criteria.groups.0.id", "the bench"), ("cases.cases.0.main_groups.0", "front_")],
        [
            (
                'criteria.groups.0.id: "the bench" is not an id.'
                " Use 1 to 64 letters, digits, points, hyphens and underscores."
            ),
        ],
    ),
    "a list for an id": (
        [("paths.paths.0.default_level", ["hand"]), ("cases.cuts.1.mean_from", 0)],
        [
            "paths.paths.0.default_level: [] is not a text. Put it in quotes.",
            "cases.cuts.1.mean_from: not above the one before. Put the lowest first.",
        ],
    ),
    "an unknown part": (
        [("rule", {}), ("criteria.criteria.2.also_groups.+", "bench")],
        [
            "rule: unknown key. Did you mean rules?",
            "criteria.criteria.2.also_groups.1: bench stands twice. Keep one of them.",
        ],
    ),
    "an unread weight and an empty side elsewhere": (
        [
            ("paths.paths.0.preferences.early.weight", 1001),
            ("paths.paths.2.preferences.quiet.weight", 0),
        ],
        [
            (
                "paths.paths.0.preferences.early.weight: 1001 is not a number from -1000 to 1000."
                " Write a number that is allowed here, without quotes."
            ),
            (
                "paths.paths.2.preferences: no weight above the middle, so one side would be empty."
                " Give at least one weight above the middle."
            ),
        ],
    ),
    "an id of something else": (
        [("pack.language", "a language"), ("actions.actions.0.paths.1", "quiet")],
        [
            (
                'pack.language: "a language" is not an id.'
                " Use 1 to 64 letters, digits, points, hyphens and underscores."
            ),
            (
                "actions.actions.0.paths.1: this names something else; a path is meant."
                " Known here: oven, counter, mill."
            ),
        ],
    ),
    "no book at all": (
        [("actions.books", []), ("actions.actions.0.effort_hours", 0)],
        [
            (
                "actions.actions.0.effort_hours: 0 is not a number from 1 to 500."
                " Write a number that is allowed here, without quotes."
            ),
            "actions.actions.0.reading: unknown id. There is none in this pack. Add a book first.",
        ],
    ),
    "far from every key": (
        [("cases.zzz", 1), ("cases.answered_from", 3)],
        [
            (
                "cases.zzz: unknown key."
                " Known here: instruction, option_levels, answered_from, cuts, cases."
            ),
            (
                "cases.answered_from: 3 is not a number from 1 to 2."
                " Write a number that is allowed here, without quotes."
            ),
        ],
    ),
}
