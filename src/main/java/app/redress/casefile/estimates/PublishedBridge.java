package app.redress.casefile.estimates;

import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.ResultTables;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The bridge from a published estimate to a later one, or to what the case says now.
public final class PublishedBridge {
    private PublishedBridge() {}

    /// @param from, to numbers of published estimates, the earlier first; null for the current state of the case
    /// @param definition definition for both sides; null for each one's own
    /// @throws UnusableInput when there is no such estimate
    public static Bridge between(Handle handle, int from, @Nullable Integer to, @Nullable Definition definition) {
        EstimateDao estimates = new EstimateDao(handle);
        PublishedEstimate first = estimates.published(from);
        PublishedEstimate second = to == null ? null : estimates.published(to);
        Definition before = definition == null ? first.definition() : definition;
        Definition after = definition != null ? definition : second == null ? before : second.definition();
        return Bridge.between(
                new Bridge.Side(before, first.figure(before).amount(), ContributionTables.published(handle, from)),
                second == null ? now(handle, after) : then(handle, second, after),
                estimates.movements(
                        first.decisionsTo(),
                        second == null ? handle.attach(AuditDao.class).head().auditSeq() : second.decisionsTo()));
    }

    private static Bridge.Side then(Handle handle, PublishedEstimate published, Definition by) {
        return new Bridge.Side(
                by, published.figure(by).amount(), ContributionTables.published(handle, published.number()));
    }

    private static Bridge.Side now(Handle handle, Definition by) {
        long amount = ResultTables.estimates(handle).stream()
                .filter(e -> e.definition() == by)
                .mapToLong(DamageEstimate::amount)
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.of("estimate.nothing")));
        return new Bridge.Side(by, amount, ContributionTables.current(handle));
    }
}
