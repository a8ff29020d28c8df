package app.redress.casefile.audit;

import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Listing;
import app.redress.casefile.database.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// The tamper-evident log of who did what in this case.
public final class AuditLog {
    private static final Listing LISTING = new Listing(
            "audit",
            "seq",
            Map.of("seq", "seq", "at", "happened_at", "who", "who", "action", "action", "subject", "subject"),
            List.of("who", "action", "subject", "detail"),
            "0");

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final AuditAnchor anchor;

    /// @param anchor stores the end of the log outside the database
    public AuditLog(Jdbi jdbi, InstantSource clock, AuditAnchor anchor) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.anchor = anchor;
    }

    /// The state of the chain.
    ///
    /// @param entries number of lines read
    /// @param brokenAt number of the first line that was changed, removed or inserted
    public record Verification(long entries, OptionalLong brokenAt) {
        public boolean intact() {
            return brokenAt.isEmpty();
        }
    }

    /// A page of lines, sorted by seq, at, who, action or subject; by default by seq.
    public Page<AuditEntry> entries(ListQuery query) {
        return jdbi.inTransaction(handle -> LISTING.page(handle, ConstructorMapper.of(AuditEntry.class), query));
    }

    /// A page of the lines that match.
    public Page<AuditEntry> entries(AuditFilter filter, ListQuery query) {
        return jdbi.inTransaction(handle ->
                LISTING.page(handle, ConstructorMapper.of(AuditEntry.class), filter.sql(), filter.bound(), query));
    }

    /// Everybody who is named in the log, by name.
    public List<String> names() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct who from audit order by who")
                .mapTo(String.class)
                .list());
    }

    /// Recomputes every hash and follows the chain to the head in the case row and to the end stored next to the case.
    public Verification verify() {
        return verify(_ -> {});
    }

    /// @param checked receives the number of lines checked so far
    public Verification verify(LongConsumer checked) {
        return jdbi.inTransaction(handle -> {
            AuditDao.Head head = handle.attach(AuditDao.class).lockHead();
            try (var lines = handle
                    .createQuery("select * from audit order by seq")
                    .map(ConstructorMapper.of(AuditEntry.class))
                    .stream()) {
                return follow(lines.iterator(), head, anchor.read().orElse(head), checked);
            }
        });
    }

    /// Stores the end of the log outside the database; not over an end that this log does not have, which proves that
    /// lines are missing.
    public void anchor() {
        synchronized (anchor) {
            if (endsAsNoted()) {
                anchor.note(
                        jdbi.withHandle(handle -> handle.attach(AuditDao.class).head()));
            }
        }
    }

    /// Whether a note outside the database says where the log ended; without one, lines cut off at its end are not
    /// seen.
    public boolean endIsNoted() {
        return anchor.read().isPresent();
    }

    /// Whether the log has the line at which it ended by the note outside the database; true without a note.
    public boolean endsAsNoted() {
        return anchor.read()
                .map(noted -> has(noted.auditSeq(), noted.auditHash()))
                .orElse(true);
    }

    /// Whether the log has this line, as a batch's manifest noted it when it was sealed.
    public boolean has(long seq, String hash) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("select count(*) from audit where seq = :seq and hash = :hash")
                                .bind("seq", seq)
                                .bind("hash", hash)
                                .mapTo(Long.class)
                                .one())
                == 1;
    }

    /// Hash of the last line.
    public String headHash() {
        return jdbi.withHandle(handle -> handle.attach(AuditDao.class).head().auditHash());
    }

    private static Verification follow(
            Iterator<AuditEntry> lines, AuditDao.Head head, AuditDao.Head noted, LongConsumer checked) {
        String previous = AuditEntry.GENESIS;
        long seq = 0;
        while (lines.hasNext()) {
            AuditEntry line = lines.next();
            seq++;
            if (line.seq() != seq
                    || !line.prevHash().equals(previous)
                    || seq == noted.auditSeq() && !line.hash().equals(noted.auditHash())
                    || !line.hash().equals(line.rightHash())) {
                return new Verification(seq, OptionalLong.of(seq));
            }
            previous = line.hash();
            checked.accept(seq);
        }
        boolean complete = seq == head.auditSeq() && previous.equals(head.auditHash()) && seq >= noted.auditSeq();
        return new Verification(seq, complete ? OptionalLong.empty() : OptionalLong.of(seq + 1));
    }

    /// Adds a line in the same transaction as the recorded action, so that neither exists without the other.
    public void append(Handle handle, Actor actor, Action action, String subject, String detail) {
        AuditDao dao = handle.attach(AuditDao.class);
        AuditDao.Head head = dao.lockHead();
        long seq = head.auditSeq() + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String prev = head.auditHash();
        String hash = AuditEntry.hash(seq, at, actor.name(), action.name(), subject, detail, prev, actor.osUser());
        AuditEntry entry = new AuditEntry(seq, at, actor.name(), action, subject, detail, prev, hash, actor.osUser());
        dao.insert(entry);
        dao.moveHead(entry);
    }
}
