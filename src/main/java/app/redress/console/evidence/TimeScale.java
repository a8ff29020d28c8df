package app.redress.console.evidence;

import app.redress.evidence.imports.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Maps instants to positions between the first and the last time of the evidence.
record TimeScale(Instant from, Instant to) {
    TimeScale {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /// A scale across all files, so that their strips are comparable; empty when no file has times.
    static Optional<TimeScale> over(List<Receipt> receipts) {
        List<Instant> times = receipts.stream()
                .flatMap(
                        receipt -> Stream.of(Optional.ofNullable(receipt.first()), Optional.ofNullable(receipt.last())))
                .flatMap(Optional::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Instant last = times.getLast();
        // a single instant still needs some width
        return Optional.of(new TimeScale(
                times.getFirst(), last.equals(times.getFirst()) ? last.plus(Duration.ofSeconds(1)) : last));
    }

    /// Position from 0 to 1.
    double share(Instant at) {
        double whole = Duration.between(from, to).toMillis();
        return whole == 0
                ? 0
                : Math.clamp(Duration.between(from, Objects.requireNonNull(at)).toMillis() / whole, 0, 1);
    }
}
