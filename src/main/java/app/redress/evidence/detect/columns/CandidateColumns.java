package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names of the columns that a question about a column offers.
public final class CandidateColumns {
    /// Values of which an account would come again.
    private static final int MANY = 20;

    private static final int MOST_MOVEMENTS = 12;
    private static final int LONGEST_WORD = 40;
    /// Share of known words that makes a column one of movements.
    private static final double SOME = 0.3;

    private final ColumnDetector search;
    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    /// @param used the columns with a meaning; followed while it changes
    public CandidateColumns(
            ColumnDetector search, SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.search = search;
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    /// Other columns that are named like this one.
    public List<String> rivals(ExportColumn column, ColumnMatch found) {
        List<String> names = new ArrayList<>(of(column));
        for (int i = 0; i < table.width(); i++) {
            boolean named = i != found.position()
                    && traits.get(i).values() > 0
                    && search.isNamed(column, i)
                    && !names.contains(table.nameOf(i));
            if (named) {
                names.add(table.nameOf(i));
            }
        }
        return names;
    }

    /// An unused column with words of movements among others: read by the sign alone, a refund would be a charge.
    public Optional<String> movements() {
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            ColumnTraits t = traits.get(i);
            boolean free = ColumnMatch.isFree(position, used);
            boolean few = t.distinct() > 1 && t.distinct() <= MOST_MOVEMENTS && t.values() > 2 * t.distinct();
            if (table.headed() && free && few && t.share(ValueTrait.TYPE) >= SOME && !HeaderHints.onlyDirections(t)) {
                return Optional.of(table.nameOf(i));
            }
        }
        return Optional.empty();
    }

    /// Unused columns with few values that come again in all rows: words or codes of which nobody knows the meaning
    /// yet.
    public List<String> words() {
        List<String> names = new ArrayList<>();
        for (int i = 0; table.headed() && i < table.width(); i++) {
            ColumnTraits t = traits.get(i);
            boolean few = t.distinct() > 1 && t.distinct() <= MOST_MOVEMENTS && t.values() > 2 * t.distinct();
            if (ColumnMatch.isFree(i, used)
                    && few
                    && t.values() >= 0.9 * table.rows().size()
                    && areWords(t)) {
                names.add(table.nameOf(i));
            }
        }
        return names;
    }

    private static boolean areWords(ColumnTraits t) {
        return times(t) < 0.1
                && !t.has(ValueTrait.FRACTION)
                && !t.has(ValueTrait.ADDRESS)
                && !t.has(ValueTrait.YES_NO)
                && t.share(ValueTrait.STATUS) < 0.9
                && t.texts().allMatch(text -> text.length() < LONGEST_WORD);
    }

    /// Unused columns whose values would fit.
    public List<String> of(ExportColumn column) {
        List<String> names = new ArrayList<>();
        if (column == ExportColumn.STATUS && search.kind() == EvidenceKind.PAYOUTS) {
            names.addAll(new PayoutErrors(table, used).columns());
        }
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            boolean free = ColumnMatch.isFree(position, used);
            ColumnTraits t = traits.get(i);
            boolean more = names.size() < 4 && !names.contains(table.nameOf(i));
            if (free && t.values() > 0 && more && plausible(column, t)) {
                names.add(table.nameOf(i));
            }
        }
        return names;
    }

    private static boolean plausible(ExportColumn column, ColumnTraits t) {
        boolean once = t.variety() > 0.99;
        return ColumnFit.of(column, t).agree() > 0.7
                && switch (column) {
                    case TRANSACTION_ID ->
                        once && t.share(ValueTrait.CODE) > 0.9 && !t.has(ValueTrait.FRACTION) && times(t) < 0.1;
                    case ACCOUNT_ID ->
                        t.share(ValueTrait.CODE) > 0.9
                                && t.share(ValueTrait.DIGIT) > 0.5
                                && t.share(ValueTrait.SMALL_NUMBER) < 0.5
                                && times(t) < 0.1
                                && (t.variety() < 0.95 || t.values() < MANY)
                                && t.distinct() > 1;
                    case TYPE, EVENT, STATUS -> t.share(ValueTrait.AMOUNT) < 0.5;
                    default -> true;
                };
    }

    private static double times(ColumnTraits t) {
        return t.share(ValueTrait.TIME) + t.share(ValueTrait.BARE_TIME) + t.share(ValueTrait.TIME_OF_DAY);
    }
}
