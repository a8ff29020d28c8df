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

/// Reads a policy from its file: one number a line, the reason above it.
public final class PolicyFile {
    private static final String PREFIX = "policy.";
    private static final List<String> SETTINGS =
            List.of("policy.name", "policy.tracing", "policy.day-boundary", "policy.convertible-goods");

    private PolicyFile() {}

    /// The policy that is shipped.
    public static Policy shipped(ZoneId zone) {
        return parse("the shipped policy", shippedText(), zone, null);
    }

    /// A policy of the operator's own; numbers and goods it does not set are the shipped ones.
    ///
    /// @param file null for the shipped policy
    /// @throws UnusableInput naming file, key and remedy
    public static Policy read(@Nullable Path file, ZoneId zone) {
        if (file == null) {
            return shipped(zone);
        }
        try {
            return parse(file.toString(), withoutMark(Files.readString(file)), zone, shipped(zone));
        } catch (IOException e) {
            throw new UnusableInput(Message.of("policy.unreadable", file), e);
        }
    }

    private static String shippedText() {
        try (InputStream in = Objects.requireNonNull(PolicyFile.class.getResourceAsStream("policy.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Editors on Windows put a byte-order mark before the first key.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Policy parse(String where, String text, ZoneId zone, @Nullable Policy shipped) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(Message.of("policy.malformed", where, e.getMessage()), e);
        }
        Map<String, Double> defaults = shipped == null ? Map.of() : shipped.numbers();
        Map<String, Double> numbers = new TreeMap<>(defaults);
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith(PREFIX)) {
                numbers.put(key, number(where, key, properties.getProperty(key), defaults));
            } else if (!SETTINGS.contains(key)) {
                throw new UnusableInput(Message.of("policy.unknownSetting", where, key, String.join(", ", SETTINGS)));
            }
        }
        return new Policy(
                setting(properties, "name", "unnamed"),
                text,
                zone,
                boundary(where, properties),
                tracing(where, properties),
                numbers,
                goods(properties, shipped));
    }

    private static double number(String where, String key, String value, Map<String, Double> known) {
        if (!known.isEmpty() && !known.containsKey(key)) {
            throw new UnusableInput(Message.of("policy.unknownKey", where, key));
        }
        try {
            double number = Double.parseDouble(value.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, together with NaN and Infinity
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
            return Tracing.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(Message.of("policy.noTracing", where, text, Arrays.toString(Tracing.values())), e);
        }
    }

    private static List<String> goods(Properties properties, @Nullable Policy shipped) {
        if (shipped != null && !properties.containsKey(PREFIX + "convertible-goods")) {
            return shipped.convertibleGoods();
        }
        return Arrays.stream(setting(properties, "convertible-goods", "").split("\\|"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
