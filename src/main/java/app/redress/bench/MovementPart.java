package app.redress.bench;

import java.util.Arrays;

/// The movements of some accounts, packed and compressed: how a case keeps them.
///
/// @param accounts how many accounts
/// @param movements how many charges and spends
/// @param bytes as [MovementPacker] packs them; not copied
@SuppressWarnings("ArrayRecordComponent")
public record MovementPart(int accounts, int movements, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof MovementPart part
                && part.accounts == accounts
                && part.movements == movements
                && Arrays.equals(part.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return accounts + " accounts, " + movements + " movements, " + bytes.length + " bytes";
    }
}
