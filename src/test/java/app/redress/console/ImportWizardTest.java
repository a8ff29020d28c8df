package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.importing.FileState;
import app.redress.console.importing.FileViewModel;
import app.redress.console.importing.ImportViewModel;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.EvidenceKind;
import app.redress.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The import wizard in the real scene, driven by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class ImportWizardTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Window window;

    @Start
    void start(Stage shown) {
        window = new Window(folder, background, (_, _, _, target) -> new Exported(0, 0, target));
        shown.setScene(window.scene(1400, 860));
        shown.show();
    }

    @AfterEach
    void stop() {
        window.caseService.slow = false;
        background.shutdownNow();
    }

    private void choose(FxRobot robot, String... names) {
        window.exports = List.of(names).stream().map(Path::of).toList();
        robot.clickOn("#empty-evidence");
        until("every file was looked into", () -> settled(names.length));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean settled(int files) {
        return window.model.importing().get().stream()
                .anyMatch(w -> w.files().size() == files
                        && w.files().stream().noneMatch(f -> f.look().get().state() == FileState.LOOKING));
    }

    private ImportViewModel wizard() {
        return window.model.importing().get().orElseThrow();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private EvidenceChoice imported() {
        until("the import was asked for", () -> !window.caseService.analysed.isEmpty());
        return window.caseService.analysed.getFirst();
    }

    @Test
    void readyFilesAreImportedWithoutQuestions(FxRobot robot) {
        choose(robot, "transactions.csv", "access_log.csv");
        robot.clickOn("#choose-start");

        assertThat(imported().files()).containsOnlyKeys(EvidenceKind.TRANSACTIONS, EvidenceKind.ACCESS);
        assertThat(imported().zone()).isEqualTo(SampleIncident.TOKYO);
        until("the case is open", () -> window.model.open().get().isPresent());
        assertThat(window.model.importing().get()).isEmpty();
    }

    @Test
    void exportsWithoutTransactionsCannotBeImportedAndTheReasonIsShown(FxRobot robot) {
        choose(robot, "access_log.csv");

        assertThat(robot.lookup("#choose-start").<Node>query().isDisabled()).isTrue();
        assertThat(words(robot, "import-reason")).contains("must hold transactions");
    }

    @Test
    void answersAndMappingsChangeThePreviewAndEnableTheImport(FxRobot robot) {
        choose(robot, "bank.csv", "access_log.csv");
        assertThat(words(robot, "import-reason")).contains("bank.csv needs an answer");
        robot.clickOn("day/month/year");
        until(
                "one question is left",
                () -> robot.lookup(".questions .question-words").queryAll().size() == 1);
        robot.clickOn(robot.lookup(".suggestion")
                .match(n -> ((Labeled) n).getText().startsWith("利用金額"))
                .<Node>query());
        until("the file is ready", () -> settled(2) && wizard().blocked().get().isEmpty());
        until("its amounts are previewed", () -> robot.lookup("#import-preview .preview-value").queryAll().stream()
                .anyMatch(n -> ((Label) n).getText().equals("30000")));

        pick(robot, "#import-column-6", "not used");
        until(
                "the amount is missing again",
                () -> settled(2) && previewed(robot).stream().noneMatch("30000"::equals));
        pick(robot, "#import-column-6", "Amount *");
        until("the amount is there again", () -> settled(2) && previewed(robot).contains("30000"));
        robot.clickOn("#choose-start");

        var stated = imported().profiles().perFile().values();
        assertThat(stated)
                .anyMatch(m -> m.said("transactions.amount").equals(Optional.of("利用金額"))
                        && m.said("date.order").equals(Optional.of("dmy")));
    }

    private static List<String> previewed(FxRobot robot) {
        return robot.lookup("#import-preview .preview-value").queryAll().stream()
                .map(n -> ((Label) n).getText())
                .toList();
    }

    @SuppressWarnings("unchecked") // every combo box of the wizard shows its values as text
    private static void pick(FxRobot robot, String id, String words) {
        // the table may be too low to show every column
        int row = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) - 1;
        robot.interact(
                () -> robot.lookup("#import-columns").queryAs(TableView.class).scrollTo(row));
        until(id + " is there", () -> robot.lookup(id).tryQuery().isPresent());
        ComboBox<Object> box = robot.lookup(id).queryAs(ComboBox.class);
        robot.interact(() -> box.getItems().stream()
                .filter(item -> box.getConverter().toString(item).equals(words))
                .findFirst()
                .ifPresent(box::setValue));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void rejectedRowsAreCountedExplainedAndFixed(FxRobot robot) {
        choose(robot, "rejects.csv");
        until("the whole file is counted", () -> words(robot, "import-counts").contains("in the whole file"));
        assertThat(words(robot, "import-counts"))
                .isEqualTo("20,575 rows would be accepted, 12,345 rejected, in the whole file");
        robot.clickOn("#import-rows-SUSPICIOUS");
        ListView<?> preview = robot.lookup("#import-preview").queryListView();
        assertThat(preview.getItems()).hasSize(3);
        robot.clickOn("#import-tab-words");
        TableView<?> table = robot.lookup("#import-words").queryTableView();
        assertThat(table.getItems().getFirst().toString()).contains("POSA");
        FileViewModel file = wizard().files().getFirst();
        robot.interact(() -> file.state("value.type.POSA", "CHARGE"));

        until(
                "one reason is gone",
                () -> settled(1) && words(robot, "import-counts").contains("4,115 rejected, in the whole"));
        assertThat(preview.getItems()).hasSize(1);
    }

    @Test
    void filesCanBeAddedToTheOpenWizardAndDeleteRemovesOne(FxRobot robot) {
        choose(robot, "transactions.csv");
        window.exports = List.of(Path.of("notes.pdf"));
        robot.clickOn("#import-more");
        until("both are listed", () -> settled(2));
        assertThat(words(robot, "import-reason")).contains("notes.pdf cannot be used");
        robot.clickOn("notes.pdf");
        until("its reason is shown", () -> words(robot, "import-trouble").contains("not a text file"));
        robot.push(KeyCode.DELETE);

        until("it is gone", () -> settled(1));
        assertThat(robot.lookup("#choose-start").<Node>query().isDisabled()).isFalse();
    }

    @Test
    void aProfileIsSavedUnderAName(FxRobot robot) {
        choose(robot, "transactions.csv");
        robot.clickOn("#import-profile").clickOn("#import-profile-save");
        until(
                "the name is asked",
                () -> robot.lookup("#profile-name").tryQuery().isPresent());
        robot.clickOn("#profile-name").write("June export").clickOn("#profile-act");

        until("it is kept and named", () -> words(robot, "import-profile").contains("June export"));
        assertThat(window.caseService.looking.profiles).containsKey("June export");
    }

    @Test
    void theLanguageCanChangeWithoutLosingTheWizard(FxRobot robot) {
        choose(robot, "transactions.csv");
        robot.interact(() -> window.model.language().set(Language.JAPANESE));

        until("it speaks Japanese", () -> robot.lookup("取り込む").tryQuery().isPresent());
        assertThat(wizard().files()).hasSize(1);
    }

    @Test
    void aCancelledImportReappearsUnchanged(FxRobot robot) {
        choose(robot, "transactions.csv", "access_log.csv");
        window.caseService.slow = true;
        robot.clickOn("#choose-start");
        until(
                "the strip is shown",
                () -> robot.lookup("#progress").<Node>query().isVisible());
        robot.clickOn("#cancel");

        until("the wizard is back", () -> window.model.importing().get().isPresent());
        assertThat(wizard().files()).hasSize(2);
        assertThat(window.model.open().get()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        until("it is closed", () -> window.model.importing().get().isEmpty());
        assertThat(robot.lookup("#empty").<Node>query().isDisabled()).isFalse();
    }

    @Test
    void everyControlOfTheWizardHasAnAccessibleName(FxRobot robot) {
        choose(robot, "bank.csv", "rejects.csv");
        List<String> nameless = new ArrayList<>();
        for (Node node : robot.lookup("#import-wizard *").queryAll()) {
            boolean named = node.getAccessibleText() != null
                    && !node.getAccessibleText().isBlank();
            boolean spoken = node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank();
            boolean control = node instanceof ButtonBase && node.isFocusTraversable()
                    || node instanceof ComboBoxBase<?>
                    || node instanceof TextField
                    || node instanceof ListView<?> && !"list-view".equals(node.getId())
                    || node instanceof TableView<?>;
            if (control && !named && !spoken) {
                nameless.add(node.toString());
            }
        }
        assertThat(nameless).isEmpty();
    }
}
