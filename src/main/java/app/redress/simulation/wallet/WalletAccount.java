package app.redress.simulation.wallet;

import app.redress.simulation.exports.TimeSorter.Mark;
import app.redress.simulation.world.SeededRandom;

/// The constant attributes of one simulated account.
///
/// @param index from 0; independent of who is attacked
/// @param opening balance in yen before the first row
/// @param accessExported false if the export lacks this account's access rows
/// @param attacked whether attackers get in, so that its events are listed in the truth file
/// @param accomplice whether it is a mule's or was opened with a false identity
public record WalletAccount(
        int index,
        long seed,
        String id,
        long registeredAt,
        long opening,
        boolean cardLinked,
        boolean accessExported,
        boolean attacked,
        boolean accomplice) {
    private static final int SEQUENCE_BITS = 14;
    private static final long ID_MASK = (1L << 40) - 1;

    /// The id, a reversible permutation of the index: it looks random but never collides.
    public static String idOf(int index, long seed) {
        int x = index ^ (int) SeededRandom.mix(seed);
        x = (x ^ (x >>> 16)) * 0x45d9f3b5;
        x = (x ^ (x >>> 15)) * 0x2c1b3c6d;
        return "A" + padded(Integer.toUnsignedLong(x ^ (x >>> 16)), 10);
    }

    /// What the truth file says of a row.
    Mark mark(boolean hostile) {
        if (attacked) {
            return hostile ? Mark.ATTACKER : Mark.OWNER;
        }
        return accomplice ? Mark.ACCOMPLICE : Mark.UNLISTED;
    }

    /// The id of this account's n-th transaction; ids of different accounts are interleaved.
    String transactionId(int sequence) {
        if (sequence >= 1 << SEQUENCE_BITS) {
            throw new IllegalStateException("account " + id + " has more transactions than ids");
        }
        long x = ((long) index << SEQUENCE_BITS | sequence) ^ (SeededRandom.mix(seed + 1) & ID_MASK);
        x = (x ^ (x >>> 20)) * 0x9E3779B97F4A7C15L & ID_MASK;
        x = (x ^ (x >>> 19)) * 0xD1B54A32D192ED03L & ID_MASK;
        return "T" + padded(x ^ (x >>> 20), 13);
    }

    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /// The display name shown by the service.
    public String displayName(String member) {
        return member + id.substring(7);
    }
}
