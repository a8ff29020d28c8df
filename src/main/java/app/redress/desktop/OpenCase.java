package app.redress.desktop;

import app.redress.casefile.CaseReader;
import java.util.Optional;

/// A case that is open in the window.
///
/// @param decisions makes decisions on its worklists
/// @param evidence its conflicts and rejected lines
/// @param place its path, as displayed
/// @param sample whether it is the shipped case, kept only while it is open
/// @param passphraseChange empty for a case that is not encrypted
/// @param closing releases its file
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
