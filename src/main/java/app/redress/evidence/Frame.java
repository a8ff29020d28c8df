package app.redress.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the lines that stand around and between the rows of a table: repeated headers, totals, rulers, remarks.
final class Frame {
    private static final int REMEMBERED = 1000;

    private final List<String> header;
    private final int width;
    private final Map<String, Boolean> words = new HashMap<>();

    Frame(DetectedFormat format) {
        this.header = format.header();
        this.width = Math.max(format.header().size(), 1);
    }

    /// The header once more, as in exports that were joined.
    boolean isHeaderAgain(Row row) {
        if (header.isEmpty() || row.fields() < header.size()) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            if (!row.text(i).equals(header.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// A row whose first text says that it sums up the others.
    boolean isTotal(Row row) {
        for (int i = 0; i < row.fields(); i++) {
            String text = row.text(i);
            if (!text.isEmpty()) {
                return Synonyms.shipped().valueOf("row", beforeDigits(text)).isPresent();
            }
        }
        return false;
    }

    /// Whether a row that can be read is none all the same: its first text is nothing but such a word.
    boolean isDisguised(Row row) {
        String first = row.text(0);
        if (first.isEmpty() || hasDigit(first)) {
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

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
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

    /// Dashes and the like under a header or above a total.
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

    /// A line that begins with the sign for remarks.
    boolean isRemark(Row row) {
        return row.text(0).startsWith("#") && texts(row).size() < width;
    }

    /// Whether so little stands in the row that it can hardly be one of the table's.
    boolean isSparse(Row row) {
        List<String> texts = texts(row);
        return width >= 4 && texts.size() <= 2 && texts.stream().anyMatch(Frame::isSentence);
    }

    /// Words with blanks or a colon between, or a remark's sign: what no id or name of a store begins a row with.
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

    /// Whether a text reads like a sentence or a total, not like the beginning of a row.
    boolean hasWords(String raw) {
        String first = raw.strip();
        return Synonyms.shipped().valueOf("row", beforeDigits(first)).isPresent();
    }
}
