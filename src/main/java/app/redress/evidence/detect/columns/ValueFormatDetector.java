package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.ProfileText;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.CurrencyNames;
import app.redress.evidence.values.FullWidth;
import app.redress.evidence.values.TimeStep;
import app.redress.evidence.values.ValueFormats;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Determines the time and amount formats of a table: as stated, otherwise as proven by the sampled values, otherwise
/// by asking.
public final class ValueFormatDetector {
    private static final Set<ExportColumn> TIMES = EnumSet.of(
            ExportColumn.OCCURRED_AT,
            ExportColumn.OCCURRED_ON,
            ExportColumn.REGISTERED_AT,
            ExportColumn.FROZEN_AT,
            ExportColumn.UNFROZEN_AT,
            ExportColumn.CLAIMED_AT,
            ExportColumn.AT,
            ExportColumn.PAID_AT);
    private static final Set<ExportColumn> MOMENTS = EnumSet.of(
            ExportColumn.OCCURRED_AT,
            ExportColumn.OCCURRED_ON,
            ExportColumn.AT,
            ExportColumn.CLAIMED_AT,
            ExportColumn.PAID_AT);
    private static final Set<ExportColumn> AMOUNTS = EnumSet.of(
            ExportColumn.AMOUNT,
            ExportColumn.AMOUNT_OUT,
            ExportColumn.AMOUNT_IN,
            ExportColumn.BALANCE_AFTER,
            ExportColumn.FEE,
            ExportColumn.REFUNDED,
            ExportColumn.BALANCE_BEFORE);
    private static final Pattern DRESSING = Pattern.compile("[^\\d.,]");
    private static final Pattern COMMA_PROOF =
            Pattern.compile("0,\\d+|\\d+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern POINT_PROOF = Pattern.compile(
            "0\\.\\d+|\\d+\\.\\d{1,2}|\\d+\\.\\d{4,}|\\d{1,3}(?:,\\d{2,3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern EPOCH = Pattern.compile("\\d{7,15}(?:[.,]\\d{1,9})?");
    private static final Pattern THOUSANDTHS = Pattern.compile("0[.,]\\d{3}");
    private static final Pattern EITHER_POINT = Pattern.compile("\\d{1,3}\\.\\d{3}");

    /// The clock of Japanese business days, in a profile.
    public static final String LATE_CLOCK = "30h";

    /// Share below which fractional amounts are errors in single rows.
    private static final double SOME = 0.2;
    /// Digits of most currencies' minor units.
    private static final int CENTS = 2;

    private final MappingProfile mapping;
    private final List<ColumnTraits> times = new ArrayList<>();
    private final List<ColumnTraits> amounts = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final ValueFormats spelling;
    private final boolean compactClock;
    /// Whether the currency tells what a point means.
    private boolean settled;

    public ValueFormatDetector(
            MappingProfile mapping,
            ZoneId zone,
            Collection<ExportColumn> columns,
            String currency,
            OtherFiles others,
            List<String> above,
            java.util.function.Function<ExportColumn, ColumnTraits> traits) {
        this.mapping = mapping;
        columns.stream().filter(TIMES::contains).forEach(c -> times.add(traits.apply(c)));
        columns.stream().filter(AMOUNTS::contains).forEach(c -> amounts.add(traits.apply(c)));
        boolean counted = columns.contains(ExportColumn.OCCURRED_AT)
                && !columns.contains(ExportColumn.OCCURRED_ON)
                && (ColumnCandidates.isCount(traits.apply(ExportColumn.OCCURRED_AT))
                        || isOtherEpoch(traits.apply(ExportColumn.OCCURRED_AT)));
        int clock = columns.contains(ExportColumn.OCCURRED_ON) ? clock(traits.apply(ExportColumn.OCCURRED_AT)) : 0;
        this.compactClock = clock > 0;
        AmountStyle style = style(currency);
        // beside a column of days, the other one holds hours: 07.24.07 is no date there
        List<ExportColumn> days = columns.stream()
                .filter(TIMES::contains)
                .filter(c -> c != ExportColumn.OCCURRED_AT || !columns.contains(ExportColumn.OCCURRED_ON))
                .toList();
        List<ColumnTraits> dated = days.stream().map(traits).toList();
        List<ColumnTraits> moments = days.stream()
                .filter(others.dated() ? MOMENTS::contains : _ -> false)
                .map(traits)
                .toList();
        DateOrderDetector dates = new DateOrderDetector(mapping, zone, dated, moments, others, above);
        questions.addAll(dates.questions());
        notes.addAll(dates.notes());
        this.spelling = new ValueFormats(
                zone,
                dates.order(),
                counted ? step(traits.apply(ExportColumn.OCCURRED_AT)) : null,
                clock,
                lateHours(columns.stream().filter(MOMENTS::contains).map(traits).toList()),
                decimals(currency, style),
                style,
                settled || mapping.said("amount.style").isPresent());
    }

    public static boolean isTime(ExportColumn column) {
        return TIMES.contains(column);
    }

    public static boolean isAmount(ExportColumn column) {
        return AMOUNTS.contains(column);
    }

    public ValueFormats spelling() {
        return spelling;
    }

    public List<Question> questions() {
        return questions;
    }

    public List<Message> notes() {
        return notes;
    }

    /// Whether a mapped time has no offset, so that the zone matters.
    public boolean zoneless() {
        return compactClock
                || times.stream().anyMatch(t -> t.has(ValueTrait.ZONELESS) || t.has(ValueTrait.TIME_OF_DAY));
    }

    /// A saved profile remembers how the times of the first files were written.
    private int clock(ColumnTraits times) {
        return mapping.said("time.digits").map(Integer::parseInt).orElseGet(() -> CompactClock.digits(times));
    }

    private boolean lateHours(List<ColumnTraits> moments) {
        Optional<String> said = mapping.said("time.clock");
        if (said.isPresent()) {
            return said.get().equals(LATE_CLOCK);
        }
        Optional<Message> note =
                moments.stream().flatMap(t -> NightHours.note(t).stream()).findFirst();
        note.ifPresent(notes::add);
        return note.isPresent();
    }

    /// Whether a person says that counts which look like seconds since 1970 begin at another moment.
    private boolean isOtherEpoch(ColumnTraits counts) {
        return mapping.said("time.origin").isPresent()
                && counts.values() > 0
                && counts.texts().allMatch(text -> EPOCH.matcher(text).matches());
    }

    private @Nullable TimeStep step(ColumnTraits counts) {
        String origin = mapping.said("time.origin").orElse("");
        String unit = mapping.said("time.unit").orElse("");
        if (origin.isEmpty()) {
            questions.add(Questions.stepOrigin(counts.samples().getFirst()));
        }
        if (unit.isEmpty()) {
            questions.add(Questions.stepUnit());
        }
        return origin.isEmpty() || unit.isEmpty() ? null : new TimeStep(Instant.parse(origin), ProfileText.unit(unit));
    }

    private AmountStyle style(String currency) {
        String stated = mapping.said("amount.style").orElse("");
        if (!stated.isEmpty()) {
            return AmountStyle.valueOf(stated.toUpperCase(Locale.ROOT));
        }
        String comma = first(COMMA_PROOF);
        String point = first(POINT_PROOF);
        String either = first(EITHER_POINT);
        if (either(comma, point, either) && !currency.isEmpty()) {
            return styleOf(currency, either);
        }
        settled = !first(THOUSANDTHS).isEmpty() && (currency.isEmpty() || CurrencyNames.digits(currency) > CENTS);
        if (!comma.isEmpty() && !point.isEmpty() || either(comma, point, either)) {
            questions.add(Questions.style(either.isEmpty() ? comma : either));
        }
        return comma.isEmpty() || !point.isEmpty() ? AmountStyle.POINT : AmountStyle.COMMA;
    }

    /// Three digits behind a point are the fraction of a currency with three decimals, and thousands in any other.
    private AmountStyle styleOf(String currency, String example) {
        settled = true;
        int digits = CurrencyNames.digits(currency);
        boolean mark = digits > CENTS;
        notes.add(FieldWords.styleOfCurrency(example, currency, mark, digits));
        return mark ? AmountStyle.POINT : AmountStyle.COMMA;
    }

    private static boolean either(String comma, String point, String either) {
        return comma.isEmpty() && point.isEmpty() && !either.isEmpty();
    }

    private String first(Pattern pattern) {
        return amounts.stream()
                .flatMap(ColumnTraits::texts)
                .map(t -> FullWidth.hasOtherDigits(t) ? FullWidth.fold(t) : t)
                .filter(t -> pattern.matcher(DRESSING.matcher(t).replaceAll("")).matches()
                        && !t.contains("/")
                        && !t.contains("E+"))
                .findFirst()
                .orElse("");
    }

    /// Digits of the minor unit: as stated, else two where amounts have fractions that none of them goes beyond.
    private int decimals(String currency, AmountStyle style) {
        if (mapping.said("amount.unit").filter("minor"::equals).isPresent()) {
            return 0;
        }
        String example = amounts.stream()
                .filter(t -> t.share(ValueTrait.FRACTION) >= SOME)
                .map(t -> t.example(ValueTrait.FRACTION))
                .findFirst()
                .orElse("");
        boolean said = mapping.said("amount.decimals").isPresent()
                || mapping.said("currency").isPresent();
        if (!said && currency.isEmpty() && isThousandths(style)) {
            notes.add(FieldWords.decimals(first(THOUSANDTHS), 3));
            return 3;
        }
        if (!said && settled && !currency.isEmpty() && style == AmountStyle.POINT) {
            return CurrencyNames.digits(currency);
        }
        if (!said && example.isEmpty() && !currency.isEmpty() && CurrencyNames.digits(currency) > 0) {
            notes.add(FieldWords.wholeUnits(currency, CurrencyNames.digits(currency)));
        }
        if (said || example.isEmpty()) {
            return mapping.decimals();
        }
        int usual = currency.isEmpty() ? CENTS : CurrencyNames.digits(currency);
        if (finest(style) <= usual) {
            notes.add(FieldWords.decimals(example, usual));
            return usual;
        }
        questions.add(Questions.decimals(example));
        return mapping.decimals();
    }

    /// Whether all amounts have three decimals: those below one, such as 0.500, show that nothing is grouped.
    private boolean isThousandths(AmountStyle style) {
        return !first(THOUSANDTHS).isEmpty()
                && amounts.stream()
                        .flatMap(ColumnTraits::texts)
                        .map(text -> DRESSING.matcher(FullWidth.hasOtherDigits(text) ? FullWidth.fold(text) : text)
                                .replaceAll(""))
                        .allMatch(digits -> behindMark(digits, style) == 3);
    }

    /// Most digits behind the decimal mark of any amount.
    private int finest(AmountStyle style) {
        return amounts.stream()
                .filter(t -> t.share(ValueTrait.FRACTION) > 0)
                .flatMap(ColumnTraits::texts)
                .map(text -> DRESSING.matcher(FullWidth.hasOtherDigits(text) ? FullWidth.fold(text) : text)
                        .replaceAll(""))
                .mapToInt(text -> behindMark(text, style))
                .max()
                .orElse(0);
    }

    private static int behindMark(String digits, AmountStyle style) {
        int mark = digits.lastIndexOf(style == AmountStyle.COMMA ? ',' : '.');
        return mark < 0 ? 0 : digits.length() - mark - 1;
    }
}
