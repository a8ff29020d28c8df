package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses an access log whose times lie nowhere near those of the movements: counted from another year, or of another
/// case, it would clear and convict nobody, and nothing else would say so.
final class OtherTimes {
    /// A fragment may be old.
    private static final int SOME_ROWS = 10;

    private static final Duration LATE = Duration.ofDays(1);

    private final List<Receipt> receipts;
    private final ZoneId zone;

    OtherTimes(List<Receipt> receipts, ZoneId zone) {
        this.receipts = receipts;
        this.zone = zone;
    }

    void refuse() {
        Optional<Instant> from = moments(Receipt::first).min(Comparator.naturalOrder());
        Optional<Instant> to = moments(Receipt::last).max(Comparator.naturalOrder());
        if (from.isPresent() && to.isPresent()) {
            receipts.stream()
                    .filter(receipt -> receipt.file().kind() == EvidenceKind.ACCESS
                            && receipt.lines().accepted() >= SOME_ROWS)
                    .forEach(receipt -> refuse(receipt, from.get(), to.get()));
        }
    }

    /// Notes logs that together begin or end days apart from the movements: nobody's visits are known in between.
    ///
    /// @param notes receives what a person should know about a file, by its index
    void note(BiConsumer<Integer, Message> notes) {
        List<Receipt> logs = receipts.stream()
                .filter(receipt -> receipt.file().kind() == EvidenceKind.ACCESS
                        && receipt.lines().accepted() >= SOME_ROWS)
                .toList();
        Optional<Instant> from = moments(Receipt::first).min(Comparator.naturalOrder());
        Optional<Instant> to = moments(Receipt::last).max(Comparator.naturalOrder());
        Optional<Receipt> early =
                logs.stream().filter(log -> log.first() != null).min(Comparator.comparing(OtherTimes::first));
        Optional<Receipt> late =
                logs.stream().filter(log -> log.last() != null).max(Comparator.comparing(OtherTimes::last));
        if (from.isPresent()
                && early.isPresent()
                && first(early.get()).isAfter(from.get().plus(LATE))) {
            notes.accept(
                    early.get().file().index(),
                    Message.of("note.logBegins", stamp(first(early.get())), stamp(from.get())));
        }
        if (to.isPresent()
                && late.isPresent()
                && last(late.get()).isBefore(to.get().minus(LATE))) {
            notes.accept(
                    late.get().file().index(), Message.of("note.logEnds", stamp(last(late.get())), stamp(to.get())));
        }
    }

    private static Instant first(Receipt log) {
        Instant at = log.first();
        return at == null ? Instant.MAX : at;
    }

    private static Instant last(Receipt log) {
        Instant at = log.last();
        return at == null ? Instant.MIN : at;
    }

    private OffsetDateTime stamp(Instant at) {
        return at.atZone(zone).toOffsetDateTime();
    }

    private Stream<Instant> moments(Function<Receipt, @Nullable Instant> end) {
        return receipts.stream()
                .filter(receipt -> receipt.file().kind() == EvidenceKind.TRANSACTIONS)
                .map(end)
                .filter(Objects::nonNull);
    }

    private void refuse(Receipt log, Instant from, Instant to) {
        Instant first = log.first();
        Instant last = log.last();
        if (first == null || last == null) {
            return;
        }
        boolean before = last.isBefore(from.minusSeconds(EvidencePeriod.FAR_AHEAD));
        boolean after = first.isAfter(to.plusSeconds(EvidencePeriod.FAR_AHEAD));
        if (before || after) {
            throw new UnusableInput(
                    Message.of("analysis.otherTimes", log.file().name(), day(first), day(last), day(from), day(to)));
        }
    }

    private String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
