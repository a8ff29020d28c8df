package app.redress.attribution.sources;

import app.redress.screening.SourceKind;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Likelihood ratios by key in little memory: those of a hundred thousand accounts are kept until a round is over.
final class FewRatios extends AbstractMap<String, Double> {
    /// Sorted from the first to the last.
    private final String[] keys;

    private final double[] ratios;
    private final int first;
    private final int last;

    private FewRatios(String[] keys, double[] ratios, int first, int last) {
        this.keys = keys;
        this.ratios = ratios;
        this.first = first;
        this.last = last;
    }

    /// The same ratios, packed.
    static Map<String, Double> of(Map<String, Double> noted) {
        if (noted instanceof FewRatios) {
            return noted;
        }
        SourceKind any = SourceKind.ADDRESS;
        return noted.size() < 2 ? Map.copyOf(noted) : new BySource(Map.of(any, noted)).of(any);
    }

    /// The ratios of one account's sources of all kinds.
    static final class BySource {
        private static final SourceKind[] KINDS = SourceKind.values();
        static final BySource NONE = new BySource(Map.of());

        private final String[] keys;
        private final double[] ratios;
        /// After the last one of each kind.
        private final int[] ends = new int[KINDS.length];

        BySource(Map<SourceKind, Map<String, Double>> noted) {
            int size = 0;
            for (Map<String, Double> ofKind : noted.values()) {
                size += ofKind.size();
            }
            keys = new String[size];
            ratios = new double[size];
            int next = 0;
            for (SourceKind kind : KINDS) {
                Map<String, Double> ofKind = noted.getOrDefault(kind, Map.of());
                Map<String, Double> sorted = ofKind.size() < 2 ? ofKind : new TreeMap<>(ofKind);
                for (Map.Entry<String, Double> one : sorted.entrySet()) {
                    keys[next] = one.getKey();
                    ratios[next++] = one.getValue();
                }
                ends[kind.ordinal()] = next;
            }
        }

        /// Of one kind.
        Map<String, Double> of(SourceKind kind) {
            int from = kind.ordinal() == 0 ? 0 : ends[kind.ordinal() - 1];
            int to = ends[kind.ordinal()];
            return from == to ? Map.of() : new FewRatios(keys, ratios, from, to);
        }

        /// Of every kind that has any.
        Map<SourceKind, Map<String, Double>> all() {
            Map<SourceKind, Map<String, Double>> all = new EnumMap<>(SourceKind.class);
            for (SourceKind kind : KINDS) {
                if (!of(kind).isEmpty()) {
                    all.put(kind, of(kind));
                }
            }
            return all;
        }
    }

    private int find(@Nullable Object key) {
        return key instanceof String text ? Arrays.binarySearch(keys, first, last, text) : -1;
    }

    @Override
    public @Nullable Double get(@Nullable Object key) {
        int found = find(key);
        return found < 0 ? null : (Double) ratios[found];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return last - first;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Double> action) {
        for (int i = first; i < last; i++) {
            action.accept(keys[i], ratios[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return IntStream.range(first, last)
                        .mapToObj(i -> Map.entry(Objects.requireNonNull(keys[i]), ratios[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return FewRatios.this.size();
            }
        };
    }
}
