package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.LoginWords;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.values.SeveralSums;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.HeaderMatch;
import app.redress.evidence.vocabulary.HeaderMatches;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What each column of a table may mean, by its header and its values together.
final class ColumnCandidates {
    /// Width from which numbers are filled with zeros by a machine, and columns they may be in.
    private static final int PADDED_WIDTH = 8;

    private static final Set<ExportColumn> PADDED = Set.of(
            ExportColumn.AMOUNT,
            ExportColumn.AMOUNT_IN,
            ExportColumn.AMOUNT_OUT,
            ExportColumn.BALANCE_AFTER,
            ExportColumn.BALANCE_BEFORE,
            ExportColumn.FEE);

    /// Minimum number of values to identify a column by values alone, or to contradict its header.
    static final int ENOUGH = 5;

    private static final double REFUTED = 0.3;
    private static final double MOSTLY = 0.9;

    /// Columns whose loss weakens figures and that stand inside other objects in JSON, such as wallet.balance_after.
    private static final Set<ExportColumn> NESTED = Set.of(
            ExportColumn.BALANCE_AFTER,
            ExportColumn.BALANCE_BEFORE,
            ExportColumn.DEVICE_ID,
            ExportColumn.METHOD,
            ExportColumn.RELATED_TRANSACTION_ID,
            ExportColumn.FROZEN_AT);

    private final EvidenceKind kind;
    private final SampleTable table;
    private final HeaderMatches names;
    private final List<ColumnTraits> traits;
    private final LesserColumns lesser;
    private final List<ExportColumn> wanted;
    /// Beside days of an era, a number is a time of day and counts nothing.
    private final boolean eraDays;
    private final Map<ExportColumn, Integer> refuted = new EnumMap<>(ExportColumn.class);

    /// @param wanted columns of this kind of export
    ColumnCandidates(
            EvidenceKind kind,
            SampleTable table,
            HeaderMatches names,
            List<ColumnTraits> traits,
            LesserColumns lesser,
            List<ExportColumn> wanted) {
        this.kind = kind;
        this.table = table;
        this.names = names;
        this.traits = traits;
        this.lesser = lesser;
        this.wanted = wanted;
        this.eraDays = traits.stream().anyMatch(HostNotations::areEraDays);
    }

    /// One possible meaning of one column.
    record Candidate(ExportColumn column, int position, double name, double score, Message why, boolean agrees) {}

    /// All meanings with any likelihood, the likeliest first.
    ///
    /// @param settled columns of which nothing has to be found any more
    List<Candidate> all(Predicate<ExportColumn> settled, Set<Integer> taken) {
        List<Candidate> all = new ArrayList<>();
        for (ExportColumn column : wanted) {
            if (column == ExportColumn.OCCURRED_ON || settled.test(column)) {
                continue;
            }
            for (int i = 0; i < table.width(); i++) {
                Candidate candidate = candidate(column, i);
                if (candidate.score > 0 && !taken.contains(i)) {
                    all.add(candidate);
                }
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::position)
                .thenComparing(Candidate::column));
        return all;
    }

    /// Columns whose header matches but whose values contradict it, by the meaning of the header.
    Map<ExportColumn, Integer> refuted() {
        return refuted;
    }

    private Candidate candidate(ExportColumn column, int position) {
        HeaderMatch name = names.of(column, table.headers().get(position));
        ColumnTraits values = traits.get(position);
        ColumnFit fit = ColumnFit.of(column, values);
        boolean counts =
                column == ExportColumn.OCCURRED_AT && !eraDays && isCount(values) && name.score() >= HeaderMatch.KNOWN;
        boolean errors = column == ExportColumn.RESULT
                && Synonyms.shipped().namesErrors(table.headers().get(position));
        boolean numbered = column == ExportColumn.IP
                && name.score() >= HeaderMatch.KNOWN
                && HeaderHints.onlyNumberedAddresses(values);
        boolean padded = PADDED.contains(column) && name.score() >= HeaderMatch.KNOWN && isPadded(values);
        boolean several = column == ExportColumn.AMOUNT
                && kind == EvidenceKind.CLAIMS
                && name.score() >= HeaderMatch.KNOWN
                && values.texts().anyMatch(text -> !SeveralSums.of(text).isEmpty());
        double agree = counts ? 0.5 : errors || numbered || padded || several ? 0.9 : fit.agree();
        boolean others = column == ExportColumn.ACCOUNT_ID
                        && (HeaderHints.onlyPersons(values)
                                || values.share(ValueTrait.SHARED_ACCOUNT) < MOSTLY
                                        && HeaderHints.namesRequest(
                                                table.headers().get(position)))
                || column == ExportColumn.EVENT
                        && (HeaderHints.onlyMethods(values) || LesserColumns.onlyResults(values));
        if (others || name.score() >= HeaderMatch.KNOWN && values.values() >= ENOUGH && agree < REFUTED) {
            if (name.score() >= HeaderMatch.KNOWN) {
                refuted.putIfAbsent(column, position);
            }
            return new Candidate(column, position, 0, 0, Message.nothing(), false);
        }
        double score = score(column, name.score(), agree, values, position) * lesser.weight(column, position);
        Message words = counts
                ? Message.of("fit.counts")
                : errors ? Message.of("fit.errors") : numbered ? Message.of("fit.numbered") : fit.words();
        Message why = why(name, values.values() == 0 ? null : words);
        return new Candidate(column, position, name.score(), score, why, agree >= 0.8 || values.values() == 0);
    }

