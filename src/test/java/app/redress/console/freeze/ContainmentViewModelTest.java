package app.redress.console.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.parts.Threads;
import app.redress.damages.ControlEffect;
import app.redress.damages.ControlEffect.Effect;
import app.redress.desktop.OpenCase;
import app.redress.desktop.RealCases;
import app.redress.domain.Control;
import app.redress.domain.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainmentViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void theImaginedMinuteStaysBetweenTheFirstTheftAndTheControlItself() {
        try (OpenCase open = RealCases.service(folder, "os")
                .analyse(RealCases.incident(folder.resolve("july.mv.db")), Progress.NONE)) {
            ContainmentViewModel model =
                    new ContainmentViewModel(open.reader(), new Threads(Runnable::run, Runnable::run, _ -> {}));
            assertThat(model.moment().get()).isEmpty();
            model.load();
            model.choose(Control.PAYMENTS_STOPPED);
            ControlEffect effect = model.chosen().get().orElseThrow();
            Effect first = model.moment().get().orElseThrow();
            assertThat(first.saved()).isPositive();
            assertThat(first.minute()).isEqualTo(effect.first());
            model.moveBy(-60);
            assertThat(model.moment().get()).contains(first);
            model.moveTo(effect.end().plusSeconds(3_600));
            assertThat(model.moment().get().orElseThrow()).isEqualTo(effect.at(effect.end()));
            assertThat(model.moment().get().orElseThrow().saved()).isZero();
            model.load();
            assertThat(model.chosen().get().orElseThrow().control()).isEqualTo(Control.PAYMENTS_STOPPED);
        }
    }
}
