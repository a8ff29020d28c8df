package app.redress.evidence.kinds;

import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parsed values of a row by column, in canonical spelling, for a person to compare with the raw row.
public final class CanonicalValues {
    private final Map<ExportColumn, String> cells = new EnumMap<>(ExportColumn.class);

    private final ZoneId zone;

    private CanonicalValues(ZoneId zone) {
        this.zone = zone;
    }

    /// @param zone in which times are shown, with their offset
    public static <T> Map<ExportColumn, String> of(ExportKind<T> kind, T row, ZoneId zone) {
        CanonicalValues canonical = new CanonicalValues(zone);
        kind.describe(row, canonical);
        return canonical.cells;
    }

    CanonicalValues put(ExportColumn column, @Nullable Object value) {
        Object shown = value instanceof Instant at ? at.atZone(zone).toOffsetDateTime() : value;
        cells.put(column, shown == null ? "" : shown.toString());
        return this;
    }
}
