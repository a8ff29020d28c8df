package app.redress.evidence.detect.sample;

import app.redress.domain.Transaction.Type;
import app.redress.evidence.mapping.EmptyWords;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.values.CountryLookup;
import app.redress.evidence.values.DateOrder;
import app.redress.evidence.values.EpochTime;
import app.redress.evidence.values.FullWidth;
import app.redress.evidence.values.IpAddresses;
import app.redress.evidence.values.RocYears;
import app.redress.evidence.values.SerialDays;
import app.redress.evidence.values.TimeParser;
import app.redress.evidence.values.ZoneNames;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Classifies single values, whatever their column is called. Uses the parsers of the import, so that an import keeps
/// what detection promises.
public final class ValueClassifier {
    private static final Pattern BARE = Pattern.compile("\\d{7,8}|\\d{10}|\\d{13,14}|\\d{16}|\\d{18,19}");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}|(?:19|20)\\d{6}|.*\\d{1,2}日(?:\\([^)]\\))?");
    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "(?:(?:午前|午後|上午|下午|오전|오후) ?|[AaPp]\\.?[Mm]\\.? ?)?(?:[01]?\\d|2[0-3])[:時hH][0-5]\\d(?:[:分m](?:[0-5]\\d(?:[.,]\\d{1,9})?[秒s]?)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern LOST_TIME = Pattern.compile("\\d{1,2}:[0-5]\\d\\.\\d");
    private static final Pattern ROUNDED = Pattern.compile("-?\\d(?:[.,]\\d+)?E\\+\\d{1,3}");
    private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,10} \\S+(?: HTTP/[\\d.]+)?");
    private static final Pattern HTTP_STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._@:+|/#=\\-]{2,80}");
    private static final Pattern AGENT =
            Pattern.compile("(?:Mozilla|Opera|okhttp|curl|Dalvik|[A-Za-z][\\w .-]{1,40})/v?\\d[\\w.]*(?:[ (;].*)?");
    private static final Pattern FRACTION =
            Pattern.compile(".*[.,](?=\\d*[1-9])\\d{1,2}(?:\\D*)|.*\\.(?=\\d*[1-9])\\d{4,}(?:\\D*)");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, ValueTrait> GROUPS = Map.of(
            "value.type", ValueTrait.TYPE,
            "value.status", ValueTrait.STATUS,
            "value.method", ValueTrait.METHOD,
            "value.event", ValueTrait.EVENT,
            "value.result", ValueTrait.RESULT,
            "value.payout", ValueTrait.PAYOUT,
            "control", ValueTrait.CONTROL);

    private final TimeParser times = new TimeParser(ZoneOffset.UTC);
    private final TimeParser dayFirst = new TimeParser(ZoneOffset.UTC, DateOrder.DMY, null);
    private final TimeParser yearFirst = new TimeParser(ZoneOffset.UTC, DateOrder.YMD, null);
    private final AmountParser points = new AmountParser(4, AmountStyle.POINT);
    private final AmountParser commas = new AmountParser(4, AmountStyle.COMMA);
    private final Map<String, String> stated;
    private final Set<String> accounts;
    private final EmptyWords empty;
    private final Set<String> zoneNames;

    /// @param zone of times without an offset, whose own names may stand behind them
    /// @param stated words of a profile, by `GROUP.THEIRS`
    /// @param accounts ids named by other files of the set
    public ValueClassifier(ZoneId zone, Map<String, String> stated, Set<String> accounts, EmptyWords empty) {
        this.zoneNames = ZoneNames.ownNames(zone);
        this.stated = Synonyms.normalised(stated);
        this.accounts = accounts;
        this.empty = empty;
    }

    public boolean isNothing(String text) {
        return empty.isNothing(text);
    }

    /// The type for a word, by the profile or the bundled list.
    public Optional<Type> type(String text) {
        return word("type", text).map(Type::valueOf);
    }

    /// Our word for another system's, by the profile or the bundled list.
    public Optional<String> word(String group, String text) {
        return Optional.ofNullable(stated.get(group + "." + Synonyms.normalise(text)))
                .or(() -> Synonyms.shipped().valueOf("value." + group, text));
    }

    /// Whether a person said what a word means.
    public boolean isStated(String group, String text) {
        return stated.containsKey(group + "." + Synonyms.normalise(text));
    }

    public Set<ValueTrait> of(String text) {
        EnumSet<ValueTrait> traits = EnumSet.noneOf(ValueTrait.class);
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (digits) {
            String plain = FullWidth.hasOtherDigits(text) ? FullWidth.fold(text) : text;
            traits.add(ValueTrait.DIGIT);
            numbers(plain, traits);
            times(ZoneNames.withoutName(plain, zoneNames), traits);
        }
        words(text, traits);
        shapes(text, traits);
        if (accounts.contains(text)) {
            traits.add(ValueTrait.SHARED_ACCOUNT);
        }
        return traits;
    }

    private void times(String text, Set<ValueTrait> traits) {
        if (text.length() > 60) {
            return;
        }
        if (LOST_TIME.matcher(text).matches()) {
            traits.add(ValueTrait.LOST_TIME);
        } else if (TIME_OF_DAY.matcher(text).matches()) {
            traits.add(ValueTrait.TIME_OF_DAY);
        } else if (text.chars().allMatch(Character::isDigit)) {
            if (BARE.matcher(text).matches() && plausible(text)) {
                traits.add(ValueTrait.BARE_TIME);
            }
        } else if (isTime(text) && (SerialDays.isLikely(text) || !SerialDays.is(text))) {
            traits.add(ValueTrait.TIME);
        }
        boolean time = traits.contains(ValueTrait.TIME) || traits.contains(ValueTrait.BARE_TIME);
        if (time && (DAY.matcher(text).matches() || times.dayOnly(text) || dayFirst.dayOnly(text))) {
            traits.add(ValueTrait.DAY_ONLY);
        }
        if (time && (times.zoneless(text) || dayFirst.zoneless(text))) {
            traits.add(ValueTrait.ZONELESS);
        }
    }

    private boolean isTime(String text) {
        return text.length() >= 6
                && (reads(times, text) || DateOrder.matters(text) && (reads(dayFirst, text) || reads(yearFirst, text)));
    }

    private boolean plausible(String digits) {
        if (digits.length() == 18) {
            return EpochTime.isSteps(Long.parseLong(digits));
        }
        long number = digits.length() > 18 ? Long.parseLong(digits.substring(0, 13)) : Long.parseLong(digits);
        return switch (digits.length()) {
            case 7 -> RocYears.is(digits);
            case 10 -> number >= 946_684_800L && number < 2_208_988_800L;
            case 16 -> number >= 946_684_800_000_000L && number < 2_208_988_800_000_000L;
            case 13, 19 -> number >= 946_684_800_000L && number < 2_208_988_800_000L;
            default -> (digits.startsWith("19") || digits.startsWith("20")) && reads(times, digits);
        };
    }

    private static boolean reads(TimeParser parser, String text) {
        try {
            return parser.parse(ExportColumn.OCCURRED_AT, text) != null;
        } catch (BadValue e) {
            return false;
        }
    }

    private void numbers(String text, Set<ValueTrait> traits) {
        if (text.length() > 40) {
            return;
        }
        if (ROUNDED.matcher(text).matches()) {
            traits.add(ValueTrait.ROUNDED);
        }
        long value = amount(text);
        if (value == Long.MIN_VALUE) {
            return;
        }
        traits.add(ValueTrait.AMOUNT);
        if (value != 0) {
            traits.add(value < 0 ? ValueTrait.NEGATIVE : ValueTrait.POSITIVE);
        }
        if (FRACTION.matcher(text).matches()) {
            traits.add(ValueTrait.FRACTION);
        }
        boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (whole && text.length() <= 8) {
            traits.add(ValueTrait.SMALL_NUMBER);
        }
        if (whole && text.length() > 1 && text.startsWith("0")) {
            traits.add(ValueTrait.LEADING_ZERO);
        }
        if (HTTP_STATUS.matcher(text).matches()) {
            traits.add(ValueTrait.HTTP_STATUS);
        }
    }

    private long amount(String text) {
        try {
            return points.parse(ExportColumn.AMOUNT, text);
        } catch (BadValue e) {
            try {
                return commas.parse(ExportColumn.AMOUNT, text);
            } catch (BadValue alsoNot) {
                return Long.MIN_VALUE;
            }
        }
    }

    private void words(String text, Set<ValueTrait> traits) {
        if (text.length() > 80) {
            return;
        }
        Synonyms shipped = Synonyms.shipped();
        String normalised = Synonyms.normalise(text);
        GROUPS.forEach((group, trait) -> {
            String key = group.substring(group.indexOf('.') + 1) + "." + normalised;
            if (stated.containsKey(key)
                    || shipped.valueOf(group, text, normalised).isPresent()) {
                traits.add(trait);
            }
        });
        if (word("event", text).filter(event -> event.indexOf('/') > 0).isPresent()) {
            traits.add(ValueTrait.RESULT);
        }
        if (shipped.valueOf("value", text, normalised).isPresent()) {
            traits.add(ValueTrait.YES_NO);
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            traits.add(ValueTrait.TRUE_FALSE);
        }
        if (shipped.valueOf("status.refund", text, normalised).isPresent()) {
            traits.add(ValueTrait.REFUND_STATUS);
        }
    }

    private static void shapes(String text, Set<ValueTrait> traits) {
        if (IpAddresses.bare(text) != null) {
            traits.add(ValueTrait.ADDRESS);
        }
        boolean code = text.length() == 2 && COUNTRIES.contains(text.toUpperCase(Locale.ROOT));
        if (code
                || text.length() > 1
                        && text.length() < 40
                        && !text.equals(CountryLookup.code(text))
                        && !isAscii2(text)) {
            traits.add(ValueTrait.COUNTRY);
        }
        if (REQUEST.matcher(text).matches()) {
            traits.add(ValueTrait.REQUEST);
        } else if (AGENT.matcher(text).matches()) {
            traits.add(ValueTrait.AGENT);
        }
        if (CODE.matcher(text).matches()) {
            traits.add(ValueTrait.CODE);
        }
    }

    private static boolean isAscii2(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c < 128);
    }
}
