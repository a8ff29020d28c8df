package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Columns by which a row says of itself that it was cancelled, or how much of it was refunded. Where refunds also have
/// rows of their own, the same money could come back twice: then a person is asked.
final class UndoneInRow {
    private static final List<ExportColumn> COLUMNS = List.of(ExportColumn.CANCELLED, ExportColumn.REFUNDED);

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;
    private final List<Question> questions = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    UndoneInRow(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    List<Question> questions() {
        return questions;
    }

    List<Message> notes() {
        return notes;
    }

    /// Leaves out columns that must not be read before a person says so.
    void settle() {
        boolean ownRows = hasRowsThatUndo();
        for (ExportColumn column : COLUMNS) {
            ColumnMatch found = used.get(column);
            if (found == null || found.confidence() == Confidence.STATED) {
                continue;
            }
            String some = undoing(column, traits.get(found.position()));
            String header = table.nameOf(found.position());
            if (ownRows) {
                used.remove(column);
            }
            if (!some.isEmpty() && ownRows) {
                String key = MappingProfile.key(EvidenceKind.TRANSACTIONS, column);
                questions.add(new Question(key, Message.of("ask.undoneTwice", header, some), List.of(header, "-")));
            } else if (!some.isEmpty()) {
                notes.add(Message.of("warn.undoneInRow", header, some));
            }
        }
    }

    /// The first value that says something was undone.
    private String undoing(ExportColumn column, ColumnTraits values) {
        return values.texts()
                .filter(text -> column == ExportColumn.REFUNDED
                        ? text.chars().anyMatch(c -> c >= '1' && c <= '9')
                        : saysYes(text))
                .findFirst()
                .orElse("");
    }

    private boolean saysYes(String text) {
        Optional<String> plain = Synonyms.shipped().valueOf("value", text);
        boolean no = plain.filter("no"::equals).isPresent()
                || plain.isEmpty()
                        && look.word("status", text).filter("COMPLETED"::equals).isPresent()
                        && text.length() > 1;
        return !no;
    }

    private boolean hasRowsThatUndo() {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        return type != null
                && traits.get(type.position())
                        .texts()
                        .flatMap(text -> look.type(text).stream())
                        .anyMatch(t -> t == Type.REFUND || t == Type.CHARGE_REVERSAL);
    }
}
