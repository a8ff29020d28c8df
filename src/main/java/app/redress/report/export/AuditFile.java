package app.redress.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The audit log as CSV, including the hashes by which anybody can verify the chain.
public final class AuditFile {
    private AuditFile() {}

    /// One line of the log.
    public record Line(
            long seq,
            Instant at,
            String who,
            String osUser,
            String action,
            String subject,
            String detail,
            String prevHash,
            String hash) {}

    public static byte[] of(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile csv = CsvFile.withBom(out);
        csv.row("seq", "at", "who", "os_user", "action", "subject", "detail", "prev_hash", "hash");
        for (Line line : lines) {
            csv.row(
                    line.seq(),
                    line.at(),
                    line.who(),
                    line.osUser(),
                    line.action(),
                    line.subject(),
                    line.detail(),
                    line.prevHash(),
                    line.hash());
        }
        csv.close();
        return out.toByteArray();
    }
}
