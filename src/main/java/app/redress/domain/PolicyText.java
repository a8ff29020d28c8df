package app.redress.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;

/// Parses the text of a policy: one number per line, with the reason above it. A saved case stores its policy's text,
/// so that its figures can be recalculated without the file.
public final class PolicyText {
    private static final String PREFIX = "policy.";
    private static final String GOODS = "policy.convertible-goods";
    private static final List<String> SETTINGS = List.of("policy.name", "policy.tracing", "policy.day-boundary", GOODS);
    private static final String SHIPPED = "the shipped policy";

    /// How keys began in policies that earlier versions shipped, which cases and people have kept.
    private static final Map<String, String> RENAMED = Map.of(
            "takeover.further-hand.", "takeover.further-client.",
            "hand.firstHand.", "earlier-client.noEarlierClient.",
            "hand.anotherHand.", "earlier-client.earlierClient.",
            "chain.unseen-deeds", "chain.unseen-movements",
            "range.deed-", "range.movement-");

    /// Keys of questions that are no longer asked.
    private static final List<String> GONE = List.of("spend-beside-all.habitual.", "charge-beside-all.habitual.");

    private PolicyText() {}

    /// The bundled policy.
    public static Policy shipped(ZoneId zone) {
        return parse(SHIPPED, shippedText(), zone, Map.of());
    }

    /// Parses a policy; numbers and goods it does not set come from the bundled one.
    ///
    /// @param where origin of the text, for messages
    /// @throws UnusableInput naming where, key and remedy
    public static Policy of(String where, String text, ZoneId zone) {
        return parse(where, text, zone, properties(SHIPPED, shippedText()));
    }

    private static String shippedText() {
        try (InputStream in = Objects.requireNonNull(PolicyText.class.getResourceAsStream("policy.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            properties.stringPropertyNames().forEach(key -> rename(properties, key));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("policy.malformed", where, e.getMessage()), e);
        }
    }

    private static void rename(Properties properties, String key) {
        if (GONE.stream().anyMatch(key::startsWith)) {
            properties.remove(key);
        }
        RENAMED.forEach((old, now) -> {
            if (key.startsWith(old)) {
                properties.setProperty(now + key.substring(old.length()), properties.getProperty(key));
                properties.remove(key);
            }
        });
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
                .collect(Collectors.toList());
    }
}
