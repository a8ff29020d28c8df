package app.redress.console.payouts;

import app.redress.casefile.SealPlan;
import app.redress.casefile.SealedBatch;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.desktop.PayoutService;
import app.redress.desktop.PayoutService.SealChoice;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.payout.PayoutFormat;
import app.redress.worklist.DecisionRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The choices for a new batch, with a preview.
public final class SealViewModel {
    private final PayoutService service;
    private final Threads threads;
    private final Runnable changed;
    private final LatestRequest latest;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CARD);
    private final ObjectProperty<PayoutFormat> format = new SimpleObjectProperty<>(PayoutFormat.ISSUER);
    private final ObjectProperty<Optional<Path>> payer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> recipients = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> payOn = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SealPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(Message.nothing());

    /// @param changed called after a batch was sealed
    SealViewModel(PayoutService service, Threads threads, Runnable changed) {
        this.service = service;
        this.threads = threads;
        this.changed = changed;
        this.latest = new LatestRequest(threads.withTrouble(this::failed));
        channel.subscribe((_, now) -> format.set(formats(now).getFirst()));
        Stream.of(channel, format, payer, recipients, payOn).forEach(one -> one.subscribe((_, _) -> ask()));
    }

    /// The formats that take a channel.
    static List<PayoutFormat> formats(Channel channel) {
        return Stream.of(
                        PayoutFormat.ZENGIN,
                        PayoutFormat.ISSUER,
                        PayoutFormat.CREDITS,
                        PayoutFormat.PAIN001,
                        PayoutFormat.NACHA,
                        PayoutFormat.CSV)
                .filter(one -> one.takes(channel))
                .toList();
    }

    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ObjectProperty<Channel> channel() {
        return channel;
    }

    public ObjectProperty<PayoutFormat> format() {
        return format;
    }

    /// The file about the payer.
    public ObjectProperty<Optional<Path>> payer() {
        return payer;
    }

    /// The file with the customers' bank accounts.
    public ObjectProperty<Optional<Path>> recipients() {
        return recipients;
    }

    /// The payment date; empty for the next possible day.
    public ObjectProperty<Optional<LocalDate>> payOn() {
        return payOn;
    }

    /// The preview; empty until loaded.
    public ReadOnlyObjectProperty<Optional<SealPlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    /// Why nothing can be sealed this way; empty if something can.
    public ReadOnlyObjectProperty<Message> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public void open() {
        shown.set(true);
        ask();
    }

    public void close() {
        shown.set(false);
    }

    public boolean ready() {
        return !busy.get()
                && plan.get().filter(found -> !found.taken().isEmpty()).isPresent();
    }

    private Optional<SealChoice> choice() {
        return payer.get()
                .map(file -> new SealChoice(
                        format.get(),
                        channel.get(),
                        file,
                        recipients.get().orElse(null),
                        payOn.get().orElse(null)));
    }

    /// Reloads the preview; both files are read again each time, since people correct them while the dialog is open.
    private void ask() {
        plan.set(Optional.empty());
        trouble.set(Message.nothing());
        if (shown.get() && format.get().takes(channel.get())) {
            choice().ifPresent(now -> latest.ask(() -> service.plan(now), found -> plan.set(Optional.of(found))));
        }
    }

    public void seal(Consumer<SealedBatch> told) {
        if (!ready()) {
            return;
        }
        SealChoice now = choice().orElseThrow();
        busy.set(true);
        latest.ask(() -> service.seal(now), batch -> {
            busy.set(false);
            close();
            changed.run();
            told.accept(batch);
        });
    }

    private void failed(Throwable failure) {
        busy.set(false);
        switch (failure) {
            case DecisionRefused refused -> trouble.set(refused.said());
            case UnusableInput unusable -> trouble.set(unusable.said());
            default -> threads.trouble().accept(failure);
        }
    }
}
