package app.redress.casefile.payouts;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemTable;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.ChargesFile;
import app.redress.payout.Outcome;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import app.redress.payout.ReadBack;
import app.redress.payout.ReadBackReceipt;
import app.redress.payout.Recipient;
import app.redress.payout.Recipients;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.CompensationWorkflow;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads outcomes of exported items from banks, issuers and finance. A line that names its item counts; all others are
/// asked about or listed.
public final class PayoutReturns {
    private final AuditLog audit;
    private final InstantSource clock;

    public PayoutReturns(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// What was exported: the latest export of each item.
    private record Sent(
            Map<Long, PayoutItem> items,
            Map<Long, List<UUID>> batches,
            Map<String, Recipient> recipients,
            Map<String, String> charges) {}

    /// @param saying outcome of a list of transfers that does not state it itself; null if unknown
    public ReturnedPayouts read(Handle handle, Actor actor, Path file, @Nullable Outcome saying) {
        handle.attach(AuditDao.class).lockHead();
        Sent sent = sent(handle);
        Recipients recipients = new Recipients(sent.recipients, sent.recipients.size(), 0, 0, List.of());
        ReadBack back = new ReadBack(
                List.copyOf(sent.items.values()), recipients, new ChargesFile(Map.of(), sent.charges), saying);
        sent.items.keySet().forEach(id -> tell(back, ItemTable.item(handle, id).orElseThrow()));
        sent.batches.forEach((id, batches) -> back.sent(id, batches.getLast(), batches.size() > 1));
        ReadBackReceipt receipt = back.read(file);
        if (ReturnTable.knows(handle, receipt.sha256())) {
            return new ReturnedPayouts(receipt, true, 0);
        }
        ReturnTable.insert(handle, receipt, actor.name(), now());
        audit.append(handle, actor, Action.PAYOUTS_READ, receipt.file(), detail(receipt));
        int settled = 0;
        for (ReadBackReceipt.Matched one : receipt.matched()) {
            settled += settle(
                    handle,
                    actor,
                    one.item().id(),
                    one.line().outcome(),
                    words(receipt.file(), one.line().line(), one.line().reason()));
        }
        return new ReturnedPayouts(receipt, false, settled);
    }

    private static void tell(ReadBack back, CaseItem item) {
        switch (item.status()) {
            case EXPORTED -> {
                // no outcome known yet
            }
            case PAID -> back.known(item.id(), Outcome.PAID);
            case FAILED -> back.known(item.id(), Outcome.FAILED);
            default -> back.closed(item.id(), Message.of("readback.reopened", item.status()));
        }
    }

    private static Sent sent(Handle handle) {
        Sent sent = new Sent(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (SealedBatch batch : BatchTable.all(handle)) {
            for (BatchTable.Row row : BatchTable.rows(handle, batch.id())) {
                Recipient to = row.recipient();
                if (row.held() == null) {
                    sent.items.put(row.item().id(), row.item());
                    sent.batches
                            .computeIfAbsent(row.item().id(), _ -> new ArrayList<>())
                            .add(batch.id());
                }
                if (to != null) {
                    sent.recipients.put(to.account(), to);
                }
                if (row.held() == null && batch.format() == PayoutFormat.ISSUER) {
                    StolenCharges.transactions(handle, row.item().account())
                            .forEach(charge -> sent.charges.put(charge.id(), charge.account()));
                }
            }
        }
        return sent;
    }

    private static String detail(ReadBackReceipt receipt) {
        return "SHA-256 " + receipt.sha256() + "; " + receipt.read().lines() + " lines = "
                + receipt.read().frame()
                + " header and trailer + " + receipt.read().blank() + " blank + "
                + receipt.matched().size() + " matched + "
                + receipt.questions().size() + " questions + "
                + receipt.unmatched().size() + " unmatched + "
                + receipt.read().setAside().size() + " set aside";
    }

    private static String words(String file, long line, String reason) {
        String place = file + ":" + line;
        return reason.isBlank() ? place : reason + " (" + place + ")";
    }

    /// @return number of items changed
    private int settle(Handle handle, Actor actor, long id, Outcome outcome, String words) {
        CaseItem item = ItemTable.item(handle, id).orElseThrow();
        Status to = outcome == Outcome.PAID ? Status.PAID : outcome == Outcome.FAILED ? Status.FAILED : item.status();
        if (to == item.status()) {
            return 0;
        }
        if (!CompensationWorkflow.settled(item.status()).contains(to)) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.noStep", item.status(), to));
        }
        if (ItemTable.update(handle, List.of(item.settled(to, actor.name(), words, now()))) != 1) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
        audit.append(
                handle,
                actor,
                Action.PAYOUT_SETTLED,
                item.account() + " " + item.channel(),
                "item " + id + "; " + item.status() + " -> " + to + "; yen " + item.amount() + "; " + words);
        return 1;
    }

    /// @param item the item that the line means; null for none of ours
    public void answer(Handle handle, Actor actor, String sha256, int place, @Nullable Long item) {
        handle.attach(AuditDao.class).lockHead();
        PayoutQuestion question = asked(handle, sha256, place);
        if (item != null) {
            if (!question.ids().contains(item)) {
                throw new UnusableInput(Message.of("readback.noCandidate", item, question.ids()));
            }
            settle(
                    handle,
                    actor,
                    item,
                    question.outcome(),
                    words(question.file(), question.line(), question.said()) + ", as " + actor.name() + " says");
        }
        close(handle, actor, question, item, item == null ? "none of ours" : "item " + item);
    }

    /// Answers a line about all transfers of a file.
    public void answerAll(Handle handle, Actor actor, String sha256, int place, UUID batch) {
        handle.attach(AuditDao.class).lockHead();
        PayoutQuestion question = asked(handle, sha256, place);
        if (!question.wholeFile()) {
            throw new UnusableInput(Message.of("readback.notWhole", question.ids()));
        }
        if (BatchTable.find(handle, batch).isEmpty()) {
            throw new UnusableInput(Message.of("seal.noBatch", batch));
        }
        for (BatchTable.Row row : BatchTable.rows(handle, batch)) {
            CaseItem item = ItemTable.item(handle, row.item().id()).orElseThrow();
            // what failed and went out again in a later batch is not what this one speaks of
            boolean inIt = batch.toString().equals(item.batch());
            if (row.held() == null && inIt && item.status() == Status.EXPORTED) {
                settle(
                        handle,
                        actor,
                        row.item().id(),
                        question.outcome(),
                        words(question.file(), question.line(), question.said()));
            }
        }
        close(handle, actor, question, null, "batch " + batch);
    }

    private static PayoutQuestion asked(Handle handle, String sha256, int place) {
        return ReturnTable.question(handle, sha256, place)
                .orElseThrow(() -> new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("readback.noQuestion", place)));
    }

    private void close(Handle handle, Actor actor, PayoutQuestion question, @Nullable Long item, String said) {
        ReturnTable.answered(handle, question, item, actor.name(), now());
        audit.append(
                handle,
                actor,
                Action.PAYOUTS_READ,
                question.file(),
                "line " + question.line() + " means " + said + "; SHA-256 " + question.sha256());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
