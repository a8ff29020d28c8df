package app.redress.simulation.drill;

import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.Progress;
import app.redress.simulation.attackers.AttackOrder;
import app.redress.simulation.attackers.AttackScript;
import app.redress.simulation.attackers.AttackerGroup;
import app.redress.simulation.attackers.FalseIdentityPlanner;
import app.redress.simulation.attackers.Incident;
import app.redress.simulation.attackers.MulePlanner;
import app.redress.simulation.exports.DrillExports;
import app.redress.simulation.exports.DrillFiles;
import app.redress.simulation.exports.TimeSorter.Mark;
import app.redress.simulation.owners.FamilyPlanner;
import app.redress.simulation.owners.FriendsPlanner;
import app.redress.simulation.owners.LifePlanner;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.owners.OwnerPlanner;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.TransferDesk;
import app.redress.simulation.wallet.TransferDesk.Arrival;
import app.redress.simulation.wallet.WalletAccount;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.wallet.WalletService.Outcome;
import app.redress.simulation.world.AttackKind;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.DrillRequest;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Simulates one incident account by account and writes its exports and the truth.
///
/// Memory use grows with the victims, not with accounts or rows: each account is dropped once written.
public final class Drill {
    private static final int REPORT_EVERY = 4_096;
    /// An account must have been registered this many seconds before an attack, long enough for a first purchase of
    /// the owner's.
    private static final long SETTLED = 4_000;

    private final DrillRequest request;
    private final World world;
    private final Incident incident;
    private final TransferDesk desk;
    private final DrillSummary.Counter counter = new DrillSummary.Counter();

    private Drill(DrillRequest request) {
        this.request = request;
        world = World.of(request);
        incident = new Incident(world, request.victims());
        desk = new TransferDesk(request.seed());
    }

