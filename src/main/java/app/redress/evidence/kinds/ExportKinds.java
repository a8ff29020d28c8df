package app.redress.evidence.kinds;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;

/// The kinds of export that make up a case.
public final class ExportKinds {
    public static final ExportKind<Transaction> TRANSACTIONS = new TransactionKind();
    public static final ExportKind<Access> ACCESS = new AccessKind();
    public static final ExportKind<AccountFacts> ACCOUNTS = new AccountKind();
    public static final ExportKind<Claim> CLAIMS = new ClaimKind();
    public static final ExportKind<Control> CONTROLS = new ControlKind();
    public static final ExportKind<Payout> PAYOUTS = new PayoutKind();

    private ExportKinds() {}

    public static ExportKind<?> of(EvidenceKind kind) {
        return switch (kind) {
            case TRANSACTIONS -> TRANSACTIONS;
            case ACCESS -> ACCESS;
            case ACCOUNTS -> ACCOUNTS;
            case CLAIMS -> CLAIMS;
            case CONTROLS -> CONTROLS;
            case PAYOUTS -> PAYOUTS;
        };
    }
}
