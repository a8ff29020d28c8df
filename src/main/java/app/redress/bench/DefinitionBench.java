package app.redress.bench;

import app.redress.bench.MidnightLens.Flipping;
import app.redress.bench.MidnightLens.Row;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reckons any definition of damage over every account at once, in the time between two movements of a slider. Safe to
/// use from several threads.
public final class DefinitionBench {
    private static final int HOURS = 24;

    private final Movements movements;
    private volatile @Nullable Made made;

    public DefinitionBench(Movements movements) {
        this.movements = movements;
    }

    /// Occasions of one kind of definition; only thresholds may differ.
    private record Made(DamageDefinition kind, Occasions occasions) {}

    /// Number of accounts that charged or spent anything.
    public int accounts() {
        return movements.accounts();
    }

    /// Number of charges and spends of all accounts.
    public int size() {
        return movements.size();
    }

    /// What a definition counts.
    public Outcome outcome(DamageDefinition definition) {
        return occasions(definition).outcome(definition.charge(), definition.spend());
    }

    /// The same definition with other thresholds.
    ///
    /// @param charges, spends rising
    public HeatMap heatMap(DamageDefinition definition, List<Long> charges, List<Long> spends) {
        DamageDefinition lowest = definition.charging(charges.getFirst());
        return occasions(lowest)
                .heatMap(
                        charges.stream().mapToLong(Long::longValue).toArray(),
                        spends.stream().mapToLong(Long::longValue).toArray());
    }

    /// The occasions of the last kind are kept, so that moving a threshold only counts.
    private Occasions occasions(DamageDefinition definition) {
        DamageDefinition kind =
                definition.charging(Math.min(definition.charge(), 1)).spending(1);
        Made last = made;
        if (last == null || !last.kind.equals(kind)) {
            last = new Made(kind, Occasions.of(movements, kind, kind.charge(), kind.spend()));
            made = last;
        }
        return last.occasions;
    }

    /// The same definition with other day boundaries.
    ///
    /// @throws IllegalArgumentException for a definition without days
    public MidnightLens midnight(DamageDefinition definition) {
        if (!definition.hasDays()) {
            throw new IllegalArgumentException(definition.text());
        }
        BitSet now = at(definition).numbers();
        List<Outcome> byHour = IntStream.range(0, HOURS)
                .parallel()
                .mapToObj(hour -> at(definition.from(LocalTime.of(hour, 0))))
                .toList();
        List<Row> rows = new ArrayList<>();
        int[] hours = new int[movements.accounts()];
        for (int hour = 0; hour < HOURS; hour++) {
            Outcome then = byHour.get(hour);
            BitSet numbers = then.numbers();
            numbers.stream().forEach(account -> hours[account]++);
            rows.add(new Row(
                    LocalTime.of(hour, 0), then.accounts(), then.yen(), beyond(numbers, now), beyond(now, numbers)));
        }
        return new MidnightLens(rows, flipping(hours, now));
    }

    private Outcome at(DamageDefinition definition) {
        return Occasions.of(movements, definition, definition.charge(), definition.spend())
                .outcome(definition.charge(), definition.spend());
    }

    private static int beyond(BitSet some, BitSet others) {
        BitSet left = (BitSet) some.clone();
        left.andNot(others);
        return left.cardinality();
    }

    private List<Flipping> flipping(int[] hours, BitSet now) {
        return IntStream.range(0, hours.length)
                .filter(account -> hours[account] > 0 && hours[account] < HOURS
                        // a boundary between full hours may count it alone
                        || now.get(account) && hours[account] == 0)
                .mapToObj(account -> new Flipping(movements.account(account), hours[account], now.get(account)))
                .sorted(Comparator.comparing(Flipping::account))
                .toList();
    }
}
