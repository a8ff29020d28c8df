package app.redress.console.importing;

import app.redress.domain.Access;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A group of words with fixed meanings in Redress, to which the file's words for types, events or states are mapped.
enum WordGroup {
    TYPE(EvidenceKind.TRANSACTIONS, ExportColumn.TYPE),
    STATUS(EvidenceKind.TRANSACTIONS, ExportColumn.STATUS),
    METHOD(EvidenceKind.TRANSACTIONS, ExportColumn.METHOD),
    EVENT(EvidenceKind.ACCESS, ExportColumn.EVENT),
    RESULT(EvidenceKind.ACCESS, ExportColumn.RESULT),
    PAYOUT(EvidenceKind.PAYOUTS, ExportColumn.STATUS);

    private final EvidenceKind kind;
    private final ExportColumn column;

    WordGroup(EvidenceKind kind, ExportColumn column) {
        this.kind = kind;
        this.column = column;
    }

    ExportColumn column() {
        return column;
    }

    /// Our words as spelled in a profile.
    List<String> words() {
        Enum<?>[] words =
                switch (this) {
                    case TYPE -> Transaction.Type.values();
                    case STATUS -> Transaction.Status.values();
                    case METHOD -> Transaction.Method.values();
                    case EVENT -> Access.Kind.values();
                    case RESULT -> Access.Result.values();
                    case PAYOUT -> Payout.Status.values();
                };
        return Arrays.stream(words).map(Enum::name).toList();
    }

    String key(String theirs) {
        return "value." + name().toLowerCase(Locale.ROOT) + "." + theirs;
    }

    static List<WordGroup> of(EvidenceKind kind) {
        return Arrays.stream(values()).filter(g -> g.kind == kind).toList();
    }

    static Optional<WordGroup> named(String name) {
        return Arrays.stream(values())
                .filter(g -> g.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
