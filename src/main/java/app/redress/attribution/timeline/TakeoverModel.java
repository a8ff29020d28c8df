package app.redress.attribution.timeline;

import app.redress.attribution.clients.Client;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.likelihood.RarityOfSums;
import app.redress.attribution.sources.CaseKnowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Compares the hypotheses about one account: not taken over, taken over by one client, by several of the most
/// suspicious clients together, by an attacker that the access log does not show, or by one at the till of a store.
///
/// A hypothesis's weight is the likelihood of the visits times that of the transactions ([TransactionHmm]); all
/// results are sums over the hypotheses, so visits and transactions support each other without being counted twice.
final class TakeoverModel {
    private static final int TOGETHER = 4;

    /// Clients of one account that are weighed with its money, the most suspicious ones: only shared logins and robots
    /// have more.
    private static final int WEIGHED = 256;

    /// Log-odds below which a hypothesis changes no probability that is told.
    private static final double NEGLIGIBLE = -14;

    /// Observations up to which what was computed of each hypothesis is kept, not only of the latest.
    private static final int KEPT = 4096;

    private final CaseKnowledge knowledge;
    private final List<Client> clients;
    private final WeighedMoney weighed;
    private final TransactionHmm hmm;
    private final double[] clientWeights;
    private final double[] ofAccount;
    private final double baseLogOdds;
    private final Afterwards afterwards;
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final double[] moneyLogRatios;
    private final Accesses accesses;
    private final Presence owners;
    private final double accompanied;
    private final Instant firstStart;
    private final NamedTheft.@Nullable Told told;
    private @Nullable Hypothesis latest;
    private double unseenMoneyLogRatio;
    private double noTakeover = 1;

    /// One takeover hypothesis, with its posterior probability once normalised.
    private static final class Hypothesis {
        private final BitSet hostile;
        private final boolean unseen;
        private final TillSuspicions.@Nullable Weighed till;
        private final @Nullable SupposedTheft theft;
        private TransactionHmm.@Nullable Belief belief;
        private double weight;

        Hypothesis(
                BitSet hostile, boolean unseen, TillSuspicions.@Nullable Weighed till, @Nullable SupposedTheft theft) {
            this.hostile = hostile;
            this.unseen = unseen;
            this.till = till;
            this.theft = theft;
        }
    }

