"""Commands on scenarios: a draft kept under a name, opened again, named otherwise, deleted."""

from advisor.assessment.scenario import Scenario
from advisor.errors import RefusedError
from advisor.message import Message, say
from advisor.session import texts
from advisor.session.changes import Change, ChangeKind
from advisor.session.drafting import DraftCommands
from advisor.store.history import Deed, Verb


class ScenarioCommands(DraftCommands):
    """What is kept of drafts; the answers stay as they are."""

    def save_scenario(self, name: str) -> Change:
        """Keep the moves of the draft under a name."""
        profile, moves = self._own(), self.draft.moves
        kept = self._scenario_name(name)
        if not moves.count:
            raise RefusedError(say("refused.no_moves"))
        step = self._store.save_scenario(profile.uid, kept, moves)
        return self._keep(step, Deed(Verb.SCENARIO, kept), ChangeKind.SCENARIOS)

    def name_problem(self, name: str, uid: str = "") -> Message | None:
        """Say why a name cannot be kept, of a new scenario or of one there is; None if it can."""
        try:
            self._scenario_name(name, self._scenario(uid) if uid else None)
        except RefusedError as error:
            return error.message
        return None

    def rename_scenario(self, uid: str, name: str) -> Change:
        """Give a scenario another name."""
        profile, scenario = self._own(), self._scenario(uid)
        kept = self._scenario_name(name, scenario)
        step = self._store.rename_scenario(profile.uid, uid, kept)
        return self._keep(step, Deed(Verb.RENAME_SCENARIO, kept), ChangeKind.SCENARIOS)

    def drop_scenario(self, uid: str) -> Change:
        """Delete a scenario."""
        profile, scenario = self._own(), self._scenario(uid)
        step = self._store.drop_scenario(profile.uid, scenario)
        return self._keep(step, Deed(Verb.DROP_SCENARIO, scenario.name), ChangeKind.SCENARIOS)

    def open_scenario(self, uid: str) -> Change:
        """Make just the moves of a scenario in the draft, in one step."""
        scenario = self._scenario(uid)
        return self._set_moves(scenario.moves, say("did.open", name=scenario.name))

    def _scenario(self, uid: str) -> Scenario:
        found = next((one for one in self.scenarios if one.uid == uid), None)
        if found is None:
            raise RefusedError(say("refused.no_scenario"))
        return found

    def _scenario_name(self, name: str, of: Scenario | None = None) -> str:
        """Give a name that no other scenario has; small and large letters are no difference."""
        kept = texts.name(name, say("refused.no_scenario_name"))
        for one in self.scenarios:
            if one != of and one.name.casefold() == kept.casefold():
                raise RefusedError(say("refused.scenario_name", name=one.name))
        return kept
