package app.redress.casefile;

import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.CaseReader.Page;
import app.redress.casefile.CaseReader.RejectCount;
import app.redress.casefile.CaseReader.RejectFilter;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Rejected lines, filtered by file or reason.
final class RejectTable {
    private static final String ROWS = "(select r.*, f.position, f.name, f.path, f.kind, f.sha256, f.bytes"
            + " from reject r join evidence_file f on f.place = r.file_place) listed";

    /// A reason begins with the quoted offending value; without it, similar rejects are grouped. (?s): values may hold
    /// line ends.
    private static final String REASON = "regexp_replace(reason, '(?s)^\".*\" ', '')";

    private static final Listing REJECTS = new Listing(
            ROWS,
            "place",
            Map.of(
                    "file", "name",
                    "line", "line",
                    "column", "column_name",
                    "reason", "reason",
                    "remedy", "remedy",
                    "raw", "raw"),
            List.of("name", "column_name", "reason", "raw"),
            "0");

    private RejectTable() {}

    static Page<Reject> page(Handle handle, RejectFilter filter, ListQuery query) {
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

    static List<RejectCount> counts(Handle handle) {
        return handle.createQuery("select position, column_name, why, count(*) as matching from (select position,"
                        + " column_name, " + REASON + " as why from " + ROWS + ") reasons"
                        + " group by position, column_name, why order by matching desc, position, column_name, why")
                .map((row, _) -> new RejectCount(
                        row.getInt("position"),
                        row.getString("column_name"),
                        row.getString("why"),
                        row.getLong("matching")))
                .list();
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
                row.getString("reason"),
                row.getString("remedy"),
                row.getString("raw"));
    }
}
