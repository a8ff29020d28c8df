package app.redress.casefile.query;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
        DEVICE("device_id"),
        ADDRESS("ip"),
        STORE("store_id", "store_name");

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> columns;

        Trait(String... columns) {
            this.columns = List.of(columns);
        }

        /// The columns of events in which it may stand.
        public List<String> columns() {
            return columns;
        }

        /// Whether an event has the bound value.
        public String sql() {
            return columns.stream().map(column -> column + " = :value").collect(Collectors.joining(" or ", "(", ")"));
        }
    }
}
