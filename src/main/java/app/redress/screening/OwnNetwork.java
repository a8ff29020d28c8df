package app.redress.screening;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells rows that the service itself wrote, such as those of its operators' consoles: they come from private addresses
/// (RFC 1918, RFC 4193), where customers come from public ones. A console changes the data of many customers, of whom
/// some are robbed later; that is no evidence against the others.
final class OwnNetwork {
    /// Where more of the visits come from private addresses, the log was written behind a gateway, or has been made
    /// anonymous: they are customers'.
    private static final double MOST = 0.05;

    private final boolean present;

    private OwnNetwork(boolean present) {
        this.present = present;
    }

    /// @param networks with the accounts that they let in
    static OwnNetwork of(SourceTable networks) {
        long inside = 0;
        long all = 0;
        for (int n = 0; n < networks.size(); n++) {
            int accounts = networks.statistics(n).accounts();
            all += accounts;
            inside += isPrivate(networks.name(n)) ? accounts : 0;
        }
        return new OwnNetwork(inside <= MOST * all);
    }

    boolean has(@Nullable String address) {
        return present && address != null && isPrivate(address);
    }

    /// Whether an address, or the network of one, is private.
    static boolean isPrivate(String address) {
        if (address.indexOf(':') >= 0) {
            String start = address.toLowerCase(Locale.ROOT);
            return start.startsWith("fc") || start.startsWith("fd") || start.startsWith("fe8") || start.equals("::1");
        }
        return address.startsWith("10.")
                || address.startsWith("192.168.")
                || address.startsWith("127.")
                || address.startsWith("169.254.")
                || address.startsWith("172.") && isBetween16And31(address);
    }

    private static boolean isBetween16And31(String address) {
        int end = address.indexOf('.', 4);
        String second = end < 0 ? address.substring(4) : address.substring(4, end);
        return second.length() == 2 && second.compareTo("16") >= 0 && second.compareTo("31") <= 0;
    }
}
