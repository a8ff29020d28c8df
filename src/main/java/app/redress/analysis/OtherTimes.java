package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Receipt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses an access log whose times lie nowhere near those of the movements: counted from another year, or of another
/// case, it would clear and convict nobody, and nothing else would say so.
final class OtherTimes {
    /// A fragment may be old.
    private static final int SOME_ROWS = 10;

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
