package app.redress.evidence.values;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes the network address out of what logs write: with a port, in brackets, or the first of a list of proxies.
public final class IpAddresses {
    private static final int LONGEST_PLAIN = 15;
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern V4_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%\\w+)?");
    private static final Pattern V6_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?");

    private IpAddresses() {}

    /// The address alone; null when the text is none.
    public static @Nullable String bare(String text) {
        int comma = text.indexOf(',');
        String first = comma < 0 ? text : text.substring(0, comma).strip();
        if (first.length() < 2 || first.length() > 64) {
            return null;
        }
        var v4 = V4_PORT.matcher(first);
        var v6 = V6_PORT.matcher(first);
        String address = v4.matches() ? v4.group(1) : v6.matches() ? v6.group(1) : first;
        boolean shaped = V4.matcher(address).matches() || V6.matcher(address).matches();
        return shaped && isLiteral(address) ? address : null;
    }

    private static boolean isLiteral(String address) {
        try {
            return InetAddress.ofLiteral(address) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether nothing but digits and dots stands in a text, as in nearly every one.
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return text.length() <= LONGEST_PLAIN;
    }
}