    /// @param clientWeights log-odds from the evidence on each client alone, without the base rate
    /// @param ofAccount the part of each that is a fact of the account and counts once, however many clients are
    /// hostile
    /// @param afterwards what the customer and the operator did
    /// @param tills suspicions of a robbery at a till
    /// @param told the theft as the customer tells it
    TakeoverModel(
            CaseKnowledge knowledge,
            List<Client> clients,
            WeighedMoney weighed,
            double[] clientWeights,
            double[] ofAccount,
            Afterwards afterwards,
            List<TillSuspicions.Weighed> tills,
            NamedTheft.@Nullable Told told) {
        this.knowledge = knowledge;
        this.moneyLogRatios = new double[clients.size()];
        this.clients = clients;
        this.accesses = new Accesses(clients);
        this.weighed = weighed;
        this.hmm = weighed.whole();
        this.accompanied = accesses.accompanied(hmm.times());
        this.firstStart = firstStart(clients);
        this.clientWeights = clientWeights;
        this.ofAccount = ofAccount;
        this.baseLogOdds = knowledge.accountLogOdds();
        this.afterwards = afterwards;
        this.owners = accesses.presence(new BitSet(), afterwards.complaints(), accompanied);
        this.told = told;
        Integer[] order = new Integer[clients.size()];
        Arrays.setAll(order, h -> h);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer h) -> -clientWeights[h]).thenComparing(h -> h));
        List<Integer> likeliest = List.of(order).subList(0, Math.min(TOGETHER - 1, order.length));
        for (int h = TOGETHER; h < Math.min(WEIGHED, order.length); h++) {
            addTakeoverBy(List.of(order[h]), likeliest);
        }
        for (int subset = 1; subset < 1 << Math.min(TOGETHER, order.length); subset++) {
            addTakeoverBy(chosen(order, subset), chosen(order, ~subset));
        }
        tills.forEach(this::addRobberyAt);
        if (told != null) {
            addTheftAsTold(told);
        }
        addUnseenTakeover(weighed.besideStores());
        normalise();
    }

    private static Instant firstStart(List<Client> clients) {
        Instant first = Instant.MAX;
        for (Client client : clients) {
            first = client.start().isBefore(first) ? client.start() : first;
        }
        return first;
    }

    /// @param subset bit mask over the first clients in the order
    private static List<Integer> chosen(Integer[] order, int subset) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(TOGETHER, order.length); i++) {
            if ((subset & 1 << i) != 0) {
                chosen.add(order[i]);
            }
        }
        return chosen;
    }

    /// @param together at least one
    /// @param apart the others that might have been together with them
    private void addTakeoverBy(List<Integer> together, List<Integer> apart) {
        BitSet hostile = new BitSet();
        double weight = baseLogOdds;
        for (int client : together) {
            weight += hostile.isEmpty() ? first(client) : further(client, hostile);
            hostile.set(client);
        }
        for (int client : apart) {
            weight += LogOdds.logSigmoid(-furtherLogOdds(client, hostile));
        }
        Hypothesis hypothesis = new Hypothesis(hostile, false, null, null);
        TransactionHmm.Prior prior =
                hmm.hypothesis(accesses.presence(hostile, afterwards.complaints(), accompanied), afterwards.frozen());
        double logRatio = believed(hypothesis, prior).logRatio();
        if (together.size() == 1) {
            moneyLogRatios[together.get(0)] = logRatio;
        }
        double likeOwner = knowledge.numbers().takeover().likeOwnerShare();
        hypothesis.weight = weight + Math.log1p(-likeOwner) + held(together.get(0), logRatio);
        hypotheses.add(hypothesis);
        addTakeoverLikeOwner(hostile, prior, weight + Math.log(likeOwner));
    }

    /// The same by somebody whose charges and payments look like the owner's: an owner's habit in all of them is one
    /// fact about that thief, not one for each. It never makes the visitors more suspect than they are.
    private void addTakeoverLikeOwner(BitSet hostile, TransactionHmm.Prior prior, double weight) {
        if (weight > NEGLIGIBLE) {
            SupposedTheft theft = SupposedTheft.of(weighed.likeOwner(), prior);
            Hypothesis hypothesis = new Hypothesis(hostile, false, null, theft);
            hypothesis.weight = weight + Math.min(0, theft.logRatio());
            hypotheses.add(hypothesis);
        }
    }

    /// What the transactions say of a visitor, by how rare as much is; where the customer names them, by how rare it is
    /// of what is named, whoever did it.
    private double held(int client, double logRatio) {
        double held = moneyAfter(client).capped(logRatio);
        return told == null ? held : Math.max(held, Math.min(logRatio, told.held()));
    }

    private double first(int client) {
        return clientWeights[client] - Math.log(knowledge.clientsPerAccount());
    }

    /// What is unusual about one client of an owner is unusual about the next too, such as a country, so that it counts
    /// against the account in full only once.
    private double further(int client, BitSet hostile) {
        double weight = clientWeights[client] - ofAccount[client];
        double again = weight > 0 ? weight * knowledge.numbers().sources().correlatedShare() : weight;
        return again + LogOdds.logSigmoid(furtherLogOdds(client, hostile));
    }

    /// Log-odds that a client of an account that has been taken over is hostile as well, before looking at it.
    private double furtherLogOdds(int client, BitSet hostile) {
        return knowledge.numbers().takeover().further().after(secondsApart(client, hostile))
                - Math.log(knowledge.clientsPerAccount());
    }

    /// Who moved the money if a hypothesis holds.
    private TransactionHmm.Belief belief(Hypothesis hypothesis) {
        TransactionHmm.Belief known = hypothesis.belief;
        return known != null ? known : believed(hypothesis, prior(hypothesis));
    }

    private TransactionHmm.Belief believed(Hypothesis hypothesis, TransactionHmm.Prior prior) {
        TransactionHmm.Belief belief = chain(hypothesis).forward(prior);
        if (hmm.size() > KEPT && latest != null) {
            latest.belief = null;
        }
        latest = hypothesis;
        hypothesis.belief = belief;
        return belief;
    }

    private TransactionHmm chain(Hypothesis hypothesis) {
        return hypothesis.theft == null ? hmm : hypothesis.theft.chain();
    }

    private TransactionHmm.Prior prior(Hypothesis hypothesis) {
        if (hypothesis.theft != null) {
            return hypothesis.theft.prior();
        }
        BitSet hostile = hypothesis.hostile;
        return hypothesis.unseen
                ? unseen()
                : hmm.hypothesis(accesses.presence(hostile, afterwards.complaints(), accompanied), afterwards.frozen());
    }

    /// Whom no visit shows may have moved anything, but mostly what the customer noticed.
    private TransactionHmm.Prior unseen() {
        return hmm.unseen(afterwards.named(), owners, afterwards.frozen());
    }

    /// Seconds between a client's first access and the nearest access of the hostile ones: who comes minutes after an
    /// attacker is the attacker, with another device.
    private long secondsApart(int client, BitSet hostile) {
        long start = clients.get(client).start().getEpochSecond();
        long nearest = Long.MAX_VALUE;
        Moments by = accesses.of(hostile, true);
        for (int n = 0; n < by.size(); n++) {
            nearest = Math.min(nearest, Math.abs(start - by.get(n)));
        }
        return nearest;
    }

    private void addRobberyAt(TillSuspicions.Weighed till) {
        Hypothesis hypothesis =
                new Hypothesis(new BitSet(), true, till, till.robbery().theft());
        hypothesis.weight = till.logOdds();
        hypotheses.add(hypothesis);
    }

    private void addTheftAsTold(NamedTheft.Told told) {
        Hypothesis hypothesis = new Hypothesis(new BitSet(), true, null, told.theft());
        hypothesis.weight = baseLogOdds + told.prior() + told.held();
        hypotheses.add(hypothesis);
    }

    /// What others' fate says of the stores is weighed by itself and not held to how rare it is with owners: their
    /// payments there are counted already in what it says. What the customer takes off by naming other payments is
    /// not held either: however rare a payment, it is not the one complained of.
    private void addUnseenTakeover(TransactionHmm besideStores) {
        Hypothesis hypothesis = new Hypothesis(new BitSet(), true, null, null);
        double heard = belief(hypothesis).logRatio();
        double heardBesideStores = besideStores.equals(hmm)
                ? heard
                : besideStores.forward(unseen()).logRatio();
        unseenMoneyLogRatio = afterwards.named().isEmpty()
                ? heardBesideStores
                : besideStores
                        .forward(besideStores.unseen(new BitSet(), owners, afterwards.frozen()))
                        .logRatio();
        double stores =
                Math.min(knowledge.numbers().sources().stores().cluster(), Math.max(0, heard - heardBesideStores));
        RarityOfSums rarity = knowledge.rarity().moneyAlone();
        double elsewhere = Math.min(0, heardBesideStores - unseenMoneyLogRatio);
        hypothesis.weight =
                baseLogOdds + afterwards.unseen() + stores + rarity.capped(heardBesideStores - elsewhere) + elsewhere;
        hypotheses.add(hypothesis);
    }

    private void normalise() {
        double top = 0;
        for (Hypothesis hypothesis : hypotheses) {
            top = Math.max(top, hypothesis.weight);
        }
        noTakeover = Math.exp(-top);
        double all = noTakeover;
        for (Hypothesis hypothesis : hypotheses) {
            hypothesis.weight = Math.exp(hypothesis.weight - top);
            all += hypothesis.weight;
        }
        noTakeover /= all;
        for (Hypothesis hypothesis : hypotheses) {
            hypothesis.weight /= all;
        }
    }

    /// Holds the probability of a takeover down, every hypothesis in proportion.
    void holdAt(double most) {
        double held = Math.min(1, most / probability());
        for (Hypothesis hypothesis : hypotheses) {
            hypothesis.weight *= held;
        }
        noTakeover = 1 - (1 - noTakeover) * held;
    }

    /// Counts what people say of the account: every hypothesis of a takeover becomes likelier by as much.
    void shift(double logOdds) {
        double all = noTakeover;
        for (Hypothesis hypothesis : hypotheses) {
            hypothesis.weight *= Math.exp(logOdds);
            all += hypothesis.weight;
        }
        noTakeover /= all;
        for (Hypothesis hypothesis : hypotheses) {
            hypothesis.weight /= all;
        }
    }

    /// Probability that the account was taken over at all.
    double probability() {
        return 1 - noTakeover;
    }

    /// Probability of a takeover by an attacker whom the log does not show.
    double unseenProbability() {
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.unseen && hypothesis.till == null)
                .mapToDouble(hypothesis -> hypothesis.weight)
                .sum();
    }

    /// The suspicions of a robbery at a till, with the probability of each.
    Map<TillSuspicions.Weighed, Double> atTills() {
        Map<TillSuspicions.Weighed, Double> tills = new LinkedHashMap<>();
        for (Hypothesis hypothesis : hypotheses) {
            if (hypothesis.till != null) {
                tills.put(hypothesis.till, hypothesis.weight);
            }
        }
        return tills;
    }

    /// Probability of a robbery at any till.
    double tillProbability() {
        Map<TillSuspicions.Weighed, Double> tills = atTills();
        return tills.isEmpty()
                ? 0
                : tills.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Probability that each client was the attacker's.
    double[] hostileClients() {
        double[] result = new double[clients.size()];
        for (Hypothesis hypothesis : hypotheses) {
            for (int h = hypothesis.hostile.nextSetBit(0); h >= 0; h = hypothesis.hostile.nextSetBit(h + 1)) {
                result[h] += hypothesis.weight;
            }
        }
        return result;
    }

    /// Probability that each transaction was the attacker's, by position; 0 for anything but charges and payments.
    ///
    /// @param size number of transactions
    double[] stolenMoney(int size) {
        double[] result = new double[size];
        for (Hypothesis hypothesis : hypotheses) {
            if (hypothesis.weight > 1e-5) {
                double[] marginals = chain(hypothesis).marginals(belief(hypothesis));
                for (int k = 0; k < marginals.length; k++) {
                    result[hmm.position(k)] += hypothesis.weight * marginals[k];
                }
            }
        }
        return result;
    }

    /// Log-likelihood ratio of the transactions if this client is the attacker's, capped by its rarity among owners.
    double moneyLogRatio(int h) {
        return moneyAfter(h).capped(moneyLogRatios[h]);
    }

    /// The same, uncapped.
    double uncappedMoneyLogRatio(int h) {
        return moneyLogRatios[h];
    }

    private RarityOfSums moneyAfter(int client) {
        return knowledge.rarity().moneyAfter(isFirst(client));
    }

    /// Whether the account had no client before it.
    boolean isFirst(int client) {
        return !clients.get(client).start().isAfter(firstStart);
    }

    /// Uncapped log-likelihood ratio of the transactions for an attacker that the log does not show.
    double uncappedUnseenLogRatio() {
        return unseenMoneyLogRatio;
    }

    /// Draws scenarios of the account, reproducibly; none where a takeover is too unlikely to matter.
    ///
    /// @param account its id, from which the draws' seed is made
    List<Scenario> scenarios(String account) {
        if (probability() < knowledge.numbers().range().leastProbability()) {
            return List.of();
        }
        int draws = knowledge.numbers().range().scenarios();
        SplittableRandom random = new SplittableRandom(account.hashCode());
        Map<BitSet, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < draws; i++) {
            Hypothesis hypothesis = draw(random);
            counts.merge(
                    hypothesis == null ? new BitSet() : chain(hypothesis).draw(belief(hypothesis), random),
                    1,
                    Integer::sum);
        }
        List<Scenario> scenarios = new ArrayList<>();
        counts.forEach((stolen, count) -> scenarios.add(new Scenario((double) count / draws, stolen)));
        return scenarios;
    }

    private @Nullable Hypothesis draw(SplittableRandom random) {
        double left = random.nextDouble() - noTakeover;
        for (Hypothesis hypothesis : hypotheses) {
            if (left < 0) {
                break;
            }
            left -= hypothesis.weight;
            if (left < 0) {
                return hypothesis;
            }
        }
        return null;
    }
}
