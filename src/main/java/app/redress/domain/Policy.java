package app.redress.domain;

import app.redress.domain.policy.PolicyNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Everything except the evidence that a verdict or figure depends on, so that a figure can be reproduced and argued
/// with.
///
/// @param name as printed on every figure
/// @param text the policy file as it was read
/// @param zone zone of business days
/// @param dayBoundary local time at which a business day begins
/// @param convertibleGoods words in a category or item that mark goods easily turned into cash, lower case
/// @param numbers thresholds and weights; weights are log-odds (natural logarithm), positive towards the attacker
public record Policy(
        String name,
        String text,
        ZoneId zone,
        LocalTime dayBoundary,
        Tracing tracing,
        List<String> convertibleGoods,
        PolicyNumbers numbers) {
    public Policy {
        convertibleGoods = List.copyOf(convertibleGoods);
    }

    /// The name with the first eight digits of the SHA-256 of its text, which distinguishes policies of the same name.
    public String stamp() {
        return name + " (" + Sha256.hex(text).substring(0, 8) + ")";
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
        for (String convertible : convertibleGoods) {
            if (words.contains(convertible)) {
                return true;
            }
        }
        return false;
    }

    /// The same policy under another tracing convention.
    public Policy with(Tracing other) {
        return new Policy(name, text, zone, dayBoundary, other, convertibleGoods, numbers);
    }
}
