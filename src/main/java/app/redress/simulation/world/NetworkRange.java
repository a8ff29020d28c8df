package app.redress.simulation.world;

/// An address range announced by one network; real ranges, so that lookups in a country database agree.
///
/// @param base first address as an int
/// @param foreign whether it is outside the service's country
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
