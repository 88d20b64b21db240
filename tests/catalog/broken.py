"""The toy pack, broken once for every check, with what must be told of it."""

from typing import Any

from tests.catalog.toy import GONE, Change, at, toy


def another(place: str, **different: Any) -> dict[str, Any]:
    """Give a copy of an entry of the toy pack."""
    return {**at(toy(), place), **different}


# What is changed in the toy pack, and every problem that must be told for it.
BROKEN: list[tuple[list[Change], list[str]]] = [
    ([("criteria.criteria.0.group", "bensh")], ["criteria.criteria.0.group: unknown_id"]),
    (
        [("criteria.criteria.2.also_groups.0", "back")],
        ["criteria.criteria.2.also_groups.0: unknown_id"],
    ),
    (
        [("criteria.criteria.2.also_groups.+", "bench")],
        ["criteria.criteria.2.also_groups.1: twice"],
    ),
    (
        [("actions.actions.0.id", "d_knead")],
        ["actions.actions.0.id: id_taken", "prompts.prompts.0.links.0: unknown_id"],
    ),
    (
        [("items.items.0.id", "how_much")],
        [
            "items.items.0.id: id_taken",
            "personas.personas.0.answers.b_dough: unknown_id",
            "personas.personas.0.mentors.0.b_dough: unknown_id",
        ],
    ),
    (
        [("items.items.0.criterion", "early")],
        ["criteria.criteria.0: no_item", "items.items.0.criterion: other_id"],
    ),
    (
        [("items.items.4.criterion", "nights")],
        ["criteria.criteria.7: items", "items.items.4.criterion: other_id"],
    ),
    ([("items.items.4.scale", "how_mush")], ["items.items.4.scale: unknown_id"]),
    ([("items.items.8.sides.1.criterion", "early")], ["items.items.8.sides.1.criterion: twice"]),
    ([("items.items.8.sides.1.criterion", "dough")], ["items.items.8.sides.1.criterion: other_id"]),
    (
        [("items.items.9.criterion", "lifting")],
        [
            "criteria.criteria.7: no_item",
            "criteria.criteria.8: items",
            "rules.limits.0.item: other_criterion",
        ],
    ),
    (
        [("items.items.8.scale", "how_much")],
        ["personas.personas.0.answers.t_early_faces: not_in_range"],
    ),
    (
        [("items.items.7.scale", "either")],
        ["items.scales.either: not_steps", "personas.personas.0.answers.w_quiet: not_one_of"],
    ),
    ([("items.scales.either.3", GONE)], ["items.scales.either: not_trade_off"]),
    ([("items.scales.either.3.value", 10)], ["items.scales.either: not_trade_off"]),
    ([("items.scales.how_much.0", GONE)], ["items.scales.how_much: not_steps"]),
    ([("items.items.1.anchors.3.value", 5)], ["items.items.1.anchors: not_steps"]),
    ([("items.items.1.anchors.3.value", 3)], ["items.items.1.anchors: not_steps"]),
    (
        [("items.items.9.options.1.value", 0)],
        ["items.items.9.options.1.value: twice", "rules.triggers.2.when.all.0.in.1: not_one_of"],
    ),
    ([("items.firmness.options.1.value", "flexible")], ["items.firmness.options.1.value: twice"]),
    (
        [("items.items.6", GONE)],
        [
            "criteria.criteria.5: no_item",
            "prompts.prompts.2.links.0: unknown_id",
            "personas.personas.0.answers.w_faces: unknown_id",
        ],
    ),
    ([("items.items.+", another("items.items.0", id="b_again"))], ["criteria.criteria.0: items"]),
    ([("cases.cases.0.main_groups.0", "front_")], ["cases.cases.0.main_groups.0: unknown_id"]),
    (
        [("cases.cases.0.options.0.groups", {"oven": 1})],
        ["cases.cases.0.options.0.groups.oven: other_id"],
    ),
    (
        [("cases.cases.0.options.0.criteria.0", "heet")],
        ["cases.cases.0.options.0.criteria.0: unknown_id"],
    ),
    ([("cases.cases.0.options.1.id", "x")], ["cases.cases.0.options.1.id: twice"]),
    ([("cases.cuts.1.level", "maste")], ["cases.cuts.1.level: unknown_id"]),
    ([("cases.cuts.1.mean_from", 0)], ["cases.cuts.1.mean_from: not_rising"]),
    ([("cases.cuts.0.level", "master")], ["cases.cuts.1.level: not_up_the_ladder"]),
    ([("cases.answered_from", 3)], ["cases.answered_from: not_between"]),
    ([("cases.answered_from", 0)], ["cases.answered_from: not_between"]),
    (
        [("duties.cuts.0.level", "hand")],
        ["duties.answered_from: not_between", "duties.cuts.0.level: base_level"],
    ),
    (
        [("duties.cuts.+", {"level": "master", "share_from": 0.9})],
        ["duties.cuts.1.level: not_up_the_ladder"],
    ),
    (
        [("duties.duties.0.levels.0", "hands")],
        ["duties.duties.0.levels.0: unknown_id", "duties.duties.0.distinctive_for: not_one_of"],
    ),
    (
        [("duties.duties.1.distinctive_for", "hand")],
        ["duties.answered_from: not_between", "duties.duties.1.distinctive_for: not_one_of"],
    ),
    ([("duties.duties.1.criteria.0", "bookz")], ["duties.duties.1.criteria.0: unknown_id"]),
    ([("duties.duties.2.full_credit_at", 0)], ["duties.duties.2.full_credit_at: not_between"]),
    ([("duties.duties.2.full_credit_at", 4)], ["duties.duties.2.full_credit_at: not_between"]),
    (
        [("duties.scale.3.value", 4)],
        ["duties.scale: not_steps", "personas.personas.0.answers.d_knead: not_one_of"],
    ),
    ([("duties.answered_from", 3)], ["duties.answered_from: not_between"]),
    ([("paths.paths.0.skills.dough", GONE)], ["paths.paths.0.skills.dough: missing"]),
    ([("paths.paths.0.preferences.quiet", GONE)], ["paths.paths.0.preferences.quiet: missing"]),
    (
        [("paths.paths.0.skills.early", another("paths.paths.0.skills.dough"))],
        ["paths.paths.0.skills.early: other_id"],
    ),
    ([("paths.paths.1.skills.dough.weight", 3)], ["paths.paths.1.skills: no_minus_side"]),
    (
        [("paths.paths.1.skills.trade.weight", 1), ("paths.paths.1.skills.books.weight", 1)],
        ["paths.paths.1.skills: no_plus_side"],
    ),
    ([("paths.paths.2.preferences.quiet.weight", 0)], ["paths.paths.2.preferences: no_plus_side"]),
    ([("paths.paths.2.preferences.faces.weight", 1)], ["paths.paths.2.preferences: no_minus_side"]),
    (
        [("paths.paths.0.skills.dough.target", 5)],
        ["paths.paths.0.skills.dough.target: not_between"],
    ),
    (
        [("paths.paths.0.level_targets.master.dough", 5)],
        ["paths.paths.0.level_targets.master.dough: not_between"],
    ),
    (
        [("paths.paths.0.level_targets.master.dough", GONE)],
        ["paths.paths.0.level_targets.master.dough: missing"],
    ),
    (
        [("paths.paths.0.level_targets.master.early", 1)],
        ["paths.paths.0.level_targets.master.early: other_id"],
    ),
    (
        [("paths.paths.0.level_targets.master", GONE)],
        ["paths.paths.0.level_targets.master: missing"],
    ),
    (
        [("paths.paths.0.level_targets.chief", another("paths.paths.0.level_targets.master"))],
        ["paths.paths.0.level_targets.chief: unknown_id"],
    ),
    ([("paths.paths.0.default_level", "hend")], ["paths.paths.0.default_level: unknown_id"]),
    ([("paths.paths.0.default_level", None)], ["paths.paths.0.default_level: missing"]),
    ([("paths.paths.0.facts.nights_least", GONE)], ["paths.paths.0.facts.nights_least: missing"]),
    ([("paths.paths.0.facts.nights_least", "five")], ["rules.limits.0.hard.fact_above: not_kind"]),
    ([("paths.paths.0.facts.nights_least", True)], ["rules.limits.0.hard.fact_above: not_kind"]),
    (
        [("paths.paths.0.subtracks.0.leans_on.0", "dow")],
        ["paths.paths.0.subtracks.0.leans_on.0: unknown_id"],
    ),
    (
        [("paths.paths.0.subtracks.0.signals", {"nights": 1})],
        ["paths.paths.0.subtracks.0.signals.nights: other_id"],
    ),
    (
        [("paths.paths.0.subtracks.0.id", "mill")],
        ["paths.paths.2.id: id_taken", "trace.elements.0.placements.2: unknown_id"],
    ),
    ([("rules.limits.0.item", "l_lifting")], ["rules.limits.0.item: other_criterion"]),
    ([("rules.limits.0.item", "b_dough")], ["rules.limits.0.item: other_id"]),
    (
        [("rules.limits.0.criterion", "quiet")],
        ["rules.limits.0.criterion: other_id", "rules.limits.0.item: other_criterion"],
    ),
    (
        [("rules.limits.1.criterion", "nights"), ("rules.limits.1.item", "l_nights")],
        ["rules.limits.1.criterion: twice"],
    ),
    ([("rules.limits.0.hard", {"verdict": "close"})], ["rules.limits.0.hard: not_yet"]),
    (
        [("rules.limits.0.note", {"quantity": "least_coverage", "below": 1})],
        ["rules.limits.0.note: not_yet"],
    ),
    (
        [
            (
                "rules.limits.0.note",
                {
                    "any": [
                        {"some_path": {}, "where": {"blocked": True}},
                        {"value": "fit", "above": 1},
                    ]
                },
            )
        ],
        [
            "rules.limits.0.note.any.0: not_yet",
            "rules.limits.0.note.any.0.where: not_yet",
            "rules.limits.0.note.any.1: not_yet",
        ],
    ),
    ([("rules.limits.0.hard.answer", "l_night")], ["rules.limits.0.hard.answer: unknown_id"]),
    ([("rules.limits.0.hard.fact_above", "town")], ["rules.limits.0.hard.fact_above: not_kind"]),
    (
        [("rules.limits.0.hard.fact_above", "night_least")],
        ["rules.limits.0.hard.fact_above: unknown_id"],
    ),
    ([("rules.limits.1.note.all.0.in.0", 2)], ["rules.limits.1.note.all.0.in.0: not_one_of"]),
    ([("rules.limits.1.note.all.1.is.0", "yes")], ["rules.limits.1.note.all.1.is.0: not_kind"]),
    (
        [("rules.limits.0.asks", {"least": "nights_least", "most": "town", "unit": "nights"})],
        ["rules.limits.0.asks.most: not_kind"],
    ),
    (
        [("rules.limits.0.asks", {"least": "night_least", "most": "sack", "unit": "nights"})],
        ["rules.limits.0.asks.least: unknown_id", "rules.limits.0.asks.most: unknown_id"],
    ),
    (
        [("rules.limits.1.asks", {"fact": "sacks", "words": {"true": "Sacks"}})],
        ["rules.limits.1.asks.words.false: missing"],
    ),
    (
        [("rules.limits.1.asks", {"fact": "sack", "words": {}})],
        ["rules.limits.1.asks.fact: unknown_id"],
    ),
    ([("rules.limits.1.note.all.1.fact", "sack")], ["rules.limits.1.note.all.1.fact: unknown_id"]),
    (
        [("rules.limits.1.note.all.2.not.path.0", "corner")],
        ["rules.limits.1.note.all.2.not.path.0: unknown_id"],
    ),
    ([("rules.flags.0.when.any.0", {"flag": "fl_few"})], ["rules.flags.0.when.any.0: not_yet"]),
    ([("rules.flags.0.when.any.0", {"verdict": "clear"})], ["rules.flags.0.when.any.0: not_yet"]),
    ([("rules.flags.0.when.any.0", {"path": ["oven"]})], ["rules.flags.0.when.any.0: no_path"]),
    ([("rules.show_at_most", 0)], ["rules.show_at_most: too_small"]),
    ([("rules.start_with.0", "dough")], ["rules.start_with.0: other_id"]),
    ([("rules.ranking_known", {"want_known": True})], ["rules.ranking_known: no_path"]),
    (
        [("rules.ranking_known.not.any.0.flag", "fl_evn")],
        ["rules.ranking_known.not.any.0.flag: unknown_id"],
    ),
    (
        [("rules.triggers.1.when", {"not": {"blocked": True}})],
        ["rules.triggers.1.when.not: no_path"],
    ),
    (
        [("rules.triggers.1.when.some_path.near", 3)],
        ["rules.triggers.1.when.some_path.near: not_both"],
    ),
    (
        [("rules.triggers.1.when.some_path.top", 0)],
        ["rules.triggers.1.when.some_path.top: too_small"],
    ),
    (
        [("rules.triggers.6.when.all.0.some_path.near", -1)],
        ["rules.triggers.6.when.all.0.some_path.near: too_small"],
    ),
    ([("rules.triggers.2.when.all.0.in.1", 3)], ["rules.triggers.2.when.all.0.in.1: not_one_of"]),
    (
        [("rules.triggers.2.when.all.0", {"item": "b_dough", "in": [1], "firm": True})],
        ["rules.triggers.2.when.all.0.firm: never_firm"],
    ),
    ([("rules.triggers.2.when.all.1.at_least", GONE)], ["rules.triggers.2.when.all.1: no_bound"]),
    ([("rules.triggers.2.when.all.1.at_most", 2)], ["rules.triggers.2.when.all.1: no_room"]),
    (
        [("rules.triggers.2.when.all.1", {"criterion": "early", "above": 2, "at_most": 2})],
        ["rules.triggers.2.when.all.1: no_room"],
    ),
    (
        [("rules.triggers.2.when.all.1.criterion", "nights")],
        ["rules.triggers.2.when.all.1.criterion: other_id"],
    ),
    (
        [("rules.triggers.6.when.all.0.where.all.0.path.0", "mil")],
        ["rules.triggers.6.when.all.0.where.all.0.path.0: unknown_id"],
    ),
    (
        [("rules.triggers.8.when.all.0.case", "c_flod")],
        ["rules.triggers.8.when.all.0.case: unknown_id"],
    ),
    ([("rules.triggers.9.when.level.0", "chief")], ["rules.triggers.9.when.level.0: unknown_id"]),
    (
        [("rules.triggers.10.when.share_of", "mastre")],
        ["rules.triggers.10.when.share_of: unknown_id"],
    ),
    ([("actions.actions.0.criteria.1", "erly")], ["actions.actions.0.criteria.1: unknown_id"]),
    ([("actions.actions.0.paths.1", "quiet")], ["actions.actions.0.paths.1: other_id"]),
    ([("actions.actions.0.levels.0", "han")], ["actions.actions.0.levels.0: unknown_id"]),
    ([("actions.actions.0.rung", "lok")], ["actions.actions.0.rung: unknown_id"]),
    ([("actions.actions.0.reading", "k_brad")], ["actions.actions.0.reading: unknown_id"]),
    ([("actions.books.0.groups.0", "bunch")], ["actions.books.0.groups.0: unknown_id"]),
    ([("prompts.prompts.0.trigger", "tg_lim")], ["prompts.prompts.0.trigger: unknown_id"]),
    ([("prompts.prompts.0.links.1", "c_flod")], ["prompts.prompts.0.links.1: unknown_id"]),
    ([("prompts.prompts.1.when", {"blocked": True})], ["prompts.prompts.1.when: no_path"]),
    ([("path_pages.pages.2", GONE)], ["path_pages.pages: no_page"]),
    (
        [("path_pages.pages.2.id", "oven")],
        ["path_pages.pages.2.id: twice", "path_pages.pages: no_page"],
    ),
    ([("path_pages.pages.0.try_first.0", "a_aks")], ["path_pages.pages.0.try_first.0: unknown_id"]),
    (
        [("path_pages.pages.0.growth.0.level", "mastr")],
        ["path_pages.pages.0.growth.0.level: unknown_id"],
    ),
    (
        [("path_pages.pages.0.growth.0.sources.0", "HANDBUCH")],
        ["path_pages.pages.0.growth.0.sources.0: unknown_id"],
    ),
    (
        [("path_pages.pages.0.day.0.sources.0", "article:3")],
        ["path_pages.pages.0.day.0.sources.0: unknown_id"],
    ),
    (
        [("path_pages.pages.0.entry_roles.0.sources.0", "judgment")],
        ["path_pages.pages.0.entry_roles.0.sources.0: unknown_id"],
    ),
    (
        [("path_pages.pages.0.failure_modes.0.sources.0", "onet:")],
        ["path_pages.pages.0.failure_modes.0.sources.0: unknown_id"],
    ),
    ([("glossary.titles.0.sources.0", "X")], ["glossary.titles.0.sources.0: unknown_id"]),
    ([("glossary.trade.0.sources.0", "X")], ["glossary.trade.0.sources.0: unknown_id"]),
    ([("glossary.words.+", another("glossary.words.0"))], ["glossary.words.1.term: twice"]),
    ([("sources.sources.+", another("sources.sources.0"))], ["sources.sources.1.key: twice"]),
    ([("occupations.occupations.1.code", "51-1")], ["occupations.occupations.1.code: twice"]),
    (
        [("occupations.occupations.0.anchor_for", "ovn")],
        ["occupations.occupations.0.anchor_for: unknown_id"],
    ),
    (
        [("occupations.occupations.0.values.heet", 3)],
        ["occupations.occupations.0.values.heet: unknown_id"],
    ),
    ([("occupations.grades.dough", GONE)], ["occupations.grades.dough: missing"]),
    ([("occupations.grades.nights", "A")], ["occupations.grades.nights: other_id"]),
    ([("evidence.anchors.ofen", {})], ["evidence.anchors.ofen: unknown_id"]),
    ([("evidence.anchors.oven", {"51-2": 1})], ["evidence.anchors.oven.51-2: unknown_id"]),
    ([("evidence.overrides.0.path", "mil")], ["evidence.overrides.0.path: unknown_id"]),
    ([("evidence.overrides.0.criterion", "nights")], ["evidence.overrides.0.criterion: other_id"]),
    (
        [("evidence.criteria.+", another("evidence.criteria.0"))],
        ["evidence.criteria.1.criterion: twice"],
    ),
    (
        [
            ("evidence.criteria.0.path_z", {"a": 1}),
            ("evidence.criteria.0.path_se", {"b": 1}),
            ("evidence.criteria.0.oasis_z", {"c": 1}),
        ],
        [
            "evidence.criteria.0.path_z.a: unknown_id",
            "evidence.criteria.0.path_se.b: unknown_id",
            "evidence.criteria.0.oasis_z.c: unknown_id",
        ],
    ),
    ([("trace.elements.0.placements.0", "ui:dor")], ["trace.elements.0.placements.0: unknown_id"]),
    ([("trace.elements.0.id", "ada")], ["personas.personas.0.id: id_taken"]),
    (
        [("personas.personas.0.answers.b_dough", 5)],
        ["personas.personas.0.answers.b_dough: not_in_range"],
    ),
    (
        [("personas.personas.0.answers.c_flood", "z")],
        ["personas.personas.0.answers.c_flood: not_one_of"],
    ),
    (
        [("personas.personas.0.answers.d_knead", 4)],
        ["personas.personas.0.answers.d_knead: not_in_range"],
    ),
    ([("personas.personas.0.answers.b_dow", 1)], ["personas.personas.0.answers.b_dow: unknown_id"]),
    (
        [("personas.personas.0.firmness", {"b_dough": "flexible"})],
        ["personas.personas.0.firmness.b_dough: other_id"],
    ),
    (
        [("personas.personas.0.mentors.0", {"w_faces": 1})],
        ["personas.personas.0.mentors.0.w_faces: other_id"],
    ),
    (
        [("personas.personas.0.mentors.0", {"b_heat": 0})],
        ["personas.personas.0.mentors.0.b_heat: not_in_range"],
    ),
    (
        [("personas.personas.0.expected.groups.0.0", "ofn")],
        ["personas.personas.0.expected.groups.0.0: unknown_id"],
    ),
    (
        [("personas.personas.0.expected.level", "chief")],
        ["personas.personas.0.expected.level: unknown_id"],
    ),
    (
        [("personas.personas.0.expected.triggers.0", "tg_cler")],
        ["personas.personas.0.expected.triggers.0: unknown_id"],
    ),
    ([("model.constants.middle", 1)], ["model.constants.middle: not_above_other"]),
    ([("model.constants.middle", 5)], ["model.constants.highest: not_above_other"]),
    (
        [("model.constants.lowest", 0.5)],
        [
            "items.scales.how_much: not_steps",
            "items.scales.which_side: not_steps",
            "items.items.0.anchors: not_steps",
            "items.items.1.anchors: not_steps",
            "items.items.2.anchors: not_steps",
            "items.items.3.anchors: not_steps",
            "model.constants.lowest: not_kind",
            "model.constants.step: step",
        ],
    ),
    ([("model.constants.split", 0.1)], ["model.constants.split: below_other"]),
    ([("model.constants.clear_gap", 4)], ["model.constants.clear_gap: below_other"]),
    ([("model.constants.clear_flip", 0.5)], ["model.constants.close_flip: below_other"]),
    ([("model.constants.step", 20)], ["model.constants.step: step"]),
    ([("model.constants.importance_span", 1)], ["model.constants.importance_span: span"]),
    ([("model.constants.resamples", 0)], ["model.constants.resamples: not_between"]),
    (
        [("model.constants.highest", 50)],
        [
            "items.scales.how_much: not_steps",
            "items.scales.which_side: not_steps",
            "items.items.0.anchors: not_steps",
            "items.items.1.anchors: not_steps",
            "items.items.2.anchors: not_steps",
            "items.items.3.anchors: not_steps",
            "model.constants.highest: not_between",
            "model.constants.step: step",
        ],
    ),
    ([("model.constants.seed", -1)], ["model.constants.seed: not_between"]),
    (
        [("model.words.fit.1.min", 60)],
        ["model.words.fit.1.min: not_falling", "model.words.fit.1.min: not_to_the_end"],
    ),
    ([("model.words.want.1.min", 1)], ["model.words.want.1.min: not_to_the_end"]),
    ([("model.about.grades.B", GONE)], ["model.about.grades.B: missing"]),
    (
        [("items.items.7.criterion", "quite")],
        ["criteria.criteria.6: no_item", "items.items.7.criterion: unknown_id"],
    ),
    ([("items.items.7.scale", "which_sid")], ["items.items.7.scale: unknown_id"]),
    ([("items.items.8.scale", "eithr")], ["items.items.8.scale: unknown_id"]),
    (
        [("items.items.9.criterion", "night")],
        [
            "criteria.criteria.7: no_item",
            "items.items.9.criterion: unknown_id",
            "rules.limits.0.item: other_criterion",
        ],
    ),
    (
        [("duties.cuts.0.level", "maste")],
        ["duties.answered_from: not_between", "duties.cuts.0.level: unknown_id"],
    ),
    (
        [("duties.duties.0.distinctive_for", "hands")],
        [
            "duties.duties.0.distinctive_for: unknown_id",
            "duties.duties.0.distinctive_for: not_one_of",
        ],
    ),
    (
        [("paths.paths.0.preferences.erly", another("paths.paths.0.preferences.early"))],
        ["paths.paths.0.preferences.erly: unknown_id"],
    ),
    (
        [("rules.triggers.2.when.all.0.item", "l_night")],
        ["rules.triggers.2.when.all.0.item: unknown_id"],
    ),
    (
        [("path_pages.pages.0.id", "ovn")],
        ["path_pages.pages: no_page", "path_pages.pages.0.id: unknown_id"],
    ),
    ([("evidence.criteria.0.criterion", "dou")], ["evidence.criteria.0.criterion: unknown_id"]),
    ([("rules.flags.0.when.any.0.below", GONE)], ["rules.flags.0.when.any.0: no_bound"]),
    ([("rules.triggers.8.when.all.0.at_least", GONE)], ["rules.triggers.8.when.all.0: no_bound"]),
    ([("rules.triggers.10.when.below", 0.3)], ["rules.triggers.10.when: no_room"]),
    (
        [("rules.triggers.6.when.all.0.where.all.1.below", GONE)],
        ["rules.triggers.6.when.all.0.where.all.1: no_bound"],
    ),
    ([("rules.triggers.5.when.where.at_least", GONE)], ["rules.triggers.5.when.where: no_bound"]),
    ([("glossary.titles.+", another("glossary.titles.0"))], ["glossary.titles.1.term: twice"]),
    ([("glossary.trade.+", another("glossary.trade.0"))], ["glossary.trade.1.term: twice"]),
    (
        [
            (
                "rules.limits.0.note",
                {
                    "any": [
                        {"flag": "fl_few"},
                        {"want_known": True},
                        {"first": True},
                        {"gap_from_weight": 1, "above": 0},
                    ]
                },
            )
        ],
        [
            "rules.limits.0.note.any.0: not_yet",
            "rules.limits.0.note.any.1: not_yet",
            "rules.limits.0.note.any.2: not_yet",
            "rules.limits.0.note.any.3: not_yet",
        ],
    ),
    (
        [("rules.limits.0.note", {"quantity": "levels_by_cases_above_duties", "above": 0})],
        ["rules.limits.0.note: not_yet"],
    ),
    (
        [
            (
                "rules.triggers.0.when",
                {
                    "any": [
                        {"value": "fit", "above": 1},
                        {"first": True},
                        {"gap_from_weight": 1, "above": 0},
                        {"fact": "sacks", "is": [True]},
                        {"fact_above": "nights_least", "answer": "l_nights"},
                    ]
                },
            )
        ],
        [
            "rules.triggers.0.when.any.0: no_path",
            "rules.triggers.0.when.any.1: no_path",
            "rules.triggers.0.when.any.2: no_path",
            "rules.triggers.0.when.any.3: no_path",
            "rules.triggers.0.when.any.4: no_path",
        ],
    ),
    (
        [("model.constants.lowest", -1)],
        [
            "items.scales.how_much: not_steps",
            "items.scales.which_side: not_steps",
            "items.items.0.anchors: not_steps",
            "items.items.1.anchors: not_steps",
            "items.items.2.anchors: not_steps",
            "items.items.3.anchors: not_steps",
            "model.constants.lowest: not_between",
            "model.constants.step: step",
        ],
    ),
    (
        [("model.constants.neutral_skill_weight", -2)],
        [
            "model.constants.neutral_skill_weight: not_between",
            "paths.paths.0.skills: no_minus_side",
            "paths.paths.1.skills: no_minus_side",
            "paths.paths.2.skills: no_minus_side",
        ],
    ),
    (
        [
            ("model.constants.se_skill", 101),
            ("model.constants.se_preference", 101),
            ("model.constants.sd_unanswered", 101),
            ("model.constants.z80", 101),
            ("model.constants.subtrack_open", 101),
        ],
        [
            "model.constants.se_skill: not_above_to",
            "model.constants.se_preference: not_above_to",
            "model.constants.sd_unanswered: not_above_to",
            "model.constants.z80: not_above_to",
            "model.constants.subtrack_open: not_above_to",
        ],
    ),
    (
        [
            ("model.constants.multiplier_max", 0.5),
            ("model.constants.learned_prior", 2000000),
            ("model.constants.learned_min_choices", 0),
            ("model.constants.learned_most_choices", 2000000),
            ("model.constants.learned_least_move", 1.5),
        ],
        [
            "model.constants.learned_least_move: not_between",
            "model.constants.multiplier_max: not_between",
            "model.constants.learned_prior: not_above_to",
            "model.constants.learned_min_choices: not_between",
            "model.constants.learned_most_choices: not_between",
        ],
    ),
    (
        [("model.constants.learned_most_choices", 3)],
        ["model.constants.learned_most_choices: below_other"],
    ),
    (
        [("model.constants.grade_trust.B", GONE), ("model.constants.grade_trust.A", 1.1)],
        [
            "model.constants.grade_trust.A: not_between",
            "model.constants.grade_trust.B: missing",
        ],
    ),
    (
        [("model.constants.grade_trust.E", 0.5)],
        ["model.constants.grade_trust.E: not_one_of"],
    ),
]
