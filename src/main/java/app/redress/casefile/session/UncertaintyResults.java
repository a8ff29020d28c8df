package app.redress.casefile.session;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.results.KeptResult;
import app.redress.domain.Sha256;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The results of reviews and of estimates of growth that the case keeps: none is ever changed or removed.
public final class UncertaintyResults {
    private final CaseFile file;
    private final AuditLog audit;
    private final InstantSource clock;

    UncertaintyResults(CaseFile file, AuditLog audit, InstantSource clock) {
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    private enum Kind {
        SAMPLING,
        GROWTH
    }

    /// Results of reviewed samples, the latest first.
    public List<KeptResult<ReviewedSample>> samples() {
        return file.read(handle -> all(handle, Kind.SAMPLING, ReviewedSample.class));
    }

    /// Estimates of growth, the latest first.
    public List<KeptResult<Growth>> growths() {
        return file.read(handle -> all(handle, Kind.GROWTH, Growth.class));
    }

    void keep(Handle handle, Actor actor, Instant asOf, ReviewedSample found) {
        String about = "seed " + found.seed() + "; " + found.result().reviewed() + " of " + found.drawn()
                + " accounts; sample SHA-256 " + found.sha256();
        keep(
                handle,
                actor,
                Kind.SAMPLING,
                about,
                new KeptResult<>(0, clock.instant(), actor.name(), asOf, found.frame(), ReviewedSample.METHOD, found));
    }

    void keep(Handle handle, Actor actor, Instant asOf, String basis, Growth found) {
        String about = found.claims() + " claims; " + found.found() + " found; " + found.both() + " both";
        keep(
                handle,
                actor,
                Kind.GROWTH,
                about,
                new KeptResult<>(0, clock.instant(), actor.name(), asOf, basis, Growth.METHOD, found));
    }

    /// Keeps a result unless the last one of its kind says the same of the same figure.
    private <T> void keep(Handle handle, Actor actor, Kind kind, String about, KeptResult<T> fresh) {
        // also takes turns with others who would give out the same number
        handle.attach(AuditDao.class).lockHead();
        String text = CaseJson.text(fresh.result());
        if (isKnown(handle, kind, fresh, text)) {
            return;
        }
        int number = handle.createQuery("select coalesce(max(number), 0) + 1 from uncertainty_result")
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("insert into uncertainty_result (number, kind, found_at, found_by, as_of, basis, method,"
                        + " result) values (:number, :kind, :at, :by, :asOf, :basis, :method, :result)")
                .bind("number", number)
                .bind("kind", kind.name())
                .bind("at", fresh.foundAt().truncatedTo(ChronoUnit.MICROS))
                .bind("by", fresh.foundBy())
                .bind("asOf", fresh.asOf().toString())
                .bind("basis", fresh.basis())
                .bind("method", fresh.method())
                .bind("result", text)
                .execute();
        String detail =
                about + "; as of " + fresh.asOf() + "; basis " + fresh.basis() + "; SHA-256 " + Sha256.hex(text);
        audit.append(handle, actor, Action.UNCERTAINTY_ESTIMATED, kind.name() + " " + number, detail);
    }

    private static boolean isKnown(Handle handle, Kind kind, KeptResult<?> fresh, String text) {
        return handle.createQuery("select as_of, basis, result from uncertainty_result where number ="
                        + " (select max(number) from uncertainty_result where kind = :kind)")
                .bind("kind", kind.name())
                .map((row, _) -> row.getString(1).equals(fresh.asOf().toString())
                        && row.getString(2).equals(fresh.basis())
                        && row.getString(3).equals(text))
                .findOne()
                .orElse(false);
    }

    private static <T> List<KeptResult<T>> all(Handle handle, Kind kind, Class<T> type) {
        return handle.createQuery("select number, found_at, found_by, as_of, basis, method, result"
                        + " from uncertainty_result where kind = :kind order by number desc")
                .bind("kind", kind.name())
                .map((row, _) -> new KeptResult<>(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        Instant.parse(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        CaseJson.read(row.getString(7), type)))
                .list();
    }
}
