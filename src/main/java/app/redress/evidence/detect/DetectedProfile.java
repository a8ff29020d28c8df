package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.columns.ValueFormatDetector;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.Dialect;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.DateOrder;
import app.redress.evidence.values.ValueFormats;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes everything detected and stated as a profile that reads the same file again without questions.
final class DetectedProfile {
    private final SortedMap<String, String> lines = new TreeMap<>();

    private DetectedProfile() {}

    static MappingProfile of(Dialect dialect, SampleTable table, MappingProfile stated, MappingProposal understood) {
        DetectedProfile written = new DetectedProfile();
        EvidenceKind kind = understood.profile().kind();
        written.dialect(dialect, table);
        written.lines.put("kind", kind.name().toLowerCase(Locale.ROOT));
        written.spelling(understood);
        understood
                .used()
                .forEach((column, found) ->
                        written.lines.put(MappingProfile.key(kind, column), table.nameOf(found.position())));
        understood
                .profile()
                .constants()
                .forEach((column, word) ->
                        written.lines.put(MappingProfile.key(kind, column), word.startsWith("@") ? word : "=" + word));
        stated.lines().forEach((key, value) -> {
            if (!written.lines.containsKey(key) && worthKeeping(key, kind)) {
                written.lines.put(key, value);
            }
        });
        return new MappingProfile(stated.name(), written.lines);
    }

    /// Whether a line belongs in the profile: statements about other kinds do not.
    private static boolean worthKeeping(String key, EvidenceKind kind) {
        return key.startsWith("value.")
                || key.startsWith("time.")
                || key.startsWith("amount.")
                || key.startsWith("date.")
                || key.startsWith("account.")
                || key.startsWith("empty.")
                || key.startsWith("period.")
                || key.startsWith("zone.")
                || key.equals("currency")
                || key.equals("profile")
                || key.equals("version")
                || key.startsWith(kind.name().toLowerCase(Locale.ROOT) + ".");
    }

    private void dialect(Dialect dialect, SampleTable table) {
        lines.put("shape", table.shape());
        lines.put("encoding", dialect.charset().name());
        if (dialect.layout() == Layout.DELIMITED) {
            lines.put("separator", dialect.separatorName());
            lines.put("header", dialect.headerRow() ? String.valueOf(table.headerLine()) : "none");
        }
    }

    private void spelling(MappingProposal understood) {
        ValueFormats spelling = understood.profile().spelling();
        lines.put("zone", spelling.zone().getId());
        if (spelling.order() != DateOrder.UNSTATED) {
            lines.put("date.order", spelling.order().name().toLowerCase(Locale.ROOT));
        }
        if (spelling.clockDigits() > 0) {
            lines.put("time.digits", String.valueOf(spelling.clockDigits()));
        }
        if (spelling.lateHours()) {
            lines.put("time.clock", ValueFormatDetector.LATE_CLOCK);
        }
        understood.sign().ifPresent(sign -> lines.put("amount.sign", sign.profileWord()));
        if (spelling.style() == AmountStyle.COMMA) {
            lines.put("amount.style", "comma");
        }
    }
}
