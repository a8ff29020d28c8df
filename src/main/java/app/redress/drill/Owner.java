package app.redress.drill;

import app.redress.domain.Transaction.Method;
import java.util.EnumSet;
import java.util.Set;

/// An honest customer: where they live, what they carry, how they pay.
///
/// @param pace payments on an ordinary day
/// @param unit yen they usually charge at once
record Owner(
        Set<Habit> habits,
        long registeredAt,
        long opening,
        boolean cardLinked,
        Phone phone,
        Address home,
        int carrier,
        int shop,
        Method funding,
        long unit,
        double pace) {

    private static final int HOUSEHOLD = 3;
    private static final double FAMILIES = 0.05;
    private static final int[] LAUNCH_DAY_SHARES = {46, 28, 21, 5};
    private static final double[] PACES = {0.03, 0.4, 1.1, 2.3};

    /// @param latest by when the account must exist, because attackers come after
    /// @param mustHaveCard whether the attackers will charge from a linked card
    static Owner draw(World world, int index, Dice dice, long latest, boolean mustHaveCard) {
        Set<Habit> habits = habits(world.profile().owners(), dice);
        Dice household = Dice.of(world.seed(), Dice.Stream.HOUSEHOLD, index / HOUSEHOLD);
        boolean family = household.chance(FAMILIES);
        Address home = world.addresses().home(family ? household : dice);
        Phone phone = Phone.app(family && household.chance(0.6) ? household : dice);
        if (family) {
            habits.add(Habit.FAMILY_SHARED);
        }
        long registered = registered(world.days(), dice);
        if (registered > latest) {
            registered = dice.between(
                    Math.min(latest, Math.max(world.days().start(), Days.LAUNCH + 6L * Days.HOUR)), latest);
        }
        Method funding = funding(dice);
        boolean card = mustHaveCard || funding.isCard() || dice.chance(0.25);
        boolean early = registered < world.days().start();
        long opening = early && dice.chance(0.8) ? dice.lag(2_200) : 0;
        double pace = PACES[dice.weighted(25, 40, 28, 7)];
        long unit = 1_000L * new int[] {1, 2, 3, 5, 10, 20}[dice.weighted(26, 16, 24, 22, 10, 2)];
        return new Owner(
                habits,
                registered,
                opening,
                card,
                phone,
                home,
                world.addresses().carrier(dice),
                world.shops().position(dice),
                funding,
                unit,
                pace);
    }

    private static Set<Habit> habits(DrillProfile.Owners profile, Dice dice) {
        Set<Habit> habits = EnumSet.noneOf(Habit.class);
        habits.add(dice.chance(0.55) ? Habit.HOME_WIFI : Habit.CARRIER_ONLY);
        maybe(habits, Habit.HEAVY_SHOPPER, profile.heavyShoppers(), dice);
        maybe(habits, Habit.TRAVELLER, profile.travellers(), dice);
        maybe(habits, Habit.VPN_USER, profile.vpnUsers(), dice);
        maybe(habits, Habit.RESETS_PASSWORD, 0.03, dice);
        maybe(habits, Habit.NEW_PHONE, 0.015, dice);
        maybe(habits, Habit.SECOND_DEVICE, 0.05, dice);
        maybe(habits, Habit.MISTYPES, 0.08, dice);
        maybe(habits, Habit.STAYS_LOGGED_IN, 0.65, dice);
        maybe(habits, Habit.SMOKER, 0.16, dice);
        maybe(habits, Habit.BUYS_PREPAID, 0.04, dice);
        return habits;
    }

    private static void maybe(Set<Habit> habits, Habit habit, double share, Dice dice) {
        if (dice.chance(share)) {
            habits.add(habit);
        }
    }

    /// Four in five customers of a longer story were there before it; in the model case all came with the launch.
    private static long registered(Days days, Dice dice) {
        if (days.start() < Days.LAUNCH && dice.chance(0.8)) {
            return days.start() - Days.HOUR - dice.lag(90L * Days.DAY);
        }
        long day = days.start() < Days.LAUNCH
                ? Days.midnightBefore(dice.between(days.start(), Days.REGISTRATION_STOPPED))
                : Days.LAUNCH + dice.weighted(LAUNCH_DAY_SHARES) * (long) Days.DAY;
        long at = day + Days.shoppingTime(dice);
        return Math.min(at, Days.REGISTRATION_STOPPED - dice.between(1, Days.HOUR));
    }

    private static Method funding(Dice dice) {
        return switch (dice.weighted(52, 10, 28, 10)) {
            case 0 -> Method.CREDIT_CARD;
            case 1 -> Method.DEBIT_CARD;
            case 2 -> Method.CASH;
            default -> Method.BANK;
        };
    }

    /// The same person as a customer of another store.
    Owner at(int otherShop) {
        return new Owner(
                habits, registeredAt, opening, cardLinked, phone, home, carrier, otherShop, funding, unit, pace);
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /// Where the owner is on the net at an ordinary moment.
    Address address(World world, Dice dice) {
        if (has(Habit.VPN_USER) && dice.chance(0.6)) {
            return AddressPlan.vpn(dice);
        }
        return has(Habit.HOME_WIFI) && dice.chance(0.6)
                ? home
                : world.addresses().mobile(carrier, dice);
    }

    Shop shop(World world, Dice dice) {
        return dice.chance(0.06)
                ? world.shops().any(dice)
                : world.shops().near(world.shops().at(shop), shop, dice);
    }
}
