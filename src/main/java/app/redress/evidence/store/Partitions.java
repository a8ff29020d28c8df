package app.redress.evidence.store;

/// How accounts are split, so that a part of them can be judged at a time with everything they did at hand.
public final class Partitions {
    /// Large enough that one of millions of accounts fits into little memory.
    public static final int COUNT = 128;

    private Partitions() {}

    /// The partition of an account, from 0.
    public static int of(String account) {
        return ofHash(account.hashCode());
    }

    /// The partition of an account by its id's hash code.
    static int ofHash(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> 25;
    }
}
