package app.redress.simulation.attackers;

import app.redress.simulation.attackers.AttackOrder.Entry;
import app.redress.simulation.world.AttackKind;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who attacks whom, when and how: everything that involves more than one account. Its size grows only with the
/// victims.
public final class Incident {
    private static final int MOST_GROUPS = 60;
    private static final Set<AttackKind> MODEL_KINDS = Set.of(AttackKind.DRAIN_WITHIN_HOUR, AttackKind.ONE_BIG_PAYMENT);
    private static final long RUNNERS_MODEL = DrillCalendar.japan("2019-07-03T09:04");
    private static final long DRAIN_MODEL = DrillCalendar.japan("2019-07-03T11:12");

    private final World world;
    private final SeededRandom random;
    private final Accomplices accomplices;
    private final List<AttackerGroup> groups = new ArrayList<>();
    private final Map<Integer, AttackOrder> orders = new HashMap<>();
    private final Set<AttackKind> begun = new HashSet<>();

    public Incident(World world, int victims) {
        this.world = world;
        random = SeededRandom.of(world.seed(), SeededRandom.Stream.INCIDENT, 0);
        accomplices = Accomplices.of(world, victims);
        int size = Math.clamp(victims / 8, 4, MOST_GROUPS);
        for (int i = 0; i < size; i++) {
            groups.add(AttackerGroup.draw(world, i, size));
        }
        List<Integer> indexes = indexes(victims);
        List<AttackKind> kinds = kinds(victims);
        List<Integer> forRunners = new ArrayList<>();
        for (int i = 0; i < victims; i++) {
            if (kinds.get(i) == AttackKind.RUNNERS) {
                forRunners.add(indexes.get(i));
            } else {
                put(order(indexes.get(i), kinds.get(i)));
            }
        }
        runners(forRunners);
    }

    public @Nullable AttackOrder order(int index) {
        return orders.get(index);
    }

    /// The accounts on the attackers' side.
    public Accomplices accomplices() {
        return accomplices;
    }

    public AttackerGroup anyGroup(SeededRandom by) {
        return by.pick(groups);
    }

    private void put(AttackOrder order) {
        orders.put(order.index(), order);
    }

    private List<Integer> indexes(int victims) {
        Set<Integer> chosen = new HashSet<>();
        List<Integer> inOrder = new ArrayList<>();
        while (inOrder.size() < victims) {
            int index = random.between(0, accomplices.customers() - 1);
            if (chosen.add(index)) {
                inOrder.add(index);
            }
        }
        return inOrder;
    }

    /// Each kind in proportion to its weight, and at least once if there are enough victims.
    private List<AttackKind> kinds(int victims) {
        Map<AttackKind, Integer> weights = world.profile().attackers().attacks();
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        List<AttackKind> kinds = new ArrayList<>();
        for (AttackKind kind : AttackKind.values()) {
            int quota = victims * weights.getOrDefault(kind, 0) / total;
            boolean known = weights.containsKey(kind);
            for (int i = 0; i < Math.max(quota, known ? 1 : 0); i++) {
                kinds.add(kind);
            }
        }
        List<AttackKind> usual = List.of(AttackKind.values()).stream()
                .filter(weights::containsKey)
                .toList();
        int[] odds = usual.stream().mapToInt(k -> weights.getOrDefault(k, 0)).toArray();
        while (kinds.size() < victims) {
            kinds.add(usual.get(random.weighted(odds)));
        }
        return kinds.subList(0, victims);
    }

    private AttackOrder order(int index, AttackKind kind) {
        boolean first = begun.add(kind);
        boolean model = first && reported() && MODEL_KINDS.contains(kind);
        AttackerGroup group = random.pick(groups);
        long cashOut = kind == AttackKind.DRAIN_WITHIN_HOUR && model ? DRAIN_MODEL : cashOutTime(kind);
        Store shop =
                kind == AttackKind.DRAIN_WITHIN_HOUR && model ? world.shops().inSuburb(random) : shop(kind, group);
        return new AttackOrder(
                index,
                kind,
                entry(kind, model),
                group,
                entryTime(kind, cashOut),
                cashOut,
                shop,
                runner(kind, group),
                0,
                accomplices.muleOf(group),
                model);
    }

    private ClientDevice runner(AttackKind kind, AttackerGroup group) {
        return kind == AttackKind.INSIDER_STORE ? group.runners().getFirst() : group.runner(random);
    }

    private Store shop(AttackKind kind, AttackerGroup group) {
        if (kind == AttackKind.INSIDER_STORE) {
            return world.shops()
                    .at((int) Math.floorMod(group.net(), (long) world.shops().size()));
        }
        return switch (random.weighted(30, 12, 58)) {
            case 0 -> world.shops().inSuburb(random);
            case 1 -> world.shops().flagship();
            default -> world.shops().any(random);
        };
    }

