package app.redress.evidence;

import app.redress.domain.Access;
import app.redress.domain.Transaction;
import org.jspecify.annotations.Nullable;

/// 64-bit digests of a row's content: enough to tell rows apart by the hundred million, small enough to keep one
/// per row on disk.
final class Fingerprint {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long state;

    Fingerprint(long seed) {
        this.state = seed * PRIME + 1;
    }

    Fingerprint add(long value) {
        state = mix(state ^ value) + PRIME;
        return this;
    }

    Fingerprint add(@Nullable String text) {
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

    static long id(Transaction t, long seed) {
        return new Fingerprint(seed).add(t.id()).value();
    }

    /// Everything a transaction says but its id and where it stands.
    static long content(Transaction t) {
        Fingerprint print = new Fingerprint(3)
                .add(t.account())
                .add(t.at().getEpochSecond())
                .add(t.at().getNano())
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
        return print.add(t.balanceAfter() == null ? Long.MIN_VALUE : t.balanceAfter())
                .value();
    }

    /// Everything an access row says but where it stands.
    static long content(Access a, long seed) {
        return new Fingerprint(seed)
                .add(a.account())
                .add(a.at().getEpochSecond())
                .add(a.at().getNano())
                .add(a.kind().ordinal())
                .add(a.result().ordinal())
                .add(a.ip())
                .add(a.country())
                .add(a.userAgent())
                .add(a.deviceId())
                .add(a.detail())
                .value();
    }
}
