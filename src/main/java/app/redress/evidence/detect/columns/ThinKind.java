package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guards against false matches, above all of the accounts kind: it requires only an account, so nearly any table
/// would fit. A kind is accepted only when further columns are known by name.
public final class ThinKind {
    private static final int WIDE = 4;

    private ThinKind() {}

    public static Optional<Question> of(ColumnDetector best, List<ColumnDetector> fits) {
        long known = best.found().entrySet().stream()
                .filter(e -> !saysNothing(best.kind(), e.getKey()) && isSure(e.getValue()))
                .count();
        boolean master = best.kind() == EvidenceKind.ACCOUNTS;
        long needed = master || best.kind() == EvidenceKind.CONTROLS ? 1 : best.kind() == EvidenceKind.CLAIMS ? 1 : 2;
        if (known >= needed || best.width() < WIDE || !best.headed() && !maySumUp(best) || best.saysWhatHappened()) {
            return Optional.empty();
        }
        List<String> kinds = fits.stream()
                .map(fit -> fit.kind().name().toLowerCase(Locale.ROOT))
                .limit(3)
                .toList();
        return Optional.of(FieldWords.thinKind(kinds));
    }

    /// A table without a header of which nothing but the account is known may be a summary as well, and one with an
    /// account and a time may hold movements whose words are not known.
    private static boolean maySumUp(ColumnDetector best) {
        return best.kind() == EvidenceKind.CLAIMS
                || best.kind() == EvidenceKind.ACCOUNTS && best.found().size() == 1;
    }

    /// Nearly any table has an account and remarks, and an amount makes no claim.
    private static boolean saysNothing(EvidenceKind kind, ExportColumn column) {
        return column == ExportColumn.ACCOUNT_ID
                || column == ExportColumn.NOTE
                || kind == EvidenceKind.CLAIMS && column == ExportColumn.AMOUNT;
    }

    private static boolean isSure(ColumnMatch found) {
        return found.confidence() == Confidence.SURE || found.confidence() == Confidence.STATED;
    }
}
