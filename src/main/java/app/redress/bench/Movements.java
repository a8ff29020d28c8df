package app.redress.bench;

import app.redress.domain.PackedNumbers;
import app.redress.domain.TextTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.InflaterInputStream;

/// The charges and spends of every account in columns, account by account and in time order within each: 16 bytes a
/// movement, so that millions fit into memory and a definition is reckoned in one pass.
public final class Movements {
    private static final Movement.Kind[] KINDS = Movement.Kind.values();
    private static final int KIND_BITS = 2;

    private final TextTable names = new TextTable();
    private final int[] first;
    private final long[] seconds;
    /// Yen, and the kind in the lowest bits.
    private final long[] moved;
    private final long[] charged;
    private final long[] spent;

    private Movements(int accounts, int movements) {
        first = new int[accounts + 1];
        seconds = new long[movements];
        moved = new long[movements];
        charged = new long[accounts];
        spent = new long[accounts];
    }

    /// Unpacks what a case kept.
    public static Movements of(List<MovementPart> parts) {
        int accounts = 0;
        int movements = 0;
        for (MovementPart part : parts) {
            accounts = Math.addExact(accounts, part.accounts());
            movements = Math.addExact(movements, part.movements());
        }
        Movements all = new Movements(accounts, movements);
        parts.forEach(all::unpack);
        return all;
    }

    private void unpack(MovementPart part) {
        Bytes in = new Bytes(inflated(part.bytes()));
        for (int i = 0; i < part.accounts(); i++) {
            int account = names.of(in.text());
            int next = first[account];
            int end = next + (int) in.number();
            long second = 0;
            for (; next < end; next++) {
                second += in.number();
                long amount = in.number();
                seconds[next] = second;
                int kind = in.next();
                moved[next] = amount << KIND_BITS | kind;
                if (KINDS[kind] == Movement.Kind.SPEND) {
                    spent[account] = Math.addExact(spent[account], amount);
                } else {
                    charged[account] = Math.addExact(charged[account], amount);
                }
            }
            first[account + 1] = end;
        }
    }

    private static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int accounts() {
        return charged.length;
    }

    public int size() {
        return moved.length;
    }

    /// The id of an account by its number.
    public String account(int account) {
        return names.text(account);
    }

    /// The number of an account; -1 where it never charged or spent.
    public int numberOf(String account) {
        return names.find(account);
    }

    /// An account's movements are those from its first up to the next account's.
    int first(int account) {
        return first[account];
    }

    long second(int movement) {
        return seconds[movement];
    }

    /// Yen spent by a movement, 0 for a charge.
    long spend(int movement) {
        return (moved[movement] & (1 << KIND_BITS) - 1) == 0 ? moved[movement] >> KIND_BITS : 0;
    }

    /// Yen charged by a movement, 0 for a spend.
    long charge(int movement) {
        return (moved[movement] & (1 << KIND_BITS) - 1) == 0 ? 0 : moved[movement] >> KIND_BITS;
    }

    /// Yen charged from a card, 0 for anything else.
    long cardCharge(int movement) {
        return (moved[movement] & (1 << KIND_BITS) - 1) == Movement.Kind.CARD_CHARGE.ordinal()
                ? moved[movement] >> KIND_BITS
                : 0;
    }

    /// Yen that an account charged in all.
    long charged(int account) {
        return charged[account];
    }

    /// Yen that an account spent in all.
    long spent(int account) {
        return spent[account];
    }

    private static final class Bytes extends PackedNumbers {
        Bytes(byte[] bytes) {
            super(bytes);
        }

        int next() {
            return bytes[pos++];
        }

        String text() {
            int length = (int) number();
            pos += length;
            return new String(bytes, pos - length, length, StandardCharsets.UTF_8);
        }
    }
}
