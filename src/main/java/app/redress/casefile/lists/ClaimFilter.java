package app.redress.casefile.lists;

import app.redress.casefile.database.Listing;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Filter of the list of claims.
///
/// @param text part of an account, name, comparison, state, reason or person, in English or Japanese; blank for all
/// @param matches empty for all
/// @param statuses empty for all
/// @param told null for all
public record ClaimFilter(
        String text,
        Set<ClaimMatch> matches,
        Set<ClaimStatus> statuses,
        @Nullable Told told) {
    /// Every claim, and every victim without one.
    public static final ClaimFilter ALL = new ClaimFilter("", Set.of(), Set.of(), null);

    public ClaimFilter {
        matches = Set.copyOf(matches);
        statuses = Set.copyOf(statuses);
    }

    /// Whether the customer claimed before or after we told them.
    public enum Told {
        /// Claimed before we told them, or without our telling.
        BEFORE,
        /// Claimed after we told them.
        AFTER,
        /// Nobody noted that we told them.
        NOT_TOLD
    }

    /// Victims without a claim whom nobody has told yet.
    public static ClaimFilter contacts(String text) {
        return new ClaimFilter(text, Set.of(ClaimMatch.UNREPORTED), Set.of(), Told.NOT_TOLD);
    }

    /// The active filters, for manifests; empty for none.
    public Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        if (!text.isBlank()) {
            named.put("text", text);
        }
        if (!matches.isEmpty()) {
            named.put("match", names(matches));
        }
        if (!statuses.isEmpty()) {
            named.put("status", names(statuses));
        }
        if (told != null) {
            named.put("told", told.name());
        }
        return named;
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    String sql() {
        return Listing.in("comparison", matches) + " and " + Listing.in("status", statuses) + " and " + toldSql();
    }

    private String toldSql() {
        return switch (told) {
            case null -> Listing.ANY;
            case BEFORE -> "claims > 0 and not told_first";
            case AFTER -> "told_first";
            case NOT_TOLD -> "told_at is null";
        };
    }
}
