package app.redress.casefile.database;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;

/// Maps value types to columns.
public final class CaseTypes {
    private CaseTypes() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerColumnMapper(Instant.class, (row, column, _) -> instant(row, column));
        jdbi.registerColumnMapper(ZoneId.class, (row, column, _) -> ZoneId.of(row.getString(column)));
        jdbi.registerColumnMapper(Reason.class, json(text -> CaseJson.read(text, Reason.class)));
        jdbi.registerColumnMapper(Message.class, json(text -> CaseJson.read(text, Message.class)));
        jdbi.registerColumnMapper(CompromiseWindow.class, json(text -> CaseJson.read(text, CompromiseWindow.class)));
        jdbi.registerColumnMapper(new GenericType<List<String>>() {}, json(CaseJson::strings));
    }

    /// Truncated to the precision of timestamp(6), never rounded up.
    public static OffsetDateTime micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /// Nanoseconds that [#micros] leaves out, 0 to 999.
    public static int belowMicros(Instant at) {
        return at.get(ChronoField.NANO_OF_SECOND) % 1000;
    }

    /// A timestamp that is never null.
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// Reads a timestamp, or the ISO text in which exact instants are stored.
    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        if (row.getMetaData().getColumnType(column) == Types.VARCHAR) {
            String text = row.getString(column);
            return text == null ? null : Instant.parse(text);
        }
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static <T> ColumnMapper<T> json(java.util.function.Function<String, T> read) {
        return (row, column, _) -> {
            String text = row.getString(column);
            return text == null ? null : read.apply(text);
        };
    }

    // Jdbi's own conversion uses the JVM's default zone.
    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant at, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, micros(at));
        }
    }
}
