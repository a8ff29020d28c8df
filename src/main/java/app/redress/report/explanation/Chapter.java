package app.redress.report.explanation;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One period of unauthorised activity on an account, as described to the customer: logins, charges, payments.
///
/// @param window null for events outside every window
/// @param visits successful accesses, in time order
/// @param failures failed logins before the first of them
record Chapter(@Nullable CompromiseWindow window, List<JudgedEvent> visits, int failures, List<JudgedEvent> money) {
    Chapter {
        visits = List.copyOf(visits);
        money = List.copyOf(money);
    }

    List<Access> accesses() {
        return visits.stream().map(j -> (Access) j.event()).toList();
    }

    List<Transaction> charges() {
        return transactions().filter(Transaction::isCharge).toList();
    }

    /// Payments in shops.
    List<Transaction> spends() {
        return of(Transaction.Type.PAYMENT);
    }

    List<Transaction> of(Transaction.Type type) {
        return transactions().filter(t -> t.type() == type).toList();
    }

    private Stream<Transaction> transactions() {
        return money.stream().map(j -> (Transaction) j.event());
    }

    /// Whether anything in it has this verdict.
    boolean has(Verdict verdict) {
        return Stream.concat(visits.stream(), money.stream()).anyMatch(j -> j.verdict() == verdict);
    }

    /// Time of the last event.
    Instant last() {
        return Stream.concat(visits.stream(), money.stream())
                .map(j -> j.event().at())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
