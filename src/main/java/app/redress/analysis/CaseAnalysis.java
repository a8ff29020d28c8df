package app.redress.analysis;

import app.redress.casefile.CaseFile;
import app.redress.domain.Progress;
import app.redress.worklist.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// Analyses exports into a case: a new one where there is none, a new estimate in the old one where there is.
public final class CaseAnalysis {
    private final String user;
    private final InstantSource clock;

    /// @param user who works on the case, for its audit log
    public CaseAnalysis(String user, InstantSource clock) {
        this.user = user;
        this.clock = clock;
    }

    /// Runs the analysis and saves what it found; cancelled or failed, the case is as it was.
    ///
    /// @return the case, open
    public CaseFile run(AnalysisRequest request, Path place, Progress progress) {
        return keep(Analysis.run(request, progress), place, progress);
    }

    /// Saves findings in the case at a place.
    ///
    /// @return the case, open
    public CaseFile keep(Findings findings, Path place, Progress progress) {
        progress.stage(Progress.Stage.SAVING, 0, findings.accounts().size());
        boolean fresh = !exists(place);
        CaseFile file = fresh ? CaseFile.create(place, nameOf(place), user, clock) : CaseFile.open(place, user, clock);
        try {
            file.save(findings, progress);
            return file;
        } catch (RuntimeException e) {
            file.close();
            if (fresh) {
                discard(file.file(), e);
            }
            throw e;
        }
    }

    private static void discard(Path file, RuntimeException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (java.io.IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static boolean exists(Path place) {
        return Files.exists(place) || Files.exists(place.resolveSibling(place.getFileName() + ".mv.db"));
    }

    private static String nameOf(Path place) {
        return String.valueOf(place.getFileName()).replaceFirst("\\.mv\\.db$", "");
    }
}
