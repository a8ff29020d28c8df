package app.redress.console.shell;

import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountTerm;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.parts.SpanSelection;
import app.redress.domain.UnusableInput;
import java.time.ZoneId;
import java.util.Optional;

/// Lets the lists of a case follow the span that is looked at. The queue has it as a condition of its search: what is
/// chosen in the chart of hours is typed there, and what is typed, changed or taken away there is so everywhere.
final class SpanFollowers {
    private SpanFollowers() {}

    static void follow(CaseScreens screens) {
        SpanSelection span = screens.overview().span();
        ZoneId zone = screens.summary().zone();
        screens.compensation().list().follow(span, zone);
        screens.claims().list().follow(span, zone);
        screens.freeze().toFreeze().list().follow(span, zone);
        QueueViewModel queue = screens.accounts().queue();
        queue.choice().subscribe(now -> span.show(span(now.search(), zone)));
        span.chosen().subscribe((_, now) -> {
            if (!now.equals(span(queue.choice().get().search(), zone))) {
                queue.within(now.map(of -> term(of, zone)));
            }
        });
    }

    /// The time that all spans of a search have in common; empty without any.
    private static Optional<LossSpan> span(AccountSearch search, ZoneId zone) {
        try {
            return search.terms().stream()
                    .filter(term -> term.key() == AccountTerm.Key.LOSS)
                    .map(term -> TypedSpan.of(term.value()).in(zone))
                    .map(Optional::of)
                    .reduce((one, other) -> one.flatMap(span -> other.flatMap(span::and)))
                    .flatMap(common -> common);
        } catch (UnusableInput endsBeforeItBegins) {
            // with an offset on one side only, that shows in the case's zone first
            return Optional.empty();
        }
    }

    private static AccountTerm term(LossSpan span, ZoneId zone) {
        return new AccountTerm(
                AccountTerm.Key.LOSS,
                AccountTerm.Comparison.IS,
                TypedSpan.of(span, zone, zone).typed());
    }
}
