package app.redress.casefile.results;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Suspicious payments of several accounts at one store, each soon after the one before: what its till camera has seen.
///
/// @param accounts by id
/// @param yen paid in all
public record CashOutCluster(
        @Nullable String storeId,
        @Nullable String storeName,
        @Nullable String prefecture,
        Instant from,
        Instant to,
        List<String> accounts,
        int payments,
        long yen) {
    /// Minutes between payments that still count as one visit of a gang, unless somebody says otherwise.
    public static final Duration USUAL_GAP = Duration.ofMinutes(30);

    /// Number of accounts from which payments are a cluster, unless somebody says otherwise.
    public static final int USUAL_ACCOUNTS = 3;

    /// How long stores keep their footage, unless somebody says otherwise: about a month is usual.
    public static final Duration USUAL_FOOTAGE = Duration.ofDays(30);

    public CashOutCluster {
        accounts = List.copyOf(accounts);
    }

    /// Id of the store, otherwise its name.
    public String store() {
        return storeId == null ? Objects.requireNonNullElse(storeName, "") : storeId;
    }

    /// When the first of its footage is gone.
    ///
    /// @param kept how long the store keeps it
    public Instant expires(Duration kept) {
        return from.plus(kept);
    }

    /// Whole hours until then; negative when some of it is gone already.
    public long hoursLeft(Duration kept, Instant now) {
        return Math.floorDiv(Duration.between(now, expires(kept)).toMinutes(), 60);
    }
}
