package app.redress.casefile.payouts;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.CompensationItems;
import app.redress.casefile.lists.ItemTable;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutItem;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Tells a restored case what was sealed after its backup, so that no item of those batches goes out again.
public final class OutsideBatches {
    private final AuditLog audit;
    private final CompensationItems items;
    private final InstantSource clock;

    public OutsideBatches(AuditLog audit, CompensationItems items, InstantSource clock) {
        this.audit = audit;
        this.items = items;
        this.clock = clock;
    }

    /// Reads batches in and settles what the case could not know; without any batch, a person says that there were
    /// none.
    ///
    /// @param reason needed where there is no batch
    /// @throws UnusableInput for a batch of another case
    public OutsideBatch.Taken take(Handle handle, Actor actor, List<OutsideBatch> batches, String reason) {
        handle.attach(AuditDao.class).lockHead();
        if (RestoredCase.latest(handle).isEmpty()) {
            throw new UnusableInput(Message.of("restored.not"));
        }
        if (batches.isEmpty() && reason.isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("restored.noReason"));
        }
        long knownUntil = RestoredCase.knownUntil(handle);
        List<OutsideBatch> unknown = new ArrayList<>(batches.stream()
                .filter(batch -> !known(handle, batch, knownUntil))
                .toList());
        // an item that went out twice is in the batch that was sealed last
        unknown.sort(Comparator.comparingLong(batch -> batch.sealed().auditSeq()));
        unknown.forEach(batch -> take(handle, actor, batch));
        settle(handle, actor, unknown.size(), reason);
        return new OutsideBatch.Taken(
                unknown.size(),
                batches.size() - unknown.size(),
                unknown.stream().mapToInt(batch -> batch.sealed().rows()).sum(),
                unknown.stream().mapToLong(batch -> batch.sealed().total()).reduce(0, Math::addExact));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void settle(Handle handle, Actor actor, int batches, String reason) {
        RestoredCase.settle(handle, actor.name(), now(), batches, reason);
        audit.append(handle, actor, Action.RESTORE_SETTLED, batches + " batches after the backup", reason);
    }

    private static boolean known(Handle handle, OutsideBatch batch, long knownUntil) {
        SealedBatch sealed = batch.sealed();
        Optional<SealedBatch> kept = BatchTable.find(handle, sealed.id());
        boolean strange = kept.isEmpty()
                ? sealed.auditSeq() <= knownUntil
                : !kept.get().auditHash().equals(sealed.auditHash());
        if (strange) {
            throw new UnusableInput(Message.of("restored.otherCase", sealed.id()));
        }
        return kept.isPresent();
    }

    private void take(Handle handle, Actor actor, OutsideBatch batch) {
        SealedBatch sealed = batch.sealed();
        List<CaseItem> changed = new ArrayList<>();
        for (PayoutItem sent : batch.items()) {
            CaseItem item = ItemTable.item(handle, sent.id()).orElseGet(() -> added(handle, sent));
            if (!item.account().equals(sent.account()) || item.channel() != sent.channel()) {
                throw new UnusableInput(
                        Message.of("restored.otherItem", sealed.id(), sent.id(), sent.account(), item.account()));
            }
            changed.add(item.sentOutside(sent.amount(), sealed.id().toString(), actor.name(), now()));
        }
        if (ItemTable.update(handle, changed) != changed.size()) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
        keep(handle, actor, batch);
        record(handle, actor, sealed);
        Set<String> accounts = changed.stream().map(CaseItem::account).collect(Collectors.toSet());
        items.follow(handle, actor, accounts);
    }

    /// An item that was proposed only after the backup.
    private static CaseItem added(Handle handle, PayoutItem sent) {
        CaseItem item = CompensationItems.sentOutside(handle, sent);
        ItemTable.insert(handle, List.of(item));
        return item;
    }

    private void keep(Handle handle, Actor actor, OutsideBatch batch) {
        SealedBatch sealed = batch.sealed();
        UUID id = sealed.id();
        List<PayoutBatch.Line> lines = batch.items().stream()
                .map(item -> new PayoutBatch.Line(item, null, List.of()))
                .toList();
        BatchTable.insertItems(handle, id, lines, List.of());
        BatchTable.insert(handle, sealed.at(BatchTable.nextPlace(handle)));
        BatchTable.insertFiles(handle, id, batch.files());
        handle.execute("insert into payout_batch_outside values (?, ?, ?)", id.toString(), actor.name(), now());
    }

    private void record(Handle handle, Actor actor, SealedBatch sealed) {
        audit.append(
                handle,
                actor,
                Action.BATCH_READ_IN,
                sealed.id().toString(),
                sealed.format() + " " + sealed.channel() + "; " + sealed.rows() + " items; " + sealed.total()
                        + " yen; sealed by " + sealed.sealedBy() + " at " + sealed.sealedAt() + "; line "
                        + sealed.auditSeq() + " " + sealed.auditHash());
    }

    /// Who read a batch in that the case knows from outside; empty for one that it sealed itself.
    public static Optional<OutsideBatch.ReadIn> readIn(Handle handle, UUID batch) {
        return handle.createQuery("select read_by, read_at from payout_batch_outside where batch = :batch")
                .bind("batch", batch.toString())
                .map((row, context) -> new OutsideBatch.ReadIn(
                        row.getString("read_by"),
                        Objects.requireNonNull(context.findColumnMapperFor(Instant.class)
                                .orElseThrow()
                                .map(row, "read_at", context))))
                .findOne();
    }
}
