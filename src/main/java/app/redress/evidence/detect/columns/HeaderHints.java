package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.values.IpAddresses;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.RequestLine;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Other information in headers: that money was spent, that there is a fee column, that a number is only an identifier.
public final class HeaderHints {
    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}]+|(?<=[a-z])(?=[A-Z])");
    private static final List<String> SPENDING =
            List.of("利用金額", "利用額", "支払金額", "支払額", "決済金額", "購入金額", "spent", "spend", "purchaseamount", "amountcharged");
    private static final List<String> FEES = List.of("fee", "fees", "手数料", "gebühr", "comisión", "commission");
    private static final List<String> NUMBERS = List.of(
            "number",
            "no",
            "nr",
            "num",
            "id",
            "code",
            "batch",
            "line",
            "page",
            "index",
            "rank",
            "seq",
            "sequence",
            "port",
            "version",
            "年齢",
            "番号",
            "コード",
            "回数",
            "連番");
    private static final List<String> REQUESTS =
            List.of("method", "host", "hostname", "uri", "url", "path", "request", "useragent", "referer", "referrer");
    /// Words for who used a card: the holder or a relative.
    private static final Set<String> PERSONS =
            Set.of("本人", "家族", "ご本人", "ご家族", "本人会員", "家族会員", "self", "family", "primary", "additional", "holder");

    private static final Set<String> DIRECTIONS =
            Set.of("debit", "credit", "d", "c", "dr", "cr", "s", "h", "soll", "haben", "in", "out", "收入", "支出");

    private static final Pattern INSIDE =
            Pattern.compile("(?:10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|127\\.)[\\d.:]+");

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    public HeaderHints(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    public static boolean namesSpending(String header) {
        String bare = Synonyms.normalise(header);
        return SPENDING.stream().anyMatch(bare::contains);
    }

    /// Whether a header denotes a count or an identifier rather than an amount.
    public static boolean namesNumbers(String header) {
        String bare = Synonyms.normalise(header);
        List<String> parts = words(header);
        return NUMBERS.stream().anyMatch(word -> word.charAt(0) > 127 ? bare.endsWith(word) : parts.contains(word));
    }

    /// The words of a header, in small letters.
    private static List<String> words(String header) {
        return WORD_ENDS
                .splitAsStream(header)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether a header names a part of a web request, which is nobody's account.
    static boolean namesRequest(String header) {
        return words(header).stream().anyMatch(REQUESTS::contains);
    }

    /// Whether a column only holds methods of requests, which say nothing without their paths.
    static boolean onlyMethods(ColumnTraits values) {
        return values.values() > 0 && values.texts().allMatch(RequestLine::isMethod);
    }

    /// Whether a column only holds addresses inside a network, as a proxy's own.
    public static boolean onlyInside(ColumnTraits values) {
        return values.values() > 0
                && values.texts().allMatch(text -> INSIDE.matcher(text).matches());
    }

    /// Whether a column only says whether money came in or went out.
    public static boolean onlyDirections(ColumnTraits values) {
        return values.values() > 0 && values.texts().allMatch(text -> DIRECTIONS.contains(Synonyms.normalise(text)));
    }

    /// Whether a column only tells whose card it was.
    static boolean onlyPersons(ColumnTraits values) {
        return values.values() > 0 && values.texts().allMatch(text -> PERSONS.contains(Synonyms.normalise(text)));
    }

    /// Whether a column only holds IPv4 addresses written as one number.
    static boolean onlyNumberedAddresses(ColumnTraits values) {
        return values.values() > 0 && values.texts().allMatch(text -> IpAddresses.numbered(text) != null);
    }

    /// Whether a header speaks of a fee.
    public static boolean namesFee(String header) {
        String bare = Synonyms.normalise(header);
        return FEES.stream().anyMatch(bare::endsWith);
    }

    /// A fee column besides the amount that is not mapped.
    public Optional<String> fees() {
        if (!used.containsKey(ExportColumn.AMOUNT)) {
            return Optional.empty();
        }
        for (int i = 0; i < table.width(); i++) {
            int position = i;
            boolean free = ColumnMatch.isFree(position, used);
            boolean sums =
                    traits.get(i).has(ValueTrait.POSITIVE) || traits.get(i).has(ValueTrait.NEGATIVE);
            if (free && sums && namesFee(table.headers().get(i))) {
                return Optional.of(table.nameOf(i));
            }
        }
        return Optional.empty();
    }
}
