package app.redress.report.export;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.results.CashOutCluster;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.language.Catalogue;
import app.redress.report.explanation.Explanations;
import app.redress.report.text.Formats;
import app.redress.report.text.ReasonWords;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.MuleItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of exported lists. Other programs rely on their names and order: new ones are added only at the end.
final class ListLayouts {
    private final Formats formats;
    private final ReasonWords reasons;
    private final Catalogue messages;

    ListLayouts(Formats formats, ReasonWords reasons, Catalogue messages) {
        this.messages = messages;
        this.formats = formats;
        this.reasons = reasons;
    }

    ListColumns<Reject> rejects() {
        return ListColumns.<Reject>named("rejects")
                .with("file", r -> r.file().name())
                .with("line", Reject::line)
                .with("column", Reject::column)
                .with("reason", r -> messages.say(r.reason()))
                .with("raw", Reject::raw)
                .with("last_line", Reject::lastLine)
                .with("remedy", r -> messages.say(r.remedy()));
    }

    ListColumns<ConflictRow> conflicts() {
        return ListColumns.<ConflictRow>named("conflicts")
                .with("key", r -> r.conflict().key())
                .with("kind", r -> r.conflict().kind())
                .with("file", ConflictRow::file)
                .with("sha256", ConflictRow::sha256)
                .with("line", ConflictRow::line)
                .with("keep", ConflictRow::keep)
                .with("raw", ConflictRow::raw)
                .with("group", ConflictRow::group)
                .with("differs", ConflictRow::differs);
    }

    ListColumns<AccountFinding> accounts() {
        return ListColumns.<AccountFinding>named("accounts")
                .with("account_id", AccountFinding::account)
                .with("tier", a -> a.timeline().tier())
                .with("probability", a -> Formats.probability(a.timeline().probability()))
                .with("window_start", a -> firstWindow(a, CompromiseWindow::start))
                .with("unauthorised_charges", a -> point(a).unauthorisedCharges())
                .with("unauthorised_spend", a -> point(a).unauthorisedSpend())
                .with("own_money_lost", a -> point(a).ownMoneyLost())
                .with("residual", a -> point(a).residual())
                .with("due", a -> point(a).totalDue())
                .with("due_low", a -> a.damages().low())
                .with("due_high", a -> a.damages().high())
                .with("signals", a -> reasons.sayGrounds(a.timeline()))
                .with("due_expected", a -> a.damages().expected())
                .with("net_loss", a -> point(a).netLoss())
                .with("window_end", a -> firstWindow(a, CompromiseWindow::end))
                .with("windows", a -> a.timeline().windows().size());
    }

    private static Figures point(AccountFinding account) {
        return account.damages().point();
    }

    private @Nullable String firstWindow(AccountFinding account, Function<CompromiseWindow, Instant> edge) {
        List<CompromiseWindow> windows = account.timeline().windows();
        return windows.isEmpty() ? null : formats.iso(edge.apply(windows.getFirst()));
    }

    ListColumns<JudgedEvent> events(List<Receipt> receipts) {
        Map<Integer, String> files = receipts.stream()
                .collect(Collectors.toMap(r -> r.file().index(), r -> r.file().name()));
        return ListColumns.<JudgedEvent>named("events")
                .with("account_id", j -> j.event().account())
                .with("occurred_at", j -> formats.iso(j.event().at()))
                .with("source", j -> transaction(j) == null ? "access" : "transactions")
                .with("id", j -> money(j, Transaction::id))
                .with("type", j -> type(j.event()))
                .with("amount", j -> money(j, Transaction::amount))
                .with("verdict", JudgedEvent::verdict)
                .with("probability", j -> Formats.probability(j.probability()))
                .with("reasons", j -> reasons.sayAll(j.reasons()))
                .with("file", j -> fileName(files, j.event()))
                .with("line", j -> j.event().source().line())
                .with("status", j -> status(j.event()))
                .with("method", j -> money(j, t -> t.type() == Transaction.Type.CHARGE ? t.method() : null))
                .with(
                        "store",
                        j -> money(j, t -> t.store() == null ? null : t.store().key()))
                .with("country", j -> j.event() instanceof Access a ? a.country() : null)
                .with("ip", j -> j.event() instanceof Access a ? a.ip() : null)
                .with("balance", JudgedEvent::balance);
    }

    private static @Nullable Transaction transaction(JudgedEvent judged) {
        return judged.event() instanceof Transaction t ? t : null;
    }

    private static @Nullable Object money(JudgedEvent judged, ListColumns.Cell<Transaction> cell) {
        return judged.event() instanceof Transaction t ? cell.of(t) : null;
    }

    private static Object type(Event event) {
        return switch (event) {
            case Transaction t -> t.type();
            case Access a -> a.kind();
        };
    }

    private static Object status(Event event) {
        return switch (event) {
            case Transaction t -> t.status();
            case Access a -> a.result();
        };
    }

    private static String fileName(Map<Integer, String> files, Event event) {
        String name = files.get(event.source().file());
        if (name == null) {
            throw new IllegalArgumentException(event.account() + ": an event of evidence file "
                    + event.source().file() + ", which has no receipt");
        }
        return name;
    }

