package app.redress.domain;

import app.redress.domain.policy.ClaimPointers;
import app.redress.domain.policy.FreezeUrgency;
import app.redress.domain.policy.HmmLogOdds;
import app.redress.domain.policy.LabelWeights;
import app.redress.domain.policy.LogOddsError;
import app.redress.domain.policy.MuleThresholds;
import app.redress.domain.policy.OperatorThresholds;
import app.redress.domain.policy.PolicyNumbers;
import app.redress.domain.policy.RangeSettings;
import app.redress.domain.policy.ScreeningThresholds;
import app.redress.domain.policy.SignalShares;
import app.redress.domain.policy.SourceWeights;
import app.redress.domain.policy.TakeoverPrior;
import app.redress.domain.policy.VerdictThresholds;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the numbers of a policy file into records and reads each key once; a missing or unused key is an error that
/// names it.
final class PolicyNumbersReader {
    private static final String THIEF = ".thief";
    private static final String OWNER = ".owner";

    private final String where;
    private final Map<String, Double> left;

    private PolicyNumbersReader(String where, Map<String, Double> numbers) {
        this.where = where;
        this.left = new TreeMap<>(numbers);
    }

    /// @param where origin of the numbers, for messages
    /// @throws UnusableInput naming the key
    static PolicyNumbers read(String where, Map<String, Double> numbers) {
        return new PolicyNumbersReader(where, numbers).read();
    }

    private PolicyNumbers read() {
        PolicyNumbers numbers = new PolicyNumbers(
                new OperatorThresholds(yen("operator.charge"), yen("operator.spend")),
                screening(),
                takeover(),
                hmm(),
                signals(),
                sources(),
                verdicts(),
                range(),
                freeze(),
                new MuleThresholds(count("mule.victims"), number("mule.share")),
                // policies saved before they were there teach nothing
                new LabelWeights(numberOr("label.decided", 0), numberOr("label.claim", 0)),
                claims());
        if (!left.isEmpty()) {
            throw new UnusableInput(Message.of(
                    "policy.unknownKey", where, left.keySet().iterator().next()));
        }
        return numbers;
    }

    private double number(String key) {
        Double number = left.remove(key);
        if (number == null) {
            throw new UnusableInput(Message.of("policy.missingKey", where, key));
        }
        return number;
    }

    private double numberOr(String key, double otherwise) {
        Double number = left.remove(key);
        return number == null ? otherwise : number;
    }

    private long yen(String key) {
        return Math.round(number(key));
    }

    private int count(String key) {
        return (int) number(key);
    }

    private ScreeningThresholds screening() {
        return new ScreeningThresholds(
                number("screening.day-quantile"),
                number("screening.day-quantile-blind"),
                number("screening.emptied-share"),
                new ScreeningThresholds.StoreCluster(
                        count("screening.cluster-accounts"), count("screening.cluster-minutes")),
                count("screening.senders"),
                count("screening.shared-device"),
                new ScreeningThresholds.FailingSource(
                        number("screening.source-failures"),
                        number("screening.failure-share"),
                        number("screening.stolen-share")),
                count("screening.measured-accounts"),
                count("screening.most-measured-accounts"),
                count("screening.judged-to-the-end"));
    }

    private TakeoverPrior takeover() {
        return new TakeoverPrior(
                number("takeover.guess"),
                number("takeover.least-rate"),
                number("takeover.most-rate"),
                number("takeover.caution"),
                number("takeover.unseen-share"),
                number("takeover.like-owner-share"),
                new TakeoverPrior.FurtherClient(
                        number("takeover.further-client.minutes"),
                        number("takeover.further-client.day"),
                        number("takeover.further-client.later")));
    }

    private HmmLogOdds hmm() {
        return new HmmLogOdds(
                new HmmLogOdds.SinceAccess(
                        number("chain.within.1h"),
                        number("chain.within.3h"),
                        number("chain.within.12h"),
                        number("chain.within.36h"),
                        number("chain.within.7d"),
                        number("chain.within.later"),
                        number("chain.within.until-return")),
                number("chain.owner-just-in"),
                new HmmLogOdds.OwnerBack(
                        numberOr("chain.owner-reset", 0),
                        numberOr("chain.owner-complained", 0),
                        numberOr("chain.unnoticed", 0)),
                sinceMove("chain.after-thief"),
                number("chain.after-thief.charge"),
                sinceMove("chain.after-owner"),
                sinceMove("chain.unseen-thief"),
                number("chain.unseen-movements"),
                numberOr("chain.named", 0),
                numberOr("chain.charged-before-named", 0),
                number("chain.repeated-share"));
    }

