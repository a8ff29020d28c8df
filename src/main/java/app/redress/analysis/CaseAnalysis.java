package app.redress.analysis;

import app.redress.casefile.CaseFile;
import app.redress.casefile.Passphrase;
import app.redress.domain.Progress;
import app.redress.worklist.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Analyses exports into a case: a new one where there is none, a new estimate in the old one where there is.
public final class CaseAnalysis {
    private final String user;
    private final InstantSource clock;
    private final SecureRandom random;

    /// @param user who works on the case, for its audit log
    /// @param random where the key of a new, encrypted case comes from
    public CaseAnalysis(String user, InstantSource clock, SecureRandom random) {
        this.user = user;
        this.clock = clock;
        this.random = random;
    }

    /// Runs the analysis and saves what it found; cancelled or failed, the case is as it was.
    ///
    /// @param passphrase that opens the case, or that a new one is encrypted with; null for none
    /// @return the case, open
    /// @throws app.redress.casefile.CaseLocked before any work when the case does not open with it
    public CaseFile run(AnalysisRequest request, Path place, @Nullable Passphrase passphrase, Progress progress) {
        CaseFile.checkPassphrase(place, passphrase);
        return keep(Analysis.run(request, progress), place, passphrase, progress);
    }

    /// Saves findings in the case at a place.
    ///
    /// @return the case, open
    public CaseFile keep(Findings findings, Path place, @Nullable Passphrase passphrase, Progress progress) {
        progress.stage(Progress.Stage.SAVING, 0, findings.accounts().size());
        boolean fresh = !exists(place);
        CaseFile file = fresh
                ? CaseFile.create(place, nameOf(place), user, clock, passphrase, random)
                : CaseFile.open(place, user, clock, passphrase);
        try {
            file.save(findings, progress);
            return file;
        } catch (RuntimeException e) {
            if (fresh) {
                file.discard();
            } else {
                file.close();
            }
            throw e;
        }
    }

    private static boolean exists(Path place) {
        return Files.exists(place) || Files.exists(place.resolveSibling(place.getFileName() + ".mv.db"));
    }

    private static String nameOf(Path place) {
        return String.valueOf(place.getFileName()).replaceFirst("\\.mv\\.db$", "");
    }
}
