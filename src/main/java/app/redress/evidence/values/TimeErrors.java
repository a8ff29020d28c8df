package app.redress.evidence.values;

import java.util.List;
import java.util.regex.Pattern;

/// Says in words why a text is no time, by the look of it, and what a person can do.
final class TimeErrors {
    private static final String NO_SPREADSHEET = "Export again without opening the file in a spreadsheet";
    private static final String STEPS = "If the column counts steps, state time.origin = 2019-07-01T00:00:00+09:00 (the"
            + " time of step 0) and time.unit = 1h in a file passed with --profile; else map another column";
    private static final String FOUR_DIGITS = "Export the date with four digits for the year, like 2019-07-03";
    private static final String DAY_COLUMN =
            "If the day stands in another column, map that one as occurred_on; else export the date with the time";
    private static final String ANY = "Write it like 2019-07-03 12:34:56 or 2019-07-03T12:34:56+09:00";
    private static final String CLOCK = "\\d{1,2}(?::\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?|時.*)";
    private static final String HALF = "(?:午前|午後|[AaPp]\\.?[Mm]\\.?)";

    private static final List<Rule> RULES = List.of(
            rule(
                    "-?\\d+(?:[.,]\\d*)?[eE][+-]?\\d+",
                    "is in scientific notation: a spreadsheet rounded this number",
                    NO_SPREADSHEET),
            rule(
                    "[1-7]\\d{4}[.,]\\d+",
                    "is a spreadsheet's day number (days since 1900), not a written time",
                    "Give the column the format yyyy-mm-dd hh:mm:ss in the spreadsheet and export again"),
            rule(
                    "[1-7]\\d{4}",
                    "is a spreadsheet's day number (days since 1900) or a count of steps, not a written time",
                    "Export the column as yyyy-mm-dd hh:mm:ss. " + STEPS),
            rule(
                    "\\d{10}",
                    "is either a day and an hour (yyyymmddhh) or seconds since 1970",
                    "Export it like 2019-07-03 12:00, or as milliseconds since 1970"),
            rule(
                    "-\\d+(?:[.,]\\d+)?",
                    "is a negative number: a time before 1970, or no time",
                    "Map another column, or write the time like 2019-07-03 12:34:56"),
            rule("\\d{1,7}(?:[.,]\\d+)?", "is a number too short for a time", STEPS),
            rule("\\d+(?:[.,]\\d+)?", "is a number, but neither a date nor seconds or milliseconds since 1970", STEPS),
            rule(
                    "\\d{1,2}:\\d{2}[.,]\\d+",
                    "has no date and no hour: a spreadsheet has cut off the date and the hour",
                    "Take the original file and export again without opening it in a spreadsheet"),
            rule(HALF + "? *" + CLOCK + " *" + HALF + "?", "has a time of day but no date", DAY_COLUMN),
            rule("0000[-/.]0?0[-/.]0?0.*", "is how a database writes no date", "Export it as empty"),
            rule(
                    "'?\\d{1,2}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d).*",
                    "has a year of two digits, so that year and day cannot be told apart",
                    FOUR_DIGITS),
            rule(
                    "\\d{1,2}[-/ ][A-Za-z]{3,9}[-/ ]\\d{2}(?!\\d).*|'?\\d{1,2}年.*",
                    "has a year of two digits, of no named century or era", FOUR_DIGITS),
            rule(
                    "\\d{1,2}[-/.月]\\d{1,2}日?(?: .*)?|[A-Za-z]{3,9} +\\d{1,2}(?:,? +\\d{1,2}:.*)?",
                    "has no year",
                    "Export the date with its year, like 2019-07-03"));

    private TimeErrors() {}

    /// The refusal of a folded text that nothing could read.
    static UnreadableTime of(String folded) {
        return RULES.stream()
                .filter(rule -> rule.look().matcher(folded).matches())
                .map(rule -> new UnreadableTime(rule.reason(), rule.remedy()))
                .findFirst()
                .orElseGet(() -> new UnreadableTime("is not a time Redress can read", ANY));
    }

    private static Rule rule(String look, String reason, String remedy) {
        return new Rule(Pattern.compile(look), reason, remedy);
    }

    /// How an unreadable text may look, and what is then said.
    private record Rule(Pattern look, String reason, String remedy) {}
}
