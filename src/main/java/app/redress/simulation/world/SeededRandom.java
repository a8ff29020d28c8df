package app.redress.simulation.world;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Reproducible random numbers: a separate stream for each purpose and account, so that no account depends on the
/// number or order of the others.
public final class SeededRandom {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator source;

    private SeededRandom(long seed) {
        source = ALGORITHM.create(seed);
    }

    public static SeededRandom of(long seed, Stream stream, long index) {
        return new SeededRandom(mix(mix(seed * 31 + stream.ordinal()) + index));
    }

    /// Mixes all 64 bits (the finaliser of SplitMix64).
    public static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public boolean chance(double share) {
        return source.nextDouble() < share;
    }

    /// An integer from low to high, both inclusive.
    public int between(int low, int high) {
        return low + source.nextInt(high - low + 1);
    }

    public long between(long low, long high) {
        return low + source.nextLong(high - low + 1);
    }

    public long bits() {
        return source.nextLong();
    }

    public <T> T pick(List<T> from) {
        return from.get(source.nextInt(from.size()));
    }

    /// A random index, with probability proportional to its weight.
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = source.nextInt(total);
        int at = 0;
        while (left >= weights[at]) {
            left -= weights[at++];
        }
        return at;
    }

    /// A Poisson-distributed count with this mean.
    public int count(double mean) {
        double limit = StrictMath.exp(-mean);
        int times = 0;
        for (double product = source.nextDouble(); product > limit; product *= source.nextDouble()) {
            times++;
        }
        return times;
    }

    /// An exponentially distributed delay with this mean, in the same unit.
    public long lag(long mean) {
        return (long) (-mean * StrictMath.log(1 - source.nextDouble()));
    }

    /// The purposes with independent streams.
    public enum Stream {
        INCIDENT,
        OWNER,
        HOUSEHOLD,
        ATTACK,
        TRIES,
        UNKNOWN_IDS,
        SHOPS,
        CREW,
        FAMILY,
        LIFE,
        FRIENDS,
        ACCOMPLICES
    }
}
