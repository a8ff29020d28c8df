package app.redress.bench;

import java.util.Arrays;
import java.util.BitSet;

/// What a definition counts: which accounts, and how much of each.
public final class Outcome {
    private final Movements movements;
    private final int[] accounts;
    private final long[] yen;
    private final long total;

    private Outcome(Movements movements, int[] accounts, long[] yen, long total) {
        this.movements = movements;
        this.accounts = accounts;
        this.yen = yen;
        this.total = total;
    }

    /// Number of accounts.
    public int accounts() {
        return accounts.length;
    }

    /// Yen of all accounts.
    public long yen() {
        return total;
    }

    /// Passes each account to the action, in no particular order.
    public void forEach(Each action) {
        for (int i = 0; i < accounts.length; i++) {
            action.accept(movements.account(accounts[i]), yen[i]);
        }
    }

    /// Yen of an account, 0 where it does not count.
    public long yenOf(String account) {
        int at = Arrays.binarySearch(accounts, movements.numberOf(account));
        return at < 0 ? 0 : yen[at];
    }

    /// The numbers of the accounts.
    BitSet numbers() {
        BitSet numbers = new BitSet(movements.accounts());
        for (int account : accounts) {
            numbers.set(account);
        }
        return numbers;
    }

    /// Receives an account that counts.
    @FunctionalInterface
    public interface Each {
        void accept(String account, long yen);
    }

    /// Adds up, in order of account.
    static final class Builder {
        private final Movements movements;
        private int size;
        private int[] accounts = new int[16];
        private long[] yen = new long[16];
        private long total;

        Builder(Movements movements) {
            this.movements = movements;
        }

        void add(int account, long more) {
            if (size == 0 || accounts[size - 1] != account) {
                if (size == accounts.length) {
                    accounts = Arrays.copyOf(accounts, size * 2);
                    yen = Arrays.copyOf(yen, size * 2);
                }
                accounts[size++] = account;
            }
            yen[size - 1] = Math.addExact(yen[size - 1], more);
            total = Math.addExact(total, more);
        }

        Outcome build() {
            return new Outcome(movements, Arrays.copyOf(accounts, size), Arrays.copyOf(yen, size), total);
        }
    }
}
