package app.redress.simulation.world;

/// A run of addresses that one network announces. Real ones, so that a country database agrees.
///
/// @param base first address as a number
/// @param foreign whether it lies outside the service's country
record NetworkRange(int base, int hostBits, String country, boolean foreign) {
    static NetworkRange home(int first, int second, int prefix, String country) {
        return new NetworkRange(start(first, second), 32 - prefix, country, false);
    }

    static NetworkRange abroad(int first, int second, int prefix, String country) {
        return new NetworkRange(start(first, second), 32 - prefix, country, true);
    }

    private static int start(int first, int second) {
        return (first << 24) | (second << 16);
    }

    ClientAddress address(long bits) {
        int ip = base | (int) (bits & ((1L << hostBits) - 1));
        return new ClientAddress(
                (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255), country, foreign);
    }
}
