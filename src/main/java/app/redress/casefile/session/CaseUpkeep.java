package app.redress.casefile.session;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseDatabase;
import app.redress.casefile.database.CaseErrors;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.people.Act;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/// What people do with a case as a whole: its name, its passphrase, its backup.
final class CaseUpkeep {
    private final CaseFile file;
    private final CaseDatabase database;
    private final Gate gate;
    private final AuditLog audit;
    private final InstantSource clock;

    CaseUpkeep(CaseFile file, CaseDatabase database, Gate gate, AuditLog audit, InstantSource clock) {
        this.file = file;
        this.database = database;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    void changePassphrase(CaseSession by, Passphrase old, Passphrase fresh, SecureRandom random) {
        Path place = database.file();
        by.require(Act.CASE_PASSPHRASE);
        if (!database.encrypted()) {
            throw CaseErrors.notEncrypted(place);
        }
        file.write(handle -> {
            Actor actor = gate.admit(handle, by, Act.CASE_PASSPHRASE);
            audit.append(handle, actor, Action.PASSPHRASE_CHANGED, String.valueOf(place.getFileName()), "");
            // last, so that if it fails, the audit line is rolled back too
            database.relock(old, fresh, random);
        });
    }

    String rename(CaseSession by, String name) {
        CaseFile.requireName(name);
        file.write(handle -> {
            Actor actor = gate.admit(handle, by, Act.RENAME);
            String before = name(handle);
            if (!before.equals(name)) {
                handle.createUpdate("update redress_case set name = :name where id = 1")
                        .bind("name", name)
                        .execute();
                audit.append(handle, actor, Action.CASE_RENAMED, name, "was " + before);
            }
        });
        return name;
    }

    private static String name(Handle handle) {
        return handle.createQuery("select name from redress_case where id = 1")
                .mapTo(String.class)
                .one();
    }

    void noteRestored(CaseBackup.Manifest backup) {
        file.write(handle -> {
            RestoredCase.insert(handle, backup.madeAt(), backup.auditSeq(), clock.instant());
            audit.append(
                    handle,
                    gate.nobody(),
                    Action.CASE_RESTORED,
                    String.valueOf(database.file().getFileName()),
                    "backup of " + backup.madeAt() + "; line " + backup.auditSeq() + " " + backup.auditHash());
        });
    }

    CaseBackup.Manifest backUp(CaseSession by, Path target) {
        file.write(handle -> {
            Actor actor = gate.admit(handle, by, Act.BACK_UP);
            audit.append(handle, actor, Action.BACKED_UP, String.valueOf(target.getFileName()), "");
        });
        return CaseBackup.write(database, target, clock.instant());
    }
}
