package app.redress.damages;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums the candidates into one estimate per definition of damage.
public final class Estimates {
    private final Policy policy;
    private final OperatorRules rules;
    private final Sum operatorDay = new Sum();
    private final Sum operatorSingle = new Sum();
    private final Sum evidence = new Sum();
    private final Sum claims = new Sum();
    private final TotalDue total;

    public Estimates(Policy policy) {
        this.policy = policy;
        this.total = new TotalDue(policy);
        this.rules = new OperatorRules(policy);
    }

    /// What one candidate adds, computed while its events are at hand.
    ///
    /// @param day, single yen by the operator's rules
    /// @param sources where a takeover probably came from; null where none is likely enough to matter
    /// @param decided whether people decided about the account
    public record Part(
            String account,
            Tier tier,
            long day,
            long single,
            AccountDamages damages,
            DueLadder dues,
            @Nullable List<String> sources,
            List<Claim> claims,
            boolean decided) {
        /// Whether a customer complains of what the evidence neither shows nor people have looked at.
        private boolean isOpenClaim() {
            return !claims.isEmpty() && !tier.isSuspect() && !decided;
        }
    }

    /// Computes what a candidate adds; touches nothing.
    public Part part(AccountTimeline timeline, Assessment assessment) {
        List<Transaction> money = new ArrayList<>();
        timeline.events().forEach(e -> {
            if (e.event() instanceof Transaction t) {
                money.add(t);
            }
        });
        return new Part(
                timeline.account(),
                timeline.tier(),
                rules.day(money),
                rules.single(money),
                assessment.damages(),
                assessment.dues(),
                timeline.scenarios().isEmpty()
                        ? null
                        : ProbableSource.of(
                                timeline, policy.numbers().verdicts().uncertain()),
                timeline.claims(),
                timeline.signals().stream().anyMatch(reason -> reason.code().equals("decidedTier")));
    }

    /// Adds one candidate.
    public void add(AccountTimeline timeline, Assessment assessment) {
        add(part(timeline, assessment));
    }

    /// Adds one candidate.
    public void add(Part part) {
        operatorDay.flat(part.day);
        operatorSingle.flat(part.single);
        if (part.tier.isSuspect()) {
            evidence.range(part.tier, part.damages);
        }
        addToTotal(part);
        if (!part.claims.isEmpty()) {
            claims.claimed(part.claims);
            if (part.isOpenClaim() || part.tier.isVictim()) {
                total.addClaims(part.account, part.claims, part.tier.isVictim());
            }
        }
    }

    /// Cleared accounts count in the expected total too: among many of them there may be a victim.
    private void addToTotal(Part part) {
        if (part.sources != null) {
            total.add(part.account, part.dues, part.damages.low(), part.sources);
        } else if (part.tier.isSuspect()) {
            total.add(part.damages.expected(), part.damages.low());
        }
    }

    /// The estimates of all definitions in their order.
    ///
    /// @param evidenceHashes SHA-256 of every evidence file, in the order of the evidence set
    public List<DamageEstimate> close(Instant asOf, List<String> evidenceHashes) {
        return List.of(
                operatorDay.estimate(Definition.OPERATOR_DAY, asOf, policy, evidenceHashes),
                operatorSingle.estimate(Definition.OPERATOR_SINGLE, asOf, policy, evidenceHashes),
                evidence.reading(total).estimate(Definition.EVIDENCE, total.range(), asOf, policy, evidenceHashes),
                claims.estimate(Definition.CLAIMS, asOf, policy, evidenceHashes));
    }

    private static final class Sum {
        private int accounts;
        private long amount;
        private long low;
        private long expected;
        private long high;

        void flat(long yen) {
            if (yen > 0) {
                add(yen, yen, yen, yen);
                accounts++;
            }
        }

        /// Victims count as accounts; possible victims only widen the bounds.
        void range(Tier tier, AccountDamages damages) {
            accounts += tier.isVictim() ? 1 : 0;
            high = Math.addExact(high, damages.high());
        }

        /// A claim without an amount counts as an account, not as yen.
        void claimed(List<Claim> claims) {
            long yen = claims.stream()
                    .mapToLong(c -> c.amount() == null ? 0 : c.amount())
                    .reduce(0, Math::addExact);
            accounts++;
            add(yen, yen, yen, yen);
        }

        private void add(long point, long least, long mean, long most) {
            amount = Math.addExact(amount, point);
            low = Math.addExact(low, least);
            expected = Math.addExact(expected, mean);
            high = Math.addExact(high, most);
        }

        /// All figures but the high one are readings of the same draws, so that none contradicts another. Where many
        /// cleared accounts may hide a victim, the draws reach beyond what the suspects come to in all.
        Sum reading(TotalDue total) {
            amount = total.median();
            low = total.confirmed();
            expected = Math.max(total.expected(), low);
            high = Math.max(high, Math.max(amount, expected));
            return this;
        }

        /// The estimate of a definition that only counts.
        DamageEstimate estimate(Definition definition, Instant asOf, Policy policy, List<String> hashes) {
            return estimate(definition, new Range(amount, amount), asOf, policy, hashes);
        }

        /// Few doubtful yen may be expected though nine draws in ten have none: the range then reaches as far.
        DamageEstimate estimate(Definition definition, Range drawn, Instant asOf, Policy policy, List<String> hashes) {
            Range range = new Range(Math.min(drawn.low(), expected), Math.max(drawn.high(), expected));
            return new DamageEstimate(
                    definition,
                    accounts,
                    amount,
                    low,
                    expected,
                    high,
                    range,
                    asOf,
                    policy.tracing().name(),
                    policy.stamp(),
                    hashes);
        }
    }
}
