package app.redress.drill;

import java.util.ArrayList;
import java.util.List;

/// The chain's stores over the country, more where more people live; the same map for owners and attackers.
final class ShopMap {
    private final List<Shop> shops = new ArrayList<>();
    private final List<Shop> suburb;
    private final Shop flagship;
    private final Streets streets;

    ShopMap(long seed, int accounts, Streets streets) {
        this.streets = streets;
        Dice dice = Dice.of(seed, Dice.Stream.SHOPS, 0);
        int size = Math.clamp(accounts / 30, 160, 20_000);
        for (int r = 0; r < streets.regions().size(); r++) {
            int here = Math.max(1, size * streets.people().get(r) / streets.weight());
            for (int i = 0; i < here; i++) {
                add(streets.regions().get(r), dice);
            }
        }
        flagship = new Shop(nextId(), streets.flagship(), streets.flagshipRegion());
        shops.add(flagship);
        suburb = shops.stream()
                .filter(s -> s.prefecture().equals(streets.suburb()))
                .toList();
    }

    private void add(String prefecture, Dice dice) {
        String town = dice.pick(streets.townsOf(prefecture));
        String name = streets.plain().apply(prefecture) + town + dice.pick(streets.corners());
        shops.add(new Shop(nextId(), name, prefecture));
    }

    /// Ids look assigned at random, as a chain's do after years of openings.
    private String nextId() {
        return String.format(java.util.Locale.ROOT, "S%06d", (shops.size() * 48_271L + 137_911) % 1_000_003);
    }

    Shop any(Dice dice) {
        return dice.pick(shops);
    }

    /// Another store a few streets on: neighbours in the list lie in one prefecture.
    Shop near(Shop home, int position, Dice dice) {
        int to = Math.clamp(position + dice.between(-2, 2), 0, shops.size() - 1);
        Shop shop = shops.get(to);
        return shop.prefecture().equals(home.prefecture()) ? shop : home;
    }

    int position(Dice dice) {
        return dice.between(0, shops.size() - 1);
    }

    int size() {
        return shops.size();
    }

    int positionOf(Shop shop) {
        return shops.indexOf(shop);
    }

    Shop at(int position) {
        return shops.get(position);
    }

    Shop inSuburb(Dice dice) {
        return dice.pick(suburb);
    }

    Shop flagship() {
        return flagship;
    }
}
