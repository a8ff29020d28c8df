package app.redress.casefile.results;

import app.redress.decisions.RuledAccounts;
import app.redress.domain.Message;
import app.redress.domain.Policy;
import app.redress.domain.PolicyText;
import app.redress.domain.Tracing;
import app.redress.domain.UnusableInput;
import app.redress.findings.Findings;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The settings behind the case's findings, so that those of one account can be recalculated.
///
/// @param asOf end of the evidence
public record FindingsBasis(Policy policy, Instant asOf) {
    private static final String NAME = "the policy of the case";

    /// @throws DecisionRefused when the findings come from a version that did not store all settings
    public static FindingsBasis of(Handle handle) {
        boolean kept = handle.createQuery("select count(*) from evidence_total")
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!kept) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.analyseFirst"));
        }
        return handle.createQuery("select as_of, zone, policy_text from analysis")
                .map((row, _) -> new FindingsBasis(
                        PolicyText.of(NAME, row.getString(3), ZoneId.of(row.getString(2))),
                        Instant.parse(row.getString(1))))
                .one();
    }

    /// Whose money a spend takes first in these findings; the default in a case whose settings cannot be read any more.
    public static Tracing tracing(Handle handle) {
        try {
            return handle.createQuery("select zone, policy_text from analysis")
                    .map((row, _) -> PolicyText.of(NAME, row.getString(2), ZoneId.of(row.getString(1)))
                            .tracing())
                    .findOne()
                    .orElse(Tracing.FRAUD_FIRST);
        } catch (UnusableInput unreadable) {
            return Tracing.FRAUD_FIRST;
        }
    }

    /// The basis; empty if the policy text cannot be read.
    public static Optional<FindingsBasis> of(Findings findings) {
        Findings.Basis basis = findings.basis();
        try {
            return Optional.of(new FindingsBasis(PolicyText.of(NAME, basis.policyText(), basis.zone()), basis.asOf()));
        } catch (UnusableInput unreadable) {
            return Optional.empty();
        }
    }

    public RuledAccounts ruled() {
        return new RuledAccounts(policy, asOf);
    }
}
