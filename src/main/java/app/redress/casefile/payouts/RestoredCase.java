package app.redress.casefile.payouts;

import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// What a case restored from a backup cannot know: which batches were sealed after it. Until a manager has settled
/// that, money could go out twice, and nothing is sealed.
///
/// @param backupAt when the backup was made
/// @param backupSeq number of the last line of the audit log in it
/// @param settledBy who read in the batches since, or confirmed that there were none; null for nobody yet
/// @param batches how many were read in
/// @param reason given by the person; blank for none
public record RestoredCase(
        int place,
        Instant backupAt,
        long backupSeq,
        Instant restoredAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable Integer batches,
        @Nullable String reason) {

    /// Whether batches since the backup may be unknown.
    public boolean open() {
        return settledBy == null;
    }

    /// Says what is unknown and what to do.
    public Message words() {
        return Message.of("restored.open", backupAt);
    }

    /// The latest restoration; empty for a case that never was restored.
    public static Optional<RestoredCase> latest(Handle handle) {
        return handle.createQuery("select place, backup_at, backup_seq, restored_at, settled_by, settled_at, batches,"
                        + " reason from case_restored order by place desc fetch first row only")
                .map(ConstructorMapper.of(RestoredCase.class))
                .findOne();
    }

    public static void insert(Handle handle, Instant backupAt, long backupSeq, Instant at) {
        handle.createUpdate("insert into case_restored select coalesce(max(place), 0) + 1, :backup, :seq, :at,"
                        + " cast(null as varchar), cast(null as timestamp(6) with time zone), cast(null as int),"
                        + " cast(null as varchar) from case_restored")
                .bind("backup", backupAt)
                .bind("seq", backupSeq)
                .bind("at", at)
                .execute();
    }

    /// Settles every restoration that is open.
    static void settle(Handle handle, String who, Instant at, int batches, String reason) {
        handle.createUpdate("update case_restored set settled_by = :who, settled_at = :at, batches = :batches,"
                        + " reason = :reason where settled_by is null")
                .bind("who", who)
                .bind("at", at)
                .bind("batches", batches)
                .bind("reason", reason)
                .execute();
    }

    /// The end of the audit log in the earliest backup: what was sealed later may be unknown.
    static long knownUntil(Handle handle) {
        return handle.createQuery("select min(backup_seq) from case_restored")
                .mapTo(Long.class)
                .one();
    }

    /// @throws DecisionRefused while batches may be unknown
    static void requireSettled(Handle handle) {
        latest(handle).filter(RestoredCase::open).ifPresent(restored -> {
            throw new DecisionRefused(Rule.BATCHES_UNKNOWN, restored.words());
        });
    }
}
