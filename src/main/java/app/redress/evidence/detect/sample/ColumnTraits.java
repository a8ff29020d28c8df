package app.redress.evidence.detect.sample;

import app.redress.evidence.mapping.AccountSpelling;
import app.redress.evidence.rows.SampleRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Statistics of the sampled values of one column.
public final class ColumnTraits {
    private static final int SHOWN = 3;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<ValueTrait, Integer> traits = new EnumMap<>(ValueTrait.class);
    private final Map<ValueTrait, String> examples = new EnumMap<>(ValueTrait.class);
    private int values;
    private int steps;
    private long last = Long.MIN_VALUE;

    public static List<ColumnTraits> of(SampleTable table, ValueClassifier look) {
        List<ColumnTraits> all = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            all.add(of(table, i, look));
        }
        return all;
    }

    private static ColumnTraits of(SampleTable table, int position, ValueClassifier look) {
        ColumnTraits column = new ColumnTraits();
        Map<String, Set<ValueTrait>> seen = new HashMap<>();
        for (SampleRow row : table.rows()) {
            String text = AccountSpelling.unguarded(row.cell(position));
            if (!look.isNothing(text)) {
                column.add(text, seen.computeIfAbsent(text, look::of));
            }
        }
        return column;
    }

    private void add(String text, Set<ValueTrait> looks) {
        values++;
        counts.merge(text, 1, Integer::sum);
        for (ValueTrait trait : looks) {
            traits.merge(trait, 1, Integer::sum);
            examples.putIfAbsent(trait, text);
        }
        long number = looks.contains(ValueTrait.SMALL_NUMBER) ? Long.parseLong(text) : Long.MIN_VALUE;
        steps += number != Long.MIN_VALUE && last != Long.MIN_VALUE && Math.abs(number - last) == 1 ? 1 : 0;
        last = number;
    }

    /// Number of non-empty sampled values.
    public int values() {
        return values;
    }

    public int distinct() {
        return counts.size();
    }

    /// Share of distinct values, from 0 to 1.
    public double variety() {
        return values == 0 ? 0 : (double) counts.size() / values;
    }

    /// Share of the values with this trait, from 0 to 1.
    public double share(ValueTrait trait) {
        return values == 0 ? 0 : (double) traits.getOrDefault(trait, 0) / values;
    }

    public boolean has(ValueTrait trait) {
        return traits.containsKey(trait);
    }

    /// The first value with this trait.
    public String example(ValueTrait trait) {
        return examples.getOrDefault(trait, "");
    }

    /// Whether the values count rows: 1, 2, 3.
    public boolean isSequence() {
        return values >= 3 && steps >= (values - 1) * 0.9;
    }

    /// Distinct values, in order of appearance.
    public Stream<String> texts() {
        return counts.keySet().stream();
    }

    /// Distinct values without this trait, the most frequent first.
    public List<String> without(ValueTrait trait, ValueClassifier look) {
        return counts.entrySet().stream()
                .filter(e -> !look.of(e.getKey()).contains(trait))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Number of values that are among these.
    public int count(List<String> texts) {
        return texts.stream().mapToInt(text -> counts.getOrDefault(text, 0)).sum();
    }

    /// A few values to show to people.
    public List<String> samples() {
        return texts().limit(SHOWN).toList();
    }
}
