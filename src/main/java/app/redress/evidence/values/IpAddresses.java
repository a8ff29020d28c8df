package app.redress.evidence.values;

import app.redress.domain.TextSlice;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Extracts the IP address from what logs write (with a port, in brackets, in a list of proxies) and normalises its
/// spelling.
public final class IpAddresses {
    private static final int LONGEST_PLAIN = 15;
    private static final int LONGEST_SINGLE = 64;
    private static final int LONGEST = 1000;
    /// What proxies write for a hidden hop.
    private static final Set<String> NOBODY = Set.of("", "unknown", "-", "_hidden", "null");
    private static final Pattern NUMBER = Pattern.compile("\\d{8,10}");
    private static final long SMALLEST = 1L << 24;
    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern V4_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%\\w+)?");
    private static final Pattern V6_PORT = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?");

    private IpAddresses() {}

    /// The normalised address alone; of a list, the first publicly routable one, since those before it are internal.
    /// Null when the text contains no address.
    public static @Nullable String bare(String text) {
        if (text.length() < 2 || text.length() > LONGEST) {
            return null;
        }
        if (text.indexOf(',') < 0) {
            InetAddress address = single(text);
            return address == null ? null : spelled(address);
        }
        InetAddress inner = null;
        for (String part : text.split(",")) {
            String hop = part.strip();
            InetAddress address = single(hop);
            if (address != null && isPublic(address)) {
                return spelled(address);
            }
            if (address == null && inner == null && !NOBODY.contains(hop.toLowerCase(Locale.ROOT))) {
                return null;
            }
            inner = inner == null ? address : inner;
        }
        return inner == null ? null : spelled(inner);
    }

    /// An IPv4 address written as one number, as databases keep it: 3405803785 is 203.0.113.9. Only the name of its
    /// column tells it from any other number. Null when it is none.
    public static @Nullable String numbered(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        long number = Long.parseLong(text);
        return number < SMALLEST || number > LARGEST
                ? null
                : (number >> 24) + "." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }

    private static @Nullable InetAddress single(String text) {
        if (text.length() < 2 || text.length() > LONGEST_SINGLE) {
            return null;
        }
        var v4 = V4_PORT.matcher(text);
        var v6 = V6_PORT.matcher(text);
        String address = v4.matches() ? v4.group(1) : v6.matches() ? v6.group(1) : text;
        boolean shaped = V4.matcher(address).matches() || V6.matcher(address).matches();
        int zone = address.indexOf('%');
        return shaped ? literal(zone < 0 ? address : address.substring(0, zone)) : null;
    }

    private static @Nullable InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean carrier = bytes.length == 4 && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return !carrier
                && !unique
                && !address.isSiteLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress();
    }

    /// A mapped ::ffff:8.8.8.8 is already 8.8.8.8; IPv6 is written as in RFC 5952.
    private static String spelled(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : compressed(bytes);
    }

    private static String compressed(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
        }
        int start = longestZeros(groups);
        int length = start < 0 ? 0 : zerosFrom(groups, start);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                out.append("::");
                i += length - 1;
            } else {
                out.append(i > 0 && i != start + length ? ":" : "").append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }

    private static int longestZeros(int[] groups) {
        int best = -1;
        for (int i = 0; i < 8; i++) {
            int length = zerosFrom(groups, i);
            best = length > 1 && (best < 0 || length > zerosFrom(groups, best)) ? i : best;
        }
        return best;
    }

    private static int zerosFrom(int[] groups, int from) {
        int end = from;
        while (end < 8 && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    /// Whether a text consists of digits and dots only, as nearly all addresses do.
    public static boolean isPlain(TextSlice text) {
        char[] chars = text.chars();
        int end = text.from() + text.length();
        int dots = 0;
        for (int i = text.from(); i < end; i++) {
            dots += chars[i] == '.' ? 1 : 0;
            if (chars[i] != '.' && (chars[i] < '0' || chars[i] > '9')) {
                return false;
            }
        }
        return dots > 0 && text.length() <= LONGEST_PLAIN;
    }

    /// Whether a text consists of digits and dots only, as nearly all addresses do.
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return text.indexOf('.') > 0 && text.length() <= LONGEST_PLAIN;
    }
}
