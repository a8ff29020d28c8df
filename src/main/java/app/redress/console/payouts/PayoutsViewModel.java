package app.redress.console.payouts;

import app.redress.casefile.lists.StageCount;
import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReadFile;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.console.parts.BackgroundWork.Kind;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Refusals;
import app.redress.console.parts.Threads;
import app.redress.desktop.PayoutService;
import app.redress.desktop.PayoutService.Batch;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.Outcome;
import app.redress.payout.ReceiptWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The batches of the case, the lines that wait for an answer, and the result of the last step.
public final class PayoutsViewModel {
    /// Error code of a list of transfers that does not state their outcome.
    private static final String SAYS_NOTHING = "readback.saysNothing";

    private final PayoutService service;
    private final Supplier<List<StageCount>> count;
    private final Threads threads;
    private final Runnable itemsChanged;
    private final LatestRequest latest;
    private final LatestRequest details;
    private final LatestRequest counting;
    private final SealViewModel seal;
    private final ObservableList<Batch> batches = FXCollections.observableArrayList();
    private final ObservableList<PayoutQuestion> questions = FXCollections.observableArrayList();
    private final IntegerBinding waiting = Bindings.size(questions);
    private final ObservableList<ReadFile> returned = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Detailed>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());
    private final ReadOnlyObjectWrapper<List<Message>> receipt = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Path>> unclear = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<StageCount>> stages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RestoredCase>> restored =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param count how many items of the case stand at each stage
    /// @param itemsChanged called after items were exported, paid or failed
    public PayoutsViewModel(
            PayoutService service, Supplier<List<StageCount>> count, Threads threads, Runnable itemsChanged) {
        this.service = service;
        this.count = count;
        this.threads = threads;
        this.itemsChanged = itemsChanged;
        this.latest = new LatestRequest(threads.withTrouble(this::failed));
        this.details = new LatestRequest(threads);
        this.counting = new LatestRequest(threads);
        this.seal = new SealViewModel(service, threads, this::changed);
    }

    /// How many items stand at each stage; empty until counted.
    public ReadOnlyObjectProperty<List<StageCount>> stages() {
        return stages.getReadOnlyProperty();
    }

    /// Counts anew: items are approved elsewhere.
    public void count() {
        counting.ask(count, stages::set);
    }

    /// The batches, newest first.
    public ObservableList<Batch> batches() {
        return batches;
    }

    public ObservableList<PayoutQuestion> questions() {
        return questions;
    }

    /// Number of lines that wait for an answer.
    public IntegerBinding waiting() {
        return waiting;
    }

    /// Why the last step failed; empty if it did not.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The receipt of the file read last; empty before one was read.
    public ReadOnlyObjectProperty<List<Message>> receipt() {
        return receipt.getReadOnlyProperty();
    }

    /// A list of transfers for which a person must say whether they were paid.
    public ReadOnlyObjectProperty<Optional<Path>> unclear() {
        return unclear.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The dialog that seals a batch.
    public SealViewModel seal() {
        return seal;
    }

    /// A batch with what lies behind its figures.
    public record Detailed(Batch batch, BatchDetails details) {}

    /// The batch looked at; empty for none, or while it is read.
    public ReadOnlyObjectProperty<Optional<Detailed>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The files that came back, newest first.
    public ObservableList<ReadFile> returned() {
        return returned;
    }

    /// Set while batches sealed after a backup may be unknown.
    public ReadOnlyObjectProperty<Optional<RestoredCase>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// Tells the restored case of the batches in a folder.
    public void takeSince(Path folder, Consumer<OutsideBatch.Taken> told) {
        run(() -> service.takeSince(folder), taken -> {
            itemsChanged.run();
            told.accept(taken);
        });
    }

    /// Says that nothing was sealed after the backup.
    public void noneSince(String reason) {
        run(
                () -> {
                    service.noneSince(reason);
                    return true;
                },
                _ -> itemsChanged.run());
    }

    /// Shows what lies behind a batch.
    public void choose(@Nullable Batch batch) {
        if (batch == null) {
            details.ask(() -> Optional.<Detailed>empty(), chosen::set);
        } else {
            details.ask(
                    () -> Optional.of(
                            new Detailed(batch, service.details(batch.sealed().id()))),
                    chosen::set);
        }
    }

    private record Loaded(
            List<Batch> batches,
            List<ReadFile> returned,
            List<PayoutQuestion> questions,
            Optional<RestoredCase> restored) {}

    public void load() {
        run(() -> true, _ -> {});
    }

    private void changed() {
        itemsChanged.run();
        load();
    }

    public void export(Batch batch, Path folder, Consumer<List<Path>> written) {
        run(
                threads.listed(
                        Kind.EXPORT, folder, () -> service.export(batch.sealed().id(), folder)),
                written);
    }

    /// @param saying null if the file itself states the outcome of its transfers
    public void read(Path file, @Nullable Outcome saying) {
        unclear.set(Optional.empty());
        receipt.set(List.of());
        run(threads.listed(Kind.READ_BACK, file, () -> read(file, saying, service)), read -> {
            read.ifPresentOrElse(this::show, () -> unclear.set(Optional.of(file)));
            itemsChanged.run();
        });
    }

    /// Empty for a file that does not say what became of its transfers.
    private static Optional<ReturnedPayouts> read(Path file, @Nullable Outcome saying, PayoutService service) {
        try {
            return Optional.of(service.read(file, saying));
        } catch (UnusableInput unusable) {
            if (unusable.said().code().equals(SAYS_NOTHING)) {
                return Optional.empty();
            }
            throw unusable;
        }
    }

    private void show(ReturnedPayouts read) {
        receipt.set(
                read.again()
                        ? List.of(Message.of("payouts.again", read.receipt().file()))
                        : ReceiptWords.of(read.receipt()));
    }

    public void answer(PayoutQuestion question, @Nullable Long item) {
        run(
                () -> {
                    service.answer(question, item);
                    return true;
                },
                _ -> itemsChanged.run());
    }

    public void answerAll(PayoutQuestion question, UUID batch) {
        run(
                () -> {
                    service.answerAll(question, batch);
                    return true;
                },
                _ -> itemsChanged.run());
    }

    private record Step<R>(R result, Loaded loaded) {}

    private <R> void run(Supplier<R> work, Consumer<R> done) {
        trouble.set(Message.nothing());
        busy.set(true);
        latest.ask(
                () -> {
                    R result = work.get();
                    return new Step<>(result, loaded());
                },
                step -> {
                    busy.set(false);
                    batches.setAll(step.loaded().batches());
                    returned.setAll(step.loaded().returned());
                    questions.setAll(step.loaded().questions());
                    restored.set(step.loaded().restored().filter(RestoredCase::open));
                    count();
                    done.accept(step.result());
                });
    }

    private Loaded loaded() {
        return new Loaded(service.batches().reversed(), service.returned(), service.questions(), service.restored());
    }

    private void failed(Throwable failure) {
        busy.set(false);
        Refusals.said(failure)
                .ifPresentOrElse(trouble::set, () -> threads.trouble().accept(failure));
    }
}
