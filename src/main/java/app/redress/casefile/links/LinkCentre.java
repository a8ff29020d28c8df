package app.redress.casefile.links;

import app.redress.casefile.query.TwinQuery.Trait;

/// What links are looked at from: an account, or something that accounts have.
public sealed interface LinkCentre {
    /// The accounts that have something of this one's suspicious events.
    record OfAccount(String account) implements LinkCentre {}

    /// The accounts whose suspicious events have this thing.
    ///
    /// @param value id of the device, the address, or id of the store (its name if it has none)
    record OfThing(Trait trait, String value) implements LinkCentre {}
}
