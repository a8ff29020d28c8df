package app.redress.casefile.accounts;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseTypes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The accounts that people had reconstructed though nothing chose them.
public final class AskedAccounts {
    private final AuditLog audit;
    private final InstantSource clock;

    public AskedAccounts(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// When each was asked for, by account.
    public static SortedMap<String, Instant> all(Handle handle) {
        SortedMap<String, Instant> all = new TreeMap<>();
        handle.createQuery("select account, asked_at from asked_account")
                .map((row, _) -> all.put(row.getString(1), CaseTypes.time(row, "asked_at")))
                .list();
        return all;
    }

    public void add(Handle handle, String account, Actor actor) {
        if (!all(handle).containsKey(account)) {
            handle.createUpdate("insert into asked_account values (:account, :who, :at)")
                    .bind("account", account)
                    .bind("who", actor.name())
                    .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .execute();
            audit.append(handle, actor, Action.ACCOUNT_ASKED, account, "");
        }
    }
}
