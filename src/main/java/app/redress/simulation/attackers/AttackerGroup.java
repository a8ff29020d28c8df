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

/// One group of attackers with its own addresses, tools, runners and preferences.
///
/// @param networks available networks
/// @param net seed for its addresses
/// @param addresses number of addresses it rotates through
/// @param places countries its addresses are in, unless it is domestic
/// @param tools user agents its login scripts claim
/// @param runners phones its runners carry to the store
/// @param haste mean seconds between two actions of a runner
/// @param looks share of accounts whose profile it views
/// @param binds share of accounts to which the runner's phone is added as a device
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

    static AttackerGroup draw(World world, int number, int groups) {
        SeededRandom random = SeededRandom.of(world.seed(), SeededRandom.Stream.CREW, number);
        DrillProfile.Attackers profile = world.profile().attackers();
        // by position, so that even a small incident has both kinds
        boolean domestic = (int) ((number + 1) * profile.domesticGroups()) > (int) (number * profile.domesticGroups());
        double tries = world.eagerness() * world.accounts() * (profile.failedTries() + profile.unknownTries()) / groups;
        double each = domestic ? TRIES_PER_HOME : random.pick(List.of(40, 90, 160, 300));
        int devices = profile.sharedDevices() > 0 ? profile.sharedDevices() : random.between(2, 5);
        return new AttackerGroup(
                number,
                world.addresses(),
                random.bits(),
                domestic,
                Math.max(domestic ? 12 : 4, (int) (tries / each)),
                Stream.generate(() -> world.addresses().attackPlace(random))
                        .limit(random.between(1, 3))
                        .toList(),
                Stream.generate(() -> tool(random)).limit(random.between(1, 4)).toList(),
                IntStream.range(0, devices)
                        .mapToObj(_ -> ClientDevice.app(random))
                        .toList(),
                profile.sharedDevices() > 0,
                random.pick(List.of(PlannedAction.Taste.values())),
                random.between(40, 400),
                0.3 + 0.6 * random.between(0, 10) / 10,
                0.4 + 0.55 * random.between(0, 10) / 10,
                0.35 + 0.6 * random.between(0, 10) / 10);
    }

    private static ClientDevice tool(SeededRandom random) {
        return random.chance(0.4) ? ClientDevice.browser(random) : ClientDevice.app(random);
    }

    /// The address of a login at this second; once foreign addresses are blocked, everyone buys domestic ones.
    ClientAddress source(long at, SeededRandom random) {
        if (domestic || at >= DrillCalendar.FOREIGN_BLOCKED - HALF_AN_HOUR) {
            return networks.domesticBot(net, random.between(0, addresses - 1));
        }
        return anySource(random);
    }

    /// The address of an attempt; scripts do not notice that they are blocked.
    public ClientAddress anySource(SeededRandom random) {
        if (domestic) {
            return networks.domesticBot(net, random.between(0, addresses - 1));
        }
        if (random.chance(0.06)) {
            return AddressPlan.vpn(random);
        }
        int n = random.between(0, addresses - 1);
        return AddressPlan.bot(places.get(n % places.size()), net, n);
    }

    /// The device a script logs in with: mostly a device id made up for each account.
    public ClientDevice tool(SeededRandom random, boolean quick) {
        if (sharesDevices) {
            return random.pick(runners);
        }
        ClientDevice tool = random.pick(tools);
        return tool.deviceId().isEmpty() || quick ? tool : tool.withDevice(ClientDevice.deviceId(random));
    }

    ClientDevice runner(SeededRandom random) {
        return sharesDevices || random.chance(0.5) ? random.pick(runners) : ClientDevice.app(random);
    }
}
