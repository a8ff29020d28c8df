package app.redress.casefile.results;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.Page;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rejected lines, filtered by file or reason.
public final class RejectTable {
    private static final String ROWS = "(select r.*, f.position, f.name, f.path, f.kind, f.sha256, f.bytes"
            + " from reject r join evidence_file f on f.place = r.file_place) listed";

    /// Groups similar rejects by the code of their reason. Older cases only have its text, which starts with the
    /// quoted value. (?s): values may contain line breaks.
    private static final String REASON = "coalesce(reason_code, regexp_replace(reason, '(?s)^\".*\" ', ''))";

    private static final Listing REJECTS = new Listing(
            ROWS,
            "place",
            Map.of(
                    "file", "name",
                    "line", "line",
                    "column", "column_name",
                    "reason", "reason",
                    // older cases have the reason in one language only
                    "reason_ja", "coalesce(reason_ja, reason)",
                    "remedy", "remedy",
                    "raw", "raw"),
            List.of("name", "column_name", "reason", "reason_ja", "raw"),
            "0");

    private RejectTable() {}

    public static Page<Reject> page(Handle handle, RejectFilter filter, ListQuery query) {
        List<String> conditions = new ArrayList<>(List.of(Listing.ANY));
        Map<String, Object> bound = new HashMap<>();
        Integer file = filter.file();
        if (file != null) {
            conditions.add("position = :file");
            bound.put("file", file);
        }
        String column = filter.column();
        if (column != null) {
            conditions.add("column_name = :column");
            bound.put("column", column);
        }
        String reason = filter.reason();
        if (reason != null) {
            conditions.add(REASON + " = :reason");
            bound.put("reason", reason);
        }
        return REJECTS.page(handle, (row, _) -> reject(row), String.join(" and ", conditions), bound, query);
    }

    public static List<RejectCount> counts(Handle handle) {
        return handle.createQuery(
                        "select position, column_name, why, min(case when reason_code is null then null else reason_message end) as example,"
                                + " sum(last_line - line + 1) as matching from (select position, line, last_line,"
                                + " column_name, reason_code, reason_message, " + REASON + " as why from " + ROWS
                                + ") reasons"
                                + " group by position, column_name, why order by matching desc, position, column_name, why")
                .map((row, _) -> new RejectCount(
                        row.getInt("position"),
                        row.getString("column_name"),
                        row.getString("why"),
                        message(row.getString("example"), row.getString("why")),
                        row.getLong("matching")))
                .list();
    }

    /// The common reason of similar rejects; null for a reason that is text only.
    static @Nullable String reason(Reject reject) {
        return reject.reason().isPlain() ? null : reject.reason().code();
    }

    /// @param json null in older cases
    private static Message message(@Nullable String json, String text) {
        return json == null ? Message.plain(text) : CaseJson.read(json, Message.class);
    }

    private static Reject reject(ResultSet row) throws SQLException {
        EvidenceFile file = new EvidenceFile(
                row.getInt("position"),
                row.getString("name"),
                row.getString("path"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getLong("bytes"));
        return new Reject(
                file,
                row.getLong("line"),
                row.getLong("last_line"),
                row.getString("column_name"),
                message(row.getString("reason_message"), row.getString("reason")),
                message(row.getString("remedy_message"), row.getString("remedy")),
                row.getString("raw"));
    }
}
