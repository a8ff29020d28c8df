package app.redress.casefile;

import app.redress.people.Act;
import app.redress.worklist.ClaimStatus;
import java.time.Instant;
import java.util.Map;

/// Decisions about claims, in the name of one session.
public final class CaseClaims {
    private final CaseFile file;
    private final CaseSession session;
    private final Gate gate;

    CaseClaims(CaseFile file, CaseSession session, Gate gate) {
        this.file = file;
        this.session = session;
        this.gate = gate;
    }

    /// Closes or reopens the claims of an account.
    ///
    /// @param version version that the person saw
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decide(String account, int version, ClaimStatus to, String reason) {
        file.write(handle -> file.claimDecisions()
                .decide(handle, account, version, to, gate.admit(handle, session, Act.DECIDE_CLAIM), reason));
    }

    /// Compares the claims of an account with another account, the one that the customer meant. No figure changes.
    ///
    /// @param other the account itself to take a link back
    public void link(String account, int version, String other, String reason) {
        file.write(handle -> file.claimDecisions()
                .link(handle, account, version, other, gate.admit(handle, session, Act.DECIDE_CLAIM), reason));
    }

    /// Notes when customers were told of the takeover.
    ///
    /// @param times by account
    /// @param source where that is said, for the audit log
    public void told(Map<String, Instant> times, String source) {
        file.write(handle ->
                file.claimDecisions().told(handle, times, gate.admit(handle, session, Act.DECIDE_CLAIM), source));
    }
}
