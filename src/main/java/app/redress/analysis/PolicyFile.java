package app.redress.analysis;

import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.Tracing;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a policy file: one number per line, with the reason above it.
public final class PolicyFile {
    private static final String PREFIX = "policy.";
    private static final String GOODS = "policy.convertible-goods";
    private static final List<String> SETTINGS = List.of("policy.name", "policy.tracing", "policy.day-boundary", GOODS);
    private static final String SHIPPED = "the shipped policy";

    private PolicyFile() {}

    /// The bundled policy.
    public static Policy shipped(ZoneId zone) {
        return parse(SHIPPED, shippedText(), zone, Map.of());
    }

    /// Reads an operator's own policy; numbers and goods it does not set come from the bundled one.
    ///
    /// @param file null for the bundled policy
    /// @throws UnusableInput naming file, key and remedy
    public static Policy read(@Nullable Path file, ZoneId zone) {
        if (file == null) {
            return shipped(zone);
        }
        try {
            return of(file.toString(), withoutMark(Files.readString(file)), zone);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("policy.unreadable", file), e);
        }
    }

    /// Parses a policy; numbers and goods it does not set come from the bundled one.
    ///
    /// @param where origin of the text, for messages
    /// @throws UnusableInput naming where, key and remedy
    public static Policy of(String where, String text, ZoneId zone) {
        return parse(where, text, zone, properties(SHIPPED, shippedText()));
    }

    private static String shippedText() {
        try (InputStream in = Objects.requireNonNull(PolicyFile.class.getResourceAsStream("policy.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the byte-order mark that Windows editors put before the first key.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// @param defaults values that the text does not set; empty for the bundled policy, which sets everything
    private static Policy parse(String where, String text, ZoneId zone, Map<?, ?> defaults) {
        Properties own = properties(where, text);
        Map<String, Double> numbers = new TreeMap<>();
        defaults.forEach((key, value) -> addNumber(numbers, SHIPPED, (String) key, (String) value));
        own.forEach((key, value) -> {
            if (!defaults.isEmpty() && !defaults.containsKey(key) && !((String) key).startsWith(PREFIX)) {
                throw new UnusableInput(Message.of("policy.unknownKey", where, key));
            }
            addNumber(numbers, where, (String) key, (String) value);
        });
        Object goods = own.getOrDefault(GOODS, defaults.get(GOODS));
        return new Policy(
                setting(own, "name", "unnamed"),
                text,
                zone,
                boundary(where, own),
                tracing(where, own),
                goods == null ? List.of() : words((String) goods),
                PolicyNumbersReader.read(where, numbers));
    }

    private static Properties properties(String where, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("policy.malformed", where, e.getMessage()), e);
        }
    }

    private static void addNumber(Map<String, Double> numbers, String where, String key, String value) {
        if (!key.startsWith(PREFIX)) {
            numbers.put(key, number(where, key, value));
        } else if (!SETTINGS.contains(key)) {
            throw new UnusableInput(Message.of("policy.unknownSetting", where, key, String.join(", ", SETTINGS)));
        }
    }

    private static double number(String where, String key, String value) {
        try {
            double number = Double.parseDouble(value.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, together with NaN and Infinity
        }
        throw new UnusableInput(Message.of("policy.noNumber", where, key, value));
    }

    private static String setting(Properties properties, String key, String otherwise) {
        return properties.getProperty(PREFIX + key, otherwise).strip();
    }

    private static LocalTime boundary(String where, Properties properties) {
        String text = setting(properties, "day-boundary", "00:00");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new UnusableInput(Message.of("policy.noTime", where, text), e);
        }
    }

    private static Tracing tracing(String where, Properties properties) {
        String text = setting(properties, "tracing", Tracing.FRAUD_FIRST.name());
        try {
            return Tracing.named(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(Message.of("policy.noTracing", where, text, Arrays.toString(Tracing.values())), e);
        }
    }

    private static List<String> words(String goods) {
        return Arrays.stream(goods.split("\\|"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
