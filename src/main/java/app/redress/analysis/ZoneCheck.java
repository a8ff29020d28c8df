package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Export.Beginning;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Checks whether a log without offsets is in UTC while the transactions are not: people pay soon after they visit, so
/// a log that is hours off has hardly any payments after its visits.
final class ZoneCheck {
    private static final Duration SOON = Duration.ofMinutes(30);
    /// Minimum number of payments soon after a visit to be meaningful.
    private static final int ENOUGH = 10;
    /// Factor by which the other zone must have more of them.
    private static final int CLEARLY = 3;

    private ZoneCheck() {}

    /// @throws ZoneAsked when a file clearly fits better in UTC, so that a person must state its zone
    static void check(List<? extends Export<?>> transactions, List<? extends Export<?>> logs) {
        if (transactions.isEmpty() || logs.isEmpty()) {
            return;
        }
        List<Beginning> payments = transactions.stream().map(Export::beginning).toList();
        List<Beginning> visits = logs.stream().map(Export::beginning).toList();
        for (int i = 0; i < logs.size(); i++) {
            if (visits.get(i).zoneless()) {
                compare(
                        logs.get(i),
                        soon(payments, visits.get(i), Duration.ZERO),
                        soon(payments, visits.get(i), late(logs.get(i))));
            }
        }
        for (int i = 0; i < transactions.size(); i++) {
            if (payments.get(i).zoneless() && visits.stream().noneMatch(Beginning::zoneless)) {
                Duration late = late(transactions.get(i)).negated();
                List<Beginning> one = List.of(payments.get(i));
                int now = visits.stream()
                        .mapToInt(v -> soon(one, v, Duration.ZERO))
                        .sum();
                int then = visits.stream().mapToInt(v -> soon(one, v, late)).sum();
                compare(transactions.get(i), now, then);
            }
        }
    }

    /// How much later the times are if read in UTC.
    private static Duration late(Export<?> export) {
        ZoneId zone = export.zone();
        Instant first = export.beginning().moments().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(Instant.EPOCH);
        return Duration.ofSeconds(zone.getRules().getOffset(first).getTotalSeconds());
    }

    private static void compare(Export<?> export, int now, int inUtc) {
        if (inUtc >= ENOUGH && inUtc > CLEARLY * now) {
            String zone = export.zone().getId();
            throw new ZoneAsked(
                    Message.of("analysis.zone", export.name(), zone, now, inUtc),
                    new ZoneAsked.Question(export.file(), export.name(), zone, now, inUtc));
        }
    }

    /// Number of payments soon after a visit of the same account.
    ///
    /// @param later assumed delay of the visits
    private static int soon(List<Beginning> payments, Beginning visits, Duration later) {
        int soon = 0;
        for (Beginning file : payments) {
            for (Map.Entry<String, List<Instant>> account : file.moments().entrySet()) {
                TreeSet<Instant> visited = new TreeSet<>(visits.moments().getOrDefault(account.getKey(), List.of()));
                for (Instant paid : new ArrayList<>(account.getValue())) {
                    Instant before = visited.floor(paid.minus(later));
                    soon += before != null && !before.plus(SOON).isBefore(paid.minus(later)) ? 1 : 0;
                }
            }
        }
        return soon;
    }
}
