package app.redress.attribution.timeline;

import app.redress.attribution.likelihood.EvidenceWeights;
import app.redress.attribution.likelihood.LogOdds;
import app.redress.attribution.signals.SignalRegistry;
import app.redress.attribution.sources.CaseKnowledge;
import app.redress.attribution.sources.ClaimantsRecord;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the customer and the operator did about an account, and what that weighs in this case: it says the same of
/// every way in which the account may have been taken over.
final class Complaint {
    private static final double TOLD = 0.05;

    private final CaseKnowledge knowledge;
    private final ClaimantsRecord.@Nullable Word word;
    private final ClaimantsRecord.@Nullable Borne borne;
    private final BitSet named;
    private final Instant last;
    private final Moments complaints;
    private final long frozen;
    private final double unseenShare;

    /// @param money the account's transactions
    Complaint(CaseKnowledge before, AccountEvidence evidence, List<Transaction> money) {
        this.named = NamedMovements.of(evidence.claims(), money, evidence.accesses());
        this.last = evidence.claims().stream()
                .map(Claim::claimedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        this.complaints = new Moments(evidence.claims().stream()
                .mapToLong(claim -> claim.claimedAt().getEpochSecond())
                .sorted()
                .toArray());
        this.word = ClaimantsWord.of(evidence.claims(), named);
        this.knowledge = before.hearing(word);
        this.borne = before.borne(word);
        AccountFacts facts = evidence.facts();
        this.frozen = facts == null || facts.frozenAt() == null
                ? Long.MAX_VALUE
                : facts.frozenAt().getEpochSecond();
        this.unseenShare = isVisited(evidence) ? Math.log(before.unseenShare()) : 0;
    }

    private static boolean isVisited(AccountEvidence evidence) {
        for (Event event : evidence.events()) {
            if (event instanceof Access access && access.succeeded()) {
                return true;
            }
        }
        return false;
    }

    /// What is known of the case by somebody who has heard the customer.
    CaseKnowledge heard() {
        return knowledge;
    }

    /// When the customer complained last.
    Instant last() {
        return last;
    }

    /// Positions of the transactions that the customer points to.
    BitSet named() {
        return named;
    }

    /// The theft as the customer tells it, and how far it is believed; null where accounts are not looked at there.
    ///
    /// @param weights log-odds of each transaction, without a visit, whatever the customer says of it
    NamedTheft.@Nullable Told asTold(List<Transaction> money, Supplier<double[]> weights) {
        if (!followed()) {
            return null;
        }
        SupposedTheft theft = theft(money, weights.get());
        return new NamedTheft.Told(theft, told(), held(theft));
    }

    /// Log-odds that what the customer names was stolen, by what it is and how rare that is; 0 where nothing is named.
    double asNamed(List<Transaction> money, Supplier<double[]> weights) {
        return named.isEmpty() ? 0 : held(theft(money, weights.get()));
    }

    private SupposedTheft theft(List<Transaction> money, double[] weights) {
        return NamedTheft.of(knowledge.numbers().hmm(), named, money, weights, frozen);
    }

    private double held(SupposedTheft theft) {
        return knowledge.rarity().moneyNamed().heldToRarity(theft.logRatio());
    }

    /// When the operator froze the account, in epoch seconds; [Long#MAX_VALUE] when it did not.
    long frozen() {
        return frozen;
    }

    /// Log-odds that it adds to a takeover.
    double weight() {
        return (borne == null ? claim() : borne.whole()) + freeze();
    }

    /// The same as evidence beside what other customers of a till tell: no single answer says more than any other, for
    /// what was named may as well have been spent there with a code stolen elsewhere.
    double atTill() {
        return Math.min(weight(), knowledge.numbers().signals().most());
    }

    /// What is asked of a takeover that no access row shows.
    Afterwards afterwards() {
        return new Afterwards(unseen(), frozen, named, complaints);
    }

    /// Log-odds of a takeover that no access row shows, before looking at the transactions.
    private double unseen() {
        return told() + (followed() ? knowledge.numbers().claims().otherwise() : 0);
    }

    /// Whether the account is looked at where its customer points.
    boolean followed() {
        return borne != null && borne.followed() && !named.isEmpty();
    }

    /// Log-odds of such a takeover just as the customer tells it.
    private double told() {
        return borne == null || unseenShare == 0 ? weight() + unseenShare : borne.alone() + freeze();
    }

    private double claim() {
        return knowledge.visitWeight(SignalRegistry.CLAIM, word == null ? 0 : 1);
    }

    private double freeze() {
        return knowledge.visitWeight(SignalRegistry.FREEZE, frozen == Long.MAX_VALUE ? 0 : 1);
    }

    /// What the account shows besides.
    ///
    /// @param asNamed log-odds that what the customer names was stolen, by what it is
    /// @param pointedAt log-odds that each visitor is whom the customer means
    /// @param without the account judged as if the customer had said nothing
    ClaimantsRecord.@Nullable Claimant claimant(
            double asNamed, IntToDoubleFunction pointedAt, Supplier<TakeoverModel> without) {
        if (word == null) {
            return null;
        }
        TakeoverModel besides = without.get();
        double none = 1 - besides.probability();
        double alone = besides.unseenProbability();
        double visited = Math.max(0, besides.probability() - alone);
        double usual = knowledge.accountLogOdds() + knowledge.visitWeight(SignalRegistry.CLAIM, 0);
        double byMoney = LogOdds.ofShares(alone, none) - usual - unseenShare;
        double byVisits = LogOdds.ofShares(visited, none) - usual;
        return new ClaimantsRecord.Claimant(
                word,
                byVisits,
                byMoney,
                byVisits + pointedAt(besides, asNamed, pointedAt),
                named.isEmpty() ? byMoney : asNamed);
    }

    /// What it adds to a takeover by any visitor that the customer's words fit one better than another, and that they
    /// say where to look.
    private double pointedAt(TakeoverModel besides, double asNamed, IntToDoubleFunction pointedAt) {
        double[] hostile = besides.hostileClients();
        double all = 0;
        double meant = 0;
        for (int h = 0; h < hostile.length; h++) {
            all += hostile[h];
            double held = Math.min(besides.uncappedMoneyLogRatio(h), asNamed) - besides.moneyLogRatio(h);
            meant += hostile[h] * Math.exp(pointedAt.applyAsDouble(h) + (named.isEmpty() ? 0 : Math.max(0, held)));
        }
        return all == 0 ? 0 : Math.log(meant / all);
    }

    /// Says what complaints like this one came to, where no visit of a thief explains what was stolen.
    ///
    /// @param unseen probability of a takeover without a visit
    /// @param stolen probability that each transaction was the attacker's
    /// @param visits log-odds that a visit just before each takes off that
    void tell(double unseen, double[] stolen, EvidenceWeights[] money, Supplier<double[]> visits) {
        if (borne == null || unseen < TOLD) {
            return;
        }
        double[] before = visits.get();
        for (int n = 0; n < stolen.length; n++) {
            if (unseen * stolen[n] >= TOLD) {
                money[n].add("claimantsWord", borne.whole(), borne.claimants(), borne.robbed())
                        .add("afterVisit", before[n]);
            }
        }
    }
}
