package app.redress.report.document;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.domain.Access;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The events of a part of a timeline, gathered where they would hide each other: by slot, lane and verdict.
final class AccountStacks {
    /// Width of a slot.
    static final int WIDE = 10;

    private final Map<Place, Map<Kind, Piece>> stacks =
            new TreeMap<>(Comparator.comparingInt(Place::slot).thenComparing(Place::lane));

    private AccountStacks() {}

    private record Place(int slot, Lane lane) {}

    private record Kind(Verdict verdict, boolean moved) {}

    /// Events of one verdict.
    ///
    /// @param moved whether they succeeded
    /// @param yen sum of their amounts
    record Piece(Verdict verdict, boolean moved, int count, long yen) {
        private Piece and(long more) {
            return new Piece(verdict, moved, count + 1, yen + more);
        }
    }

    /// What stands above each other, the strongest verdict first.
    record Stack(int slot, Lane lane, List<Piece> pieces) {
        Stack {
            pieces = List.copyOf(pieces);
        }

        int count() {
            return pieces.stream().mapToInt(Piece::count).sum();
        }

        long yen() {
            return pieces.stream().filter(Piece::moved).mapToLong(Piece::yen).sum();
        }
    }

    /// @param slots into how many the part is divided
    static AccountStacks of(AccountChart.Part part, int slots) {
        AccountStacks stacks = new AccountStacks();
        double span = (double) Duration.between(part.from(), part.to()).toMillis();
        for (JudgedEvent judged : part.events()) {
            Instant at = judged.event().at();
            if (!at.isBefore(part.from()) && !at.isAfter(part.to())) {
                double share = Duration.between(part.from(), at).toMillis() / span;
                stacks.put(Math.min(slots - 1, (int) (share * slots)), judged);
            }
        }
        return stacks;
    }

    private void put(int slot, JudgedEvent judged) {
        boolean moved =
                switch (judged.event()) {
                    case Access access -> access.succeeded();
                    case Transaction t -> t.movesMoney();
                };
        long yen = judged.event() instanceof Transaction t ? Math.abs(t.amount()) : 0;
        Comparator<Kind> strongest = Comparator.comparing(Kind::verdict).thenComparing(Kind::moved);
        stacks.computeIfAbsent(new Place(slot, Lane.of(judged.event())), _ -> new TreeMap<>(strongest))
                .merge(
                        new Kind(judged.verdict(), moved),
                        new Piece(judged.verdict(), moved, 1, yen),
                        (before, _) -> before.and(yen));
    }

    /// In the order of their places.
    List<Stack> all() {
        List<Stack> all = new ArrayList<>();
        stacks.forEach((place, pieces) -> all.add(new Stack(place.slot(), place.lane(), List.copyOf(pieces.values()))));
        return all;
    }

    /// The most yen that moved in one slot of a lane, at least 1.
    long highest(Lane lane) {
        return Math.max(
                1,
                all().stream()
                        .filter(stack -> stack.lane() == lane)
                        .mapToLong(Stack::yen)
                        .max()
                        .orElse(1));
    }
}
