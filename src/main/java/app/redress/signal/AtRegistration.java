package app.redress.signal;

import org.jspecify.annotations.Nullable;

/// Whether the hand was there when the account was opened, which makes it the owner's.
final class AtRegistration extends Signal<Visitor> {
    AtRegistration() {
        super("opening", 1, "notAtRegistration", "registration");
    }

    @Override
    public @Nullable Seen see(Visitor v) {
        // a newcomer was not there, whoever it is
        return v.atRegistration() == null || !v.first() ? null : seen(0, v.atRegistration() ? 1 : 0);
    }
}
