package app.redress.evidence.mapping;

import app.redress.domain.Transaction.Type;
import java.util.Locale;
import java.util.Optional;

/// What a minus before an amount means in one export; a fact of the file, because systems disagree.
public enum AmountSign {
    /// A negative payment is a refund and a negative charge a reversal, as tills write it.
    REVERSALS_NEGATIVE,
    /// The sign gives the direction, as on account statements: payments are negative.
    PAYMENTS_NEGATIVE,
    /// The sign gives the direction from the shop's or card issuer's side: charges are negative.
    CHARGES_NEGATIVE,
    /// The type alone gives the direction.
    AMOUNTS_POSITIVE;

    /// Its spelling in a profile.
    public String profileWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The convention with this name.
    public static Optional<AmountSign> of(String word) {
        for (AmountSign sign : values()) {
            if (sign.profileWord().equals(word)) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    /// The type of a row by its stated type and the sign of its amount.
    public Type typed(Type said, boolean negative) {
        return switch (this) {
            case REVERSALS_NEGATIVE -> negative ? undone(said) : said;
            case PAYMENTS_NEGATIVE -> otherWayWhen(said, goesOut(said) != negative);
            case CHARGES_NEGATIVE -> otherWayWhen(said, comesIn(said) != negative);
            case AMOUNTS_POSITIVE -> said;
        };
    }

    /// The type of a row without a type word.
    Type untyped(boolean negative) {
        return negative == (this == CHARGES_NEGATIVE) ? Type.CHARGE : Type.PAYMENT;
    }

    private static boolean goesOut(Type type) {
        return type.isSpend() || type == Type.FEE;
    }

    private static boolean comesIn(Type type) {
        return type == Type.CHARGE || type == Type.TRANSFER_IN || type == Type.REINSTATEMENT;
    }

    /// Where the sign gives the direction, a transfer with the opposite sign goes the other way; it is not an undone
    /// transfer.
    private static Type otherWayWhen(Type said, boolean turned) {
        if (!turned) {
            return said;
        }
        return switch (said) {
            case TRANSFER_OUT -> Type.TRANSFER_IN;
            case TRANSFER_IN -> Type.TRANSFER_OUT;
            default -> undone(said);
        };
    }

    private static Type undone(Type said) {
        return switch (said) {
            case PAYMENT, WITHDRAWAL, TRANSFER_OUT, FEE -> Type.REFUND;
            case CHARGE, TRANSFER_IN, REINSTATEMENT -> Type.CHARGE_REVERSAL;
            case REFUND, CHARGE_REVERSAL, ADJUSTMENT -> said;
        };
    }
}
