package app.redress.analysis;

import app.redress.domain.Policy;
import app.redress.domain.policy.PolicyNumbers;
import app.redress.domain.policy.SignalShares;
import java.time.ZoneId;
import java.util.Map;

/// The bundled policy with a few changed lines.
public final class TestPolicy {
    private TestPolicy() {}

    /// @param lines such as `range.shared-sd = 0`
    public static Policy of(ZoneId zone, String... lines) {
        return PolicyFile.of("the test", "policy.name = test\n" + String.join("\n", lines), zone);
    }

    /// A policy with only these levels.
    public static Policy asking(ZoneId zone, Map<String, Map<String, SignalShares.Share>> shares) {
        Policy policy = of(zone);
        PolicyNumbers n = policy.numbers();
        SignalShares s = n.signals();
        return new Policy(
                policy.name(),
                policy.text(),
                zone,
                policy.dayBoundary(),
                policy.tracing(),
                policy.convertibleGoods(),
                new PolicyNumbers(
                        n.operator(),
                        n.screening(),
                        n.takeover(),
                        n.hmm(),
                        new SignalShares(
                                s.imaginaryOwners(),
                                s.imaginaryThieves(),
                                s.most(),
                                s.claimMost(),
                                s.imaginaryClaimants(),
                                shares),
                        n.sources(),
                        n.verdicts(),
                        n.range(),
                        n.freeze(),
                        n.mules(),
                        n.labels(),
                        n.claims()));
    }
}
