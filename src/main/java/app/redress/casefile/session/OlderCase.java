package app.redress.casefile.session;

import app.redress.casefile.accounts.AccountTraits;
import app.redress.casefile.accounts.LossTable;
import app.redress.casefile.database.CaseDatabase;
import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// What a case of an older version is given when it is opened: a backup that older versions can open, and the tables
/// that are computed from others.
final class OlderCase implements CaseDatabase.Completion {
    @Override
    public void backUp(CaseDatabase database, Path target, Instant at) {
        CaseBackup.write(database, target, at);
    }

    @Override
    public void complete(Handle handle) {
        AccountTraits.complete(handle);
        LossTable.complete(handle);
    }
}
