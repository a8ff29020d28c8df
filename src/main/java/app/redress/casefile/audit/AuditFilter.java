package app.redress.casefile.audit;

import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.Listing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Filter of the audit log.
///
/// @param who exact name; null for everybody
/// @param action null for everything
/// @param from first time included; null for the beginning
/// @param to first time excluded; null for the end
public record AuditFilter(
        @Nullable String who,
        @Nullable Action action,
        @Nullable Instant from,
        @Nullable Instant to) {
    /// Every line.
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    String sql() {
        return (who == null ? Listing.ANY : "who = :who")
                + (action == null ? "" : " and action = :action")
                + (from == null ? "" : " and happened_at >= :from")
                + (to == null ? "" : " and happened_at < :to");
    }

    Map<String, Object> bound() {
        Map<String, Object> bound = new HashMap<>();
        put(bound, "who", who);
        put(bound, "action", action == null ? null : action.name());
        put(bound, "from", from);
        put(bound, "to", to);
        return bound;
    }

    private static void put(Map<String, Object> bound, String name, @Nullable Object given) {
        if (given != null) {
            bound.put(name, given);
        }
    }
}
