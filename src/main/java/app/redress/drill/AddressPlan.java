package app.redress.drill;

import java.util.List;

/// Which networks exist: homes, carriers whose few addresses thousands share, places abroad, and VPN exits that
/// travellers of the keyboard share with attackers. Blocks are real ones, so that a country database agrees.
final class AddressPlan {
    private static final List<Block> HOMES = List.of(
            block(153, 128, 9, "JP"),
            block(126, 0, 9, "JP"),
            block(60, 32, 12, "JP"),
            block(118, 0, 12, "JP"),
            block(219, 160, 12, "JP"),
            block(122, 16, 12, "JP"));
    private static final List<Block> CARRIERS =
            List.of(block(49, 96, 14, "JP"), block(106, 128, 10, "JP"), block(126, 192, 11, "JP"));
    private static final List<Block> ABROAD = List.of(
            block(113, 64, 11, "CN"),
            block(183, 0, 11, "CN"),
            block(117, 128, 11, "CN"),
            block(58, 16, 13, "CN"),
            block(175, 192, 10, "KR"),
            block(114, 32, 12, "TW"),
            block(113, 160, 11, "VN"),
            block(73, 0, 9, "US"),
            block(171, 96, 13, "TH"),
            block(91, 0, 10, "DE"),
            block(86, 128, 10, "GB"),
            block(101, 160, 11, "AU"));
    private static final int[] ATTACK_COUNTRIES = {22, 20, 18, 10, 6, 5, 6, 6, 3, 2, 1, 1};
    private static final int[] TRAVEL_COUNTRIES = {6, 5, 4, 3, 22, 18, 6, 16, 9, 4, 4, 5};

    private final int carrierAddresses;

    AddressPlan(int accounts) {
        carrierAddresses = Math.max(2, accounts / 4_000);
    }

    Address home(Dice dice) {
        return HOMES.get(dice.between(0, HOMES.size() - 1)).address(dice.bits());
    }

    int carrier(Dice dice) {
        return dice.weighted(42, 32, 26);
    }

    /// One of the carrier's few public addresses.
    Address mobile(int carrier, Dice dice) {
        return CARRIERS.get(carrier).address(Dice.mix(carrier * 100_003L + dice.between(0, carrierAddresses - 1)));
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

    static Address domesticBot(long net, int n) {
        long bits = Dice.mix(net + n);
        return HOMES.get((int) Math.floorMod(bits >> 40, (long) HOMES.size())).address(bits);
    }

    /// A VPN exit: few of them, each with many users, honest and other.
    static Address vpn(Dice dice) {
        int exit = dice.between(0, 30);
        return ABROAD.get(4 + exit % 8).address(Dice.mix(0x5650L + exit));
    }

    private static Block block(int first, int second, int prefix, String country) {
        return new Block((first << 24) | (second << 16), 32 - prefix, country);
    }

    /// A run of addresses that one network announces.
    private record Block(int base, int hostBits, String country) {
        Address address(long bits) {
            int ip = base | (int) (bits & ((1L << hostBits) - 1));
            return new Address(
                    (ip >>> 24) + "." + (ip >>> 16 & 255) + "." + (ip >>> 8 & 255) + "." + (ip & 255), country);
        }
    }
}
