package app.redress.console.payouts;

import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.console.parts.PreviewedStep;
import app.redress.console.parts.Threads;
import app.redress.desktop.PayoutService;
import app.redress.desktop.PayoutService.SealChoice;
import app.redress.domain.Channel;
import app.redress.payout.PayoutFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The choices for a new batch, with a preview.
public final class SealViewModel extends PreviewedStep<SealPlan> {
    private final PayoutService service;
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CARD);
    private final ObjectProperty<PayoutFormat> format = new SimpleObjectProperty<>(PayoutFormat.ISSUER);
    private final ObjectProperty<Optional<Path>> payer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> recipients = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> payOn = new SimpleObjectProperty<>(Optional.empty());

    /// @param changed called after a batch was sealed
    SealViewModel(PayoutService service, Threads threads, Runnable changed) {
        super(threads, changed);
        this.service = service;
        payer.set(service.practicePayer());
        channel.subscribe((_, now) -> format.set(formats(now).getFirst()));
        Stream.of(channel, format, payer, recipients, payOn).forEach(one -> one.subscribe((_, _) -> reload()));
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

    @Override
    public boolean ready() {
        return !busy().get()
                && preview().get().filter(found -> !found.taken().isEmpty()).isPresent();
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

    /// Whether everything is held, and a file with recipients or a format without them may be what is missing.
    boolean mayNeedRecipients() {
        return format.get() != PayoutFormat.CSV
                && recipients.get().isEmpty()
                && preview().get().filter(plan -> plan.taken().isEmpty()).isPresent();
    }

    /// Both files are read again each time, since people correct them while the dialog is open.
    @Override
    protected Optional<Supplier<SealPlan>> question() {
        return format.get().takes(channel.get()) ? choice().map(now -> () -> service.plan(now)) : Optional.empty();
    }

    public void seal(Consumer<SealedBatch> told) {
        if (!ready()) {
            return;
        }
        SealChoice now = choice().orElseThrow();
        take(() -> service.seal(now), told);
    }
}
