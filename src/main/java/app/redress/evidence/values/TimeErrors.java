package app.redress.evidence.values;

import app.redress.domain.Message;
import java.util.List;
import java.util.regex.Pattern;

/// Explains why a text cannot be read as a time, and what a person can do about it.
final class TimeErrors {
    private static final Message STEPS = Message.of("time.steps.remedy");
    private static final Message FOUR_DIGITS = Message.of("time.fourDigits.remedy");
    private static final String CLOCK = "\\d{1,2}(?::\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?|時.*)";
    private static final String HALF = "(?:午前|午後|[AaPp]\\.?[Mm]\\.?)";

    private static final List<Rule> RULES = List.of(
            rule(
                    "-?\\d+(?:[.,]\\d*)?[eE][+-]?\\d+",
                    Message.of("value.scientific"),
                    Message.of("value.scientific.remedy")),
            rule("[1-7]\\d{4}[.,]\\d+", Message.of("time.dayNumber"), Message.of("time.dayNumber.remedy")),
            rule("[1-7]\\d{4}", Message.of("time.dayNumberOrSteps"), Message.of("time.dayNumberOrSteps.remedy")),
            rule("\\d{10}", Message.of("time.hourOrSeconds"), Message.of("time.hourOrSeconds.remedy")),
            rule("-\\d+(?:[.,]\\d+)?", Message.of("time.negative"), Message.of("time.negative.remedy")),
            rule("\\d{1,7}(?:[.,]\\d+)?", Message.of("time.shortNumber"), STEPS),
            rule("\\d+(?:[.,]\\d+)?", Message.of("time.number"), STEPS),
            rule("\\d{1,2}:\\d{2}[.,]\\d+", Message.of("time.cutOff"), Message.of("time.cutOff.remedy")),
            rule(HALF + "? *" + CLOCK + " *" + HALF + "?", Message.of("time.noDate"), Message.of("time.noDate.remedy")),
            rule("0000[-/.]0?0[-/.]0?0.*", Message.of("time.zeroDate"), Message.of("time.zeroDate.remedy")),
            rule("'?\\d{1,2}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d).*", Message.of("time.shortYearFirst"), FOUR_DIGITS),
            rule(
                    "\\d{1,2}[-/ ][A-Za-z]{3,9}[-/ ]\\d{2}(?!\\d).*|'?\\d{1,2}年.*",
                    Message.of("time.shortYear"), FOUR_DIGITS),
            rule(
                    "\\d{1,2}[-/.月]\\d{1,2}日?(?: .*)?|[A-Za-z]{3,9} +\\d{1,2}(?:,? +\\d{1,2}:.*)?",
                    Message.of("time.noYear"),
                    Message.of("time.noYear.remedy")));

    private TimeErrors() {}

    /// The error for a folded text that no parser could read.
    static UnreadableTime of(String folded) {
        return RULES.stream()
                .filter(rule -> rule.look().matcher(folded).matches())
                .map(rule -> new UnreadableTime(rule.reason(), rule.remedy()))
                .findFirst()
                .orElseGet(() -> new UnreadableTime(Message.of("time.none"), Message.of("time.none.remedy")));
    }

    private static Rule rule(String look, Message reason, Message remedy) {
        return new Rule(Pattern.compile(look), reason, remedy);
    }

    /// Appearance of an unreadable text, with the reason and remedy to give.
    private record Rule(Pattern look, Message reason, Message remedy) {}
}
