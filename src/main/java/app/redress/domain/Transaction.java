package app.redress.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the service's transaction export.
///
/// @param amount yen moved, never negative except for an ADJUSTMENT; its effect on the balance follows from the type
/// @param method how a charge was funded; OTHER if it is not a charge or not stated
/// @param balanceAfter balance in yen after this row, if the export has it
/// @param relatedId the transaction that a refund or reversal undoes, that a fee was paid for, or that a charge
/// reinstates
/// @param counterparty the other account of a transfer or withdrawal, if the export has it
public record Transaction(
        String id,
        String account,
        Instant at,
        Type type,
        Status status,
        long amount,
        Method method,
        @Nullable Store store,
        @Nullable Goods goods,
        @Nullable Long balanceAfter,
        @Nullable String relatedId,
        @Nullable String counterparty,
        SourceLine source)
        implements Event {

    /// Prefix of a payee key that is an account.
    public static final String TO_ACCOUNT = "account ";

    public Transaction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(at, "at");
        if (amount < 0 && type != Type.ADJUSTMENT) {
            throw new IllegalArgumentException(
                    id + ": a " + type + " of " + amount + " yen: only adjustments are signed");
        }
    }

    /// A transaction that names no other account.
    public Transaction(
            String id,
            String account,
            Instant at,
            Type type,
            Status status,
            long amount,
            Method method,
            @Nullable Store store,
            @Nullable Goods goods,
            @Nullable Long balanceAfter,
            @Nullable String relatedId,
            SourceLine source) {
        this(id, account, at, type, status, amount, method, store, goods, balanceAfter, relatedId, null, source);
    }

    /// The type of a transaction, which determines its effect on the balance. The order is that of rows of one instant:
    /// money comes in before it goes out, and goes out before it comes back.
    public enum Type {
        CHARGE(1),
        /// Money from another account.
        TRANSFER_IN(1),
        CHARGE_REVERSAL(-1),
        /// A reversed charge that is restored, because the dispute over it was lost.
        REINSTATEMENT(1),
        PAYMENT(-1),
        /// Money to a bank account or out of an ATM.
        WITHDRAWAL(-1),
        /// Money to another account.
        TRANSFER_OUT(-1),
        /// Charged by the operator for another transaction, whose verdict it shares.
        FEE(-1),
        /// Money back to the balance, undoing a payment.
        REFUND(1),
        /// Signed correction by the operator.
        ADJUSTMENT(1);

        private final int sign;

        Type(int sign) {
            this.sign = sign;
        }

        /// Sign of this type's effect on the balance.
        public int sign() {
            return sign;
        }

        /// Whether it spends the balance: payment, withdrawal or transfer out.
        public boolean isSpend() {
            return this == PAYMENT || this == WITHDRAWAL || this == TRANSFER_OUT;
        }

        /// Whether the owner or an attacker decided on it; everything else is a consequence.
        public boolean isChargeOrSpend() {
            return this == CHARGE || isSpend();
        }
    }

    /// Only COMPLETED moves money.
    public enum Status {
        COMPLETED,
        DECLINED,
        VOIDED
    }

    /// How a charge was funded.
    public enum Method {
        CREDIT_CARD,
        DEBIT_CARD,
        CASH,
        BANK,
        POINTS,
        OTHER;

        /// Whether a card issuer funds it.
        public boolean isCard() {
            return this == CREDIT_CARD || this == DEBIT_CARD;
        }
    }

    /// The store of a payment; any part may be missing from the export.
    public record Store(
            @Nullable String id,
            @Nullable String name,
            @Nullable String prefecture) {
        /// The id, otherwise the name, otherwise the empty string.
        public String key() {
            return id != null ? id : name != null ? name : "";
        }
    }

    /// What was bought.
    ///
    /// @param quantity number of pieces; 0 if not stated
    public record Goods(@Nullable String category, @Nullable String item, long quantity) {}

    /// A copy of the row with another type.
    public Transaction as(Type other) {
        return new Transaction(
                id,
                account,
                at,
                other,
                status,
                amount,
                method,
                store,
                goods,
                balanceAfter,
                relatedId,
                counterparty,
                source);
    }

    /// Whether this row moved money.
    public boolean movesMoney() {
        return status == Status.COMPLETED && amount != 0;
    }

    /// Effect on the balance in yen by type alone; negative for money out, 0 if the row moved nothing. What a reversal
    /// actually takes depends on what is left.
    public long effect() {
        return movesMoney() ? Math.multiplyExact(type.sign(), amount) : 0;
    }

    /// Whether this is a completed charge.
    public boolean isCharge() {
        return type == Type.CHARGE && movesMoney();
    }

    /// Whether this is a completed payment, withdrawal or transfer to another account.
    public boolean isSpend() {
        return type.isSpend() && movesMoney();
    }

    /// A key of the recipient, unique per store and account; empty if the export does not name one.
    public String payee() {
        if (store != null && !store.key().isEmpty()) {
            return store.key();
        }
        return type.isSpend() && counterparty != null ? TO_ACCOUNT + counterparty : "";
    }

    @Override
    public int rank() {
        return 1 + type.ordinal();
    }

    @Override
    public String orderKey() {
        return id;
    }
}
