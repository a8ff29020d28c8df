package app.redress.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Channel;
import app.redress.domain.Reason;
import app.redress.worklist.Adjustments.Change;
import app.redress.worklist.Adjustments.Due;
import app.redress.worklist.Adjustments.Standing;
import app.redress.worklist.CompensationItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentsTest {
    private static Standing item(long id, long amount, Status status) {
        return new Standing(id, amount, status, amount);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"APPROVED", "EXPORTED", "PAID"})
    void settledItemsAreNeverChangedAndTheDifferenceBecomesAnItem(Status status) {
        List<Standing> items = List.of(item(1, 90_000, status));
        assertThat(Adjustments.of(new Due(60_000, 0), items, 0))
                .containsExactly(new Change(0, -30_000, Status.PROPOSED));
        assertThat(Adjustments.of(new Due(95_000, 0), items, 0)).containsExactly(new Change(0, 5_000, Status.PROPOSED));
        assertThat(Adjustments.of(new Due(90_000, 0), items, 0)).isEmpty();
        assertThat(Adjustments.of(Due.NOTHING, items, 0)).containsExactly(new Change(0, -90_000, Status.PROPOSED));
    }

    @Test
    void aFailedItemWaitsForAPersonAndIsNotProposedAgain() {
        assertThat(Adjustments.of(new Due(90_000, 0), List.of(item(1, 90_000, Status.FAILED)), 0))
                .isEmpty();
    }

    @Test
    void aHoldRemainsWhateverTheAmount() {
        assertThat(Adjustments.of(new Due(60_000, 0), List.of(item(1, 90_000, Status.ON_HOLD)), 0))
                .containsExactly(new Change(1, 60_000, Status.ON_HOLD));
    }

    @Test
    void payoutsOutsideTheCasesBatchesReduceTheAmountDueButOursDoNot() {
        Reason rest = Reason.of("basis.rest", 0, 90_000, 60_000, "ours, ours too");
        CompensationItem item = new CompensationItem("A", Channel.CARD, 30_000, rest, Status.PROPOSED);
        assertThat(Due.of(item, _ -> false)).isEqualTo(new Due(90_000, 60_000));
        assertThat(Due.of(item, "ours"::equals)).isEqualTo(new Due(90_000, 60_000));
        assertThat(Due.of(item, batch -> batch.startsWith("ours"))).isEqualTo(new Due(90_000, 0));
        Reason paid = Reason.of("basis.paid", 0, 90_000, "theirs");
        CompensationItem whole = new CompensationItem("A", Channel.CARD, 90_000, paid, Status.PAID);
        assertThat(Due.of(whole, "ours"::equals)).isEqualTo(new Due(90_000, 90_000));
        assertThat(Due.of(null, _ -> true)).isEqualTo(Due.NOTHING);
    }

    /// For any history, open and settled items add up to the amount due, but for what a customer may keep, and a second
    /// update changes nothing.
    @Test
    void itemsAddUpToTheAmountDueAndASecondUpdateChangesNothing() {
        Random random = new Random(22);
        for (int round = 0; round < 20_000; round++) {
            List<Standing> items = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(4); id++) {
                Status status = Status.values()[random.nextInt(Status.values().length)];
                // only what was paid too much is waived
                long amount = status == Status.WAIVED
                        ? -1 - random.nextInt(4)
                        : id == 1 ? 1 + random.nextInt(9) : random.nextInt(9) - 4;
                items.add(item(id, amount, status));
            }
            Due due = new Due(random.nextInt(12), random.nextInt(3));
            long carrier = random.nextInt(5);
            List<Standing> after = applied(items, Adjustments.of(due, items, carrier));
            long owed = due.yen() - due.elsewhere();
            long received = sum(after, false);
            long kept = -sum(after, true);
            assertThat(received).as("%s of %s", due, items).isBetween(owed, owed + kept);
            assertThat(received)
                    .as("nothing new is paid where something was waived: %s of %s", due, items)
                    .isLessThanOrEqualTo(Math.max(owed, Adjustments.fixed(items)));
            assertThat(after.stream().filter(i -> i.open() && i.amount() != 0)).hasSizeLessThanOrEqualTo(1);
            for (Standing before : items) {
                if (!before.open()) {
                    assertThat(after).contains(before);
                }
            }
            assertThat(Adjustments.of(due, after, 0)).isEmpty();
        }
    }

    private static long sum(List<Standing> items, boolean waived) {
        return items.stream()
                .filter(item -> (item.status() == Status.WAIVED) == waived)
                .mapToLong(Standing::amount)
                .sum();
    }

    private static List<Standing> applied(List<Standing> items, List<Change> changes) {
        List<Standing> after = new ArrayList<>(items);
        for (Change change : changes) {
            after.removeIf(item -> item.id() == change.id());
            Long decided = items.stream()
                    .filter(i -> i.id() == change.id())
                    .map(Standing::decided)
                    .findFirst()
                    .orElse(null);
            after.add(new Standing(change.id() == 0 ? 99 : change.id(), change.amount(), change.status(), decided));
        }
        return after;
    }
}
