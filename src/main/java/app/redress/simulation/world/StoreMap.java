package app.redress.simulation.world;

import java.util.ArrayList;
import java.util.List;

/// The chain's stores, distributed by population; the same for owners and attackers.
public final class StoreMap {
    private final List<Store> shops = new ArrayList<>();
    private final List<Store> suburb;
    private final Store flagship;
    private final Streets streets;

    StoreMap(long seed, int accounts, Streets streets) {
        this.streets = streets;
        SeededRandom random = SeededRandom.of(seed, SeededRandom.Stream.SHOPS, 0);
        int size = Math.clamp(accounts / 30, 160, 20_000);
        for (int r = 0; r < streets.regions().size(); r++) {
            int here = Math.max(1, size * streets.people().get(r) / streets.weight());
            for (int i = 0; i < here; i++) {
                add(streets.regions().get(r), random);
            }
        }
        flagship = new Store(nextId(), streets.flagship(), streets.flagshipRegion());
        shops.add(flagship);
        suburb = shops.stream()
                .filter(s -> s.prefecture().equals(streets.suburb()))
                .toList();
    }

    private void add(String prefecture, SeededRandom random) {
        String town = random.pick(streets.townsOf(prefecture));
        String name = streets.plain().apply(prefecture) + town + random.pick(streets.corners());
        shops.add(new Store(nextId(), name, prefecture));
    }

    /// Ids look random, as they do after years of openings and closures.
    private String nextId() {
        return String.format(java.util.Locale.ROOT, "S%06d", (shops.size() * 48_271L + 137_911) % 1_000_003);
    }

    public Store any(SeededRandom random) {
        return random.pick(shops);
    }

    /// Another store nearby: neighbours in the list are in the same prefecture.
    public Store near(Store home, int position, SeededRandom random) {
        int to = Math.clamp(position + random.between(-2, 2), 0, shops.size() - 1);
        Store shop = shops.get(to);
        return shop.prefecture().equals(home.prefecture()) ? shop : home;
    }

    public int position(SeededRandom random) {
        return random.between(0, shops.size() - 1);
    }

    public int size() {
        return shops.size();
    }

    public int positionOf(Store shop) {
        return shops.indexOf(shop);
    }

    public Store at(int position) {
        return shops.get(position);
    }

    public Store inSuburb(SeededRandom random) {
        return random.pick(suburb);
    }

    public Store flagship() {
        return flagship;
    }
}
