package app.redress.casefile.query;

import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed to find accounts: words, and terms such as `tier:probable due>30000 store:"7-11 Omiya"`.
///
/// @param text the words
/// @param terms the conditions
public record AccountSearch(String text, List<AccountTerm> terms) {
    /// Finds every account.
    public static final AccountSearch EVERYTHING = new AccountSearch("", List.of());

    // full-width signs too: they are what a Japanese keyboard types
    static final Pattern TERM = Pattern.compile("([\\p{L}]+)(>=|<=|[:：=＝>＞<＜≥≧≤≦])(.*)", Pattern.DOTALL);
    static final Pattern PART = Pattern.compile("(?:[^\\s　\"]+|\"[^\"]*\"?)+");

    public AccountSearch {
        terms = List.copyOf(terms);
    }

    /// @throws UnusableInput when a term has an unknown key, or a value that its key cannot have
    public static AccountSearch of(String typed) {
        List<String> words = new ArrayList<>();
        List<AccountTerm> terms = new ArrayList<>();
        for (String part : parts(typed)) {
            Matcher term = TERM.matcher(part);
            if (part.startsWith("\"") || !term.matches()) {
                words.add(part.replace("\"", ""));
            } else {
                terms.add(term(term.group(1), term.group(2), term.group(3).replace("\"", "")));
            }
        }
        return new AccountSearch(String.join(" ", words), terms);
    }

    /// The same search as it would be typed.
    public String typed() {
        return Stream.concat(
                        Stream.of(text)
                                .filter(words -> !words.isEmpty())
                                .map(words -> TERM.matcher(words).find() ? '"' + words + '"' : words),
                        terms.stream().map(AccountTerm::typed))
                .collect(Collectors.joining(" "));
    }

    /// With one more condition, or without it where it is there already.
    public AccountSearch toggled(AccountTerm term) {
        List<AccountTerm> others = new ArrayList<>(terms);
        if (!others.removeIf(term::equals)) {
            others.add(term);
        }
        return new AccountSearch(text, others);
    }

    private static List<String> parts(String typed) {
        return PART.matcher(typed).results().map(found -> found.group()).toList();
    }

    private static AccountTerm term(String word, String sign, String value) {
        Key key = Key.of(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .orElseThrow(() -> new UnusableInput(Message.of(
                        "search.noKey",
                        word,
                        Arrays.stream(Key.values()).map(Key::word).toList())));
        if (value.isBlank()) {
            throw new UnusableInput(Message.of("search.noValue", key.start()));
        }
        Comparison comparison = comparison(sign);
        if (comparison != Comparison.IS && !key.isNumber()) {
            throw new UnusableInput(Message.of("search.noNumber", key.word()));
        }
        return new AccountTerm(key, comparison, value(key, value));
    }

    private static String value(Key key, String value) {
        return switch (key) {
            case LOSS -> TypedSpan.of(value).typed();
            case BRIDGE -> TypedBridge.of(value).typed();
            default -> key.isNumber() ? number(key, value) : choice(key, value);
        };
    }

    private static Comparison comparison(String sign) {
        return switch (sign) {
            case ">", "＞" -> Comparison.MORE;
            case "<", "＜" -> Comparison.LESS;
            case ">=", "≥", "≧" -> Comparison.AT_LEAST;
            case "<=", "≤", "≦" -> Comparison.AT_MOST;
            default -> Comparison.IS;
        };
    }

    /// Probabilities are typed in per cent, as they are shown.
    private static String number(Key key, String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[,¥\\\\円%]", "");
        if (!plain.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new UnusableInput(Message.of("search.badNumber", key.word(), value));
        }
        BigDecimal number = new BigDecimal(plain);
        return (key == Key.PROBABILITY ? number.movePointLeft(2) : number).toPlainString();
    }

    private static String choice(Key key, String value) {
        if (key.choices().isEmpty()) {
            return value;
        }
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return key.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(plain))
                .findFirst()
                .or(() -> onlyOneStarting(key, plain))
                .orElseThrow(() -> new UnusableInput(Message.of("search.noChoice", key.word(), value, key.choices())));
    }

    private static Optional<String> onlyOneStarting(Key key, String value) {
        List<String> starting = key.choices().stream()
                .filter(choice -> choice.regionMatches(true, 0, value, 0, value.length()))
                .toList();
        return starting.size() == 1 ? Optional.of(starting.getFirst()) : Optional.empty();
    }

    /// How the last word typed could go on: keys, or the values of its key.
    public static List<String> completions(String typed) {
        String last = last(typed);
        int colon = last.indexOf(':');
        if (colon < 0) {
            return Arrays.stream(Key.values())
                    .map(Key::start)
                    .filter(start -> !last.isEmpty() && start.startsWith(last) && !start.equals(last))
                    .toList();
        }
        return Key.of(last.substring(0, colon)).stream()
                .flatMap(key -> key.choices().stream().map(choice -> key.start() + choice))
                .filter(term -> term.regionMatches(true, 0, last, 0, last.length()) && term.length() > last.length())
                .toList();
    }

    /// What was typed with its last word replaced by a completion.
    public static String completed(String typed, String completion) {
        return typed.substring(0, typed.length() - last(typed).length()) + completion;
    }

    static String last(String typed) {
        List<String> parts = parts(typed);
        return parts.isEmpty() || !typed.endsWith(parts.getLast()) ? "" : parts.getLast();
    }
}
