package app.redress.casefile.session;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.people.Act;
import java.time.Instant;

/// What the management report shows beside the figures, in the name of one session.
public final class CaseReports {
    private final CaseFile file;
    private final CaseSession session;
    private final Gate gate;

    CaseReports(CaseFile file, CaseSession session, Gate gate) {
        this.file = file;
        this.session = session;
        this.gate = gate;
    }

    /// Puts an account into the report, in place of what it showed of it before.
    ///
    /// @throws app.redress.domain.UnusableInput when the case does not have the account, or the note is too long
    public void add(ReportedAccount.Request request) {
        session.require(Act.EXPORT_LIST);
        Instant asOf = file.basis().asOf();
        file.write(handle -> file.stores()
                .reportedAccounts()
                .add(handle, request, asOf, gate.admit(handle, session, Act.EXPORT_LIST)));
    }

    /// Takes an account out of the report.
    ///
    /// @throws app.redress.domain.UnusableInput when the report does not show it
    public void remove(String account) {
        file.write(handle ->
                file.stores().reportedAccounts().remove(handle, account, gate.admit(handle, session, Act.EXPORT_LIST)));
    }
}
