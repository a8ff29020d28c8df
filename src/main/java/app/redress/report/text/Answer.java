package app.redress.report.text;

import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Message;
import app.redress.language.Catalogue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The one sentence that answers what was lost: ready to be read aloud, with as many digits as the range allows.
public final class Answer {
    private final DamageEstimate estimate;
    private final ZoneId zone;

    /// @param zone zone of the as-of time
    public Answer(DamageEstimate estimate, ZoneId zone) {
        this.estimate = estimate;
        this.zone = zone;
    }

    /// The sentence in English or Japanese.
    public String in(Locale locale) {
        Catalogue messages = Catalogue.ofMessages(locale);
        String time = time(estimate.asOf(), zone, locale);
        boolean japanese = Catalogue.isJapanese(locale);
        Range range = estimate.range();
        if (estimate.definition() != Definition.EVIDENCE) {
            return messages.say(Message.of(
                    "answer.counted",
                    time,
                    estimate.accounts(),
                    SpokenYen.of(estimate.amount(), japanese),
                    definition(estimate.definition())));
        }
        if (range == null || range.low() == range.high() || isOutside(range)) {
            return messages.say(
                    Message.of("answer.lost", time, estimate.accounts(), SpokenYen.of(estimate.amount(), japanese)));
        }
        SpokenYen.Three said = SpokenYen.of(range.low(), estimate.amount(), range.high(), japanese);
        return messages.say(Message.of(
                "answer.ranged",
                time,
                estimate.accounts(),
                said.middle(),
                Math.round(100 * DamageEstimate.RANGE_SHARE),
                said.low(),
                said.high()));
    }

    /// The time of a figure as it is said within a sentence.
    static String time(Instant asOf, ZoneId zone, Locale locale) {
        String pattern = Catalogue.ofMessages(locale).say(Message.of("answer.time"));
        return DateTimeFormatter.ofPattern(pattern, locale).format(asOf.atZone(zone));
    }

    /// Whether the figure lies outside the range, as in older cases, which would be contradictory.
    private boolean isOutside(Range range) {
        return estimate.amount() < range.low() || estimate.amount() > range.high();
    }

    /// The name of a definition within a sentence.
    public static Message definition(Definition definition) {
        return switch (definition) {
            case OPERATOR_DAY -> Message.of("estimate.OPERATOR_DAY");
            case OPERATOR_SINGLE -> Message.of("estimate.OPERATOR_SINGLE");
            case EVIDENCE -> Message.of("estimate.EVIDENCE");
            case CLAIMS -> Message.of("estimate.CLAIMS");
        };
    }
}
