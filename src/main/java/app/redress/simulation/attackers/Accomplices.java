package app.redress.simulation.attackers;

import app.redress.simulation.world.AttackKind;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.World;
import org.jspecify.annotations.Nullable;

/// The accounts on the attackers' side. They were opened last, so their indexes follow those of the customers: first
/// false identities, then mules who receive from victims, then mules who receive from mules.
///
/// @param customers number of accounts before them
public record Accomplices(int customers, int falseIdentities, int mules, int lastMules) {
    private static final int VICTIMS_OF_A_MULE = 8;
    private static final int MULES_OF_A_LAST = 3;

    static Accomplices of(World world, int victims) {
        DrillProfile.Attackers profile = world.profile().attackers();
        int left = world.accounts() - victims;
        int identities = Math.min(left, (int) Math.round(victims * profile.falseIdentities()));
        boolean sends = profile.attacks().containsKey(AttackKind.TO_MULES);
        int mules = sends ? Math.min(left, 2 + victims / VICTIMS_OF_A_MULE) : 0;
        int last = Math.min(left - mules, (mules + MULES_OF_A_LAST - 1) / MULES_OF_A_LAST);
        return new Accomplices(world.accounts() - identities - mules - last, identities, mules, last);
    }

    /// Whether this account is one of them.
    public boolean has(int index) {
        return index >= customers;
    }

    /// Whether its owner's name is false.
    public boolean isFalseIdentity(int index) {
        return has(index) && index < firstMule();
    }

    /// Whether it passes stolen money on.
    public boolean isMule(int index) {
        return index >= firstMule();
    }

    /// The account to which this one sends on, or null if it is the last one or there is none.
    public @Nullable Integer after(int mule) {
        int first = firstMule() + mules;
        return mule >= first || lastMules == 0 ? null : first + mule % lastMules;
    }

    /// The mule of a group.
    ///
    /// @return -1 if there are none
    int muleOf(AttackerGroup group) {
        return mules == 0 ? -1 : firstMule() + group.number() % mules;
    }

    private int firstMule() {
        return customers + falseIdentities;
    }
}
