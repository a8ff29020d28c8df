package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.domain.TextSlice;
import app.redress.evidence.mapping.ExportFormat;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Recognises lines around and between the rows of a table: repeated headers, totals, rulers, comments.
final class NonDataRows {
    private static final int REMEMBERED = 1000;
    private static final String SEPARATORS = ",;\t|";

    private final List<String> header;
    private final List<String> own;
    private final Set<String> named;
    private final char separator;
    private final boolean delimited;
    private final int amount;
    private final int type;
    private final int width;
    private final Map<String, Boolean> words = new HashMap<>();

    NonDataRows(ExportFormat format) {
        this.header = format.header();
        this.own = format.ownHeader();
        this.named = own.stream().filter(text -> !text.isEmpty()).collect(Collectors.toUnmodifiableSet());
        this.separator = format.dialect().separator();
        this.delimited = format.dialect().layout() == Layout.DELIMITED;
        this.amount = format.profile().at(ExportColumn.AMOUNT);
        this.type = format.profile().at(ExportColumn.TYPE);
        this.width = Math.max(format.header().size(), 1);
    }

    /// Whether the row repeats the header, as in concatenated exports.
    boolean isHeaderAgain(Row row) {
        if (own.isEmpty() || row.fields() < own.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (!row.text(i).equals(own.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the row is the header of another export: it names columns throughout, but not these, or in another
    /// order. What follows it would be read into the wrong columns.
    boolean isOtherHeader(Row row) {
        List<String> texts = texts(row);
        if (own.isEmpty() || texts.size() < 3 || texts.size() * 2 < own.size()) {
            return false;
        }
        if (new HashSet<>(texts).equals(named)) {
            return true;
        }
        long known = texts.stream().filter(Synonyms.shipped()::isHeader).count();
        return known * 3 >= texts.size() * 2L
                && new HashSet<>(texts).size() == texts.size()
                && texts.stream().noneMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    /// @throws BadValue when the row has more values than the table has columns, so that values are in the wrong
    ///     columns
    void checkWidth(Row row) {
        if (row.fields() <= width || !delimited || header.isEmpty()) {
            return;
        }
        boolean more =
                IntStream.range(width, row.fields()).anyMatch(i -> !row.text(i).isEmpty());
        if (more || isGroup(row.text(amount + 1))) {
            throw new BadValue(
                    amount < 0 ? null : ExportColumn.AMOUNT,
                    Message.of("row.tooWide", row.fields(), width),
                    Message.of("row.tooWide.remedy"));
        }
    }

    /// Whether a text may be the last three digits of an amount.
    private boolean isGroup(String text) {
        return amount >= 0 && text.length() == 3 && text.chars().allMatch(Character::isDigit);
    }

    /// Whether a row has the fields of the table between other separators, as where two exports were pasted together.
    boolean isOtherwiseSeparated(String raw) {
        return delimited
                && own.size() > 3
                && SEPARATORS
                        .chars()
                        .filter(other -> other != separator)
                        .anyMatch(other -> raw.chars().filter(c -> c == other).count() == own.size() - 1);
    }

    /// Whether a line contains only separators.
    static boolean isEmpty(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || ",;|\"\u3000\uFEFF".indexOf(c) >= 0);
    }

    /// Whether a line has a text for every column, including known column names.
    boolean isWide(String line) {
        String[] texts = line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        return delimited
                && texts.length > 2
                && texts.length == own.size()
                && java.util.Arrays.stream(texts).noneMatch(NonDataRows::isEmpty)
                && java.util.Arrays.stream(texts)
                                        .filter(Synonyms.shipped()::isHeader)
                                        .count()
                                * 2
                        > texts.length;
    }

    /// Whether the row's first text marks it as a total.
    boolean isTotal(Row row) {
        for (int i = 0; i < row.fields(); i++) {
            String text = row.text(i);
            if (!text.isEmpty()) {
                return Synonyms.shipped()
                        .valueOf("row", beforeDigits(text))
                        .filter(said -> !"TRAILER".equals(said))
                        .isPresent();
            }
        }
        return false;
    }

    /// Whether the row is the record that closes a batch file: its first text says so, and numbers follow.
    boolean isTrailer(Row row) {
        List<String> texts = texts(row);
        return texts.size() > 1
                && Synonyms.shipped()
                        .valueOf("row", texts.getFirst())
                        .filter("TRAILER"::equals)
                        .isPresent()
                && texts.stream().skip(1).allMatch(text -> text.chars().noneMatch(Character::isLetter));
    }

    /// Whether the type says that the row only states a balance, as at the beginning and the end of a statement.
    boolean isBalance(Row row) {
        String said = row.text(type);
        return !said.isEmpty()
                && Synonyms.shipped()
                        .valueOf("row", said)
                        .filter("BALANCE"::equals)
                        .isPresent();
    }

    /// Whether a parsable row is a total in disguise: its first text is a word for totals, followed by a count at most.
    boolean isDisguised(Row row) {
        String first = row.text(0);
        if (first.isEmpty() || isId(first)) {
            return false;
        }
        Boolean known = words.get(first);
        if (known == null) {
            known = isTotal(row);
            if (words.size() < REMEMBERED) {
                words.put(first, known);
            }
        }
        return known;
    }

    /// Whether a glance at a row shows that it is nothing but data: as wide as the table, its first text an id or time.
    boolean isPlainly(Row row, TextSlice first) {
        row.text(0, first);
        return (row.fields() <= width || header.isEmpty()) && isPlainId(first);
    }

    private static boolean isPlainId(TextSlice text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return before > ' ' && before != ':' && before != '=';
            }
            if (c > '~') {
                return false;
            }
            before = c;
        }
        return false;
    }

    /// Whether a digit directly follows a letter, as in SUM001.
    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i == 0 || " :：=　".indexOf(text.charAt(i - 1)) < 0;
            }
        }
        return false;
    }

    private static String beforeDigits(String text) {
        int end = 0;
        while (end < text.length() && !Character.isDigit(text.charAt(end)) && text.charAt(end) != ':') {
            end++;
        }
        return text.substring(0, end);
    }

    /// Whether the row is a line of dashes or the like, under a header or above a total.
    boolean isRuler(Row row) {
        boolean some = false;
        for (int i = 0; i < row.fields(); i++) {
            String text = row.text(i);
            some |= text.length() > 1;
            if (!text.chars().allMatch(c -> "-=_*+─━ ".indexOf(c) >= 0)) {
                return false;
            }
        }
        return some;
    }

    /// Whether the line begins with a comment sign.
    boolean isRemark(Row row) {
        return row.text(0).startsWith("#") && texts(row).size() < width;
    }

    /// Whether the row has too few values to belong to the table.
    boolean isSparse(Row row) {
        List<String> texts = texts(row);
        return width >= 4 && texts.size() <= 2 && texts.stream().anyMatch(NonDataRows::isSentence);
    }

    /// Whether a text has several words or a comment sign, as no id or store name at the start of a row does.
    private static boolean isSentence(String text) {
        return text.chars().anyMatch(c -> c == ':' || c == '：' || c == '※' || c == '*')
                || text.strip().indexOf(' ') > 0 && text.chars().noneMatch(c -> c == ',');
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.fields(); i++) {
            if (!row.text(i).isEmpty()) {
                texts.add(row.text(i));
            }
        }
        return texts;
    }

    /// Whether a text reads like a sentence or a total rather than the start of a row.
    boolean hasWords(String raw) {
        String first = raw.strip();
        return Synonyms.shipped().valueOf("row", beforeDigits(first)).isPresent();
    }
}
