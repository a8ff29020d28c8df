package app.redress.attribution.timeline;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import app.redress.domain.policy.MuleThresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Follows stolen money from the accounts it was taken from to those that received it, and on from mules.
///
/// A mule received from several victims. What it sends on came from them, whoever asks it to; so its receivers are
/// looked at in the same way. The money itself counts once, where it was stolen.
public final class TransferTrail {
    private static final Duration APART = Duration.ofDays(2);
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    /// Money is not followed further than this from mule to mule.
    private static final int MOST_STEPS = 8;

    private final Map<String, List<Leg>> byReceiver = new TreeMap<>();
    private final Set<String> mules = new TreeSet<>();
    private final Function<String, @Nullable AccountEvidence> evidence;
    private final MuleThresholds limits;
    private final Duration slot;
    private final ToLongFunction<Transaction> visits;

    /// One transfer or withdrawal of stolen money.
    ///
    /// @param probability that it was stolen
    public record Leg(String from, String to, Transaction out, double probability) {}

    private TransferTrail(
            Function<String, @Nullable AccountEvidence> evidence,
            MuleThresholds limits,
            Duration slot,
            ToLongFunction<Transaction> visits) {
        this.evidence = evidence;
        this.limits = limits;
        this.slot = slot;
        this.visits = visits;
    }

    /// Follows what was judged stolen.
    ///
    /// @param evidence of an account; null when it was not judged
    /// @param slot what one account sends within a time slot of this length counts once
    /// @param visits how often money was sent to a transfer's receiver, by whomever, once a slot and account
    public static TransferTrail of(
            Collection<AccountTimeline> judged,
            Function<String, @Nullable AccountEvidence> evidence,
            MuleThresholds limits,
            Duration slot,
            ToLongFunction<Transaction> visits) {
        TransferTrail trail = new TransferTrail(evidence, limits, slot, visits);
        judged.forEach(trail::addStolen);
        for (int step = 0; step < MOST_STEPS && trail.findMules(); step++) {
            // each step may find mules of the mules found before
        }
        return trail;
    }

    private void addStolen(AccountTimeline timeline) {
        for (JudgedEvent judged : timeline.events()) {
            if (isStolenTransfer(judged)) {
                add(timeline.account(), (Transaction) judged.event(), judged.probability());
            }
        }
    }

    /// Whether an event may be the beginning of a trail.
    public static boolean isStolenTransfer(JudgedEvent judged) {
        return judged.event() instanceof Transaction
                && judged.verdict().compareTo(Verdict.LIKELY) <= 0
                && ((Transaction) judged.event()).counterparty() != null;
    }

    private void add(String from, Transaction t, double probability) {
        String to = t.counterparty();
        boolean sent = t.type() == Type.TRANSFER_OUT || t.type() == Type.WITHDRAWAL;
        if (sent && t.movesMoney() && to != null && !to.equals(from)) {
            List<Leg> legs = byReceiver.computeIfAbsent(to, k -> new ArrayList<>());
            if (legs.stream().noneMatch(leg -> leg.out.equals(t))) {
                legs.add(new Leg(from, to, t, probability));
            }
        }
    }

    private boolean findMules() {
        List<String> found = byReceiver.keySet().stream()
                .filter(account -> !mules.contains(account) && isMule(to(account)))
                .collect(Collectors.toList());
        mules.addAll(found);
        found.forEach(this::sendOn);
        return !found.isEmpty();
    }

    private boolean isMule(List<Leg> legs) {
        long senders = legs.stream().map(Leg::from).distinct().count();
        long stolen = stolenVisits(legs);
        long all = Math.max(stolen, visits.applyAsLong(legs.get(0).out));
        return senders >= limits.victims() && stolen >= limits.share() * all;
    }

    /// Counted like all visits, so that few victims who send again and again do not vanish among their own transfers.
    private long stolenVisits(List<Leg> legs) {
        return legs.stream()
                .map(leg -> leg.from + ' ' + Math.floorDiv(leg.out.at().getEpochSecond(), slot.toSeconds()))
                .distinct()
                .count();
    }

    private void sendOn(String mule) {
        AccountEvidence own = evidence.apply(mule);
        List<Leg> legs = to(mule);
        Instant first = legs.stream()
                .map(leg -> leg.out.at())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        double sure = legs.stream().mapToDouble(Leg::probability).max().orElse(0);
        if (own != null) {
            own.transactions().stream().filter(t -> !t.at().isBefore(first)).forEach(t -> add(mule, t, sure));
        }
    }

    /// Accounts that received stolen money, in the order of their ids.
    public Set<String> receivers() {
        return new TreeSet<>(byReceiver.keySet());
    }

    /// Whether stolen money was sent to an account.
    public boolean received(String account) {
        return byReceiver.containsKey(account);
    }

    public boolean isMule(String account) {
        return mules.contains(account);
    }

    /// The stolen transfers to an account, in time order.
    public List<Leg> to(String account) {
        return byReceiver.getOrDefault(account, List.of()).stream()
                .sorted(Comparator.comparing((Leg leg) -> leg.out.at()).thenComparing(leg -> leg.out.id()))
                .collect(Collectors.toList());
    }

    /// The rows by which the account received stolen money, by position among its transactions.
    Map<Integer, Leg> rowsOf(AccountEvidence account) {
        List<Transaction> money = account.transactions();
        Map<Integer, Leg> rows = new TreeMap<>();
        Set<Leg> open = new HashSet<>(to(account.account()));
        for (Leg leg : to(account.account())) {
            for (int n = 0; n < money.size() && open.contains(leg); n++) {
                if (!rows.containsKey(n) && arrived(money.get(n), leg)) {
                    rows.put(n, leg);
                    open.remove(leg);
                }
            }
        }
        return rows;
    }

    private static boolean arrived(Transaction in, Leg leg) {
        if (in.type() != Type.TRANSFER_IN || !in.movesMoney()) {
            return false;
        }
        if (in.id().equals(leg.out.id())
                || leg.out.id().equals(in.relatedId())
                || in.id().equals(leg.out.relatedId())) {
            return true;
        }
        Duration between = Duration.between(leg.out.at(), in.at()).abs();
        Duration most = in.counterparty() == null ? AT_ONCE : APART;
        boolean named = in.counterparty() == null || in.counterparty().equals(leg.from);
        return named && in.amount() == leg.out.amount() && between.compareTo(most) <= 0;
    }
}
