package app.redress.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Fetches the text of rejected lines from the file, as it stands there, in a second reading made only when there
/// are any.
final class RawLines {
    private static final int LONGEST = 4096;

    private final ExportSource source;
    private final Charset charset;

    RawLines(ExportSource source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    /// @param pending in line order
    List<Reject> complete(EvidenceFile file, List<PendingReject> pending) throws IOException {
        List<Reject> rejects = new ArrayList<>(pending.size());
        if (pending.isEmpty()) {
            return rejects;
        }
        try (ExportSource.Text text = source.text(charset);
                BufferedReader reader = new BufferedReader(text.reader())) {
            long line = 0;
            for (PendingReject reject : pending) {
                StringBuilder raw = new StringBuilder();
                for (String s = ""; line < reject.lastLine() && s != null; ) {
                    s = reader.readLine();
                    line++;
                    append(raw, s, line, reject);
                }
                rejects.add(reject(file, reject, raw.toString()));
            }
        }
        return rejects;
    }

    private static void append(
            StringBuilder raw, @org.jspecify.annotations.Nullable String s, long line, PendingReject reject) {
        if (s == null || line < reject.line() || raw.length() > LONGEST) {
            return;
        }
        raw.append(raw.isEmpty() ? "" : "\n").append(s);
    }

    private static Reject reject(EvidenceFile file, PendingReject pending, String raw) {
        String shown = raw.length() > LONGEST ? raw.substring(0, LONGEST) + " …" : raw;
        return new Reject(
                file,
                pending.line(),
                pending.lastLine(),
                pending.header(),
                pending.bad().reason(),
                pending.bad().remedy(),
                shown);
    }
}
