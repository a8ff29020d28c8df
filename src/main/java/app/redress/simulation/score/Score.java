package app.redress.simulation.score;

import app.redress.simulation.score.FindingsToScore.Found;
import app.redress.simulation.score.Truth.Takeover;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How close the findings of an analysis are to the truth of a drill.
///
/// @param accounts hits and misses for "was taken over"
/// @param lossAccounts hits and misses for "is owed something"
/// @param events hits and misses for charges and payments by attackers; null if either side has no event file
/// @param dueTruth, dueFound yen over all accounts
/// @param absoluteError yen; the sum of the absolute errors per account
/// @param kinds scores by attack kind
public record Score(
        Hits accounts,
        Hits lossAccounts,
        @Nullable Hits events,
        long dueTruth,
        long dueFound,
        long absoluteError,
        Map<String, KindScore> kinds) {

    public Score {
        kinds = java.util.Collections.unmodifiableMap(new TreeMap<>(kinds));
    }

    /// Scores an analysis from its result folder.
    ///
    /// @param truth a drill's truth-accounts.csv; truth-events.csv in the same folder is used if present
    public static Score of(Path truth, Path resultFolder) {
        return of(Truth.read(truth), FindingsToScore.read(resultFolder));
    }

    /// Scores the operator's same-day rule on the same incident.
    public static Score ofOperatorRule(Path truth, Path transactions) {
        return of(Truth.read(truth), OperatorRule.over(transactions));
    }

    /// Scores any findings.
    public static Score of(Truth truth, FindingsToScore result) {
        Set<String> found = new HashSet<>();
        Set<String> foundLoss = new HashSet<>();
        result.accounts().forEach((id, account) -> {
            if (account.victim()) {
                found.add(id);
                if (account.due() > 0) {
                    foundLoss.add(id);
                }
            }
        });
        Set<String> loss = new HashSet<>();
        truth.accounts().forEach((id, takeover) -> {
            if (takeover.due() > 0) {
                loss.add(id);
            }
        });
        boolean events = truth.eventsKnown() && result.eventsKnown();
        return new Score(
                Hits.of(truth.accounts().keySet(), found),
                Hits.of(loss, foundLoss),
                events ? Hits.of(truth.hostile(), without(result.hostile(), truth.harmless())) : null,
                truth.due(),
                result.accounts().values().stream().mapToLong(Found::due).sum(),
                absoluteError(truth, result),
                kinds(truth, result));
    }

    private static Set<String> without(Set<String> ids, Set<String> left) {
        Set<String> rest = new HashSet<>(ids);
        rest.removeAll(left);
        return rest;
    }

    private static long absoluteError(Truth truth, FindingsToScore result) {
        Set<String> all = new HashSet<>(truth.accounts().keySet());
        all.addAll(result.accounts().keySet());
        return all.stream().mapToLong(id -> error(id, truth, result)).sum();
    }

    private static long error(String id, Truth truth, FindingsToScore result) {
        Takeover takeover = truth.accounts().get(id);
        Found found = result.accounts().get(id);
        return Math.abs((found == null ? 0 : found.due()) - (takeover == null ? 0 : takeover.due()));
    }

    private static Map<String, KindScore> kinds(Truth truth, FindingsToScore result) {
        Map<String, KindScore> kinds = new TreeMap<>();
        truth.accounts().forEach((id, takeover) -> {
            Found found = result.accounts().get(id);
            long hit = found != null && found.victim() ? 1 : 0;
            KindScore one = new KindScore(1, hit, takeover.due(), error(id, truth, result));
            kinds.merge(takeover.attack(), one, KindScore::plus);
        });
        return kinds;
    }

    /// Error of the total as a share of the truth; NaN if nothing was lost.
    public double totalError() {
        return (double) (dueFound - dueTruth) / dueTruth;
    }

    /// Sum of absolute per-account errors as a share of the truth; NaN when nothing was lost.
    public double absoluteErrorShare() {
        return (double) absoluteError / dueTruth;
    }

    /// Counts behind precision and recall.
    ///
    /// @param hit true and found; `extra` found but not true; `missed` true but not found
    public record Hits(long hit, long extra, long missed) {
        static Hits of(Set<String> truth, Set<String> found) {
            long hit = found.stream().filter(truth::contains).count();
            return new Hits(hit, found.size() - hit, truth.size() - hit);
        }

        /// Share of the findings that are true; NaN if nothing was found.
        public double precision() {
            return (double) hit / (hit + extra);
        }

        /// Share of the truth that was found; NaN if there was nothing to find.
        public double recall() {
            return (double) hit / (hit + missed);
        }
    }

    /// Score of the accounts of one attack kind.
    ///
    /// @param due, absoluteError yen
    public record KindScore(long accounts, long found, long due, long absoluteError) {
        /// The sum of both.
        public KindScore plus(KindScore other) {
            return new KindScore(
                    accounts + other.accounts,
                    found + other.found,
                    due + other.due,
                    absoluteError + other.absoluteError);
        }

        /// Share of these accounts that were found.
        public double recall() {
            return (double) found / accounts;
        }

        /// Sum of absolute per-account errors as a share of what these accounts are owed; NaN if they are owed nothing.
        public double absoluteErrorShare() {
            return (double) absoluteError / due;
        }
    }
}
