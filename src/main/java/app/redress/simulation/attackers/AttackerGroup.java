package app.redress.simulation.attackers;

import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.world.AddressPlan;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.World;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One group of attackers with its own addresses, tools, runners and tastes.
///
/// @param networks that there are
/// @param net seed of its addresses
/// @param addresses how many it rotates through
/// @param places countries it comes from, where it is not domestic
/// @param tools what its sign-in scripts claim to be
/// @param runners phones that runners carry to the store
/// @param haste mean seconds between what a runner does
/// @param looks share of accounts whose profile it reads
/// @param binds share of accounts in which the runner's phone is added as a device
/// @param capped share of charges at the card's cap
public record AttackerGroup(
        int number,
        AddressPlan networks,
        long net,
        boolean domestic,
        int addresses,
        List<Integer> places,
        List<ClientDevice> tools,
        List<ClientDevice> runners,
        boolean sharesDevices,
        PlannedAction.Taste taste,
        int haste,
        double looks,
        double binds,
        double capped) {
    private static final long HALF_AN_HOUR = 1_800;
    /// Residential proxies are sold by the thousand, but each is used sparingly.
    private static final int TRIES_PER_HOME = 7;

    static AttackerGroup draw(World world, int number, int crews) {
        SeededRandom dice = SeededRandom.of(world.seed(), SeededRandom.Stream.CREW, number);
        DrillProfile.Attackers profile = world.profile().attackers();
        // by position, so that a small incident too has both kinds
        boolean domestic = (int) ((number + 1) * profile.domesticCrews()) > (int) (number * profile.domesticCrews());
        double tries = world.eagerness() * world.accounts() * (profile.failedTries() + profile.unknownTries()) / crews;
        double each = domestic ? TRIES_PER_HOME : dice.pick(List.of(40, 90, 160, 300));
        int devices = profile.sharedDevices() > 0 ? profile.sharedDevices() : dice.between(2, 5);
        return new AttackerGroup(
                number,
                world.addresses(),
                dice.bits(),
                domestic,
                Math.max(domestic ? 12 : 4, (int) (tries / each)),
                Stream.generate(() -> world.addresses().attackPlace(dice))
                        .limit(dice.between(1, 3))
                        .toList(),
                Stream.generate(() -> tool(dice)).limit(dice.between(1, 4)).toList(),
                IntStream.range(0, devices)
                        .mapToObj(_ -> ClientDevice.app(dice))
                        .toList(),
                profile.sharedDevices() > 0,
                dice.pick(List.of(PlannedAction.Taste.values())),
                dice.between(40, 400),
                0.3 + 0.6 * dice.between(0, 10) / 10,
                0.4 + 0.55 * dice.between(0, 10) / 10,
                0.35 + 0.6 * dice.between(0, 10) / 10);
    }

    private static ClientDevice tool(SeededRandom dice) {
        return dice.chance(0.4) ? ClientDevice.browser(dice) : ClientDevice.app(dice);
    }

    /// Where a sign-in at this second comes from; once foreign addresses are blocked, everyone buys domestic ones.
    ClientAddress source(long at, SeededRandom dice) {
        if (domestic || at >= DrillCalendar.FOREIGN_BLOCKED - HALF_AN_HOUR) {
            return networks.domesticBot(net, dice.between(0, addresses - 1));
        }
        return anySource(dice);
    }

    /// Where a try comes from; scripts do not notice that they are blocked.
    public ClientAddress anySource(SeededRandom dice) {
        if (domestic) {
            return networks.domesticBot(net, dice.between(0, addresses - 1));
        }
        if (dice.chance(0.06)) {
            return AddressPlan.vpn(dice);
        }
        int n = dice.between(0, addresses - 1);
        return AddressPlan.bot(places.get(n % places.size()), net, n);
    }

    /// What a script signs in with: mostly a device id made up for each account.
    public ClientDevice tool(SeededRandom dice, boolean quick) {
        if (sharesDevices) {
            return dice.pick(runners);
        }
        ClientDevice tool = dice.pick(tools);
        return tool.deviceId().isEmpty() || quick ? tool : tool.withDevice(ClientDevice.deviceId(dice));
    }

    ClientDevice runner(SeededRandom dice) {
        return sharesDevices || dice.chance(0.5) ? dice.pick(runners) : ClientDevice.app(dice);
    }
}
