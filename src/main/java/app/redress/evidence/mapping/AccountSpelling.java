package app.redress.evidence.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Converts the account ids of an export to the spelling used by the other files of a case. Spreadsheet guards
/// (`="0001"`, `'0001`) are always removed.
///
/// @param steps conversions, applied in order
/// @param aliases accounts by other names such as e-mail addresses, in the form of [#aliasOf]
public record AccountSpelling(List<Step> steps, Map<String, String> aliases) {
    /// Leaves ids as written.
    public static final AccountSpelling AS_WRITTEN = new AccountSpelling(List.of(), Map.of());
    /// The profile's word for no conversion.
    public static final String KEPT = "as-written";

    private static final int REMEMBERED = 200_000;
    private static final Pattern LETTERED = Pattern.compile("[A-Za-z]+[-_.#: ]?\\d{5,20}");
    private static final Pattern CHECKED = Pattern.compile("\\d{3,20}-[0-9A-Za-z]");

    public AccountSpelling {
        steps = List.copyOf(steps);
    }

    /// One conversion of a spelling.
    ///
    /// @param width digits to pad a number to; 0 for other steps
    public record Step(Kind kind, int width) {
        /// Type of conversion.
        public enum Kind {
            /// Converts full-width letters and unusual dashes and blanks to plain ones.
            FOLDED,
            LOWER,
            UPPER,
            /// Restores leading zeros.
            PADDED,
            /// Removes leading zeros.
            UNPADDED,
            /// A number that a program took for one with a fraction loses it: 12345.0 is 12345.
            WHOLE,
            /// Only letters and digits are left, in lower case, as in {7A3C-5E1F} and 7a3c5e1f.
            BARE,
            /// What stands before the last of | : / \ is left out, as in auth0|65e6a1.
            UNPREFIXED,
            /// Letters before a number are left out, as in usr-000123.
            NUMBER,
            /// A check digit or letter behind a number is left out, as in 1234567-8.
            UNCHECKED,
            /// Telephone numbers of one country: its code takes the place of the 0 in front, or is put in front.
            TRUNK
        }

        /// Its spelling in a profile.
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
                case BARE -> bare(text);
                case WHOLE ->
                    text.endsWith(".0") && isNumber(text.substring(0, text.length() - 2))
                            ? text.substring(0, text.length() - 2)
                            : text;
                case UNPREFIXED -> text.substring(prefixEnd(text) + 1);
                case NUMBER -> LETTERED.matcher(text).matches() ? text.replaceFirst("^\\D+", "") : text;
                case UNCHECKED -> CHECKED.matcher(text).matches() ? text.substring(0, text.length() - 2) : text;
                case TRUNK -> isNumber(text) ? withCode(text) : text;
            };
        }

        private static String bare(String text) {
            if (text.indexOf('@') > 0) {
                // the contact in the accounts file has its @ and dots too
                return aliasOf(text);
            }
            StringBuilder out = new StringBuilder(text.length());
            folded(text)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(out::appendCodePoint);
            return out.toString();
        }

        /// Where a prefix ends; -1 where there is none, or nothing but a prefix.
        private static int prefixEnd(String text) {
            int end = Math.max(
                    Math.max(text.lastIndexOf('|'), text.lastIndexOf(':')),
                    Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')));
            return end == text.length() - 1 ? -1 : end;
        }

        private String withCode(String text) {
            if (text.startsWith("00")) {
                return text.substring(2);
            }
            return text.startsWith("0") ? width + text.substring(1) : withoutCode(text) ? width + text : text;
        }

        private boolean withoutCode(String text) {
            return !text.startsWith(String.valueOf(width));
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /// Parses a profile's `account.form`, such as `folded,upper,padded10`; empty when a word is unknown.
    public static Optional<List<Step>> steps(String said) {
        List<Step> steps = new ArrayList<>();
        for (String word : said.split(",")) {
            String plain = word.strip().toUpperCase(Locale.ROOT);
            String letters = plain.replaceAll("\\d+$", "");
            String digits = plain.substring(letters.length());
            if (plain.equals("UNGUARDED") || plain.equalsIgnoreCase(KEPT)) {
                continue;
            }
            boolean numbered = letters.equals("PADDED") || letters.equals("TRUNK");
            if (!isKind(letters) || numbered != !digits.isEmpty() || digits.length() > 3) {
                return Optional.empty();
            }
            steps.add(new Step(Step.Kind.valueOf(letters), numbered ? Integer.parseInt(digits) : 0));
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

    /// The spelling of the steps in a profile.
    public static String words(List<Step> steps) {
        List<String> words = new ArrayList<>();
        steps.forEach(step -> words.add(step.word()));
        return String.join(",", words);
    }

    /// A copy with aliases from another file.
    AccountSpelling with(Map<String, String> otherNames) {
        return new AccountSpelling(steps, otherNames);
    }

    /// The account in the spelling of the case.
    public String of(String text) {
        String plain = text;
        for (Step step : steps) {
            plain = step.apply(plain);
        }
        return aliases.isEmpty() ? plain : aliases.getOrDefault(aliasOf(plain), plain);
    }

    /// The form in which aliases are compared.
    public static String aliasOf(String name) {
        return folded(name).toLowerCase(Locale.ROOT);
    }

    /// Removes the guards that keep a spreadsheet from reading an id as a number.
    public static String unguarded(String text) {
        int end = text.length() - 1;
        if (text.length() > 3 && text.startsWith("=\"") && text.charAt(end) == '"') {
            return text.substring(2, end).strip();
        }
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1) : text;
    }

    private static String folded(String text) {
        // printable ASCII folds to itself
        if (text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return text;
        }
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

    /// A converter for one pass over a file that computes each distinct id once.
    public Speller speller() {
        return new Speller(this);
    }

    /// Converts account ids and caches the results.
    public static final class Speller {
        private final AccountSpelling spelling;
        private final boolean plain;
        private final Map<String, String> known = new HashMap<>();

        private Speller(AccountSpelling spelling) {
            this.spelling = spelling;
            this.plain = spelling.steps.isEmpty() && spelling.aliases.isEmpty();
        }

        /// Whether ids are spelled as in the case already.
        boolean keepsSpelling() {
            return plain;
        }

        /// The account in the spelling of the case.
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
