package app.redress.casefile.links;

import app.redress.casefile.query.TwinQuery.Trait;

/// A device, an address or a store of suspicious events, and who has it.
///
/// @param words the name of a store; otherwise empty
/// @param accounts how many accounts have it in suspicious events
/// @param due yen due to them, with what people decided
public record LinkedThing(Trait trait, String value, String words, long accounts, long due) {
    /// Number of accounts from which a thing is a hub: what so many have links nobody in particular, so its accounts
    /// are listed only when it is looked at itself.
    public static final int HUB = 40;

    public boolean isHub() {
        return accounts >= HUB;
    }
}
