package app.redress.evidence.detect.doubts;

import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.StatedColumns;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.AmountSign;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the rows of transactions say of one another once each can be read: by their balances, their ids and their sums.
public final class RowsTogether {
    private final List<Question> questions = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    /// @param style amount style of the file
    /// @param sign what a minus means in the file
    public RowsTogether(
            SampleTable table,
            List<ColumnTraits> traits,
            Map<ExportColumn, ColumnMatch> used,
            StatedColumns stated,
            ValueClassifier look,
            AmountStyle style,
            AmountSign sign) {
        new BalanceBefore(table, used, look, style)
                .question(sign)
                .ifPresentOrElse(
                        questions::add,
                        () -> questions.addAll(new BalanceWitness(table, traits, used, look, style).questions(sign)));
        new SummedAmounts(table, traits, used, style).question().ifPresent(questions::add);
        new ToldTwice(table, traits, used, look).question(stated).ifPresent(questions::add);
        if (!stated.speaksOf(ExportColumn.TYPE)) {
            new DirectionBeside(table, traits, used, look).question().ifPresent(questions::add);
        }
        new BalanceChain(table, used, style).note().ifPresent(notes::add);
    }

    public List<Question> questions() {
        return questions;
    }

    public List<Message> notes() {
        return notes;
    }
}
