package app.redress.casefile.database;

import java.time.Instant;
import java.util.Optional;
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

    /// The time that is in both; empty for none.
    public Optional<LossSpan> and(LossSpan other) {
        Instant start = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        Instant end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return start != null && end != null && !start.isBefore(end)
                ? Optional.empty()
                : Optional.of(new LossSpan(start, end));
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
