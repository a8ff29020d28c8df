package app.redress.console.uncertainty;

import app.redress.analysis.review.SampleReview.DrawnSample;
import app.redress.console.parts.Threads;
import app.redress.desktop.UncertaintyService;
import app.redress.domain.Message;
import app.redress.inference.AuditResult;
import app.redress.report.text.SamplingWords;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Draws accounts for a review and reads the filled-in sheet back.
public final class SamplingViewModel {
    private static final String USUAL = "60";

    private final UncertaintyService service;
    private final Runnable changed;
    private final StepState step;
    private final StringProperty listed = new SimpleStringProperty(USUAL);
    private final StringProperty cleared = new SimpleStringProperty(USUAL);
    private final StringProperty seed;
    private final BooleanBinding readable;
    private final ReadOnlyObjectWrapper<Optional<DrawnSample>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> sample = new ReadOnlyObjectWrapper<>(Optional.empty());

    SamplingViewModel(UncertaintyService service, Threads threads, Runnable changed) {
        this.service = service;
        this.changed = changed;
        this.step = new StepState(threads);
        this.readable = Bindings.createBooleanBinding(
                () -> sample.get().isPresent() && !step.busy().get(), sample, step.busy());
        this.seed = new SimpleStringProperty(String.valueOf(service.freshSeed()));
    }

    /// Number of accounts to draw from the list, as typed.
    public StringProperty listed() {
        return listed;
    }

    /// Number of cleared accounts to draw, as typed.
    public StringProperty cleared() {
        return cleared;
    }

    /// The seed, as typed; proposed at random.
    public StringProperty seed() {
        return seed;
    }

    public ReadOnlyBooleanProperty busy() {
        return step.busy();
    }

    public ReadOnlyObjectProperty<Message> trouble() {
        return step.trouble();
    }

    /// The sample drawn last in this window.
    public ReadOnlyObjectProperty<Optional<DrawnSample>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    /// The sample to which a filled-in sheet belongs.
    public ReadOnlyObjectProperty<Optional<Path>> sample() {
        return sample.getReadOnlyProperty();
    }

    /// Whether a filled-in sheet can be read: its sample is known and nothing else is going on.
    public BooleanBinding readable() {
        return readable;
    }

    public void choose(Path file) {
        sample.set(Optional.of(file));
    }

    /// Whether all three fields hold whole numbers; otherwise says so.
    public boolean canDraw() {
        boolean whole = number(listed) >= 0 && number(cleared) >= 0 && number(seed) >= 0;
        step.say(whole ? Message.nothing() : Message.of("uncertainty.notNumbers"));
        return whole;
    }

    public void draw(Path folder) {
        if (!canDraw()) {
            return;
        }
        int wanted = (int) number(listed);
        int others = (int) number(cleared);
        long fixed = number(seed);
        step.run(() -> service.draw(wanted, others, fixed, folder), made -> {
            drawn.set(Optional.of(made));
            sample.set(Optional.of(made.file()));
            seed.set(String.valueOf(service.freshSeed()));
        });
    }

    /// A typed number; -1 if it is none, or too large.
    private static long number(StringProperty typed) {
        try {
            int number = Integer.parseInt(typed.get().strip());
            return Math.max(-1, number);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /// Concludes from the filled-in sheet of the chosen sample.
    public void conclude(Path reviewed) {
        sample.get()
                .ifPresent(file -> step.run(() -> service.conclude(file, reviewed), found -> {
                    step.say(found.kept() ? Message.nothing() : Message.of("uncertainty.notKept", found.notKept()));
                    changed.run();
                }));
    }

    /// How many more accounts would narrow the interval to what was typed; empty while that is no amount.
    public static Message goal(AuditResult result, String typed) {
        try {
            long yen = Long.parseLong(typed.replaceAll("[,\\s]", ""));
            return yen > 0 ? SamplingWords.goal(result, yen) : Message.nothing();
        } catch (NumberFormatException e) {
            return Message.nothing();
        }
    }
}
