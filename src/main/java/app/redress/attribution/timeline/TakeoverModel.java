package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.sources.CaseKnowledge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Weighs every way in which one account may have been taken over against its never having been: by one hand or
/// another, by several of the likeliest together, or by a thief that the access log does not show.
///
/// Each way's weight is how well it explains the visits times how well it explains the money ([TransactionHmm]); all
/// answers are sums over the ways, so visits and money speak for each other without being counted twice.
final class TakeoverModel {
    private static final int TOGETHER = 4;

    private final CaseKnowledge knowledge;
    private final List<Client> hands;
    private final TransactionHmm chain;
    private final double[] handWeights;
    private final double baseLogOdds;
    private final long frozen;
    private final List<Hypothesis> ways = new ArrayList<>();
    private final double[] moneyAfter;
    private double unseen;
    private double none = 1;

    /// One way, with its share of the belief.
    private static final class Hypothesis {
        private final BitSet hostile;
        private final TransactionHmm.Belief belief;
        private double weight;

        Hypothesis(BitSet hostile, TransactionHmm.Belief belief, double weight) {
            this.hostile = hostile;
            this.belief = belief;
            this.weight = weight;
        }
    }

    /// @param handWeights log-odds of each hand's being hostile by itself, apart from the base rate
    /// @param unseenWeight log-odds of a takeover that the log does not show, apart from the base rate
    /// @param frozen when the operator froze the account, in seconds; [Long#MAX_VALUE] when it did not
    TakeoverModel(
            CaseKnowledge knowledge,
            List<Client> hands,
            TransactionHmm chain,
            double[] handWeights,
            double unseenWeight,
            long frozen) {
        this.knowledge = knowledge;
        this.moneyAfter = new double[hands.size()];
        this.hands = hands;
        this.chain = chain;
        this.handWeights = handWeights;
        this.baseLogOdds = knowledge.accountLogOdds();
        this.frozen = frozen;
        Integer[] order = new Integer[hands.size()];
        Arrays.setAll(order, h -> h);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer h) -> -handWeights[h]).thenComparing(h -> h));
        for (int h = TOGETHER; h < order.length; h++) {
            addHands(List.of(order[h]));
        }
        for (int some = 1; some < 1 << Math.min(TOGETHER, order.length); some++) {
            addHands(chosen(order, some));
        }
        addUnseen(unseenWeight);
        normalise();
    }

    /// @param some which of the first hands in the order, as bits
    private static List<Integer> chosen(Integer[] order, int some) {
        return IntStream.range(0, Math.min(TOGETHER, order.length))
                .filter(i -> (some & 1 << i) != 0)
                .mapToObj(i -> order[i])
                .collect(Collectors.toList());
    }

    /// @param together at least one
    private void addHands(List<Integer> together) {
        BitSet hostile = new BitSet();
        double weight = baseLogOdds;
        for (int hand : together) {
            weight += handWeights[hand] - Math.log(knowledge.handsPerAccount());
            weight += hostile.isEmpty()
                    ? 0
                    : knowledge.numbers().takeover().further().after(apart(hand, hostile));
            hostile.set(hand);
        }
        TransactionHmm.Belief belief =
                chain.forward(chain.hypothesis(times(hostile, true), times(hostile, false), frozen));
        if (together.size() == 1) {
            moneyAfter[together.get(0)] = belief.logRatio();
        }
        ways.add(new Hypothesis(hostile, belief, weight + knowledge.after().held(belief.logRatio())));
    }

    /// How far in seconds a hand's first visit lies from the visits of hostile ones: who comes minutes after a thief
    /// is the thief, with another device.
    private long apart(int hand, BitSet hostile) {
        long start = hands.get(hand).start().getEpochSecond();
        long nearest = Long.MAX_VALUE;
        for (long at : times(hostile, true)) {
            nearest = Math.min(nearest, Math.abs(start - at));
        }
        return nearest;
    }

    private void addUnseen(double unseenWeight) {
        TransactionHmm.Belief belief = chain.forward(chain.hypothesis(null, times(new BitSet(), false), frozen));
        unseen = belief.logRatio();
        ways.add(new Hypothesis(
                new BitSet(),
                belief,
                baseLogOdds + unseenWeight + knowledge.alone().held(unseen)));
    }

    private long[] times(BitSet hostile, boolean which) {
        LongStream.Builder times = LongStream.builder();
        for (int h = 0; h < hands.size(); h++) {
            if (hostile.get(h) == which) {
                hands.get(h).sessions().forEach(s -> s.accesses().forEach(a -> times.add(a.at().getEpochSecond())));
            }
        }
        return times.build().sorted().toArray();
    }

    private void normalise() {
        double top = Math.max(0, ways.stream().mapToDouble(w -> w.weight).max().orElse(0));
        none = Math.exp(-top);
        double all = none;
        for (Hypothesis way : ways) {
            way.weight = Math.exp(way.weight - top);
            all += way.weight;
        }
        none /= all;
        for (Hypothesis way : ways) {
            way.weight /= all;
        }
    }

    /// Probability that the account was taken over at all.
    double probability() {
        return 1 - none;
    }

    /// Probability that it was taken over by a thief whom the log does not show.
    double unseenProbability() {
        return ways.get(ways.size() - 1).weight;
    }

    /// Probability that each hand was hostile.
    double[] hands() {
        double[] result = new double[hands.size()];
        for (Hypothesis way : ways) {
            for (int h = way.hostile.nextSetBit(0); h >= 0; h = way.hostile.nextSetBit(h + 1)) {
                result[h] += way.weight;
            }
        }
        return result;
    }

    /// Probability that each transaction was a thief's, by position; 0 for what is neither charge nor payment.
    ///
    /// @param size number of transactions
    double[] money(int size) {
        double[] result = new double[size];
        for (Hypothesis way : ways) {
            if (way.weight > 1e-5) {
                double[] marginals = chain.marginals(way.belief);
                for (int k = 0; k < marginals.length; k++) {
                    result[chain.position(k)] += way.weight * marginals[k];
                }
            }
        }
        return result;
    }

    /// What the money after a hand's visits says for its being a thief's, held down to the rarity of such money
    /// among owners.
    double moneyAfter(int h) {
        return knowledge.after().held(moneyAfter[h]);
    }

    /// The same as it comes.
    double rawMoneyAfter(int h) {
        return moneyAfter[h];
    }

    /// What the money by itself says for a thief that the log does not show, as it comes.
    double rawUnseen() {
        return unseen;
    }

    /// Draws readings of the account, the same ones every time; none where a takeover is too unlikely to matter.
    ///
    /// @param account its id, from which the draws' seed is made
    List<Scenario> readings(String account) {
        if (probability() < knowledge.numbers().range().leastProbability()) {
            return List.of();
        }
        int draws = knowledge.numbers().range().scenarios();
        SplittableRandom random = new SplittableRandom(account.hashCode());
        Map<BitSet, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < draws; i++) {
            Hypothesis way = draw(random);
            counts.merge(way == null ? new BitSet() : chain.draw(way.belief, random), 1, Integer::sum);
        }
        List<Scenario> readings = new ArrayList<>();
        counts.forEach((stolen, count) -> readings.add(new Scenario((double) count / draws, stolen)));
        return readings;
    }

    private @Nullable Hypothesis draw(SplittableRandom random) {
        double left = random.nextDouble() - none;
        for (Hypothesis way : ways) {
            if (left < 0) {
                break;
            }
            left -= way.weight;
            if (left < 0) {
                return way;
            }
        }
        return null;
    }
}
