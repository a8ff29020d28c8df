package app.redress.casefile.estimates;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.database.Listing;
import app.redress.casefile.results.ResultTables;
import app.redress.damages.Bridge.Cause;
import app.redress.damages.Bridge.Movement;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Published estimates in the database; nothing here changes or removes one.
public final class EstimateDao {
    private static final String HEADS = "select e.*, (select min(s.number) from published_estimate s"
            + " where s.supersedes = e.number) as superseded_by from published_estimate e";

    private final Handle handle;

    public EstimateDao(Handle handle) {
        this.handle = handle;
    }

    /// All published estimates in order of number.
    public List<PublishedEstimate> all() {
        return handle.createQuery(HEADS + " order by e.number")
                .map((row, _) -> read(row))
                .list();
    }

    /// @throws UnusableInput when there is none with that number
    public PublishedEstimate published(int number) {
        return find(number).orElseThrow(() -> new UnusableInput(Message.of("estimate.unknown", number)));
    }

    public Optional<PublishedEstimate> find(int number) {
        return handle.createQuery(HEADS + " where e.number = :number")
                .bind("number", number)
                .map((row, _) -> read(row))
                .findOne();
    }

    public int last() {
        return handle.createQuery("select coalesce(max(number), 0) from published_estimate")
                .mapTo(Integer.class)
                .one();
    }

    public void insert(PublishedEstimate estimate) {
        DamageEstimate stated = estimate.stated();
        handle.createUpdate("insert into published_estimate (number, published_at, published_by, note, definition,"
                        + " as_of, zone, tracing, policy, policy_text, evidence, decisions_to, reservations, supersedes,"
                        + " reason, seal) values (:number, :at, :by, :note, :definition, :asOf, :zone, :tracing,"
                        + " :policy, :policyText, :evidence, :decisionsTo, :reservations, :supersedes, :reason, :seal)")
                .bind("number", estimate.number())
                .bind("at", estimate.publishedAt())
                .bind("by", estimate.publishedBy())
                .bind("note", estimate.note())
                .bind("definition", estimate.definition().name())
                .bind("asOf", stated.asOf().toString())
                .bind("zone", estimate.zone().getId())
                .bind("tracing", stated.tracing())
                .bind("policy", stated.policy())
                .bind("policyText", estimate.policyText())
                .bind("evidence", CaseJson.text(estimate.evidence()))
                .bind("decisionsTo", estimate.decisionsTo())
                .bind("reservations", CaseJson.text(estimate.reservations()))
                .bind("supersedes", estimate.supersedes())
                .bind("reason", estimate.reason())
                .bind("seal", estimate.seal())
                .execute();
        insertFigures(estimate);
    }

    private void insertFigures(PublishedEstimate estimate) {
        try (PreparedBatch batch =
                handle.prepareBatch("insert into published_figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (DamageEstimate figure : estimate.figures()) {
                Range range = figure.range();
                batch.add(
                        estimate.number(),
                        figure.definition().name(),
                        figure.accounts(),
                        figure.amount(),
                        figure.low(),
                        figure.expected(),
                        figure.high(),
                        range == null ? null : range.low(),
                        range == null ? null : range.high(),
                        CaseJson.text(figure.evidence()));
            }
            batch.execute();
        }
    }

    private PublishedEstimate read(ResultSet row) throws SQLException {
        return new PublishedEstimate(
                row.getInt("number"),
                CaseTypes.time(row, "published_at"),
                row.getString("published_by"),
                row.getString("note"),
                Definition.valueOf(row.getString("definition")),
                figures(row),
                ZoneId.of(row.getString("zone")),
                row.getString("policy_text"),
                CaseJson.listOf(PublishedEstimate.File.class, row.getString("evidence")),
                row.getLong("decisions_to"),
                CaseJson.listOf(Message.class, row.getString("reservations")),
                number(row, "supersedes"),
                row.getString("reason"),
                number(row, "superseded_by"),
                row.getString("seal"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private List<DamageEstimate> figures(ResultSet head) throws SQLException {
        Instant asOf = Instant.parse(head.getString("as_of"));
        String tracing = head.getString("tracing");
        String policy = head.getString("policy");
        return handle.createQuery("select * from published_figure where number = :number order by "
                        + Listing.rank("definition", Definition.values()))
                .bind("number", head.getInt("number"))
                .map((row, _) -> new DamageEstimate(
                        Definition.valueOf(row.getString("definition")),
                        row.getInt("accounts"),
                        row.getLong("amount"),
                        row.getLong("low"),
                        row.getLong("expected"),
                        row.getLong("high"),
                        ResultTables.range(row),
                        asOf,
                        tracing,
                        policy,
                        CaseJson.strings(row.getString("evidence"))))
                .list();
    }

    /// Changes made by runs between two lines of the audit log.
    List<Movement> movements(long after, long upTo) {
        return handle.createQuery("select account, definition, cause, yen from estimate_movement"
                        + " where audit_seq > :after and audit_seq <= :upTo order by audit_seq, account")
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, _) -> new Movement(
                        row.getString(1),
                        Definition.valueOf(row.getString(2)),
                        Cause.valueOf(row.getString(3)),
                        row.getLong(4)))
                .list();
    }
}
