package app.redress.deadlines;

import app.redress.deadlines.DeadlineRule.Action;
import app.redress.deadlines.DeadlineRule.Payments;
import app.redress.deadlines.DeadlineRule.Span;
import app.redress.deadlines.DeadlineRule.Start;
import app.redress.deadlines.DeadlineRule.Subject;
import app.redress.deadlines.DeadlineRule.Unit;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads rule packs: UTF-8 properties files, so that operators can write their own.
public final class RulePackReader {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (hour|calendar day|business day)s?");
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");
    private static final List<String> FIELDS = List.of(
            "for",
            "applies",
            "clock",
            "within",
            "extended",
            "calendar",
            "from",
            "action",
            "condition.en",
            "condition.ja",
            "source",
            "checked");

    private final String file;
    private final Properties text;

    private RulePackReader(String file, Properties text) {
        this.file = file;
        this.text = text;
    }

    /// @param name one of [RulePack#SHIPPED], or a file path
    public static RulePack read(String name) {
        return parse(name, load(name));
    }

    /// The text of a pack that can be read, to be kept.
    ///
    /// @param name one of [RulePack#SHIPPED], or a file path
    public static String text(String name) {
        String text = load(name);
        parse(name, text);
        return text;
    }

    private static String load(String name) {
        try (Reader in = RulePack.SHIPPED.contains(name) ? shipped(name) : Files.newBufferedReader(Path.of(name))) {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return text.toString();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("deadline.noPack", name, RulePack.SHIPPED), e);
        }
    }

    /// Reads a pack from a text that was kept.
    public static RulePack parse(String text) {
        return parse("", text);
    }

    private static RulePack parse(String name, String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("deadline.noPack", name, RulePack.SHIPPED), e);
        }
        return new RulePackReader(name, lines).pack();
    }

    private static Reader shipped(String name) {
        String resource = name + ".properties";
        return new InputStreamReader(
                Objects.requireNonNull(RulePackReader.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
    }

    private RulePack pack() {
        List<String> ids = List.of(LIST.split(needed("rules").strip()));
        refuseUnknown(ids);
        return new RulePack(
                needed("id"),
                needed("version"),
                needed("jurisdiction"),
                ids.stream().map(this::rule).toList());
    }

    /// Refuses unknown keys: a misspelt one would silently change a rule.
    private void refuseUnknown(List<String> ids) {
        for (String key : text.stringPropertyNames()) {
            int dot = key.indexOf('.');
            boolean known = dot < 0
                    ? List.of("id", "version", "jurisdiction", "rules").contains(key)
                    : ids.contains(key.substring(0, dot)) && FIELDS.contains(key.substring(dot + 1));
            if (!known) {
                throw new UnusableInput(Message.of("deadline.unknownKey", file, key));
            }
        }
    }

    private DeadlineRule rule(String id) {
        Span within = span(id + ".within", needed(id + ".within"));
        String extended = text.getProperty(id + ".extended");
        String calendar = text.getProperty(id + ".calendar", "");
        if (calendar.isEmpty() ? within.unit() == Unit.BUSINESS_DAY : !Calendars.NAMES.contains(calendar)) {
            throw new UnusableInput(Message.of("deadline.noCalendar", calendar, Calendars.NAMES));
        }
        return new DeadlineRule(
                id,
                word(Subject.class, id + ".for", "item"),
                word(Payments.class, id + ".applies", null),
                word(Start.class, id + ".clock", null),
                within,
                extended == null ? null : span(id + ".extended", extended),
                calendar,
                text.getProperty(id + ".from", "").equals("business day"),
                word(Action.class, id + ".action", null),
                conditions(id),
                needed(id + ".source"),
                date(id + ".checked"));
    }

    private Map<Language, String> conditions(String id) {
        Map<Language, String> conditions = new EnumMap<>(Language.class);
        conditions.put(Language.ENGLISH, text.getProperty(id + ".condition.en", ""));
        String japanese = text.getProperty(id + ".condition.ja");
        if (japanese != null) {
            conditions.put(Language.JAPANESE, japanese);
        }
        return conditions;
    }

    private String needed(String key) {
        String value = text.getProperty(key, "");
        if (value.isBlank()) {
            throw new UnusableInput(Message.of("deadline.missing", file, key));
        }
        return value;
    }

    private Span span(String key, String value) {
        Matcher span = SPAN.matcher(value);
        if (!span.matches()) {
            throw unreadable(key, value, List.of("72 hours", "60 calendar days", "1 business day"));
        }
        return new Span(
                Integer.parseInt(span.group(1)),
                Unit.valueOf(span.group(2).replace(' ', '_').toUpperCase(Locale.ROOT)));
    }

    private <E extends Enum<E>> E word(Class<E> words, String key, @Nullable String usual) {
        String value = usual == null ? needed(key) : text.getProperty(key, usual);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unreadable(
                        key,
                        value,
                        Arrays.stream(words.getEnumConstants())
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private LocalDate date(String key) {
        try {
            return LocalDate.parse(needed(key));
        } catch (DateTimeException e) {
            throw new UnusableInput(Message.of("deadline.unreadable", file, key, needed(key), "2026-11-22"), e);
        }
    }

    private UnusableInput unreadable(String key, String value, List<String> examples) {
        return new UnusableInput(Message.of("deadline.unreadable", file, key, value, examples));
    }
}
