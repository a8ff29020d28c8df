package app.redress.evidence.detect;

import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Recognises amounts counted in thousands by their header, such as 金額(千円), or by a remark such as 単位：千円, and in
/// hundredths or millionths by their header: read as they
/// stand, every sum would be a thousandth of what was lost, or a hundred times that.
final class ScaledAmounts {
    private static final Pattern THOUSANDS = Pattern.compile(
            "百円|千円|万円|千元|万元|萬元|천원|천 원|만원|만 원|\\bthousands?\\b|\\bmillions?\\b|\\btsd\\b|\\bmilliers\\b|\\bmiles de\\b|тыс|млн"
                    + "|(?<![\\d.,'’])['’]?000s?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HUNDREDTHS = Pattern.compile(
            "1/100|銭|\\bhundredths?\\b|[x×*] ?100\\b|百分の一", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Units of advertisement accounts: amount_micros.
    private static final Pattern MILLIONTHS =
            Pattern.compile("(?<![a-z])micros?(?![a-z])|_e6\\b|百万分の一", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// What a remark beside the table calls the unit of its amounts.
    private static final Pattern REMARK = Pattern.compile(
            "単位|단위|单位|單位|金額|\\b(?:units?|amounts?|figures|values|in|betr[aä]ge?|montants?|importes?|valores)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /// Names of columns that say in each row how many digits of its amount are decimals, or by what to multiply it.
    private static final Set<String> SCALES = Set.of(
            "scale",
            "amountscale",
            "exponent",
            "amountexponent",
            "currencyexponent",
            "decimals",
            "decimalplaces",
            "minorunits",
            "multiplier",
            "小数桁数",
            "小数点以下桁数",
            "倍率");
    private static final Pattern NO_SCALE = Pattern.compile("0*|0*1(?:\\.0*)?");
    private static final int MOST_UNITS = 6;
    /// Cells of a line of units under the header: (千円), or thousands alone.
    private static final Pattern ALONE = Pattern.compile("[(（\\[［]?[^\\d()（）\\[\\]]{1,20}[)）\\]］]?");

    private static final int LONGEST_REMARK = 80;
    private static final int UNDER_HEADER = 2;
    /// Filled cells of a line that is no row of the table.
    private static final int FEW = 2;

    private ScaledAmounts() {}

    /// The question about the first column, or the remark beside the table, that counts amounts so.
    static Optional<Question> in(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        List<Integer> amounts = used.entrySet().stream()
                .filter(e -> ValueFormatDetector.isAmount(e.getKey()))
                .map(e -> e.getValue().position())
                .toList();
        Optional<Message> header = amounts.stream()
                .map(table::nameOf)
                .flatMap(name -> asked(name).stream())
                .findFirst();
        return header.or(() -> amounts.isEmpty() ? Optional.empty() : remarks(table, amounts))
                .or(() -> amounts.isEmpty() ? Optional.empty() : byRow(table, used))
                .map(words -> new Question("amount.unit", words, List.of("major")));
    }

    /// A column that nothing reads, with the unit of the amount of each row.
    private static Optional<Message> byRow(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        return IntStream.range(0, table.headed() ? table.width() : 0)
                .filter(i -> ColumnMatch.isFree(i, used))
                .mapToObj(i -> scaled(table, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Message> scaled(SampleTable table, int position) {
        Set<String> units = new LinkedHashSet<>();
        table.rows().stream().map(row -> row.cell(position)).forEach(units::add);
        boolean scale = SCALES.contains(
                Synonyms.normalise(table.headers().get(position)));
        if (units.size() > MOST_UNITS) {
            return Optional.empty();
        }
        return units.stream()
                .filter(unit -> scale
                        ? unit.matches("\\d{1,7}") && !NO_SCALE.matcher(unit).matches()
                        : ALONE.matcher(unit).matches()
                                && THOUSANDS.matcher(unit).find())
                .findFirst()
                .map(unit -> Message.of("ask.unitByRow", table.nameOf(position), unit));
    }

    private static Optional<Message> asked(String header) {
        if (THOUSANDS.matcher(header).find()) {
            return Optional.of(Message.of("ask.thousands", header));
        }
        if (MILLIONTHS.matcher(header).find()) {
            return Optional.of(Message.of("ask.millionths", header));
        }
        return HUNDREDTHS.matcher(header).find() ? Optional.of(Message.of("ask.hundredths", header)) : Optional.empty();
    }

    /// Units stand above the table, in the lines under its header, or in a line of their own below.
    private static Optional<Message> remarks(SampleTable table, List<Integer> amounts) {
        Stream<String> under = table.rows().stream()
                .limit(UNDER_HEADER)
                .flatMap(row -> amounts.stream().map(row::cell))
                .filter(text -> ALONE.matcher(text).matches());
        Stream<String> beside = Stream.concat(
                        table.above().stream(),
                        table.rows().stream().filter(row -> row.filled() <= FEW).flatMap(row -> row.cells().stream()))
                .filter(text ->
                        text.length() <= LONGEST_REMARK && REMARK.matcher(text).find());
        return Stream.concat(under, beside)
                .filter(text -> THOUSANDS.matcher(text).find())
                .findFirst()
                .map(text -> Message.of("ask.thousandsBeside", text));
    }
}
