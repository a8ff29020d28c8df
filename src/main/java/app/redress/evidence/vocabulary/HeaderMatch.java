package app.redress.evidence.vocabulary;

import app.redress.domain.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How well a header matches one of our columns.
///
/// @param score from 0 (no similarity) to 1 (our own name)
/// @param how in words, why it matches
public record HeaderMatch(double score, Message how) {
    static final HeaderMatch NONE = new HeaderMatch(0, Message.nothing());
    /// From this score on, the header is a known name of the column.
    public static final double KNOWN = 0.8;

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[［【][^)）\\]］】]*[)）\\]］】]");
    private static final Pattern WORD_ENDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    /// Headings of a column whose sign tells the way: 入出金額 holds 出金額 and is no money out.
    private static final Pattern BOTH_WAYS = Pattern.compile(
            "入出|出入|入払|受払|収支|收支|借贷|借貸|입출|출입|(?i)\\b(?:in\\W+out|out\\W+in|debit\\W*credit|credit\\W*debit|dr\\W*cr|cr\\W*dr"
                    + "|soll\\W*haben|haben\\W*soll|debe\\W*haber|d[ée]bit\\W*cr[ée]dit)\\b");
    private static final Set<ExportColumn> ONE_WAY = Set.of(ExportColumn.AMOUNT_IN, ExportColumn.AMOUNT_OUT);
    private static final int SHORTEST_WORD = 4;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /// How well a header matches as a name that is listed.
    public static HeaderMatch of(ExportColumn column, String header) {
        return of(column, Compared.of(header), false);
    }

    /// A header in the forms in which it is compared with the names of every column.
    ///
    /// @param whole normalised
    /// @param bare without a unit in brackets
    /// @param plain without the currency that it names last; empty where it names none
    record Compared(String header, String whole, String bare, String plain, List<String> words) {
        static Compared of(String header) {
            List<String> words = HeaderMatch.words(header);
            return new Compared(
                    header, Synonyms.normalise(header), HeaderMatch.bare(header), withoutCurrency(words), words);
        }
    }

    /// @param similar whether near matches count too
    static HeaderMatch of(ExportColumn column, Compared header, boolean similar) {
        String whole = header.whole;
        if (whole.isEmpty()) {
            return NONE;
        }
        if (whole.equals(Synonyms.shipped().ownName(column))) {
            return new HeaderMatch(1, Message.of("header.own"));
        }
        List<String> listed = Synonyms.shipped().headersOf(column);
        int at = listed.indexOf(whole);
        if (at < 0) {
            at = listed.indexOf(header.bare);
        }
        String plain = at < 0 ? header.plain : "";
        if (!plain.isEmpty()) {
            at = listed.indexOf(plain);
        }
        if (at >= 0) {
            // of amount_usd and billing_amount, the one that names a currency is the converted one
            double less = plain.isEmpty() ? 0 : 0.06;
            return new HeaderMatch(
                    Math.max(KNOWN, 0.96 - Math.min(0.15, at * 0.002) - less), Message.of("header.known"));
        }
        return similar ? similar(column, header) : NONE;
    }

    /// The header normalised, without a unit in brackets.
    public static String bare(String header) {
        String without = Synonyms.normalise(BRACKETS.matcher(header).replaceAll(""));
        return without.isEmpty() ? Synonyms.normalise(header) : without;
    }

    private static HeaderMatch similar(ExportColumn column, Compared header) {
        if (ONE_WAY.contains(column) && BOTH_WAYS.matcher(header.header).find()) {
            return NONE;
        }
        HeaderMatch best = dotted(column, header.header);
        Set<String> sorted = new TreeSet<>(header.words);
        for (KnownName name : Synonyms.shipped().namesOf(column)) {
            HeaderMatch other = likeness(header, sorted, name);
            best = other.score > best.score ? other : best;
        }
        return best;
    }

    /// Matches the last parts of a dotted name such as `client.geo.country`.
    private static HeaderMatch dotted(ExportColumn column, String header) {
        List<String> parts = Arrays.asList(header.split("[./]"));
        for (int i = 1; i < parts.size(); i++) {
            String tail = Synonyms.normalise(String.join(" ", parts.subList(i, parts.size())));
            if (Synonyms.shipped().headersOf(column).contains(tail)
                    || tail.equals(Synonyms.shipped().ownName(column))) {
                return new HeaderMatch(0.76 - 0.03 * i, Message.of("header.ending"));
            }
        }
        return NONE;
    }

    private static HeaderMatch likeness(Compared compared, Set<String> sorted, KnownName name) {
        List<String> words = compared.words;
        String header = compared.bare;
        String bare = name.bare();
        if (!name.latin()) {
            return header.length() > bare.length() && bare.length() >= 2 && header.contains(bare)
                    ? contained(bare, header.length())
                    : NONE;
        }
        List<String> known = name.words();
        if (known.size() > 1 && name.sorted().equals(sorted)) {
            return new HeaderMatch(0.74, Message.of("header.words", name.spelled()));
        }
        if (bare.length() >= SHORTEST_WORD && words.size() > known.size() && words.containsAll(known)) {
            return contained(name.spelled(), (int) (name.spelled().length() * (double) words.size() / known.size()));
        }
        int allowed = bare.length() >= 9 ? 2 : bare.length() >= 5 ? 1 : 0;
        return allowed > 0 && !otherWord(words, known) && distance(header, bare, allowed) <= allowed
                ? new HeaderMatch(0.68, Message.of("header.nearly", name.spelled()))
                : NONE;
    }

    /// Whether a short word stands in place of another: amount_eur is no slip of the pen for "amount out".
    private static boolean otherWord(List<String> words, List<String> known) {
        if (words.size() != known.size() || words.size() < 2) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean small =
                    words.get(i).length() < SHORTEST_WORD || known.get(i).length() < SHORTEST_WORD;
            if (small && !words.get(i).equals(known.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Normalised, without the currency that a header names last, as in amount_eur.
    private static String withoutCurrency(List<String> words) {
        String last = words.isEmpty() ? "" : words.getLast().toUpperCase(Locale.ROOT);
        return words.size() > 1 && CURRENCIES.contains(last)
                ? Synonyms.normalise(String.join("", words.subList(0, words.size() - 1)))
                : "";
    }

    /// The code of the currency that a header names last; empty for none.
    public static String currency(String header) {
        List<String> words = words(header);
        return withoutCurrency(words).isEmpty() ? "" : words.getLast().toUpperCase(Locale.ROOT);
    }

    private static HeaderMatch contained(String name, int length) {
        return new HeaderMatch(0.45 + 0.25 * name.length() / length, Message.of("header.contains", name));
    }

    /// The words of a name, in lower case.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : WORD_ENDS.split(text)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /// Edit distance; any value above the limit once the limit is exceeded.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
