package app.redress.damages;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Type;
import app.redress.domain.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Writes random but possible histories: nobody spends more than the balance, and nothing is undone twice.
final class RandomLedger {
    private final Random random;
    private final LedgerFixture book;
    private final Map<String, Long> left = new HashMap<>();
    private final List<Transaction> undoable = new ArrayList<>();

    private RandomLedger(long seed) {
        this.random = new Random(seed);
        this.book = new LedgerFixture("A" + seed, random.nextInt(3) == 0 ? 0 : random.nextInt(40));
    }

    static LedgerFixture of(long seed) {
        RandomLedger passbook = new RandomLedger(seed);
        passbook.book.stating(passbook.random.nextBoolean());
        int rows = 3 + passbook.random.nextInt(25);
        for (int i = 0; i < rows; i++) {
            passbook.row();
        }
        return passbook.book;
    }

    private void row() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> charge();
            case 3, 4, 5 -> pay();
            case 6, 7 -> undo();
            case 8 -> moreTypes();
            default -> odd();
        }
    }

    private Verdict verdict() {
        return Verdict.values()[random.nextInt(4)];
    }

    private void charge() {
        book.charge(verdict(), 1 + random.nextInt(60), Method.values()[random.nextInt(Method.values().length)]);
        remember();
    }

    private void pay() {
        if (book.balance() > 0) {
            book.pay(verdict(), 1 + random.nextInt((int) book.balance()));
            remember();
        }
    }

    private void moreTypes() {
        switch (random.nextInt(5)) {
            case 0 -> leave(Type.WITHDRAWAL, null);
            case 1 -> leave(Type.TRANSFER_OUT, null);
            case 2 -> {
                book.add(Type.TRANSFER_IN, verdict(), 1 + random.nextInt(60), Method.OTHER, null, Status.COMPLETED);
                remember();
            }
            case 3 -> fee();
            default -> reinstate();
        }
    }

    private void leave(Type type, @Nullable String related) {
        if (book.balance() > 0) {
            long yen = 1L + random.nextInt((int) Math.min(book.balance(), type == Type.FEE ? 5 : 60));
            book.add(type, verdict(), yen, Method.OTHER, related, Status.COMPLETED);
            if (type != Type.FEE) {
                remember();
            }
        }
    }

    private void fee() {
        undoable.stream()
                .filter(Transaction::isSpend)
                .reduce((a, b) -> b)
                .ifPresent(spend -> leave(Type.FEE, spend.id()));
    }

    /// Reinstates the reversed part of a charge, once.
    private void reinstate() {
        for (Transaction charge : undoable) {
            long gone = charge.amount() - left.getOrDefault(charge.id(), 0L);
            if (charge.isCharge() && gone > 0) {
                book.add(Type.REINSTATEMENT, verdict(), gone, charge.method(), charge.id(), Status.COMPLETED);
                left.put(charge.id(), charge.amount());
                return;
            }
        }
    }

    private void remember() {
        Transaction last = book.money().getLast();
        undoable.add(last);
        left.put(last.id(), last.amount());
    }

    private void undo() {
        if (undoable.isEmpty()) {
            return;
        }
        Transaction origin = undoable.get(random.nextInt(undoable.size()));
        long rest = left.getOrDefault(origin.id(), 0L);
        boolean refund = origin.isSpend();
        long most = refund ? rest : Math.min(rest, book.balance());
        if (most > 0) {
            long yen = random.nextBoolean() ? most : 1 + random.nextInt((int) most);
            book.add(
                    refund ? Type.REFUND : Type.CHARGE_REVERSAL,
                    verdict(),
                    yen,
                    Method.OTHER,
                    origin.id(),
                    Status.COMPLETED);
            left.put(origin.id(), rest - yen);
        }
    }

    private void odd() {
        switch (random.nextInt(4)) {
            case 0 -> book.declined(Type.CHARGE, verdict(), 30, Method.CREDIT_CARD);
            case 1 -> book.add(Type.PAYMENT, verdict(), 30, Method.OTHER, null, Status.VOIDED);
            case 2 -> book.adjust(1 + random.nextInt(20));
            default -> {
                if (book.balance() > 0) {
                    book.adjust(-1 - random.nextInt((int) book.balance()));
                }
            }
        }
    }
}
