package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.BalanceWalk;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.SignDetector.BalanceSteps;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.AmountSign;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds what was detected against the balances of the file: a payment that raises the balance is none, and balances
/// that follow only where another column agrees, too, are those of several accounts with one number.
final class BalanceWitness {
    /// Rows that are no coincidence, and their share of the rows with the same word.
    private static final int SEVERAL = 3;

    private static final double SOME = 0.05;
    /// Steps of balances that show whether these follow.
    private static final int ENOUGH = 20;
    /// Share of the steps up to which balances do not follow, and from which they do.
    private static final double HARDLY = 0.75;

    private static final double NEARLY_ALL = 0.9;
    /// Share of the steps that fit in a file whose rows stand in their order.
    private static final double IN_ORDER = 0.6;

    private static final int MOST_PARTS = 12;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;
    private final AmountParser amounts;

    /// @param style amount style of the file
    BalanceWitness(
            SampleTable table,
            List<ColumnTraits> traits,
            Map<ExportColumn, ColumnMatch> used,
            ValueClassifier look,
            AmountStyle style) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
        this.amounts = new AmountParser(4, style, true);
    }

    /// What a person must say before rows are read against their balances.
    ///
    /// @param sign what a minus means in the file
    List<Question> questions(AmountSign sign) {
        List<Question> questions = new ArrayList<>();
        if (open(ExportColumn.AMOUNT)
                && open(ExportColumn.TYPE)
                && used.containsKey(ExportColumn.ACCOUNT_ID)
                && used.containsKey(ExportColumn.BALANCE_AFTER)) {
            turned(sign).ifPresent(questions::add);
        }
        if (open(ExportColumn.ACCOUNT_ID) && used.containsKey(ExportColumn.BALANCE_AFTER)) {
            severalInOne().ifPresent(questions::add);
        }
        return questions;
    }

    /// Whether a column was found, and not stated by a person.
    private boolean open(ExportColumn column) {
        ColumnMatch found = used.get(column);
        return found != null && found.confidence() != Confidence.STATED;
    }

    private int at(ExportColumn column) {
        return Objects.requireNonNull(used.get(column)).position();
    }

    private Optional<Question> turned(AmountSign sign) {
        List<Long> moved = new BalanceSteps(table, used, amounts).moved();
        if (!areInOrder(moved)) {
            return Optional.empty();
        }
        Map<String, List<SampleRow>> right = new HashMap<>();
        Map<String, List<SampleRow>> wrong = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            SampleRow row = table.rows().get(i);
            Type type = moved.get(i) == 0 ? null : typeOf(row, sign);
            if (type != null && type != Type.ADJUSTMENT) {
                boolean follows = Long.signum(moved.get(i)) == type.sign();
                (follows ? right : wrong)
                        .computeIfAbsent(word(row), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return wrong.entrySet().stream()
                .filter(e -> isMany(e.getValue(), right.getOrDefault(e.getKey(), List.of())))
                .max(Map.Entry.comparingByValue((a, b) -> a.size() == b.size()
                        ? Long.compare(b.getFirst().line(), a.getFirst().line())
                        : Integer.compare(a.size(), b.size())))
                .map(e -> ask(e.getKey(), e.getValue(), right.getOrDefault(e.getKey(), List.of())));
    }

    /// Whether most rows follow the one before of their account: of rows in any order, some fit by chance.
    private boolean areInOrder(List<Long> moved) {
        long fits = moved.stream().filter(step -> step != 0).count();
        int firsts = traits.get(at(ExportColumn.ACCOUNT_ID)).distinct();
        return fits >= IN_ORDER * (moved.size() - firsts);
    }

    private static boolean isMany(List<SampleRow> wrong, List<SampleRow> right) {
        return wrong.size() >= SEVERAL && wrong.size() >= SOME * (wrong.size() + right.size());
    }

    private Question ask(String word, List<SampleRow> wrong, List<SampleRow> right) {
        String type = table.nameOf(at(ExportColumn.TYPE));
        Optional<Integer> telling = telling(wrong, right);
        Message words = telling.map(i -> Message.of(
                        "ask.turnedTold",
                        wrong.size(),
                        word,
                        wrong.getFirst().line(),
                        table.nameOf(i),
                        wrong.getFirst().cell(i)))
                .orElseGet(() -> Message.of(
                        "ask.turned", wrong.size(), word, wrong.getFirst().line()));
        List<String> answers = new ArrayList<>();
        telling.ifPresent(i -> answers.add(table.nameOf(i)));
        answers.add(type);
        return new Question(MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TYPE), words, answers);
    }

    /// A column with few values that differ between rows that follow their balance and those that do not.
    private Optional<Integer> telling(List<SampleRow> wrong, List<SampleRow> right) {
        for (int i = 0; table.headed() && i < table.width(); i++) {
            int position = i;
            if (ColumnMatch.isFree(position, used)
                    && traits.get(position).distinct() > 1
                    && traits.get(position).distinct() <= MOST_PARTS) {
                Set<String> there = new HashSet<>();
                right.forEach(row -> there.add(row.cell(position)));
                if (wrong.stream().noneMatch(row -> there.contains(row.cell(position)))) {
                    return Optional.of(position);
                }
            }
        }
        return Optional.empty();
    }

    private String word(SampleRow row) {
        return row.cell(at(ExportColumn.TYPE));
    }

    private @Nullable Type typeOf(SampleRow row, AmountSign sign) {
        Long amount = number(row, ExportColumn.AMOUNT);
        return amount == null || amount == 0
                ? null
                : look.type(word(row)).map(said -> sign.typed(said, amount < 0)).orElse(null);
    }

    private Optional<Question> severalInOne() {
        int account = at(ExportColumn.ACCOUNT_ID);
        if (!table.headed() || follows(account, account) >= HARDLY) {
            return Optional.empty();
        }
        for (int i = 0; i < table.width(); i++) {
            ColumnTraits t = traits.get(i);
            boolean parts = t.distinct() > 1
                    && t.distinct() <= MOST_PARTS
                    && t.values() == table.rows().size();
            if (ColumnMatch.isFree(i, used) && parts && follows(account, i) >= NEARLY_ALL) {
                String name = table.nameOf(account);
                return Optional.of(new Question(
                        MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.ACCOUNT_ID),
                        Message.of("ask.severalInOne", name, table.nameOf(i), t.samples()),
                        List.of(name)));
            }
        }
        return Optional.empty();
    }

    /// Share of the balances that follow from the one before by the amount, of rows that agree in two columns; 1 where
    /// too few can be compared.
    private double follows(int account, int part) {
        return BalanceWalk.over(
                        table.rows(),
                        row -> List.of(row.cell(account), row.cell(part)),
                        row -> number(row, ExportColumn.AMOUNT),
                        row -> number(row, ExportColumn.BALANCE_AFTER),
                        false)
                .share(ENOUGH);
    }

    private @Nullable Long number(SampleRow row, ExportColumn column) {
        ColumnMatch where = used.get(column);
        if (where == null) {
            return null;
        }
        try {
            String text = row.cell(where.position());
            return look.isNothing(text) ? null : (Long) amounts.parse(column, text);
        } catch (BadValue e) {
            return null;
        }
    }
}
