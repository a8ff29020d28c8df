package app.redress.console;

import app.redress.casefile.CaseBackup;
import app.redress.desktop.CaseKeeping;
import java.nio.file.Path;

/// A case without a file to keep.
final class NoKeeping implements CaseKeeping {
    @Override
    public CaseBackup.Manifest backUp(Path target) {
        return new CaseBackup.Manifest(SampleIncident.AS_OF, "", 0, "");
    }

    @Override
    public String rename(String name) {
        return name;
    }
}
