package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.BalanceWalk;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.HeaderHints;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Asks about amounts that are the sum of two other columns in every row, such as a price that is a discount and what
/// was paid, or points and balance: only one of the three left the wallet.
final class SummedAmounts {
    /// Rows in which both parts have a value: fewer may be coincidence.
    private static final int SEVERAL = 5;
    /// Changes of balances that show which of the columns moved the money.
    private static final int ENOUGH = 10;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final AmountParser amounts;

    /// @param style amount style of the file
    SummedAmounts(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, AmountStyle style) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.amounts = new AmountParser(4, style, true);
    }

    private record Parts(int one, int other) {}

    Optional<Question> question() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null || amount.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        List<Integer> free = IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && isAmount(traits.get(i)) && !isAdded(i))
                .boxed()
                .toList();
        return pairs(free)
                .filter(parts -> isSum(amount.position(), parts))
                .findFirst()
                .flatMap(parts -> ask(amount.position(), parts));
    }

    private static boolean isAmount(ColumnTraits t) {
        return t.share(ValueTrait.AMOUNT) == 1 && t.has(ValueTrait.POSITIVE);
    }

    /// A customer pays taxes and fees as well: the sum with them is what left the wallet.
    private boolean isAdded(int position) {
        String header = table.headers().get(position);
        return PartialAmounts.namesTax(header) || HeaderHints.namesFee(header);
    }

    private static Stream<Parts> pairs(List<Integer> free) {
        return free.stream()
                .flatMap(one -> free.stream().filter(other -> other > one).map(other -> new Parts(one, other)));
    }

    private boolean isSum(int whole, Parts parts) {
        int both = 0;
        for (SampleRow row : table.rows()) {
            long sum = Math.abs(number(row, whole));
            long one = Math.abs(number(row, parts.one));
            long other = Math.abs(number(row, parts.other));
            if (sum != one + other) {
                return false;
            }
            both += one != 0 && other != 0 ? 1 : 0;
        }
        return both >= SEVERAL;
    }

    /// Asks unless the balances follow from the whole; the column from which they do follow is proposed.
    private Optional<Question> ask(int whole, Parts parts) {
        List<Integer> columns = List.of(whole, parts.one, parts.other);
        Optional<Integer> proven = proven(columns);
        if (proven.filter(column -> column == whole).isPresent()) {
            return Optional.empty();
        }
        List<String> names = Stream.concat(proven.stream(), columns.stream())
                .distinct()
                .map(table::nameOf)
                .toList();
        return Optional.of(new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.AMOUNT),
                Message.of("ask.amountIsSum", table.nameOf(whole), table.nameOf(parts.one), table.nameOf(parts.other)),
                names));
    }

    /// The column that explains more changes of the balance than each of the others.
    private Optional<Integer> proven(List<Integer> columns) {
        List<Integer> fits = columns.stream().map(this::explained).toList();
        int most = Collections.max(fits);
        return most >= ENOUGH && Collections.frequency(fits, most) == 1
                ? Optional.of(columns.get(fits.indexOf(most)))
                : Optional.empty();
    }

    private int explained(int column) {
        ColumnMatch balance = used.get(ExportColumn.BALANCE_AFTER);
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        return balance == null || account == null
                ? 0
                : BalanceWalk.over(
                                table.rows(),
                                row -> row.cell(account.position()),
                                row -> number(row, column),
                                row -> row.cell(balance.position()).isEmpty() ? null : number(row, balance.position()),
                                false)
                        .fits();
    }

    /// The number in a column; 0 where there is none.
    private long number(SampleRow row, int column) {
        try {
            return row.cell(column).isEmpty() ? 0 : amounts.parse(ExportColumn.AMOUNT, row.cell(column));
        } catch (BadValue e) {
            return 0;
        }
    }
}
