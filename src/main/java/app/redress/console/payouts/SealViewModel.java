package app.redress.console.payouts;

import app.redress.casefile.payouts.SealPlan;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.console.parts.PreviewedStep;
import app.redress.console.parts.Threads;
import app.redress.desktop.PayoutService;
import app.redress.desktop.PayoutService.SealChoice;
import app.redress.desktop.PayoutService.TableEncoding;
import app.redress.domain.Channel;
import app.redress.payout.PayoutFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The choices for a new batch, with a preview.
public final class SealViewModel extends PreviewedStep<SealPlan> {
    private static final Set<PayoutFormat> TABLES =
            EnumSet.of(PayoutFormat.CSV, PayoutFormat.ISSUER, PayoutFormat.CREDITS);

    private final PayoutService service;
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CARD);
    private final ObjectProperty<PayoutFormat> format = new SimpleObjectProperty<>(PayoutFormat.ISSUER);
    private final ObjectProperty<Optional<Path>> payer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> recipients = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> payOn = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<TableEncoding> encoding = new SimpleObjectProperty<>(TableEncoding.UTF_8);
    private final ObjectProperty<Optional<Path>> columns = new SimpleObjectProperty<>(Optional.empty());
    private volatile List<String> header = List.of();

    /// @param changed called after a batch was sealed
    SealViewModel(PayoutService service, Threads threads, Runnable changed) {
        super(threads, changed);
        this.service = service;
        payer.set(service.practicePayer());
        channel.subscribe((_, now) -> format.set(formats(now).getFirst()));
        Stream.of(channel, format, payer, recipients, payOn, encoding, columns)
                .forEach(one -> one.subscribe((_, _) -> reload()));
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

    /// The encoding of a table.
    public ObjectProperty<TableEncoding> encoding() {
        return encoding;
    }

    /// The file with the columns an issuer wants; empty for ours.
    public ObjectProperty<Optional<Path>> columns() {
        return columns;
    }

    /// Whether the encoding can be chosen; bank formats prescribe their own.
    boolean isTable() {
        return TABLES.contains(format.get());
    }

    /// Whether the columns can be chosen.
    boolean hasColumns() {
        return format.get() == PayoutFormat.ISSUER;
    }

    /// The names of the columns that the previewed list would have; empty for other formats.
    List<String> header() {
        return header;
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
                        payOn.get().orElse(null),
                        isTable() ? encoding.get() : TableEncoding.UTF_8,
                        hasColumns() ? columns.get().orElse(null) : null));
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
        return format.get().takes(channel.get()) ? choice().map(now -> () -> plan(now)) : Optional.empty();
    }

    private SealPlan plan(SealChoice now) {
        header = now.format() == PayoutFormat.ISSUER ? service.issuerHeader(now.columns()) : List.of();
        return service.plan(now);
    }

    public void seal(Consumer<SealedBatch> told) {
        if (!ready()) {
            return;
        }
        SealChoice now = choice().orElseThrow();
        take(() -> service.seal(now), told);
    }
}
