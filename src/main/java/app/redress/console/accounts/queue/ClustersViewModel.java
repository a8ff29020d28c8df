package app.redress.console.accounts.queue;

import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.results.CashOutCluster;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.ReportService;
import app.redress.desktop.ReportService.CashOuts;
import app.redress.domain.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where several accounts paid within minutes, and how long the footage of those tills is still there.
public final class ClustersViewModel {
    private static final int MOST_DAYS = 3650;

    private final ReportService service;
    private final Threads threads;
    private final QueueViewModel queue;
    private final LatestRequest requests;
    private final ReadOnlyObjectWrapper<Optional<CashOuts>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyObjectWrapper<Duration> kept = new ReadOnlyObjectWrapper<>(CashOutCluster.USUAL_FOOTAGE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    public ClustersViewModel(ReportService service, QueueViewModel queue, Threads threads) {
        this.service = service;
        this.queue = queue;
        this.threads = threads;
        this.requests = new LatestRequest(threads.withTrouble(failure -> trouble.set(Refusals.ofWork(failure))));
    }

    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /// Empty until looked up.
    public ReadOnlyObjectProperty<Optional<CashOuts>> found() {
        return found.getReadOnlyProperty();
    }

    /// Why the last attempt failed; empty for none.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// How long stores keep their footage.
    public ReadOnlyObjectProperty<Duration> kept() {
        return kept.getReadOnlyProperty();
    }

    /// @param typed whole days; anything else changes nothing
    public void keep(String typed) {
        String plain = typed.strip();
        if (plain.matches("[0-9]{1,4}")) {
            int days = Integer.parseInt(plain);
            if (days >= 1 && days <= MOST_DAYS) {
                kept.set(Duration.ofDays(days));
            }
        }
    }

    /// Looks them up.
    public void open() {
        trouble.set(Message.nothing());
        open.set(true);
        requests.ask(service::cashOuts, now -> found.set(Optional.of(now)));
    }

    public void close() {
        open.set(false);
    }

    /// Narrows the queue to the accounts with suspicious payments at the store.
    public void show(CashOutCluster cluster) {
        close();
        queue.narrow(new AccountTerm(AccountTerm.Key.CASHOUT, Comparison.IS, cluster.store()));
    }

    /// Whole hours until the first of its footage is gone; negative when it is.
    public long hoursLeft(CashOutCluster cluster) {
        return found.get().map(now -> cluster.hoursLeft(kept.get(), now.now())).orElse(0L);
    }

    /// Writes the list for the stores.
    public void export(Path target, Consumer<Exported> told) {
        trouble.set(Message.nothing());
        Duration days = kept.get();
        found.get()
                .ifPresent(now -> requests.ask(
                        threads.listed(Kind.EXPORT, target, () -> service.cameras(now.clusters(), days, target)),
                        told));
    }
}
