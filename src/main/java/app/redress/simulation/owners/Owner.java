package app.redress.simulation.owners;

import app.redress.domain.Transaction.Method;
import app.redress.simulation.world.AddressPlan;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;
import java.util.EnumSet;
import java.util.Set;

/// An honest customer: home, devices, and way of paying.
///
/// @param pace mean number of payments on an ordinary day
/// @param unit usual amount of one charge in yen
public record Owner(
        Set<OwnerHabit> habits,
        long registeredAt,
        long opening,
        boolean cardLinked,
        ClientDevice phone,
        ClientAddress home,
        int carrier,
        int shop,
        Method funding,
        long unit,
        double pace) {

    private static final int HOUSEHOLD = 3;
    private static final double FAMILIES = 0.05;
    private static final int[] LAUNCH_DAY_SHARES = {46, 28, 21, 5};
    private static final double[] PACES = {0.03, 0.4, 1.1, 2.3};

    /// @param latest latest time of registration, before the attack
    /// @param mustHaveCard whether the attackers will charge from a linked card
    public static Owner draw(World world, int index, SeededRandom random, long latest, boolean mustHaveCard) {
        Set<OwnerHabit> habits = habits(world.profile().owners(), random);
        SeededRandom household = SeededRandom.of(world.seed(), SeededRandom.Stream.HOUSEHOLD, index / HOUSEHOLD);
        boolean family = household.chance(FAMILIES);
        ClientAddress home = world.addresses().home(family ? household : random);
        ClientDevice phone = ClientDevice.app(family && household.chance(0.6) ? household : random);
        if (family) {
            habits.add(OwnerHabit.FAMILY_SHARED);
        }
        boolean mature = world.profile().owners().mature();
        long registered = registered(world.days(), mature, random);
        if (registered > latest) {
            registered = random.between(
                    Math.min(latest, Math.max(world.days().start(), DrillCalendar.LAUNCH + 6L * DrillCalendar.HOUR)),
                    latest);
        }
        Method funding = mature ? maturerFunding(random) : funding(random);
        boolean card = mustHaveCard || funding.isCard() || random.chance(0.25);
        boolean early = registered < world.days().start();
        long opening = early && random.chance(0.8) ? random.lag(mature ? 6_000 : 2_200) : 0;
        double pace = PACES[random.weighted(25, 40, 28, 7)];
        long unit = 1_000L * new int[] {1, 2, 3, 5, 10, 20}[random.weighted(26, 16, 24, 22, 10, 2)];
        return new Owner(
                habits,
                registered,
                opening,
                card,
                phone,
                home,
                world.addresses().carrier(random),
                world.shops().position(random),
                funding,
                unit,
                pace);
    }

    private static Set<OwnerHabit> habits(DrillProfile.Owners profile, SeededRandom random) {
        Set<OwnerHabit> habits = EnumSet.noneOf(OwnerHabit.class);
        habits.add(random.chance(0.55) ? OwnerHabit.HOME_WIFI : OwnerHabit.CARRIER_ONLY);
        maybe(habits, OwnerHabit.HEAVY_SHOPPER, profile.heavyShoppers(), random);
        maybe(habits, OwnerHabit.TRAVELLER, profile.travellers(), random);
        maybe(habits, OwnerHabit.VPN_USER, profile.vpnUsers(), random);
        maybe(habits, OwnerHabit.RESETS_PASSWORD, 0.03, random);
        maybe(habits, OwnerHabit.NEW_PHONE, profile.mature() ? 0.05 : 0.015, random);
        maybe(habits, OwnerHabit.SECOND_DEVICE, 0.05, random);
        maybe(habits, OwnerHabit.MISTYPES, 0.08, random);
        maybe(habits, OwnerHabit.STAYS_LOGGED_IN, 0.65, random);
        maybe(habits, OwnerHabit.SMOKER, 0.16, random);
        maybe(habits, OwnerHabit.BUYS_PREPAID, 0.04, random);
        return habits;
    }

    private static void maybe(Set<OwnerHabit> habits, OwnerHabit habit, double share, SeededRandom random) {
        if (random.chance(share)) {
            habits.add(habit);
        }
    }

    /// With longer evidence, four in five customers registered before it begins, at a mature service nearly all and
    /// years ago; in the model case all registered after the launch.
    private static long registered(DrillCalendar days, boolean mature, SeededRandom random) {
        if (mature && random.chance(0.97)) {
            return days.start() - DrillCalendar.HOUR - random.lag(700L * DrillCalendar.DAY);
        }
        if (days.start() < DrillCalendar.LAUNCH && random.chance(0.8)) {
            return days.start() - DrillCalendar.HOUR - random.lag(90L * DrillCalendar.DAY);
        }
        long day = days.start() < DrillCalendar.LAUNCH
                ? DrillCalendar.midnightBefore(random.between(days.start(), DrillCalendar.REGISTRATION_STOPPED))
                : DrillCalendar.LAUNCH + random.weighted(LAUNCH_DAY_SHARES) * (long) DrillCalendar.DAY;
        long at = day + DrillCalendar.shoppingTime(random);
        return Math.min(at, DrillCalendar.REGISTRATION_STOPPED - random.between(1, DrillCalendar.HOUR));
    }

    private static Method funding(SeededRandom random) {
        return switch (random.weighted(52, 10, 28, 10)) {
            case 0 -> Method.CREDIT_CARD;
            case 1 -> Method.DEBIT_CARD;
            case 2 -> Method.CASH;
            default -> Method.BANK;
        };
    }

    /// Where paying from a bank account has become usual.
    private static Method maturerFunding(SeededRandom random) {
        return switch (random.weighted(36, 8, 16, 40)) {
            case 0 -> Method.CREDIT_CARD;
            case 1 -> Method.DEBIT_CARD;
            case 2 -> Method.CASH;
            default -> Method.BANK;
        };
    }

    /// The same owner as a customer of another store.
    public Owner at(int otherShop) {
        return new Owner(
                habits, registeredAt, opening, cardLinked, phone, home, carrier, otherShop, funding, unit, pace);
    }

    /// The same owner with an empty account opened at this second.
    public Owner opening(long at) {
        return new Owner(habits, at, 0, true, phone, home, carrier, shop, funding, unit, pace);
    }

    boolean has(OwnerHabit habit) {
        return habits.contains(habit);
    }

    /// The owner's address at an ordinary moment.
    public ClientAddress address(World world, SeededRandom random) {
        if (has(OwnerHabit.VPN_USER) && random.chance(0.6)) {
            return AddressPlan.vpn(random);
        }
        return has(OwnerHabit.HOME_WIFI) && random.chance(0.6)
                ? home
                : world.addresses().mobile(carrier, random);
    }

    public Store shop(World world, SeededRandom random) {
        return random.chance(0.06)
                ? world.shops().any(random)
                : world.shops().near(world.shops().at(shop), shop, random);
    }
}
