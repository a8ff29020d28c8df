package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.Session;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Proposes the windows in which an attacker had access to the account.
///
/// A hostile act outside all windows opens one; the first event that keeps the attacker out closes it. An attacker who
/// comes back later opens a new window.
final class WindowFinder {
    private static final double HOSTILE = 0.5;
    private static final double OWNERS = 0.3;

    private final @Nullable AccountFacts facts;
    private final List<Client> clients;
    private final double[] hostile;
    private final List<Transaction> money;
    private final double[] probability;
    private final Containment containment;
    private final List<Instant> ownersResets;
    private final Instant[] hostileAccesses;
    private final Instant[] homely;

    WindowFinder(
            AccountEvidence evidence,
            List<Client> clients,
            double[] hostile,
            List<Transaction> money,
            double[] probability,
            Containment containment) {
        this.facts = evidence.facts();
        this.clients = clients;
        this.hostile = hostile;
        this.money = money;
        this.probability = probability;
        this.containment = containment;
        this.ownersResets = ownersResets();
        this.hostileAccesses = accesses(hostileSessions());
        this.homely = accesses(hostileSessions().filter(visit -> !fromAbroad(visit)));
    }

    private List<Instant> ownersResets() {
        return sessions(p -> p < OWNERS)
                .flatMap(s -> s.accesses().stream())
                .filter(a -> a.kind() == Access.Kind.PASSWORD_RESET && a.succeeded())
                .map(Access::at)
                .sorted()
                .collect(Collectors.toList());
    }

    private static Instant[] accesses(Stream<Session> visits) {
        return visits.flatMap(s -> s.accesses().stream())
                .map(Access::at)
                .sorted()
                .toArray(Instant[]::new);
    }

    /// In time order, not overlapping.
    List<CompromiseWindow> propose() {
        List<CompromiseWindow> windows = new ArrayList<>();
        for (Instant act : hostileActs()) {
            CompromiseWindow open = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (open == null || act.isAfter(open.end())) {
                windows.add(closed(act));
            }
        }
        return windows;
    }

    /// Refunds and reversals share the verdict of what they undo, but they are the shop's or the issuer's acts.
    private List<Instant> hostileActs() {
        List<Instant> acts = hostileSessions()
                .flatMap(s -> s.accesses().stream())
                .filter(a -> a.kind() != Access.Kind.LOGOUT)
                .map(Access::at)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int n = 0; n < money.size(); n++) {
            Transaction t = money.get(n);
            if (probability[n] >= HOSTILE && (t.isCharge() || t.isSpend())) {
                acts.add(t.at());
            }
        }
        acts.sort(null);
        return acts;
    }

    private Stream<Session> hostileSessions() {
        return sessions(p -> p >= HOSTILE);
    }

    private Stream<Session> sessions(java.util.function.DoublePredicate whose) {
        List<Session> sessions = new ArrayList<>();
        for (int h = 0; h < clients.size(); h++) {
            if (whose.test(hostile[h])) {
                sessions.addAll(clients.get(h).sessions());
            }
        }
        return sessions.stream();
    }

    private CompromiseWindow closed(Instant start) {
        Instant end = containment.end().isBefore(start) ? start : containment.end();
        return Stream.of(frozen(start), ownersReturn(start), shutOut(start))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(CompromiseWindow::end))
                .orElseGet(() -> new CompromiseWindow(start, end, Closing.EVIDENCE_ENDS));
    }

    /// A freeze before the start does not count: it has been lifted, or did not hold.
    private @Nullable CompromiseWindow frozen(Instant start) {
        Instant frozen = facts == null ? null : facts.frozenAt();
        return frozen == null || frozen.isBefore(start) ? null : new CompromiseWindow(start, frozen, Closing.FROZEN);
    }

    /// The first password reset after the start by a client that is the owner's.
    private @Nullable CompromiseWindow ownersReturn(Instant start) {
        int next = Collections.binarySearch(ownersResets, start.plusNanos(1));
        int first = next < 0 ? -next - 1 : next;
        return first == ownersResets.size()
                ? null
                : new CompromiseWindow(start, ownersResets.get(first), Closing.OWNER_RETURNED);
    }

    /// Blocking access from abroad keeps out an attacker who always came from there.
    private @Nullable CompromiseWindow shutOut(Instant start) {
        return containment.foreignBlocked().stream()
                .filter(at -> !at.isBefore(start) && cameFromAbroad(start, at))
                .findFirst()
                .map(at -> new CompromiseWindow(start, at, Closing.ABROAD_BLOCKED))
                .orElse(null);
    }

    private boolean cameFromAbroad(Instant start, Instant end) {
        return anyBetween(hostileAccesses, start, end) && !anyBetween(homely, start, end);
    }

    private static boolean anyBetween(Instant[] times, Instant start, Instant end) {
        int found = Arrays.binarySearch(times, start);
        int next = found < 0 ? -found - 1 : found;
        return next < times.length && !times[next].isAfter(end);
    }

    /// A visit without a country may have come from anywhere.
    private boolean fromAbroad(Session visit) {
        List<String> countries = visit.accesses().stream()
                .map(Access::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        return !countries.isEmpty() && countries.stream().allMatch(containment::abroad);
    }
}