    private HmmLogOdds.SinceMove sinceMove(String after) {
        return new HmmLogOdds.SinceMove(
                number(after + ".minutes"), number(after + ".hours"), number(after + ".day"), number(after + ".later"));
    }

    private ClaimPointers claims() {
        return new ClaimPointers(
                // policies saved before it was there follow no claim
                numberOr("claim.explained", 0),
                numberOr("claim.otherwise", 0),
                numberOr("claim.astray", 0.5),
                numberOr("claim.again", 1));
    }

    private SourceWeights sources() {
        return new SourceWeights(
                number("source.correlated-share"),
                new SourceWeights.Stuffing(
                        number("source.stuffing-yield"),
                        number("source.stuffing-address"),
                        number("source.stuffing-network"),
                        number("source.stuffing-agent")),
                number("source.shared-accounts"),
                new SourceWeights.Suspicious(
                        number("source.suspicious-share"),
                        number("source.suspicious-agents"),
                        number("source.suspicious-stores")),
                number("source.telling-agent"),
                new SourceWeights.Learned(
                        number("source.learned-address"),
                        number("source.learned-device"),
                        number("source.learned-network"),
                        number("source.learned-agent"),
                        number("source.learned-country")),
                new SourceWeights.Stores(
                        number("source.store-cluster"),
                        number("source.store"),
                        // policies saved before they were there suspect nobody at a till
                        new SourceWeights.Tills(
                                numberOr("source.suspicious-tills", 0),
                                numberOr("source.robbed-tills", 0),
                                numberOr("source.stranger-to-till", 0))));
    }

    private VerdictThresholds verdicts() {
        return new VerdictThresholds(
                number("verdict.unauthorised"),
                number("verdict.likely"),
                number("verdict.uncertain"),
                new VerdictThresholds.Tiers(
                        number("tier.confirmed"), number("tier.probable"), number("tier.possible")));
    }

    private RangeSettings range() {
        return new RangeSettings(
                count("range.readings"),
                number("range.least-probability"),
                count("range.draws"),
                logOddsError("range.takeover", number("range.shared-sd")),
                numberOr("range.blind-shift", 0),
                numberOr("range.blind-sd", 0),
                // earlier policies hold no such doubt
                logOddsError("range.movement", numberOr("range.movement-sd", 0)));
    }

    private LogOddsError logOddsError(String of, double sd) {
        return new LogOddsError(
                numberOr(of + "-slope", 1),
                numberOr(of + "-shift", 0),
                numberOr(of + "-unclear", 0),
                sd,
                numberOr(of + "-spread", 0));
    }

    private FreezeUrgency freeze() {
        return new FreezeUrgency(
                yen("freeze.card-exposure"),
                number("freeze.inside"),
                number("freeze.recent"),
                number("freeze.quiet"),
                number("freeze.returned"));
    }

    private SignalShares signals() {
        return new SignalShares(
                number("habit.imaginary-owners"),
                number("habit.imaginary-thieves"),
                number("signal.most"),
                number("claim.most"),
                // policies saved before it was there take every claim alike
                numberOr("claim.imaginary-claimants", 0),
                shares());
    }

    /// Pairs every `signal.answer.thief` with its `signal.answer.owner`; attribution defines which signals exist.
    private Map<String, Map<String, SignalShares.Share>> shares() {
        Map<String, Map<String, SignalShares.Share>> shares = new HashMap<>();
        for (String key : Map.copyOf(left).keySet()) {
            @Nullable String answer = answerOf(key);
            if (answer != null && left.containsKey(key)) {
                int dot = answer.indexOf('.');
                shares.computeIfAbsent(answer.substring(0, dot), signal -> new HashMap<>())
                        .put(
                                answer.substring(dot + 1),
                                new SignalShares.Share(number(answer + THIEF), number(answer + OWNER)));
            }
        }
        return shares;
    }

    private static @Nullable String answerOf(String key) {
        boolean share = key.endsWith(THIEF) || key.endsWith(OWNER);
        String answer = share ? key.substring(0, key.lastIndexOf('.')) : "";
        return answer.contains(".") ? answer : null;
    }
}
