package app.redress.drill;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that falls the same way on every machine: one stream for each purpose and account, so that no account's
/// life depends on how many others there are or in which order they are drawn.
final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator source;

    private Dice(long seed) {
        source = ALGORITHM.create(seed);
    }

    static Dice of(long seed, Stream stream, long index) {
        return new Dice(mix(mix(seed * 31 + stream.ordinal()) + index));
    }

    /// Spreads neighbouring numbers over all 64 bits (the finisher of SplitMix64).
    static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean chance(double share) {
        return source.nextDouble() < share;
    }

    /// A whole number from low to high, both included.
    int between(int low, int high) {
        return low + source.nextInt(high - low + 1);
    }

    long between(long low, long high) {
        return low + source.nextLong(high - low + 1);
    }

    long bits() {
        return source.nextLong();
    }

    <T> T pick(List<T> from) {
        return from.get(source.nextInt(from.size()));
    }

    /// A position, each as likely as its weight says.
    int weighted(int... weights) {
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

    /// How often something with this mean happens (Poisson).
    int count(double mean) {
        double limit = StrictMath.exp(-mean);
        int times = 0;
        for (double product = source.nextDouble(); product > limit; product *= source.nextDouble()) {
            times++;
        }
        return times;
    }

    /// Mostly short, sometimes long: an exponential wait with this mean, in the same unit.
    long lag(long mean) {
        return (long) (-mean * StrictMath.log(1 - source.nextDouble()));
    }

    /// The purposes that must not disturb each other.
    enum Stream {
        INCIDENT,
        OWNER,
        HOUSEHOLD,
        ATTACK,
        TRIES,
        UNKNOWN_IDS,
        SHOPS,
        CREW
    }
}
