package app.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.ConsoleSetup.Start;
import app.redress.console.parts.Settings;
import app.redress.language.Said;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Starting and closing the window.
@ExtendWith(ApplicationExtension.class)
class ConsoleAppTest {
    @TempDir
    static Path folder;

    private final MemoryCaseService caseService = new MemoryCaseService();

    private ConsoleSetup setup(Start start) {
        return new ConsoleSetup(
                caseService,
                SampleReasons::in,
                folder.resolve("config/redress.properties"),
                Runnable::run,
                Locale.ENGLISH,
                SampleIncident.TOKYO,
                SampleIncident.TOKYO,
                start);
    }

    @Test
    void theWindowOpensItsFirstCaseAndSavesItsSizeWhenClosed(FxRobot robot) {
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new Stage());
        robot.interact(() -> new ConsoleApp(setup(new Start.Sample())).show(stage));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getTitle()).isEqualTo("不正アクセス事案 2019-07 – Redress");
        robot.interact(() -> stage.setWidth(1234));
        robot.interact(stage::close);

        assertThat(caseService.opened).containsExactly("sample", "closed sample");
        assertThat(new Settings(folder.resolve("config/redress.properties")).number("window.width", 0))
                .isEqualTo(1234);
    }

    @ParameterizedTest
    @CsvSource({"Linux,,,true", "Linux,,:0,false", "Linux,HeadlessFix,,false", "Windows 11,,,false"})
    void aMissingDisplayIsOnlyDetectedOnLinuxWithTheDefaultPlatform(
            String system, String platform, String display, boolean none) {
        assertThat(ConsoleLauncher.noDisplay(system, platform, display)).isEqualTo(none);
    }

    @Test
    void aMissingGtkIsReportedWithTheRemedy() {
        assertThat(Said.english(
                        ConsoleLauncher.reason(new UnsupportedOperationException("Unable to load glass GTK library."))))
                .contains("apt-get install libgtk-3-0");
        assertThat(Said.english(ConsoleLauncher.reason(new UnsupportedOperationException("Unable to open DISPLAY"))))
                .contains("DISPLAY");
    }
}
