package app.redress.casefile.payouts;

import app.redress.casefile.accounts.AccountTables;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The account's card charges that the findings attribute to an attacker, for issuers to stop or reverse.
final class StolenCharges {
    private StolenCharges() {}

    static List<Transaction> transactions(Handle handle, String account) {
        return AccountTables.account(handle, account).stream()
                .flatMap(finding -> finding.timeline().events().stream())
                .filter(judged -> judged.verdict().compareTo(Verdict.LIKELY) <= 0)
                .map(judged -> judged.event())
                .filter(event -> event instanceof Transaction t
                        && t.isCharge()
                        && t.movesMoney()
                        && t.method().isCard())
                .map(event -> (Transaction) event)
                .toList();
    }

    /// The charges as `ID:yen`.
    static List<String> of(Handle handle, String account) {
        return transactions(handle, account).stream()
                .map(charge -> charge.id() + ":" + charge.amount())
                .toList();
    }
}
