package app.redress.console.accounts;

import app.redress.casefile.session.CaseReader;
import app.redress.console.accounts.DecisionsViewModel.Look;
import app.redress.console.accounts.timeline.EventSeries;
import app.redress.damages.AccountFinding;
import app.redress.decisions.AccountDecision;
import app.redress.desktop.PeopleService;
import app.redress.domain.Tracing;
import app.redress.people.Person;
import java.util.List;
import java.util.Optional;

/// All that is shown about one account, read at once and off the UI thread.
///
/// @param series its events, ready to be drawn
record Dossier(String account, Optional<AccountFinding> finding, Look look, EventSeries series) {
    /// Reads one account.
    static Dossier of(String account, CaseReader reader, PeopleService people) {
        List<AccountDecision> decisions = reader.decisions(account);
        Optional<AccountFinding> engine = reader.engineFinding(account);
        boolean ruled = decisions.stream().anyMatch(d -> d.subject().kind().rules());
        Optional<AccountFinding> finding = ruled ? reader.account(account) : engine;
        List<String> names =
                people.all().stream().filter(Person::active).map(Person::name).toList();
        Tracing tracing = reader.tracing();
        return new Dossier(
                account,
                finding,
                new Look(decisions, engine, names),
                finding.map(f -> EventSeries.of(f.timeline(), tracing)).orElse(EventSeries.NONE));
    }
}
