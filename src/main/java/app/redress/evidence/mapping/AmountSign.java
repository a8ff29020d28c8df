package app.redress.evidence.mapping;

import app.redress.domain.Transaction.Type;
import java.util.Locale;
import java.util.Optional;

/// What a minus before an amount says in one export: systems disagree, so it is a fact of the file.
public enum AmountSign {
    /// A negative payment is a refund and a negative charge a reversal, as tills write them.
    REVERSALS_NEGATIVE,
    /// The sign says which way the money went, as account statements write it: payments are negative.
    PAYMENTS_NEGATIVE,
    /// The sign says which way the money went, seen from the shop or the card's issuer: charges are negative.
    CHARGES_NEGATIVE,
    /// The type alone says which way the money went.
    AMOUNTS_POSITIVE;

    /// As a profile spells it.
    public String profileWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The convention of that name.
    public static Optional<AmountSign> of(String word) {
        for (AmountSign sign : values()) {
            if (sign.profileWord().equals(word)) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    /// What a row is, by its word and the sign of its amount.
    Type typed(Type said, boolean negative) {
        return switch (this) {
            case REVERSALS_NEGATIVE -> negative ? undone(said) : said;
            case PAYMENTS_NEGATIVE -> otherWayWhen(said, goesOut(said) != negative);
            case CHARGES_NEGATIVE -> otherWayWhen(said, comesIn(said) != negative);
            case AMOUNTS_POSITIVE -> said;
        };
    }

    /// What a row without a word is.
    Type untyped(boolean negative) {
        return negative == (this == CHARGES_NEGATIVE) ? Type.CHARGE : Type.PAYMENT;
    }

    private static boolean goesOut(Type type) {
        return type.isSpend() || type == Type.FEE;
    }

    private static boolean comesIn(Type type) {
        return type == Type.CHARGE || type == Type.TRANSFER_IN || type == Type.REINSTATEMENT;
    }

    /// Where the sign is the direction, a transfer the other way is no undone one.
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
