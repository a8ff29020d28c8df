package app.redress.desktop;

import app.redress.casefile.database.Passphrase;

/// Changes the passphrase of the open case. This may take a second and runs off the UI thread;
/// [app.redress.casefile.database.CaseLocked] means that the old one is wrong.
@FunctionalInterface
public interface PassphraseChange {
    void change(Passphrase old, Passphrase fresh);
}
