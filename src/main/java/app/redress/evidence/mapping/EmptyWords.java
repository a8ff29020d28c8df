package app.redress.evidence.mapping;

import app.redress.domain.TextSlice;
import java.util.Set;
import java.util.TreeSet;

/// Words that mean an empty value in an export. Databases write NULL where others leave a field empty, and an account
/// of that name would gather the rows of strangers.
public final class EmptyWords {
    /// The default words.
    public static final EmptyWords SHIPPED = new EmptyWords(Set.of(
            "NULL",
            "Null",
            "null",
            "(NULL)",
            "(Null)",
            "(null)",
            "<NULL>",
            "<null>",
            "[NULL]",
            "[null]",
            "\\N",
            "N/A",
            "n/a",
            "#N/A",
            "#n/a",
            "NONE",
            "None",
            "none",
            "NIL",
            "Nil",
            "nil",
            "NaN",
            "nan",
            "NAN",
            "NaT",
            "--",
            ".",
            "---",
            "<NA>",
            "#VALUE!",
            "#REF!",
            "undefined",
            "(blank)",
            "(en blanco)",
            "(vacío)",
            "(vazio)",
            "(vide)",
            "(leer)",
            "(空白)",
            "#N/D",
            "#NV",
            "#N/DISP",
            "n/d",
            "N/D",
            "s/d",
            "n.d.",
            "n/v",
            "k.A.",
            "k. A.",
            "nulo",
            "NULO",
            "sin dato",
            "sin datos",
            "sem dados",
            "não informado",
            "no informado",
            "no disponible",
            "não disponível",
            "non renseigné",
            "keine Angabe",
            "該当なし",
            "データなし",
            "tidak ada",
            "không có",
            "ไม่มีข้อมูล"));

    private static final String DASHES = "-－−–—―";
    private static final String NO_DAY = "0000-00-00";
    private static final String NO_DAY_EITHER = "0000/00/00";

    private final Set<String> words;
    private final boolean[] firsts = new boolean[128];
    /// The words that begin with a character.
    private final String[][] byFirst = new String[firsts.length][];

    private final String otherFirsts;
    private final int longest;

    private EmptyWords(Set<String> words) {
        this.words = words;
        int most = 0;
        StringBuilder others = new StringBuilder();
        for (String word : words) {
            most = Math.max(most, word.length());
            if (word.charAt(0) < firsts.length) {
                firsts[word.charAt(0)] = true;
            } else {
                others.append(word.charAt(0));
            }
        }
        for (int first = 0; first < byFirst.length; first++) {
            String begin = String.valueOf((char) first);
            byFirst[first] =
                    words.stream().filter(word -> word.startsWith(begin)).toArray(String[]::new);
        }
        this.otherFirsts = others.toString();
        this.longest = most;
    }

    /// The words listed in a profile under `empty.words`, separated by `|`, which replace the default list.
    public static EmptyWords of(MappingProfile said) {
        return said.said("empty.words").map(EmptyWords::listed).orElse(SHIPPED);
    }

    /// All words, in order.
    String text() {
        return new TreeSet<>(words).toString();
    }

    private static EmptyWords listed(String listed) {
        Set<String> words = new TreeSet<>();
        for (String word : listed.split("\\|")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return new EmptyWords(Set.copyOf(words));
    }

    /// Whether a trimmed text means an empty value. Called for every value of every row.
    public boolean isNothing(String text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        char first = text.charAt(0);
        if (first == '0') {
            return length >= 10 && (text.startsWith(NO_DAY) || text.startsWith(NO_DAY_EITHER)) || isListed(text);
        }
        return length == 1 && DASHES.indexOf(first) >= 0 || isListed(text);
    }

    /// The same without a String for nearly all texts.
    boolean isNothing(TextSlice text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        char first = text.charAt(0);
        if (first >= firsts.length || length == 1) {
            return (length == 1 || mayBeListed(first, length)) && isNothing(text.toString());
        }
        if (first == '0' && length >= NO_DAY.length() && !Character.isDigit(text.charAt(4))) {
            return isNothing(text.toString());
        }
        return firsts[first] && length <= longest && isListed(text, first);
    }

    private boolean isListed(TextSlice text, char first) {
        for (String word : byFirst[first]) {
            if (text.is(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isListed(String text) {
        return mayBeListed(text.charAt(0), text.length()) && words.contains(text);
    }

    private boolean mayBeListed(char first, int length) {
        boolean begins = first < firsts.length ? firsts[first] : otherFirsts.indexOf(first) >= 0;
        return begins && length <= longest;
    }
}
