package app.redress.evidence.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the accounts of an export are brought to the spelling that the other files of a case use. A spreadsheet's guards
/// (`="0001"`, `'0001`) are always taken off.
///
/// @param steps taken one after the other
/// @param aliases accounts by other names for them, such as mail addresses; names in the form of [#aliasOf]
public record AccountSpelling(List<Step> steps, Map<String, String> aliases) {
    /// As the file writes them.
    public static final AccountSpelling AS_WRITTEN = new AccountSpelling(List.of(), Map.of());
    /// What a profile says for that.
    public static final String KEPT = "as-written";

    private static final int REMEMBERED = 200_000;

    public AccountSpelling {
        steps = List.copyOf(steps);
    }

    /// One way to bring two spellings of an account together.
    ///
    /// @param width of a number that is filled up with zeros; 0 for the others
    public record Step(Kind kind, int width) {
        /// What a step does.
        public enum Kind {
            /// Full-width letters, odd dashes and blanks become plain.
            FOLDED,
            LOWER,
            UPPER,
            /// Numbers get their leading zeros back.
            PADDED,
            /// Numbers lose their leading zeros.
            UNPADDED
        }

        /// As a profile spells it.
        public String word() {
            return kind.name().toLowerCase(Locale.ROOT) + (width > 0 ? String.valueOf(width) : "");
        }

        String apply(String text) {
            return switch (kind) {
                case FOLDED -> folded(text);
                case LOWER -> text.toLowerCase(Locale.ROOT);
                case UPPER -> text.toUpperCase(Locale.ROOT);
                case PADDED ->
                    isNumber(text) && text.length() < width ? "0".repeat(width - text.length()) + text : text;
                case UNPADDED -> isNumber(text) ? text.replaceFirst("^0+(?=\\d)", "") : text;
            };
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /// Reads a profile's `account.form`, such as `folded,upper,padded10`; empty when a word is none of these.
    public static Optional<List<Step>> steps(String said) {
        List<Step> steps = new ArrayList<>();
        for (String word : said.split(",")) {
            String plain = word.strip().toUpperCase(Locale.ROOT);
            String letters = plain.replaceAll("\\d+$", "");
            String digits = plain.substring(letters.length());
            if (plain.equals("UNGUARDED") || plain.equalsIgnoreCase(KEPT)) {
                continue;
            }
            boolean padded = letters.equals("PADDED");
            if (!isKind(letters) || padded != !digits.isEmpty() || digits.length() > 2) {
                return Optional.empty();
            }
            steps.add(new Step(Step.Kind.valueOf(letters), padded ? Integer.parseInt(digits) : 0));
        }
        return Optional.of(steps);
    }

    private static boolean isKind(String name) {
        for (Step.Kind kind : Step.Kind.values()) {
            if (kind.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// As a profile spells the steps.
    public static String words(List<Step> steps) {
        List<String> words = new ArrayList<>();
        steps.forEach(step -> words.add(step.word()));
        return String.join(",", words);
    }

    /// The same with names of accounts that another file gives.
    AccountSpelling with(Map<String, String> otherNames) {
        return new AccountSpelling(steps, otherNames);
    }

    /// An account as the case spells it.
    public String of(String text) {
        String plain = text;
        for (Step step : steps) {
            plain = step.apply(plain);
        }
        return aliases.isEmpty() ? plain : aliases.getOrDefault(aliasOf(plain), plain);
    }

    /// The form in which other names of an account are compared.
    public static String aliasOf(String name) {
        return folded(name).toLowerCase(Locale.ROOT);
    }

    /// Without the guards that keep a spreadsheet from reading an id as a number.
    public static String unguarded(String text) {
        int end = text.length() - 1;
        if (text.length() > 3 && text.startsWith("=\"") && text.charAt(end) == '"') {
            return text.substring(2, end).strip();
        }
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1) : text;
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.CONTROL)
                .map(c -> Character.getType(c) == Character.DASH_PUNCTUATION || c == '−' ? '-' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /// Spells the accounts of one reading, each different one once.
    public Speller speller() {
        return new Speller(this);
    }

    /// Remembers what it has spelled before.
    public static final class Speller {
        private final AccountSpelling spelling;
        private final boolean plain;
        private final Map<String, String> known = new HashMap<>();

        private Speller(AccountSpelling spelling) {
            this.spelling = spelling;
            this.plain = spelling.steps.isEmpty() && spelling.aliases.isEmpty();
        }

        /// An account as the case spells it.
        public String of(String text) {
            char first = text.isEmpty() ? 0 : text.charAt(0);
            String bare = first == '=' || first == '\'' ? unguarded(text) : text;
            if (plain) {
                return bare;
            }
            String spelled = known.get(bare);
            if (spelled == null) {
                spelled = spelling.of(bare);
                if (known.size() < REMEMBERED) {
                    known.put(bare, spelled);
                }
            }
            return spelled;
        }
    }
}
