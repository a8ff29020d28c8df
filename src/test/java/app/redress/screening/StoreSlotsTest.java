package app.redress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoreSlotsTest {
    private static final int STORES = 12;
    private static final int LEAST = 4;

    /// One payment.
    private record Visit(long slot, int store, int account) {}

    private final StoreSlots slots = new StoreSlots();
    private final List<Visit> visits = visits();

    private static List<Visit> visits() {
        Random random = new Random(5);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            visits.add(new Visit(random.nextInt(-30, 90), random.nextInt(STORES), random.nextInt(400)));
        }
        for (int account = 0; account < 60; account++) {
            visits.add(new Visit(40, 3, account));
        }
        return visits;
    }

    private Map<Long, Set<Integer>> slowly(int store) {
        Map<Long, Set<Integer>> members = new TreeMap<>();
        visits.stream().filter(v -> v.store == store).forEach(v -> members.computeIfAbsent(v.slot, _ -> new TreeSet<>())
                .add(v.account));
        return members;
    }

    private void note(List<Visit> some) {
        some.forEach(v -> slots.note(v.slot, v.store, v.account));
        slots.count();
    }

    @Test
    void eachAccountCountsOnceInASlot() {
        note(visits);
        long[] sums = slots.visits(STORES);
        long shared = 0;
        for (int store = 0; store < STORES; store++) {
            Map<Long, Set<Integer>> members = slowly(store);
            assertThat(sums[store])
                    .isEqualTo(members.values().stream().mapToLong(Set::size).sum());
            shared += members.values().stream().filter(m -> m.size() > 1).count();
            for (long slot = -31; slot <= 90; slot++) {
                assertThat(slots.accounts(slot, store))
                        .isEqualTo(members.getOrDefault(slot, Set.of()).size());
            }
        }
        assertThat(slots.shared()).isEqualTo(shared);
    }

    @Test
    void aSlotIsCrowdedByTheStoresOwnHabit() {
        note(visits);
        TreeSet<String> expected = new TreeSet<>();
        for (int store = 0; store < STORES; store++) {
            Map<Long, Set<Integer>> members = slowly(store);
            int habit = median(members);
            int at = store;
            members.values().stream()
                    .filter(m -> m.size() >= LEAST && m.size() > 3 * habit)
                    .forEach(m -> m.forEach(account -> expected.add(at + " " + account)));
        }
        TreeSet<String> found = new TreeSet<>();
        slots.forEachCrowded(LEAST, STORES, (store, account) -> found.add(store + " " + account));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(50);
    }

    private static int median(Map<Long, Set<Integer>> members) {
        List<Integer> sizes = members.values().stream()
                .map(Set::size)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sizes.get(sizes.size() / 2);
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        note(visits);
        StoreSlots reversed = new StoreSlots();
        visits.reversed().forEach(v -> reversed.note(v.slot, v.store, v.account));
        reversed.count();
        assertThat(reversed.visits(STORES)).isEqualTo(slots.visits(STORES));
    }

    @Test
    void whoWasAtAStoreIsToldOnce() {
        note(visits);
        List<Long> told = new ArrayList<>();
        slots.pairs(store -> store == 3).forEach(told::add);
        assertThat(told).doesNotHaveDuplicates().allMatch(pair -> PairLog.left(pair) == 3);
        assertThat(told).hasSize((int) visits.stream()
                .filter(v -> v.store == 3)
                .map(Visit::account)
                .distinct()
                .count());
    }
}
