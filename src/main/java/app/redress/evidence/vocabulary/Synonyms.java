package app.redress.evidence.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names that other systems use for our columns and values, loaded once from a list that anyone can extend.
public final class Synonyms {
    private static final String COLUMN = "column.";
    private static final String TYPE = "value.type";
    private static final String EVENT = "value.event";
    /// The area before the name of an event: auth.login, session:heartbeat.
    private static final Pattern AREA = Pattern.compile(
            "^(?:auth|authn|authentication|identity|iam|account|user|member|customer|session|security|event|app|api)[.:/](?=.)",
            Pattern.CASE_INSENSITIVE);

    private static final String REVERSAL = "reversal.";
    private static final Map<String, String> UNDONE = Map.of("CHARGE", "CHARGE_REVERSAL", "PAYMENT", "REFUND");
    private static final Pattern WORD_ENDS = Pattern.compile("[\\s_:/-]+");
    private static final int MOST_WORDS = 4;
    /// Letters of alphabets lie below, and their languages part words by blanks.
    private static final char LATIN = 0x2E80;

    private static final String SMALL_KANA = "ァィゥェォッャュョヮ";
    private static final String LARGE_KANA = "アイウエオツヤユヨワ";
    /// Words between what was done and how or where.
    private static final Set<String> HOW = Set.of(
            "par", "por", "con", "com", "mit", "per", "by", "via", "en", "em", "in", "at", "bei", "chez", "no", "na",
            "da", "dari", "di", "melalui", "dengan", "bằng", "tại");
    private static final Synonyms SHIPPED = load();

    private final Map<String, List<String>> theirs = new HashMap<>();
    private final Map<String, List<KnownName>> spelled = new HashMap<>();
    private final Map<ExportColumn, String> ownNames = new EnumMap<>(ExportColumn.class);
    private final Map<String, String> ours = new HashMap<>();
    private final Set<String> headers = new HashSet<>();

    private Synonyms(Properties properties) {
        for (ExportColumn column : ExportColumn.values()) {
            ownNames.put(column, normalise(column.canonical()));
        }
        for (String key : properties.stringPropertyNames()) {
            List<String> words = new ArrayList<>();
            for (String word : properties.getProperty(key).split("\\|")) {
                words.add(normalise(word));
            }
            theirs.put(key, words);
            if (key.startsWith(COLUMN)) {
                headers.addAll(words);
                headers.add(normalise(key.substring(COLUMN.length())));
                spelled.put(
                        key,
                        Arrays.stream(properties.getProperty(key).split("\\|"))
                                .map(KnownName::of)
                                .toList());
            }
            String group = groupOf(key);
            words.forEach(word -> ours.putIfAbsent(group + word, key.substring(group.length())));
            ours.put(group + normalise(key.substring(group.length())), key.substring(group.length()));
        }
    }

    public static Synonyms shipped() {
        return SHIPPED;
    }

