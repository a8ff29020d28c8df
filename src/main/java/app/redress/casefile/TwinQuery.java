package app.redress.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What accounts may have in common: a device, an address, or payments at one store.
///
/// @param value id of the device, the address, or id or name of the store
/// @param from, to bounds of the time that counts, both included; null for none
public record TwinQuery(
        Trait trait,
        String value,
        @Nullable Instant from,
        @Nullable Instant to) {
    /// The kind of thing in common.
    public enum Trait {
        DEVICE("device_id = :value"),
        ADDRESS("ip = :value"),
        STORE("(store_id = :value or store_name = :value)");

        private final String sql;

        Trait(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
