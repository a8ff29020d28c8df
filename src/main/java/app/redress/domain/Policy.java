package app.redress.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Every number a verdict or figure depends on besides the evidence, so that a figure can be reproduced and
/// argued with.
///
/// @param name as printed on every figure
/// @param text the policy file as it was read
/// @param zone in which days are counted
/// @param dayBoundary local time at which a business day begins
/// @param numbers thresholds and weights by name; weights are log-odds (natural logarithm), positive towards the
/// attacker
/// @param convertibleGoods lower-case words in a category or item that mark goods easily turned into cash
public record Policy(
        String name,
        String text,
        ZoneId zone,
        LocalTime dayBoundary,
        Tracing tracing,
        Map<String, Double> numbers,
        List<String> convertibleGoods) {
    public Policy {
        numbers = Map.copyOf(numbers);
        convertibleGoods = List.copyOf(convertibleGoods);
    }

    /// A weight, share or threshold.
    ///
    /// @throws IllegalArgumentException if the policy has no such number
    public double number(String key) {
        Double number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("policy " + name + " has no number " + key);
        }
        return number;
    }

    /// The name with the first eight digits of the SHA-256 of its text, which distinguishes policies of the same name.
    public String stamp() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return name + String.format(Locale.ROOT, " (%02x%02x%02x%02x)", hash[0], hash[1], hash[2], hash[3]);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A threshold in yen.
    public long yen(String key) {
        return Math.round(number(key));
    }

    /// The business day an instant belongs to.
    public LocalDate dayOf(Instant at) {
        // in local time: on days of clock changes, a day has 23 or 25 hours and still begins at the boundary
        return LocalDateTime.ofInstant(at, zone)
                .minusNanos(dayBoundary.toNanoOfDay())
                .toLocalDate();
    }

    /// Whether goods are easily turned into cash.
    public boolean convertible(Transaction.Goods goods) {
        String category = Objects.requireNonNullElse(goods.category(), "");
        String item = Objects.requireNonNullElse(goods.item(), "");
        String words = (category + "\n" + item).toLowerCase(Locale.ROOT);
        return convertibleGoods.stream().anyMatch(words::contains);
    }

    /// The same policy under another tracing convention.
    public Policy with(Tracing other) {
        return new Policy(name, text, zone, dayBoundary, other, numbers, convertibleGoods);
    }
}
