"""The rest of a pack: what explains, advises and traces. Read only when somebody asks for it."""

from dataclasses import dataclass, field

from advisor.catalog.advice import Actions, Prompts
from advisor.catalog.background import (
    Evidence,
    Glossary,
    Occupations,
    PathPages,
    Personas,
    SourceList,
    Style,
    Trace,
)


@dataclass(frozen=True)
class Library:
    """What explains, advises and traces; a pack may leave any of it out."""

    actions: Actions = field(default_factory=Actions)
    prompts: Prompts = field(default_factory=Prompts)
    path_pages: PathPages = field(default_factory=PathPages)
    glossary: Glossary = field(default_factory=Glossary)
    sources: SourceList = field(default_factory=SourceList)
    occupations: Occupations = field(default_factory=Occupations)
    evidence: Evidence = field(default_factory=Evidence)
    trace: Trace = field(default_factory=Trace)
    personas: Personas = field(default_factory=Personas)
    style: Style = field(default_factory=Style)