    private static Message why(HeaderMatch name, @Nullable Message values) {
        if (values == null) {
            return name.how();
        }
        return name.score() == 0 ? values : Message.of("detect.both", name.how(), values);
    }

    /// Whether the values are numbers that may count time steps from some origin.
    static boolean isCount(ColumnTraits values) {
        return values.values() > 0
                && values.share(ValueTrait.SMALL_NUMBER) > 0.95
                && values.share(ValueTrait.BARE_TIME) < 0.5
                && !HostNotations.areEraDays(values);
    }

    /// Whether the values are amounts of machines, filled with zeros to one width: 000000005000.
    static boolean isPadded(ColumnTraits values) {
        Set<Integer> widths = values.texts().map(String::length).collect(Collectors.toSet());
        return widths.size() == 1
                && widths.iterator().next() >= PADDED_WIDTH
                && values.share(ValueTrait.LEADING_ZERO) > 0.95
                && values.share(ValueTrait.AMOUNT) == 1;
    }

    private double score(ExportColumn column, double name, double agree, ColumnTraits values, int position) {
        if (name >= HeaderMatch.KNOWN) {
            boolean empty = values.values() == 0 && !table.rows().isEmpty();
            return empty ? name * 0.5 : values.values() == 0 ? name * 0.9 : name * (0.4 + 0.6 * agree);
        }
        boolean needed = ExportKinds.of(kind).required().contains(column);
        if (column != ExportColumn.AMOUNT_OUT
                && column != ExportColumn.AMOUNT_IN
                && column != ExportColumn.STATUS
                && column != ExportColumn.RESULT
                && !(column == ExportColumn.METHOD && !table.headed())
                && !needed
                && !nested(column, position)
                && !HeaderlessFit.tells(column)) {
            return 0;
        }
        if (knownAsOther(position) && !(column == ExportColumn.RESULT && LesserColumns.onlyResults(values))) {
            return 0;
        }
        double similar = name == 0 || values.values() < 1 || agree < 0.8 ? 0 : name * (0.3 + 0.7 * agree);
        double alone = values.values() < fewest(column, values) && table.headed()
                        || values.values() == 0
                        || guesses(column, values, position)
                ? 0
                : HeaderlessFit.score(column, values, needed);
        return nested(column, position) ? similar : Math.max(similar, alone);
    }

    private boolean nested(ExportColumn column, int position) {
        return NESTED.contains(column)
                && table.headers().get(position).indexOf('.') > 0
                && traits.get(position).values() >= MOSTLY * table.rows().size();
    }

    /// The claims of a day may be few; the one time among them is when they came in.
    private int fewest(ExportColumn column, ColumnTraits values) {
        if (column == ExportColumn.ACCOUNT_ID
                && values.distinct() > 1
                && values.share(ValueTrait.SHARED_ACCOUNT) == 1) {
            return 1;
        }
        boolean only = column == ExportColumn.CLAIMED_AT
                && traits.stream()
                                .filter(t -> t.share(ValueTrait.TIME) > MOSTLY)
                                .count()
                        == 1;
        return only ? 1 : ENOUGH;
    }

    /// In a table with headers, a column is not taken for an id or a status by its values alone, since many columns
    /// contain such values. A unique number is taken for the id, with a warning.
    private boolean guesses(ExportColumn column, ColumnTraits values, int position) {
        if (!table.headed()) {
            return false;
        }
        return switch (column) {
            case TRANSACTION_ID -> !new KeyColumn(table, traits).isKey(kind, position);
            case STATUS -> true;
            case RESULT -> !LoginWords.in(table.headers().get(position)) && !LesserColumns.onlyResults(values);
            case ACCOUNT_ID -> values.share(ValueTrait.SHARED_ACCOUNT) < 0.2;
            // a reason stands beside failures only
            case EVENT -> values.values() * 2 < table.rows().size();
            case AMOUNT -> HeaderHints.namesNumbers(table.headers().get(position));
            default -> false;
        };
    }

    /// Whether the header is a known name of another column of this kind.
    private boolean knownAsOther(int position) {
        String header = table.headers().get(position);
        return !header.isEmpty()
                && wanted.stream()
                        .anyMatch(c -> names.of(c, header).score() >= HeaderMatch.KNOWN && !isOtherwise(c, position));
    }

    /// Whether the values contradict a type by whose name the header is known: a movement may be a sum of money.
    private boolean isOtherwise(ExportColumn column, int position) {
        ColumnTraits values = traits.get(position);
        return column == ExportColumn.TYPE
                && values.values() >= ENOUGH
                && ColumnFit.of(column, values).agree() < REFUTED
                && values.share(ValueTrait.AMOUNT) > MOSTLY;
    }
}
