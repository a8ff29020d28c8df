package app.redress.evidence.duplicates;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 64-bit digests of a row's content: enough to tell rows apart by the hundred million, small enough to keep one
/// per row on disk.
final class RowHash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long state;

    RowHash(long seed) {
        this.state = seed * PRIME + 1;
    }

    RowHash add(long value) {
        state = mix(state ^ value) + PRIME;
        return this;
    }

    RowHash add(@Nullable Long value) {
        return value == null ? add(Long.MIN_VALUE) : add(value.longValue());
    }

    RowHash add(@Nullable Instant at) {
        return at == null ? add(Long.MIN_VALUE) : add(at.getEpochSecond()).add((long) at.getNano());
    }

    RowHash add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        for (int i = 0; i < text.length(); i++) {
            state = (state ^ text.charAt(i)) * 0x100000001B3L;
        }
        return add(text.length());
    }

    long value() {
        return mix(state);
    }

    /// Spreads every input bit over the word (the finaliser of SplitMix64, Steele et al. 2014).
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    static long key(String key, long seed) {
        return new RowHash(seed).add(key).value();
    }

    /// Everything a transaction says but its id and where it stands.
    static RowHash content(Transaction t) {
        RowHash print = new RowHash(3)
                .add(t.account())
                .add(t.at())
                .add(t.type().ordinal())
                .add(t.status().ordinal())
                .add(t.amount())
                .add(t.method().ordinal())
                .add(t.relatedId());
        if (t.store() != null) {
            print.add(t.store().id()).add(t.store().name()).add(t.store().prefecture());
        }
        if (t.goods() != null) {
            print.add(t.goods().category()).add(t.goods().item()).add(t.goods().quantity());
        }
        return print.add(t.balanceAfter());
    }

    /// Everything an access row says but where it stands.
    static RowHash content(Access a, long seed) {
        return new RowHash(seed)
                .add(a.account())
                .add(a.at())
                .add(a.kind().ordinal())
                .add(a.result().ordinal())
                .add(a.ip())
                .add(a.country())
                .add(a.userAgent())
                .add(a.deviceId())
                .add(a.detail());
    }

    /// Everything an accounts row says but the account and where it stands.
    static RowHash content(AccountFacts a) {
        Boolean card = a.cardLinked();
        return new RowHash(3)
                .add(a.registeredAt())
                .add(a.balanceBefore())
                .add(card == null ? 2 : card ? 1 : 0)
                .add(a.displayName())
                .add(a.contact())
                .add(a.frozenAt());
    }

    /// Everything a claim says but where it stands.
    static RowHash content(Claim c, long seed) {
        RowHash print = new RowHash(seed).add(c.account()).add(c.claimedAt()).add(c.amount());
        c.transactionIds().forEach(print::add);
        return print.add(c.note());
    }

    /// Everything a control says but where it stands.
    static RowHash content(Control c, long seed) {
        return new RowHash(seed).add(c.at()).add(c.name()).add(c.note());
    }

    /// Everything a payout says but where it stands.
    static RowHash content(Payout p, long seed) {
        return new RowHash(seed)
                .add(p.account())
                .add(p.amount())
                .add(p.status().ordinal())
                .add(p.batchId())
                .add(p.channel())
                .add(p.paidAt());
    }
}
