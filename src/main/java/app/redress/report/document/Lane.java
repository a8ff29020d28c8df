package app.redress.report.document;

import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Transaction;

/// The rows of the timeline in which events stand.
public enum Lane {
    ACCESS,
    CHARGES,
    SPENDS,
    /// Money that came back, fees and corrections.
    OTHER;

    public static Lane of(Event event) {
        return switch (event) {
            case Access _ -> ACCESS;
            case Transaction t ->
                switch (t.type()) {
                    case CHARGE, TRANSFER_IN -> CHARGES;
                    case PAYMENT, WITHDRAWAL, TRANSFER_OUT -> SPENDS;
                    case CHARGE_REVERSAL, REINSTATEMENT, FEE, REFUND, ADJUSTMENT -> OTHER;
                };
        };
    }

    /// Whether heights are yen.
    public boolean isMoney() {
        return this == CHARGES || this == SPENDS;
    }
}
