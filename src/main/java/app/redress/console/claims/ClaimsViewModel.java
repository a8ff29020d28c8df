package app.redress.console.claims;

import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimCount;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.ListViewModel;
import app.redress.console.parts.Threads;
import app.redress.console.parts.WholeListPlan;
import app.redress.console.parts.WholeListViewModel;
import app.redress.console.parts.WorkListViewModel;
import app.redress.console.parts.WorkflowStep;
import app.redress.desktop.ClaimService;
import app.redress.desktop.OpenCase;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.ClaimWorkflow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Claims beside the findings, with the decisions people may take on them, and a look at any account.
public final class ClaimsViewModel {
    private final CaseReader reader;
    private final ClaimService service;
    private final ClaimChoices choices = new ClaimChoices();
    private final WorkListViewModel<CaseClaim> work;
    private final WholeListViewModel all;
    private final LatestRequest summaries;
    private final LatestRequest links;
    private final ReadOnlyObjectWrapper<Message> summary = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final Consumer<String> look;
    private final ObservableValue<Boolean> working;

    /// @param look reconstructs an account from the evidence files and shows this screen again
    /// @param working whether long work is running, during which nothing can be looked at
    public ClaimsViewModel(
            OpenCase open,
            Threads threads,
            Consumer<String> openAccount,
            Consumer<String> look,
            ObservableValue<Boolean> working) {
        this.reader = open.reader();
        this.service = open.claims();
        this.look = look;
        this.working = working;
        this.summaries = new LatestRequest(threads);
        this.links = new LatestRequest(threads);
        Threads older = threads.withTrouble(failure -> {
            // the note above the list says what to do
            if (!(failure instanceof UnusableInput)) {
                threads.trouble().accept(failure);
            }
        });
        ListViewModel<CaseClaim> list =
                new ListViewModel<>(query -> reader.claims(choices.filter(query.text()), query), "match", false, older);
        this.work = new WorkListViewModel<>(
                list,
                (query, target) -> service.export(choices.filter(query.text()), query, target),
                steps(service),
                threads,
                openAccount);
        this.all = new WholeListViewModel(all(service), list::reload, threads);
        choices.match().subscribe((_, _) -> list.refresh());
        choices.status().subscribe((_, _) -> list.refresh());
        choices.told().subscribe((_, _) -> list.refresh());
        list.rows().subscribe(this::sumUp);
    }

    public void load() {
        work.list().reload();
        sumUp();
    }

    private void sumUp() {
        summaries.ask(this::summaryNow, summary::set);
    }

    /// How the claims compare with the findings in one sentence, or what to do where there are none.
    private Message summaryNow() {
        try {
            boolean read = reader.receipts().stream()
                    .anyMatch(receipt -> receipt.file().kind() == EvidenceKind.CLAIMS);
            return ClaimCount.said(reader.claimCounts(), read);
        } catch (UnusableInput older) {
            return older.said();
        }
    }

    public WorkListViewModel<CaseClaim> work() {
        return work;
    }

    /// One step for all claims that the list shows.
    public WholeListViewModel all() {
        return all;
    }

    private List<WholeListViewModel.Step> all(ClaimService claims) {
        return List.of(
                whole("acceptClaim", ClaimStatus.ACCEPTED, false, claims),
                whole("acceptOther", ClaimStatus.ACCEPTED, true, claims),
                whole("rejectClaim", ClaimStatus.REJECTED, true, claims),
                whole("withdrawClaim", ClaimStatus.WITHDRAWN, true, claims),
                whole("reopenClaim", ClaimStatus.OPEN, true, claims),
                new WholeListViewModel.Step(
                        "told",
                        false,
                        "claimsAll.toldCount",
                        () -> WholeListPlan.of(claims.previewTold(shown()), (rows, _) -> claims.toldAll(rows))));
    }

    private WholeListViewModel.Step whole(String name, ClaimStatus to, boolean needsReason, ClaimService claims) {
        return new WholeListViewModel.Step(
                name,
                needsReason,
                "claimsAll.count",
                () -> WholeListPlan.of(
                        claims.preview(shown(), to, needsReason),
                        (rows, reason) -> claims.decideAll(rows, to, reason)));
    }

    private ClaimFilter shown() {
        return choices.filter(work.list().query().get().text());
    }

    public ListViewModel<CaseClaim> list() {
        return work.list();
    }

    public ClaimChoices choices() {
        return choices;
    }

    /// The sentence above the list.
    public ReadOnlyObjectProperty<Message> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Narrows the list to victims who neither reported nor were told.
    public void showContacts() {
        choices.status().set(Optional.empty());
        choices.match().set(Optional.of(ClaimMatch.UNREPORTED));
        choices.told().set(Optional.of(ClaimFilter.Told.NOT_TOLD));
    }

    /// Compares the claims of a row with another account.
    public void link(CaseClaim claim, String other, String reason) {
        links.ask(
                () -> {
                    service.link(claim, other.strip(), reason.strip());
                    return claim;
                },
                _ -> work.list().reload());
    }

    public void look(String account) {
        if (!account.isBlank() && !working.getValue()) {
            look.accept(account.strip());
        }
    }

    public ObservableValue<Boolean> working() {
        return working;
    }

    static List<WorkflowStep<CaseClaim>> steps(ClaimService service) {
        return List.of(
                step("acceptClaim", ClaimStatus.ACCEPTED, claim -> claim.match() == ClaimMatch.AGREED, false, service),
                step("acceptOther", ClaimStatus.ACCEPTED, claim -> claim.match() != ClaimMatch.AGREED, true, service),
                step("rejectClaim", ClaimStatus.REJECTED, _ -> true, true, service),
                step("withdrawClaim", ClaimStatus.WITHDRAWN, _ -> true, true, service),
                step("reopenClaim", ClaimStatus.OPEN, _ -> true, true, service),
                new WorkflowStep<>("told", false, claim -> claim.toldAt() == null, (claim, _) -> service.told(claim)));
    }

    private static WorkflowStep<CaseClaim> step(
            String name, ClaimStatus to, Predicate<CaseClaim> which, boolean needsReason, ClaimService service) {
        return new WorkflowStep<>(
                name,
                needsReason,
                claim -> claim.isClaim()
                        && which.test(claim)
                        && ClaimWorkflow.next(claim.status()).contains(to),
                (claim, reason) -> service.decide(claim, to, reason));
    }
}
