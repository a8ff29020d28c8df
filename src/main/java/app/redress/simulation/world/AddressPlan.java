package app.redress.simulation.world;

import java.util.List;

/// The networks of a drill: homes, carriers whose few addresses thousands share, foreign networks, and VPN exits that
/// honest users share with attackers.
public final class AddressPlan {
    private static final List<NetworkRange> ABROAD = List.of(
            NetworkRange.abroad(113, 64, 11, "CN"),
            NetworkRange.abroad(183, 0, 11, "CN"),
            NetworkRange.abroad(117, 128, 11, "CN"),
            NetworkRange.abroad(58, 16, 13, "CN"),
            NetworkRange.abroad(175, 192, 10, "KR"),
            NetworkRange.abroad(114, 32, 12, "TW"),
            NetworkRange.abroad(113, 160, 11, "VN"),
            NetworkRange.abroad(73, 0, 9, "US"),
            NetworkRange.abroad(171, 96, 13, "TH"),
            NetworkRange.abroad(91, 0, 10, "DE"),
            NetworkRange.abroad(86, 128, 10, "GB"),
            NetworkRange.abroad(101, 160, 11, "AU"));
    private static final int[] ATTACK_COUNTRIES = {22, 20, 18, 10, 6, 5, 6, 6, 3, 2, 1, 1};
    private static final int[] TRAVEL_COUNTRIES = {6, 5, 4, 3, 22, 18, 6, 16, 9, 4, 4, 5};

    private final int carrierAddresses;
    private final List<NetworkRange> homes;
    private final List<NetworkRange> carriers;

    AddressPlan(int accounts, CountrySetting country) {
        homes = country.homes();
        carriers = country.carriers();
        carrierAddresses = Math.max(2, accounts / 4_000);
    }

    public ClientAddress home(SeededRandom random) {
        return homes.get(random.between(0, homes.size() - 1)).address(random.bits());
    }

    public int carrier(SeededRandom random) {
        return random.weighted(42, 32, 26);
    }

    /// One of the carrier's few public addresses.
    public ClientAddress mobile(int carrier, SeededRandom random) {
        return carriers.get(carrier)
                .address(SeededRandom.mix(carrier * 100_003L + random.between(0, carrierAddresses - 1)));
    }

    public ClientAddress travel(int place, SeededRandom random) {
        return ABROAD.get(place).address(random.bits());
    }

    public int travelPlace(SeededRandom random) {
        return random.weighted(TRAVEL_COUNTRIES);
    }

    public int attackPlace(SeededRandom random) {
        return random.weighted(ATTACK_COUNTRIES);
    }

    /// The n-th address of a botnet or proxy seller, always the same.
    public static ClientAddress bot(int place, long net, int n) {
        return ABROAD.get(place).address(SeededRandom.mix(net + n));
    }

    public ClientAddress domesticBot(long net, int n) {
        long bits = SeededRandom.mix(net + n);
        return homes.get((int) Math.floorMod(bits >> 40, (long) homes.size())).address(bits);
    }

    /// A VPN exit; there are few, each shared by honest users and attackers.
    public static ClientAddress vpn(SeededRandom random) {
        int exit = random.between(0, 30);
        return ABROAD.get(4 + exit % 8).address(SeededRandom.mix(0x5650L + exit));
    }
}
