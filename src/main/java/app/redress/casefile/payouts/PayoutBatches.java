package app.redress.casefile.payouts;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.payouts.BatchContent.AuditHead;
import app.redress.casefile.payouts.BatchContent.Drawn;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.payout.Held;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutBatch;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import app.redress.people.PersonName;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Seals approved items in batches: each item once, and no account beyond its amount due.
public final class PayoutBatches {
    private final AuditLog audit;
    private final InstantSource clock;

    public PayoutBatches(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Previews sealing without changing anything.
    public SealPlan plan(Handle handle, Actor actor, SealRequest request, BatchContent content) {
        RestoredCase.requireSettled(handle);
        requireToCome(request);
        List<CaseItem> approved = ItemTable.page(handle, request.filter().in(Status.APPROVED), ListQuery.ALL)
                .rows();
        List<Held> held = new ArrayList<>();
        List<PayoutBatch.Line> lines = new ArrayList<>();
        PayoutLimits limits = new PayoutLimits(handle);
        boolean named = request.format() == PayoutFormat.ISSUER;
        Map<Long, PayoutQuestion> asked = asked(handle);
        for (CaseItem item : approved) {
            Message why =
                    asked.containsKey(item.id()) ? maybePaid(asked.get(item.id())) : hindrance(item, actor, limits);
            if (why == null) {
                lines.add(new PayoutBatch.Line(
                        item(item),
                        request.recipients().of(item.account()).orElse(null),
                        named ? StolenCharges.of(handle, item.account()) : List.of()));
            } else {
                held.add(new Held(item(item), why));
            }
        }
        PayoutBatch batch = batch(handle, actor, request, lines);
        Drawn drawn = lines.isEmpty() ? new Drawn(List.of(), List.of()) : content.draw(batch);
        held.addAll(drawn.held());
        Set<Long> out = held.stream().map(one -> one.item().id()).collect(Collectors.toSet());
        return new SealPlan(
                batch,
                drawn,
                lines.stream().filter(line -> !out.contains(line.item().id())).toList(),
                held);
    }

    /// A Zengin file names no year: a bank would take a day that is over for one of next year.
    private void requireToCome(SealRequest request) {
        LocalDate today = clock.instant().atZone(request.zone()).toLocalDate();
        if (request.payOn().isBefore(today)) {
            throw new UnusableInput(Message.of("seal.dayGone", request.payOn(), today));
        }
    }

    /// Items of which an unanswered line of a returned file may say that they were paid.
    private static Map<Long, PayoutQuestion> asked(Handle handle) {
        Map<Long, PayoutQuestion> asked = new HashMap<>();
        for (PayoutQuestion question : ReturnTable.questions(handle)) {
            if (question.outcome() == Outcome.PAID) {
                question.ids().forEach(id -> asked.putIfAbsent(id, question));
            }
        }
        return asked;
    }

    private static Message maybePaid(PayoutQuestion question) {
        return Message.of("seal.asked", question.file(), question.line());
    }

    private static PayoutItem item(CaseItem item) {
        return new PayoutItem(item.id(), item.account(), item.channel(), Math.abs(item.amount()));
    }

    private PayoutBatch batch(Handle handle, Actor actor, SealRequest request, List<PayoutBatch.Line> lines) {
        String name = handle.createQuery("select name from redress_case")
                .mapTo(String.class)
                .one();
        return new PayoutBatch(
                request.id(),
                name,
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.zone(),
                request.payOn(),
                request.payer(),
                false,
                request.filter().in(Status.APPROVED).named(),
                lines);
    }

    /// Why an approved item must not go out; null if it may.
    private static @Nullable Message hindrance(CaseItem item, Actor actor, PayoutLimits limits) {
        if (item.amount() < 0) {
            return Message.of("seal.minus", -item.amount());
        }
        for (String maker : Stream.of(
                        item.signatures().reviewer(), item.signatures().approver())
                .filter(Objects::nonNull)
                .toList()) {
            if (PersonName.same(maker, actor.name())) {
                return Message.of("seal.ownWork", maker);
            }
        }
        return limits.take(item);
    }

    public SealedBatch seal(Handle handle, Actor actor, SealRequest request, BatchContent content) {
        handle.attach(AuditDao.class).lockHead();
        SealPlan plan = plan(handle, actor, request, content);
        requireSome(plan);
        mark(handle, request, plan);
        BatchTable.insertItems(handle, request.id(), plan.taken(), plan.held());
        record(handle, actor, request, plan);
        AuditHead head = BatchTable.head(handle);
        SealedBatch sealed = sealed(handle, request, plan, head);
        BatchTable.insert(handle, sealed);
        List<NamedFile> files = new ArrayList<>(plan.drawn().files());
        files.addAll(content.beside(plan.batch(), plan.drawn(), plan.held(), head));
        BatchTable.insertFiles(handle, request.id(), files);
        return sealed;
    }

    private static void requireSome(SealPlan plan) {
        if (plan.taken().isEmpty() && plan.held().isEmpty()) {
            throw new UnusableInput(Message.of("seal.nothing"));
        }
        if (plan.taken().isEmpty()) {
            List<Message> reasons = plan.heldBy().keySet().stream().limit(3).toList();
            throw new UnusableInput(Message.of("seal.allHeld", plan.held().size(), reasons));
        }
    }

    private static void mark(Handle handle, SealRequest request, SealPlan plan) {
        Map<Long, CaseItem> kept = ItemTable.all(handle).stream().collect(Collectors.toMap(CaseItem::id, item -> item));
        List<CaseItem> changed = new ArrayList<>();
        for (PayoutBatch.Line line : plan.taken()) {
            changed.add(Objects.requireNonNull(kept.get(line.item().id()))
                    .sealed(Status.EXPORTED, null, request.id().toString()));
        }
        for (Held one : plan.held()) {
            CaseItem item = Objects.requireNonNull(kept.get(one.item().id()));
            if (!one.reason().equals(item.held())) {
                changed.add(item.sealed(Status.APPROVED, one.reason(), null));
            }
        }
        if (ItemTable.update(handle, changed) != changed.size()) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
    }

    private void record(Handle handle, Actor actor, SealRequest request, SealPlan plan) {
        String files = plan.drawn().files().stream()
                .map(file -> file.name() + " SHA-256 " + Sha256.hex(file.content()))
                .collect(Collectors.joining(", "));
        audit.append(
                handle,
                actor,
                Action.BATCH_SEALED,
                request.id().toString(),
                request.format() + " " + request.channel() + "; " + plan.taken().size() + " items; " + plan.total()
                        + " yen; " + plan.held().size() + " held; " + files);
    }

    private static SealedBatch sealed(Handle handle, SealRequest request, SealPlan plan, AuditHead head) {
        return new SealedBatch(
                request.id(),
                BatchTable.nextPlace(handle),
                request.format(),
                request.channel(),
                request.payer().currency(),
                request.payOn(),
                plan.taken().size(),
                plan.total(),
                plan.held().size(),
                plan.heldTotal(),
                plan.batch().sealedBy(),
                plan.batch().sealedAt(),
                request.text(),
                head.seq(),
                head.hash());
    }

    /// The files of a batch for export, recorded in the audit log.
    public List<NamedFile> export(Handle handle, Actor actor, java.util.UUID id) {
        SealedBatch batch =
                BatchTable.find(handle, id).orElseThrow(() -> new UnusableInput(Message.of("seal.noBatch", id)));
        audit.append(
                handle,
                actor,
                Action.EXPORTED,
                "batch " + id,
                batch.rows() + " items; " + batch.total() + " yen; the files as they were sealed");
        return BatchTable.files(handle, id);
    }
}
