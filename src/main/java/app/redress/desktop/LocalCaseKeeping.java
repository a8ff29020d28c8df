package app.redress.desktop;

import app.redress.analysis.CaseAnalysis;
import app.redress.casefile.session.CaseBackup;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Progress;
import java.nio.file.Path;
import java.util.Map;

/// Name, backups and repeated analyses of one case file.
record LocalCaseKeeping(CaseFile file, CaseAnalysis cases, int threads) implements CaseKeeping {
    @Override
    public CaseBackup.Manifest backUp(Path target) {
        return file.session().backUp(target);
    }

    @Override
    public CaseAnalysis.Teaching teaching() {
        return CaseAnalysis.teaching(file);
    }

    @Override
    public void analyseAgain(boolean teach, Progress progress) {
        cases.again(file, Map.of(), teach, threads, progress);
    }

    @Override
    public String rename(String name) {
        return file.session().rename(name);
    }
}
