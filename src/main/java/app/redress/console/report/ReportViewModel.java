package app.redress.console.report;

import app.redress.casefile.accounts.ReportedAccount;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.ReportService;
import app.redress.domain.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The accounts that the management report shows in detail: listed, put in, and taken out.
public final class ReportViewModel {
    private final ReportService service;
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<List<ReportedAccount>> accounts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    public ReportViewModel(ReportService service, Threads threads) {
        this.service = service;
        this.requests = new LatestRequest(threads.withTrouble(failure -> {
            busy.set(false);
            Refusals.said(failure)
                    .ifPresentOrElse(trouble::set, () -> threads.trouble().accept(failure));
        }));
    }

    /// An account that is about to be put into the report.
    ///
    /// @param from, to the part of its timeline that will be drawn
    /// @param before how the report shows it now; empty if it does not
    public record Asked(String account, Instant from, Instant to, Optional<ReportedAccount> before) {}

    public ReadOnlyObjectProperty<List<ReportedAccount>> accounts() {
        return accounts.getReadOnlyProperty();
    }

    /// The account for which a note is asked; empty for none.
    public ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    /// Why the last step failed.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the report with its accounts is shown.
    public BooleanProperty shown() {
        return shown;
    }

    /// Shows what will stand in the report.
    public void open() {
        trouble.set(Message.nothing());
        requests.ask(service::accounts, found -> {
            accounts.set(found);
            shown.set(true);
        });
    }

    /// Asks for a note to an account that is put into the report with a part of its timeline.
    public void ask(String account, Instant from, Instant to) {
        trouble.set(Message.nothing());
        requests.ask(service::accounts, found -> {
            accounts.set(found);
            asked.set(Optional.of(new Asked(account, from, to, of(account, found))));
        });
    }

    private static Optional<ReportedAccount> of(String account, List<ReportedAccount> all) {
        return all.stream().filter(one -> one.account().equals(account)).findFirst();
    }

    /// Forgets the question without an answer.
    public void forget() {
        asked.set(Optional.empty());
    }

    /// Puts the account in question into the report.
    public void add(String note, Runnable told) {
        asked.get()
                .ifPresent(one -> change(
                        () -> service.add(new ReportedAccount.Request(one.account(), one.from(), one.to(), note)),
                        () -> {
                            forget();
                            told.run();
                        }));
    }

    public void remove(String account) {
        change(() -> service.remove(account), () -> {});
    }

    private void change(Runnable step, Runnable done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Message.nothing());
        requests.ask(
                () -> {
                    step.run();
                    return service.accounts();
                },
                found -> {
                    busy.set(false);
                    accounts.set(found);
                    done.run();
                });
    }
}