    /// Whether the cases reported in 2019 happen in this drill. A reset locks the owner out and may give an attack
    /// away, so they need an incident in which leaked passwords are the usual way in.
    private boolean reported() {
        return world.profile().attackers().resetEntry() < 0.5;
    }

    private Entry entry(AttackKind kind, boolean model) {
        if (kind == AttackKind.INSIDER_STORE) {
            return random.chance(0.5) ? Entry.CODE_SEEN : Entry.STUFFING;
        }
        if (kind.withoutLogin()) {
            return Entry.PHONE_HELD;
        }
        if (kind == AttackKind.NUMBER_TAKEN) {
            return Entry.SIM_SWAP;
        }
        return !model && random.chance(world.profile().attackers().resetEntry()) ? Entry.RESET : Entry.STUFFING;
    }

    private long cashOutTime(AttackKind kind) {
        return switch (kind) {
            case ACROSS_MIDNIGHT ->
                DrillCalendar.LAUNCH
                        + (1 + random.weighted(70, 15, 15)) * (long) DrillCalendar.DAY
                        + random.between(81_000, 85_800)
                        + world.profile().country().dayBeginsAfter();
            case SECOND_WAVE -> DrillCalendar.FIRST_NIGHT + random.between(0, 12 * DrillCalendar.HOUR);
            case LOW_AND_SLOW -> {
                long first =
                        Math.max(world.days().start() + DrillCalendar.DAY, DrillCalendar.END - 21L * DrillCalendar.DAY);
                yield random.between(
                        first, Math.max(first + DrillCalendar.HOUR, DrillCalendar.LAUNCH + 2L * DrillCalendar.DAY));
            }
            // during the insider's late shift
            case INSIDER_STORE ->
                DrillCalendar.LAUNCH
                        + random.between(0, 2) * (long) DrillCalendar.DAY
                        + random.between(22, 27) * (long) DrillCalendar.HOUR
                        + random.between(0, 40 * 60);
            case STOLEN_PHONE, COPIED_CODE -> outOfTheHouse();
            default -> DrillCalendar.attackTime(random);
        };
    }

    /// Phones are stolen, and codes looked at, where people go out, more often in the evening.
    private long outOfTheHouse() {
        long first = Math.max(world.days().start() + DrillCalendar.DAY, DrillCalendar.END - 8L * DrillCalendar.DAY);
        long day = DrillCalendar.midnightBefore(random.between(first, DrillCalendar.CHARGING_STOPPED));
        int hour = random.chance(0.6) ? random.between(17, 25) : random.between(8, 16);
        long at = day + hour * (long) DrillCalendar.HOUR + random.between(0, DrillCalendar.HOUR - 1);
        return Math.min(at, DrillCalendar.CHARGING_STOPPED - 6L * DrillCalendar.HOUR);
    }

    /// Passwords are tested first and used when a runner is ready: within minutes, or after most of a day.
    private long entryTime(AttackKind kind, long cashOut) {
        long ahead =
                switch (kind) {
                    case INSIDER_STORE, STOLEN_PHONE, COPIED_CODE -> random.between(20, 200);
                    case NUMBER_TAKEN -> 300 + random.lag(2_400);
                    default -> 200 + random.lag(2L * DrillCalendar.HOUR);
                };
        long earliest = world.days().start() + 20L * DrillCalendar.HOUR;
        return Math.min(cashOut - 200, Math.max(earliest, cashOut - ahead));
    }

    /// Runners get seven or eight accounts at a time; the first such round is the one reported from Kabukicho.
    private void runners(List<Integer> indexes) {
        boolean model = reported() && indexes.size() >= 8;
        for (int from = 0; from < indexes.size(); ) {
            int size = model ? 8 : random.between(7, 8);
            int to = Math.min(indexes.size(), from + size);
            round(indexes.subList(from, to), model);
            model = false;
            from = to;
        }
    }

    private void round(List<Integer> indexes, boolean model) {
        AttackerGroup group = random.pick(groups);
        ClientDevice runner = group.runner(random);
        long at = model ? RUNNERS_MODEL : DrillCalendar.attackTime(random);
        Store shop = model ? world.shops().flagship() : shop(AttackKind.RUNNERS, group);
        boolean onePhone = random.chance(0.6);
        for (int place = 0; place < indexes.size(); place++) {
            long entry = entryTime(AttackKind.RUNNERS, at - 1_800);
            ClientDevice phone = onePhone ? runner : group.runner(random);
            put(new AttackOrder(
                    indexes.get(place),
                    AttackKind.RUNNERS,
                    entry(AttackKind.RUNNERS, model),
                    group,
                    entry,
                    at,
                    shop,
                    phone,
                    place,
                    accomplices.muleOf(group),
                    model));
            at += random.between(45, 190);
        }
    }
}