    ListColumns<CompensationItem> compensation() {
        return ListColumns.<CompensationItem>named("compensation")
                .with("account_id", CompensationItem::account)
                .with("channel", CompensationItem::channel)
                .with("amount", CompensationItem::amount)
                .with("basis", c -> reasons.say(c.basis()))
                .with("status", CompensationItem::status);
    }

    /// The columns of a case's items, which also have ids and batches.
    ListColumns<CaseItem> items() {
        return ListColumns.<CaseItem>named("compensation")
                .with("account_id", CaseItem::account)
                .with("channel", CaseItem::channel)
                .with("amount", CaseItem::amount)
                .with("basis", c -> reasons.say(c.basis()))
                .with("status", CaseItem::status)
                .with("item_id", CaseItem::id)
                .with("batch_id", CaseItem::batch)
                .with("decided_by", item -> item.decision().decidedBy())
                .with("state", c -> c.batch() == null ? "DRAFT" : "SEALED")
                .with(
                        "due_by",
                        c -> c.due() == null ? null : formats.iso(c.due().at()))
                .with("due_for", c -> c.due() == null ? null : c.due().action())
                .with("due_rules", c -> c.due() == null ? null : c.due().pack());
    }

    ListColumns<FreezeItem> freeze() {
        return ListColumns.<FreezeItem>named("freeze")
                .with("priority", FreezeItem::priority)
                .with("account_id", FreezeItem::account)
                .with("at_risk", FreezeItem::atRisk)
                .with("reason", f -> reasons.say(f.reason()))
                .with("status", FreezeItem::status)
                .with("balance", FreezeItem::balance)
                .with("possible_charge", FreezeItem::possibleCharge);
    }

    /// Claims beside the findings, and victims to contact.
    ListColumns<CaseClaim> claims() {
        return ListColumns.<CaseClaim>named("claims")
                .with("account_id", CaseClaim::account)
                .with("match", CaseClaim::match)
                .with("claimed", c -> c.isClaim() ? c.claimed() : null)
                .with("due", CaseClaim::due)
                .with("difference", c -> c.isClaim() ? c.difference() : null)
                .with("status", CaseClaim::status)
                .with("claims", CaseClaim::claims)
                .with("claimed_at", c -> c.firstAt() == null ? null : formats.iso(c.firstAt()))
                .with("told_at", c -> c.toldAt() == null ? null : formats.iso(c.toldAt()))
                .with("told_first", c -> c.toldFirst() ? "yes" : "no")
                .with("compared_with", CaseClaim::foundAs)
                .with("tier", CaseClaim::tier)
                .with("due_low", CaseClaim::dueLow)
                .with("due_high", CaseClaim::dueHigh)
                .with("reason", CaseClaim::reason)
                .with("decided_by", CaseClaim::decidedBy)
                .with("changed_since", c -> c.changed() ? "yes" : "no")
                .with("display_name", CaseClaim::displayName)
                .with("contact", CaseClaim::contact);
    }

    ListColumns<WronglyFrozen> wronglyFrozen() {
        return ListColumns.<WronglyFrozen>named("wrongly_frozen")
                .with("account_id", WronglyFrozen::account)
                .with("frozen_at", w -> formats.iso(w.frozenAt()))
                .with("hours", WronglyFrozen::hours)
                .with("cleared_by", w -> w.decided() ? "PERSON" : "ENGINE")
                .with("note", WronglyFrozen::note);
    }

    /// Whose till cameras saw suspicious payments, and until when the footage is there.
    ListColumns<CashOutCluster> cameras(Duration kept, Instant now) {
        return ListColumns.<CashOutCluster>named("cameras")
                .with("store_id", CashOutCluster::storeId)
                .with("store_name", CashOutCluster::storeName)
                .with("prefecture", CashOutCluster::prefecture)
                .with("from", c -> formats.iso(c.from()))
                .with("to", c -> formats.iso(c.to()))
                .with("accounts", c -> c.accounts().size())
                .with("payments", CashOutCluster::payments)
                .with("yen", CashOutCluster::yen)
                .with("footage_until", c -> formats.iso(c.expires(kept)))
                .with("hours_left", c -> c.hoursLeft(kept, now))
                .with("account_ids", c -> String.join(" ", c.accounts()));
    }

    /// Accounts that received stolen money.
    ListColumns<MuleItem> mules() {
        return ListColumns.<MuleItem>named("mules")
                .with("account_id", MuleItem::account)
                .with("kind", MuleItem::kind)
                .with("received", MuleItem::received)
                .with("senders", m -> m.senders().size())
                .with("still_there", m -> m.known() ? m.left() : null)
                .with("first_at", m -> formats.iso(m.firstAt()))
                .with("last_at", m -> formats.iso(m.lastAt()))
                .with("reason", m -> reasons.say(m.reason()))
                .with("sent_by", m -> String.join(" ", m.senders()));
    }

    /// Explanations for customers, in both languages whatever the language of the other lists.
    ListColumns<AccountFinding> explanations(ZoneId zone) {
        Explanations english = new Explanations(Locale.ENGLISH, zone);
        Explanations japanese = new Explanations(Locale.JAPANESE, zone);
        return ListColumns.<AccountFinding>named("explanations")
                .with("account_id", AccountFinding::account)
                .with("tier", a -> a.timeline().tier())
                .with("english", english::say)
                .with("japanese", japanese::say);
    }
}
