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

/// An honest customer: where they live, what they carry, how they pay.
///
/// @param pace payments on an ordinary day
/// @param unit yen they usually charge at once
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

    /// @param latest by when the account must exist, because attackers come after
    /// @param mustHaveCard whether the attackers will charge from a linked card
    public static Owner draw(World world, int index, SeededRandom dice, long latest, boolean mustHaveCard) {
        Set<OwnerHabit> habits = habits(world.profile().owners(), dice);
        SeededRandom household = SeededRandom.of(world.seed(), SeededRandom.Stream.HOUSEHOLD, index / HOUSEHOLD);
        boolean family = household.chance(FAMILIES);
        ClientAddress home = world.addresses().home(family ? household : dice);
        ClientDevice phone = ClientDevice.app(family && household.chance(0.6) ? household : dice);
        if (family) {
            habits.add(OwnerHabit.FAMILY_SHARED);
        }
        long registered = registered(world.days(), dice);
        if (registered > latest) {
            registered = dice.between(
                    Math.min(latest, Math.max(world.days().start(), DrillCalendar.LAUNCH + 6L * DrillCalendar.HOUR)),
                    latest);
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

    private static Set<OwnerHabit> habits(DrillProfile.Owners profile, SeededRandom dice) {
        Set<OwnerHabit> habits = EnumSet.noneOf(OwnerHabit.class);
        habits.add(dice.chance(0.55) ? OwnerHabit.HOME_WIFI : OwnerHabit.CARRIER_ONLY);
        maybe(habits, OwnerHabit.HEAVY_SHOPPER, profile.heavyShoppers(), dice);
        maybe(habits, OwnerHabit.TRAVELLER, profile.travellers(), dice);
        maybe(habits, OwnerHabit.VPN_USER, profile.vpnUsers(), dice);
        maybe(habits, OwnerHabit.RESETS_PASSWORD, 0.03, dice);
        maybe(habits, OwnerHabit.NEW_PHONE, 0.015, dice);
        maybe(habits, OwnerHabit.SECOND_DEVICE, 0.05, dice);
        maybe(habits, OwnerHabit.MISTYPES, 0.08, dice);
        maybe(habits, OwnerHabit.STAYS_LOGGED_IN, 0.65, dice);
        maybe(habits, OwnerHabit.SMOKER, 0.16, dice);
        maybe(habits, OwnerHabit.BUYS_PREPAID, 0.04, dice);
        return habits;
    }

    private static void maybe(Set<OwnerHabit> habits, OwnerHabit habit, double share, SeededRandom dice) {
        if (dice.chance(share)) {
            habits.add(habit);
        }
    }

    /// Four in five customers of a longer story were there before it; in the model case all came with the launch.
    private static long registered(DrillCalendar days, SeededRandom dice) {
        if (days.start() < DrillCalendar.LAUNCH && dice.chance(0.8)) {
            return days.start() - DrillCalendar.HOUR - dice.lag(90L * DrillCalendar.DAY);
        }
        long day = days.start() < DrillCalendar.LAUNCH
                ? DrillCalendar.midnightBefore(dice.between(days.start(), DrillCalendar.REGISTRATION_STOPPED))
                : DrillCalendar.LAUNCH + dice.weighted(LAUNCH_DAY_SHARES) * (long) DrillCalendar.DAY;
        long at = day + DrillCalendar.shoppingTime(dice);
        return Math.min(at, DrillCalendar.REGISTRATION_STOPPED - dice.between(1, DrillCalendar.HOUR));
    }

    private static Method funding(SeededRandom dice) {
        return switch (dice.weighted(52, 10, 28, 10)) {
            case 0 -> Method.CREDIT_CARD;
            case 1 -> Method.DEBIT_CARD;
            case 2 -> Method.CASH;
            default -> Method.BANK;
        };
    }

    /// The same person as a customer of another store.
    public Owner at(int otherShop) {
        return new Owner(
                habits, registeredAt, opening, cardLinked, phone, home, carrier, otherShop, funding, unit, pace);
    }

    boolean has(OwnerHabit habit) {
        return habits.contains(habit);
    }

    /// Where the owner is on the net at an ordinary moment.
    public ClientAddress address(World world, SeededRandom dice) {
        if (has(OwnerHabit.VPN_USER) && dice.chance(0.6)) {
            return AddressPlan.vpn(dice);
        }
        return has(OwnerHabit.HOME_WIFI) && dice.chance(0.6)
                ? home
                : world.addresses().mobile(carrier, dice);
    }

    public Store shop(World world, SeededRandom dice) {
        return dice.chance(0.06)
                ? world.shops().any(dice)
                : world.shops().near(world.shops().at(shop), shop, dice);
    }
}
