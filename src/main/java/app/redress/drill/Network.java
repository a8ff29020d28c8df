package app.redress.drill;

/// A run of addresses that one network announces. Real ones, so that a country database agrees.
///
/// @param base first address as a number
/// @param foreign whether it lies outside the service's country
record Network(int base, int hostBits, String country, boolean foreign) {
    static Network home(int first, int second, int prefix, String country) {
        return new Network(start(first, second), 32 - prefix, country, false);
    }

    static Network abroad(int first, int second, int prefix, String country) {
        return new Network(start(first, second), 32 - prefix, country, true);
    }

    private static int start(int first, int second) {
        return (first << 24) | (second << 16);
    }

    Address address(long bits) {
        int ip = base | (int) (bits & ((1L << hostBits) - 1));
        return new Address(
                (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255), country, foreign);
    }
}
