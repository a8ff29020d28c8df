package app.redress.console;

import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.session.CaseBackup;
import app.redress.decisions.Labels;
import app.redress.desktop.CaseKeeping;
import app.redress.domain.Progress;
import java.nio.file.Path;

/// A case without a file to keep.
final class NoKeeping implements CaseKeeping {
    @Override
    public CaseBackup.Manifest backUp(Path target) {
        return new CaseBackup.Manifest(SampleIncident.AS_OF, "", 0, "");
    }

    @Override
    public CaseAnalysis.Teaching teaching() {
        return new CaseAnalysis.Teaching(Labels.NONE, false, true);
    }

    @Override
    public void analyseAgain(boolean teach, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String rename(String name) {
        return name;
    }
}
