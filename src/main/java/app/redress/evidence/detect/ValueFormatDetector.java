package app.redress.evidence.detect;

import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.ProfileText;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.DateOrder;
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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Determines the time and amount formats of a table: as stated, otherwise as proven by the sampled values, otherwise
/// by asking.
final class ValueFormatDetector {
    private static final Set<ExportColumn> TIMES = EnumSet.of(
            ExportColumn.OCCURRED_AT,
            ExportColumn.OCCURRED_ON,
            ExportColumn.REGISTERED_AT,
            ExportColumn.FROZEN_AT,
            ExportColumn.CLAIMED_AT,
            ExportColumn.AT,
            ExportColumn.PAID_AT);
    private static final Set<ExportColumn> AMOUNTS = EnumSet.of(
            ExportColumn.AMOUNT,
            ExportColumn.AMOUNT_OUT,
            ExportColumn.AMOUNT_IN,
            ExportColumn.BALANCE_AFTER,
            ExportColumn.FEE,
            ExportColumn.BALANCE_BEFORE);
    private static final Pattern DRESSING = Pattern.compile("[^\\d.,]");
    private static final Pattern COMMA_PROOF =
            Pattern.compile("\\d+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern POINT_PROOF =
            Pattern.compile("\\d+\\.\\d{1,2}|\\d+\\.\\d{4,}|\\d{1,3}(?:,\\d{2,3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern EITHER_POINT = Pattern.compile("\\d{1,3}\\.\\d{3}");

    /// Share below which fractional amounts are errors in single rows.
    private static final double SOME = 0.2;

    private final MappingProfile mapping;
    private final List<ColumnTraits> times = new ArrayList<>();
    private final List<ColumnTraits> amounts = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final ValueFormats spelling;

    ValueFormatDetector(
            MappingProfile mapping,
            ZoneId zone,
            Collection<ExportColumn> columns,
            java.util.function.Function<ExportColumn, ColumnTraits> traits) {
        this.mapping = mapping;
        columns.stream().filter(TIMES::contains).forEach(c -> times.add(traits.apply(c)));
        columns.stream().filter(AMOUNTS::contains).forEach(c -> amounts.add(traits.apply(c)));
        boolean counted = columns.contains(ExportColumn.OCCURRED_AT)
                && ColumnDetector.isCount(traits.apply(ExportColumn.OCCURRED_AT));
        AmountStyle style = style();
        this.spelling = new ValueFormats(
                zone,
                order(),
                counted ? step(traits.apply(ExportColumn.OCCURRED_AT)) : null,
                decimals(),
                style,
                mapping.said("amount.style").isPresent());
    }

    static boolean isTime(ExportColumn column) {
        return TIMES.contains(column);
    }

    ValueFormats spelling() {
        return spelling;
    }

    List<Question> questions() {
        return questions;
    }

    /// Whether a mapped time has no offset, so that the zone matters.
    boolean zoneless() {
        return times.stream().anyMatch(t -> t.has(ValueTrait.ZONELESS) || t.has(ValueTrait.TIME_OF_DAY));
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

    private DateOrder order() {
        String stated = mapping.said("date.order").orElse("");
        if (!stated.isEmpty()) {
            return DateOrder.valueOf(stated.toUpperCase(Locale.ROOT));
        }
        Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        times.forEach(t -> t.texts().map(DateOrder::evidence).forEach(e -> e.ifPresent(proven::add)));
        proven.remove(DateOrder.YMD);
        String either = times.stream()
                .flatMap(ColumnTraits::texts)
                .filter(DateOrder::matters)
                .findFirst()
                .orElse("");
        if (proven.size() == 1) {
            return proven.iterator().next();
        }
        if (!either.isEmpty()) {
            questions.add(Questions.dateOrder(either, proven.size() > 1));
        }
        return DateOrder.UNSTATED;
    }

    private AmountStyle style() {
        String stated = mapping.said("amount.style").orElse("");
        if (!stated.isEmpty()) {
            return AmountStyle.valueOf(stated.toUpperCase(Locale.ROOT));
        }
        String comma = first(COMMA_PROOF);
        String point = first(POINT_PROOF);
        String either = first(EITHER_POINT);
        if (!comma.isEmpty() && !point.isEmpty() || either(comma, point, either)) {
            questions.add(Questions.style(either.isEmpty() ? comma : either));
        }
        return comma.isEmpty() || !point.isEmpty() ? AmountStyle.POINT : AmountStyle.COMMA;
    }

    private static boolean either(String comma, String point, String either) {
        return comma.isEmpty() && point.isEmpty() && !either.isEmpty();
    }

    private String first(Pattern pattern) {
        return amounts.stream()
                .flatMap(ColumnTraits::texts)
                .filter(t -> pattern.matcher(DRESSING.matcher(t).replaceAll("")).matches() && !t.contains("/"))
                .findFirst()
                .orElse("");
    }

    private int decimals() {
        String example = amounts.stream()
                .filter(t -> t.share(ValueTrait.FRACTION) >= SOME)
                .map(t -> t.example(ValueTrait.FRACTION))
                .findFirst()
                .orElse("");
        if (mapping.said("amount.decimals").isEmpty()
                && mapping.said("currency").isEmpty()
                && !example.isEmpty()) {
            questions.add(Questions.decimals(example));
        }
        return mapping.decimals();
    }
}
