package app.redress.damages;

import app.redress.damages.DamageEstimate.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// Explains how one figure became another, like an account statement: its bars add up to the difference to the yen,
/// and each names its accounts.
///
/// @param bars one for each cause that had an effect, in the order of [Cause]
public record Bridge(Side from, Side to, List<Bar> bars) {
    public Bridge {
        bars = List.copyOf(bars);
    }

    /// Why a figure changed.
    public enum Cause {
        /// Accounts that count now but did not before.
        ADDED,
        /// Accounts that counted before but do not now.
        DROPPED,
        /// Other evidence, or another as-of time.
        EVIDENCE,
        /// Decisions by people.
        DECISION,
        /// Another definition or tracing convention, or another version of the program.
        RULE,
        POLICY,
        /// One run in which several of these changed at once.
        SEVERAL,
        /// The part of the figure beyond the sum of its accounts, such as the median of a range.
        UNASSIGNED
    }

    /// One of the two figures.
    ///
    /// @param amount the figure as stated
    /// @param accounts contributions that matter, by account id
    public record Side(Definition definition, long amount, Map<String, Contribution> accounts) {
        public Side {
            accounts = Map.copyOf(accounts);
        }

        Contribution of(String account) {
            return Objects.requireNonNullElseGet(accounts.get(account), () -> Contribution.none(account));
        }

        /// The part of the figure beyond the sum of its accounts.
        long beyondAccounts() {
            return Math.subtractExact(
                    amount,
                    accounts.values().stream()
                            .mapToLong(one -> one.counts(definition) ? one.yen(definition) : 0)
                            .reduce(0, Math::addExact));
        }
    }

    /// A change by one run in one account's contribution.
    public record Movement(String account, Definition definition, Cause cause, long yen) {}

    /// @param yen effect of the cause on the figure
    /// @param accounts the largest change first
    public record Bar(Cause cause, long yen, List<Change> accounts) {
        public Bar {
            accounts = List.copyOf(accounts);
        }
    }

    /// An account behind a bar.
    ///
    /// @param before, after its entire contribution to the two figures
    /// @param yen effect of this cause on it
    public record Change(String account, long before, long after, long yen) {}

    /// @param moved changes by the runs between the two; the rest is due to people's decisions, since nothing else
    ///     changes an account between runs
    public static Bridge between(Side from, Side to, List<Movement> moved) {
        Map<String, List<Movement>> byAccount = new HashMap<>();
        for (Movement one : moved) {
            if (one.definition() == to.definition()) {
                byAccount.computeIfAbsent(one.account(), _ -> new ArrayList<>()).add(one);
            }
        }
        Builder builder = new Builder();
        TreeSet<String> accounts = new TreeSet<>(from.accounts().keySet());
        accounts.addAll(to.accounts().keySet());
        for (String account : accounts) {
            builder.add(account, from, to, byAccount.getOrDefault(account, List.of()));
        }
        return new Bridge(from, to, builder.bars(Math.subtractExact(to.beyondAccounts(), from.beyondAccounts())));
    }

    /// The difference, which the bars add up to.
    public long difference() {
        return Math.subtractExact(to.amount(), from.amount());
    }

    private static final class Builder {
        private final Map<Cause, List<Change>> changes = new EnumMap<>(Cause.class);

        void add(String account, Side from, Side to, List<Movement> moved) {
            Contribution then = from.of(account);
            Contribution now = to.of(account);
            boolean was = then.counts(from.definition());
            boolean is = now.counts(to.definition());
            long before = was ? then.yen(from.definition()) : 0;
            long after = is ? now.yen(to.definition()) : 0;
            if (was && is) {
                revalued(account, then, before, after, to.definition(), moved);
            } else if (is) {
                note(Cause.ADDED, new Change(account, 0, after, after));
            } else if (was) {
                note(Cause.DROPPED, new Change(account, before, 0, -before));
            }
        }

        private void revalued(
                String account, Contribution then, long before, long after, Definition to, List<Movement> moved) {
            Map<Cause, Long> yen = new EnumMap<>(Cause.class);
            long explained = Math.subtractExact(then.yen(to), before);
            yen.merge(Cause.RULE, explained, Math::addExact);
            for (Movement one : moved) {
                yen.merge(one.cause(), one.yen(), Math::addExact);
                explained = Math.addExact(explained, one.yen());
            }
            yen.merge(Cause.DECISION, Math.subtractExact(after - before, explained), Math::addExact);
            yen.forEach((cause, part) -> {
                if (part != 0) {
                    note(cause, new Change(account, before, after, part));
                }
            });
        }

        private void note(Cause cause, Change change) {
            changes.computeIfAbsent(cause, _ -> new ArrayList<>()).add(change);
        }

        List<Bar> bars(long beyond) {
            List<Bar> bars = new ArrayList<>();
            changes.forEach((cause, accounts) -> bars.add(bar(cause, accounts)));
            if (beyond != 0) {
                bars.add(new Bar(Cause.UNASSIGNED, beyond, List.of()));
            }
            return bars;
        }

        private static Bar bar(Cause cause, List<Change> accounts) {
            accounts.sort(Comparator.comparingLong((Change one) -> -Math.abs(one.yen()))
                    .thenComparing(Change::account));
            return new Bar(cause, accounts.stream().mapToLong(Change::yen).reduce(0, Math::addExact), accounts);
        }
    }
}
