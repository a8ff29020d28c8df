package app.redress.drill;

import java.util.List;

/// Which networks exist: homes, carriers whose few addresses thousands share, places abroad, and VPN exits that
/// travellers of the keyboard share with attackers.
final class AddressPlan {
    private static final List<Network> ABROAD = List.of(
            Network.abroad(113, 64, 11, "CN"),
            Network.abroad(183, 0, 11, "CN"),
            Network.abroad(117, 128, 11, "CN"),
            Network.abroad(58, 16, 13, "CN"),
            Network.abroad(175, 192, 10, "KR"),
            Network.abroad(114, 32, 12, "TW"),
            Network.abroad(113, 160, 11, "VN"),
            Network.abroad(73, 0, 9, "US"),
            Network.abroad(171, 96, 13, "TH"),
            Network.abroad(91, 0, 10, "DE"),
            Network.abroad(86, 128, 10, "GB"),
            Network.abroad(101, 160, 11, "AU"));
    private static final int[] ATTACK_COUNTRIES = {22, 20, 18, 10, 6, 5, 6, 6, 3, 2, 1, 1};
    private static final int[] TRAVEL_COUNTRIES = {6, 5, 4, 3, 22, 18, 6, 16, 9, 4, 4, 5};

    private final int carrierAddresses;
    private final List<Network> homes;
    private final List<Network> carriers;

    AddressPlan(int accounts, Country country) {
        homes = country.homes();
        carriers = country.carriers();
        carrierAddresses = Math.max(2, accounts / 4_000);
    }

    Address home(Dice dice) {
        return homes.get(dice.between(0, homes.size() - 1)).address(dice.bits());
    }

    int carrier(Dice dice) {
        return dice.weighted(42, 32, 26);
    }

    /// One of the carrier's few public addresses.
    Address mobile(int carrier, Dice dice) {
        return carriers.get(carrier).address(Dice.mix(carrier * 100_003L + dice.between(0, carrierAddresses - 1)));
    }

    Address travel(int place, Dice dice) {
        return ABROAD.get(place).address(dice.bits());
    }

    int travelPlace(Dice dice) {
        return dice.weighted(TRAVEL_COUNTRIES);
    }

    int attackPlace(Dice dice) {
        return dice.weighted(ATTACK_COUNTRIES);
    }

    /// The n-th address of a botnet or proxy seller, the same whenever it is asked for.
    static Address bot(int place, long net, int n) {
        return ABROAD.get(place).address(Dice.mix(net + n));
    }

    Address domesticBot(long net, int n) {
        long bits = Dice.mix(net + n);
        return homes.get((int) Math.floorMod(bits >> 40, (long) homes.size())).address(bits);
    }

    /// A VPN exit: few of them, each with many users, honest and other.
    static Address vpn(Dice dice) {
        int exit = dice.between(0, 30);
        return ABROAD.get(4 + exit % 8).address(Dice.mix(0x5650L + exit));
    }
}