    private static Synonyms load() {
        try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return new Synonyms(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String groupOf(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    /// Our own name of a column, normalised.
    String ownName(ExportColumn column) {
        return Objects.requireNonNull(ownNames.get(column));
    }

    /// Normalised header synonyms of this column, the most specific first.
    List<String> headersOf(ExportColumn column) {
        return theirs.getOrDefault(COLUMN + column.canonical(), List.of());
    }

    /// Whether a text is a known name of any column.
    public boolean isHeader(String text) {
        return namesColumn(normalise(text));
    }

    /// Header synonyms as spelled in the list, for word-by-word comparison.
    List<KnownName> namesOf(ExportColumn column) {
        return spelled.getOrDefault(COLUMN + column.canonical(), List.of());
    }

    /// Whether any column has this name.
    ///
    /// @param header normalised
    public boolean namesColumn(String header) {
        return headers.contains(header);
    }

    /// Whether a column with this header holds error texts: a non-empty value other than 0 means the row failed.
    public boolean namesErrors(String header) {
        return valueOf("result.error", header).isPresent();
    }

    /// Whether a column with this header says why a payout failed.
    public boolean namesPayoutErrors(String header) {
        return valueOf("payout.error", header).isPresent();
    }

    /// Our word for another system's value.
    ///
    /// @param group such as `value.type`
    public Optional<String> valueOf(String group, String text) {
        return valueOf(group, text, normalise(text));
    }

    /// The same for a text that is looked up in several groups.
    ///
    /// @param normalised the text in the form of [#normalise]
    public Optional<String> valueOf(String group, String text, String normalised) {
        String known = ours.get(group + "." + normalised);
        if (known == null && group.equals(EVENT)) {
            Matcher area = AREA.matcher(text);
            return area.find()
                    ? Optional.ofNullable(ours.get(group + "." + normalise(text.substring(area.end()))))
                    : Optional.empty();
        }
        return known == null && group.equals(TYPE)
                ? undone(text).or(() -> described(text))
                : Optional.ofNullable(known);
    }

    /// The type of a movement that another word beside it says was undone, such as "Storno Aufladung".
    private Optional<String> undone(String text) {
        String[] words = WORD_ENDS.split(text.strip());
        for (int i = 1; i < Math.min(words.length, MOST_WORDS); i++) {
            String front = normalise(String.join("", Arrays.copyOfRange(words, 0, i)));
            String back = normalise(String.join("", Arrays.copyOfRange(words, i, words.length)));
            String moved = ours.containsKey(REVERSAL + front) ? back : ours.containsKey(REVERSAL + back) ? front : "";
            String undone = UNDONE.get(ours.getOrDefault(TYPE + "." + moved, ""));
            if (undone != null) {
                return Optional.of(undone);
            }
        }
        return together(normalise(text));
    }

    /// The same in languages that write no blanks, such as 物販取消.
    private Optional<String> together(String word) {
        if (word.isEmpty() || word.charAt(0) <= LATIN && word.charAt(word.length() - 1) <= LATIN) {
            return Optional.empty();
        }
        return theirs.getOrDefault(REVERSAL + "YES", List.of()).stream()
                .filter(undoing -> undoing.charAt(0) > LATIN && word.length() > undoing.length())
                .flatMap(undoing -> Stream.of(
                        word.endsWith(undoing) ? word.substring(0, word.length() - undoing.length()) : "",
                        word.startsWith(undoing) ? word.substring(undoing.length()) : ""))
                .map(moved -> UNDONE.get(ours.getOrDefault(TYPE + "." + moved, "")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The type of a movement whose word is followed by how or where it was made, such as "Recarga con tarjeta"; empty
    /// where the rest could say that it failed or was undone.
    private Optional<String> described(String text) {
        String[] words = WORD_ENDS.split(text.strip());
        for (int i = 1; i + 1 < words.length; i++) {
            if (HOW.contains(words[i].toLowerCase(Locale.ROOT))) {
                String front = normalise(String.join("", Arrays.copyOfRange(words, 0, i)));
                boolean plain = Arrays.stream(words, i + 1, words.length).noneMatch(this::isUndoing);
                return plain ? Optional.ofNullable(ours.get(TYPE + "." + front)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isUndoing(String word) {
        String bare = normalise(word);
        return ours.containsKey(REVERSAL + bare)
                || ours.containsKey("value.status." + bare)
                || ours.containsKey("value.result." + bare)
                || ours.getOrDefault(TYPE + "." + bare, "").matches("REFUND|CHARGE_REVERSAL");
    }

    /// The words that a profile states, by `GROUP.THEIRS` with THEIRS normalised for comparison.
    public static Map<String, String> normalised(Map<String, String> stated) {
        Map<String, String> words = new HashMap<>();
        stated.forEach((key, ours) -> {
            int dot = key.indexOf('.') + 1;
            words.put(key.substring(0, dot) + normalise(key.substring(dot)), ours);
        });
        return words;
    }

    /// Letters and digits only, with width and case folded: the form in which headers and values are compared.
    public static String normalise(String text) {
        String wide = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String small = wide.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(small.length());
        for (int at = 0; at < small.length(); ) {
            int c = small.codePointAt(at);
            c = largeKana(c);
            if (Character.isLetterOrDigit(c) || c == '〇' || c == '×' || c == '○') {
                out.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return out.toString();
    }

    /// Old hosts have no small kana: ﾆﾕｳｷﾝ is ニュウキン.
    private static int largeKana(int c) {
        int at = c < SMALL_KANA.charAt(0) ? -1 : SMALL_KANA.indexOf(c);
        return at < 0 ? c : LARGE_KANA.charAt(at);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
