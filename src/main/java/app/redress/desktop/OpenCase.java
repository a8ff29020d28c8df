package app.redress.desktop;

import app.redress.casefile.CaseReader;
import java.util.Optional;

/// A case that is open in the window.
///
/// @param decisions takes what people decide on its worklists
/// @param evidence settles its conflicts and hands out its rejected lines
/// @param place where it is kept, as shown to people
/// @param sample whether it is the shipped case, kept only while it is open
/// @param passphraseChange empty for a case that is not encrypted
/// @param closing gives back its file
public record OpenCase(
        CaseReader reader,
        DecisionService decisions,
        EvidenceService evidence,
        String place,
        boolean sample,
        Optional<PassphraseChange> passphraseChange,
        Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
