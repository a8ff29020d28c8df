package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.OtherFiles;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.DateOrder;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the order of day, month and year in a file's dates: what was stated, what its own dates prove, else the one
/// order that lets the file take place when the other files do. Everything else is asked.
final class DateOrderDetector {
    private static final double NEARLY_ALL = 0.9;
    private static final double FEW = 0.5;
    private static final Pattern DATE = Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}");

    private final ZoneId zone;
    private final List<ColumnTraits> times;
    private final List<ColumnTraits> moments;
    private final OtherFiles others;
    private final List<String> above;
    private final List<Question> questions = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final DateOrder order;

    /// @param times columns with dates
    /// @param moments those that say when a row happened
    /// @param above texts above the table, such as the period of a statement
    DateOrderDetector(
            MappingProfile mapping,
            ZoneId zone,
            List<ColumnTraits> times,
            List<ColumnTraits> moments,
            OtherFiles others,
            List<String> above) {
        this.above = above;
        this.zone = zone;
        this.times = times;
        this.moments = moments;
        this.others = others;
        this.order = mapping.said("date.order")
                .map(said -> stated(DateOrder.valueOf(said.toUpperCase(Locale.ROOT))))
                .orElseGet(this::found);
    }

    DateOrder order() {
        return order;
    }

    List<Question> questions() {
        return questions;
    }

    List<Message> notes() {
        return notes;
    }

    /// What is said of all files may be meant for another one: then this one falls out of the time of the others.
    private DateOrder stated(DateOrder said) {
        Optional<DateOrder> fitting = fitting();
        if (fitting.isPresent() && fitting.get() != said && share(said) < FEW) {
            questions.add(Questions.dateOrderElsewhere(example(), said, fitting.get()));
        }
        return said;
    }

    private DateOrder found() {
        Set<DateOrder> proven = EnumSet.noneOf(DateOrder.class);
        times.forEach(t -> t.texts().map(DateOrder::evidence).forEach(e -> e.ifPresent(proven::add)));
        proven.remove(DateOrder.YMD);
        if (proven.size() == 1) {
            return proven.iterator().next();
        }
        String either = example();
        if (either.isEmpty()) {
            return DateOrder.UNSTATED;
        }
        Optional<DateOrder> told = proven.isEmpty() ? told(either) : Optional.empty();
        if (told.isPresent()) {
            return told.get();
        }
        Optional<DateOrder> fitting = proven.isEmpty() ? fitting() : Optional.empty();
        if (fitting.isPresent()) {
            notes.add(FieldWords.datesOfOthers(either, fitting.get()));
            return fitting.get();
        }
        questions.add(Questions.dateOrder(either, proven.size() > 1));
        return DateOrder.UNSTATED;
    }

    /// The order in which the lines above the table write their dates, if one of them shows it.
    private Optional<DateOrder> told(String example) {
        for (String text : above) {
            Matcher date = DATE.matcher(text);
            while (date.find()) {
                Optional<DateOrder> order = DateOrder.evidence(date.group()).filter(o -> o != DateOrder.YMD);
                if (order.isPresent()) {
                    notes.add(FieldWords.datesAbove(example, order.get(), text));
                    return order;
                }
            }
        }
        return Optional.empty();
    }

    private String example() {
        return times.stream()
                .flatMap(ColumnTraits::texts)
                .filter(DateOrder::matters)
                .findFirst()
                .orElse("");
    }

    /// The one order in which nearly all dates lie when the other files take place, where in any other most do not.
    private Optional<DateOrder> fitting() {
        if (!others.dated() || open().isEmpty()) {
            return Optional.empty();
        }
        Optional<DateOrder> best = Optional.empty();
        for (DateOrder tried : List.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD)) {
            double share = share(tried);
            if (share >= NEARLY_ALL && best.isEmpty()) {
                best = Optional.of(tried);
            } else if (share >= FEW) {
                return Optional.empty();
            }
        }
        return best;
    }

    private List<String> open() {
        return moments.stream()
                .flatMap(ColumnTraits::texts)
                .filter(DateOrder::matters)
                .toList();
    }

    private double share(DateOrder tried) {
        TimeParser parser = new TimeParser(zone, tried, null);
        List<String> open = open();
        long near = open.stream().filter(text -> isNear(parser, text)).count();
        return open.isEmpty() ? 0 : (double) near / open.size();
    }

    private boolean isNear(TimeParser parser, String text) {
        try {
            return others.near(parser.parse(ExportColumn.OCCURRED_AT, text));
        } catch (BadValue e) {
            return false;
        }
    }
}
