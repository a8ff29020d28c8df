package app.redress.console.shell;

import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountTerm;
import app.redress.console.accounts.queue.QueueViewModel;
import app.redress.console.parts.SpanSelection;
import java.time.ZoneId;

/// Lets the lists of a case follow the span chosen in the chart of hours. The queue has it as a condition of its
/// search: where that is taken away there, it is gone everywhere.
final class SpanFollowers {
    private SpanFollowers() {}

    static void follow(CaseScreens screens) {
        SpanSelection span = screens.overview().span();
        ZoneId zone = screens.summary().zone();
        screens.compensation().list().follow(span, zone);
        screens.claims().list().follow(span, zone);
        screens.freeze().toFreeze().list().follow(span, zone);
        QueueViewModel queue = screens.accounts().queue();
        span.chosen()
                .subscribe(
                        (before, now) -> queue.within(before.map(of -> term(of, zone)), now.map(of -> term(of, zone))));
        queue.choice().subscribe((_, now) -> span.chosen()
                .get()
                .filter(of -> !now.search().terms().contains(term(of, zone)))
                .ifPresent(_ -> span.clear()));
    }

    private static AccountTerm term(LossSpan span, ZoneId zone) {
        return new AccountTerm(
                AccountTerm.Key.LOSS,
                AccountTerm.Comparison.IS,
                TypedSpan.of(span, zone, zone).typed());
    }
}
