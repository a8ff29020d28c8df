package app.redress.desktop;

import app.redress.casefile.CaseBackup;
import app.redress.casefile.CaseFile;
import java.nio.file.Path;

/// Name and backups of one case file.
record LocalCaseKeeping(CaseFile file) implements CaseKeeping {
    @Override
    public CaseBackup.Manifest backUp(Path target) {
        return file.session().backUp(target);
    }

    @Override
    public String rename(String name) {
        return file.session().rename(name);
    }
}
