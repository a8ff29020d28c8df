package app.redress.casefile.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span of time in which victims lost money.
///
/// @param from its first instant; null for no beginning
/// @param to the first instant after it; null for no end
public record LossSpan(@Nullable Instant from, @Nullable Instant to) {
    public LossSpan {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /// As SQL on a table of losses.
    public String sql(String name, java.util.Map<String, Object> bound) {
        StringBuilder sql = new StringBuilder("1 = 1");
        if (from != null) {
            bound.put(name + "from", from);
            sql.append(" and happened_at >= :").append(name).append("from");
        }
        if (to != null) {
            bound.put(name + "to", to);
            sql.append(" and happened_at < :").append(name).append("to");
        }
        return sql.toString();
    }
}