    /// Writes the files of a drill into its folder, all or nothing.
    public static DrillSummary run(DrillRequest request, Progress progress) throws IOException {
        Files.createDirectories(request.out());
        Path temporary = Files.createTempDirectory(request.out(), ".drill-");
        try {
            DrillSummary summary = new Drill(request).write(temporary, progress);
            for (String name : DrillFiles.ALL) {
                Files.move(temporary.resolve(name), request.out().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            return summary;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            clear(temporary);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(folder);
    }

    private DrillSummary write(Path folder, Progress progress) throws IOException {
        DrillExports exports = new DrillExports(folder, world);
        try (AccountFiles files = new AccountFiles(folder, world.profile().country())) {
            for (int index = 0; index < request.accounts(); index++) {
                account(index, exports, files);
                if (index % REPORT_EVERY == 0) {
                    progress.checkCancelled();
                    progress.stage(Progress.Stage.READING, index, request.accounts());
                }
            }
            files.controls();
        }
        progress.stage(Progress.Stage.SAVING, request.accounts(), request.accounts());
        return counter.summary(
                exports.writeTo(folder), world.profile().country().unit());
    }

    private void account(int index, DrillExports exports, AccountFiles files) throws IOException {
        AttackOrder order = incident.order(index);
        SeededRandom random = SeededRandom.of(world.seed(), SeededRandom.Stream.OWNER, index);
        Owner owner = owner(index, random, order);
        WalletAccount account = new WalletAccount(
                index,
                world.seed(),
                WalletAccount.idOf(index, world.seed()),
                owner.registeredAt(),
                owner.opening(),
                owner.cardLinked(),
                !random.chance(world.profile().withoutAccess()),
                order != null,
                incident.accomplices().has(index));
        ActionPlan plan = plan(index, owner, order, random);
        Outcome outcome = new WalletService(account, plan, random, exports, desk).play();
        new Tries(world, incident, exports).on(account, outcome.frozenAt());
        files.write(account, owner, order, outcome, random);
        counter.add(owner, order, outcome);
    }

    private ActionPlan plan(int index, Owner owner, @Nullable AttackOrder order, SeededRandom random) {
        ActionPlan plan = new ActionPlan();
        if (incident.accomplices().isFalseIdentity(index)) {
            SeededRandom theirs = SeededRandom.of(world.seed(), SeededRandom.Stream.ACCOMPLICES, index);
            new FalseIdentityPlanner(world, incident.anyGroup(theirs), owner, plan, theirs).plan();
        } else {
            new OwnerPlanner(world, owner, plan, random).plan();
            new Lives(world, incident.accomplices().customers(), this::registeredAt).plan(index, owner, plan);
        }
        if (order != null) {
            new AttackScript(
                            world, order, owner, plan, SeededRandom.of(world.seed(), SeededRandom.Stream.ATTACK, index))
                    .plan();
        }
        arrive(index, owner, plan);
        return plan;
    }

    private void arrive(int index, Owner owner, ActionPlan plan) {
        List<Arrival> arrivals = desk.take(index);
        arrivals.forEach(one -> plan.owner(one.at(), new PlannedAction.Receive(one.amount(), one.from())));
        if (incident.accomplices().isMule(index)) {
            SeededRandom random = SeededRandom.of(world.seed(), SeededRandom.Stream.ACCOMPLICES, index);
            new MulePlanner(world, owner, plan, random)
                    .plan(arrivals, incident.accomplices().after(index));
        }
    }

    private long registeredAt(int index) {
        SeededRandom random = SeededRandom.of(world.seed(), SeededRandom.Stream.OWNER, index);
        return owner(index, random, incident.order(index)).registeredAt();
    }

    private Owner owner(int index, SeededRandom random, @Nullable AttackOrder order) {
        if (incident.accomplices().isFalseIdentity(index)) {
            Owner nobody = Owner.draw(world, index, random, Long.MAX_VALUE, true);
            return nobody.opening(FalseIdentityPlanner.opening(random));
        }
        if (incident.accomplices().has(index)) {
            return Owner.draw(world, index, random, DrillCalendar.FIRST_NIGHT - SETTLED, false);
        }
        if (order == null) {
            return Owner.draw(world, index, random, Long.MAX_VALUE, false);
        }
        long latest = Math.max(world.days().start(), order.entryAt() - SETTLED);
        Owner owner = Owner.draw(world, index, random, latest, order.kind().charges());
        if (order.model()) {
            // a new password would shut the attackers out before they have done what was reported
            owner.habits().remove(OwnerHabit.RESETS_PASSWORD);
        }
        // an insider meets only the customers of one store
        return order.kind() == AttackKind.INSIDER_STORE ? owner.at(world.shops().positionOf(order.shop())) : owner;
    }

    /// What owners do beside shopping at stores, where the profile says so.
    private record Lives(World world, int customers, IntToLongFunction registeredAt) {
        void plan(int index, Owner owner, ActionPlan plan) {
            new FamilyPlanner(world, owner, plan, SeededRandom.of(world.seed(), SeededRandom.Stream.FAMILY, index))
                    .plan();
            new LifePlanner(world, owner, plan, SeededRandom.of(world.seed(), SeededRandom.Stream.LIFE, index)).plan();
            SeededRandom friends = SeededRandom.of(world.seed(), SeededRandom.Stream.FRIENDS, index);
            new FriendsPlanner(world, index, customers, owner, plan, friends).plan(registeredAt);
        }
    }

    /// Failed logins of attack scripts: wrong passwords for real ids, and ids that do not exist.
    private record Tries(World world, Incident incident, DrillExports exports) {
        void on(WalletAccount account, @Nullable Long frozenAt) {
            SeededRandom random = SeededRandom.of(world.seed(), SeededRandom.Stream.TRIES, account.index());
            DrillProfile.Attackers attackers = world.profile().attackers();
            for (int left = random.count(attackers.failedTries() * world.eagerness()); left > 0; left--) {
                tryOnce(account, frozenAt, true, random);
            }
            for (int left = random.count(attackers.unknownTries() * world.eagerness()); left > 0; left--) {
                tryOnce(account, frozenAt, false, random);
            }
        }

        private void tryOnce(WalletAccount account, @Nullable Long frozenAt, boolean known, SeededRandom random) {
            long at = world.profile().attackers().patient()
                    ? random.between(world.days().start(), DrillCalendar.END - DrillCalendar.HOUR)
                    : DrillCalendar.attackTime(random);
            boolean exists = known && at > account.registeredAt();
            if (exists && !account.accessExported()) {
                return;
            }
            AttackerGroup group = incident.anyGroup(random);
            ClientAddress from = group.anySource(random);
            Mark mark = exists && account.attacked() ? Mark.ATTACKER : Mark.UNLISTED;
            exports.access(
                    at,
                    exists ? account.id() : "",
                    Kind.LOGIN,
                    Result.FAILURE,
                    from,
                    group.tool(random, !exists),
                    reason(at, from, exists, frozenAt),
                    mark);
        }

        private static String reason(long at, ClientAddress from, boolean exists, @Nullable Long frozenAt) {
            if (from.foreign() && at >= DrillCalendar.FOREIGN_BLOCKED) {
                return "access from abroad blocked";
            }
            if (!exists) {
                return "unknown ID";
            }
            return frozenAt != null && at >= frozenAt ? "account frozen" : "wrong password";
        }
    }
}
