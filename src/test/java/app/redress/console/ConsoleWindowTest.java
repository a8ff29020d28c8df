package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.query.AccountSort;
import app.redress.console.parts.Tables;
import app.redress.console.parts.WhileShown;
import app.redress.console.shell.Screen;
import app.redress.console.shell.Theme;
import app.redress.damages.AccountFinding;
import app.redress.desktop.ListExportService.Exported;
import app.redress.desktop.ListExportService.WorkList;
import app.redress.domain.Tier;
import app.redress.language.Language;
import app.redress.report.explanation.Explanations;
import app.redress.report.export.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import javafx.application.Application;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The real scene, driven by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class ConsoleWindowTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private Window window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        window = new Window(folder, background, this::write);
        stage = shown;
        stage.setScene(window.scene(1400, 860));
        stage.show();
    }

    @AfterEach
    void stop() {
        window.caseService.slow = false;
        background.shutdownNow();
    }

    /// A small working export: account and amount of each row.
    private Exported write(WorkList list, ItemFilter filter, ListQuery query, Path target) {
        try (CsvFile csv = CsvFile.withBom(Files.newOutputStream(target))) {
            var page = window.caseService.sample.compensation(filter, query);
            csv.row("account_id", "amount");
            page.rows().forEach(item -> csv.row(item.account(), item.amount()));
            return new Exported(page.rows().size(), page.sum(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openSample(FxRobot robot, Screen screen) {
        robot.clickOn("#empty-sample");
        until("the sample case is open", () -> window.model.open().get().isPresent());
        robot.clickOn("#nav-" + screen.name());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ListView<?> queue(FxRobot robot) {
        return robot.lookup("#accounts-queue").queryAs(ListView.class);
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TableView.class);
    }

    @Test
    void theStartPageOpensTheSampleCase(FxRobot robot) {
        openSample(robot, Screen.OVERVIEW);

        until(
                "the overview is drawn",
                () -> robot.lookup("#hourly-chart").tryQuery().isPresent());
        assertThat(robot.lookup("#case-name").queryAs(Label.class).getText()).contains("2019-07");
        assertThat(robot.lookup("#definitions").tryQuery()).isPresent();
        assertThat(robot.lookup("#card-due .range-words").queryLabeled().getText())
                .matches("Between ¥[0-9,]+ and ¥[0-9,]+ with 90% confidence");
    }

    @Test
    void theStartPageOpensASavedCase(FxRobot robot) {
        robot.clickOn("#empty-case");

        until("the chosen case is open", () -> window.caseService.opened.stream()
                .anyMatch(name -> name.contains("chosen")));
    }

    @Test
    void typingFiltersTheAccountsInTheStore(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        robot.clickOn("#accounts-filter").write("U1152");

        until("one account is left", () -> queue(robot).getItems().size() == 1);
        assertThat(window.caseService.sample.accountQueries.getLast().text()).isEqualTo("U1152");
        assertThat(robot.lookup("#queue-count").queryAs(Label.class).getText()).isEqualTo("1 listed");
    }

    @Test
    void theFacetsAreOpenedByAKeyAndNarrowTheQueueToOneOfThem(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        until("the list is there", () -> queue(robot).getItems().size() > 5);
        robot.push(KeyCode.F);
        until(
                "the first facet is chosen",
                () -> robot.lookup("#facets-list")
                                .queryAs(javafx.scene.control.ListView.class)
                                .getSelectionModel()
                                .getSelectedIndex()
                        == 1);
        robot.push(KeyCode.ENTER);

        until(
                "the store was asked",
                () -> window.caseService.sample.accountQueries.getLast().terms().size() == 1);
        robot.push(KeyCode.ESCAPE);
        until("the queue has the keys again", () -> queue(robot).isFocused());
    }

    @Test
    void aStageNarrowsTheCompensationListToItsItems(FxRobot robot) {
        openSample(robot, Screen.COMPENSATION);
        var compensation = window.model.open().get().orElseThrow().compensation();
        until("the stages are counted", () -> !compensation.stages().get().isEmpty());
        robot.interact(() -> robot.lookup("#stage-PAID")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());

        until("nothing is paid yet", () -> compensation.list().total().get() == 0);
        robot.interact(() -> robot.lookup("#stage-PAID")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        until("everything is shown again", () -> compensation.list().total().get() > 0);
    }

    @Test
    void theOrderIsChosenInTheStore(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        robot.interact(() -> robot.lookup("#account-sort")
                .queryAs(ChoiceBox.class)
                .getSelectionModel()
                .select(0));

        until("the store was asked", () -> {
            var asked = window.caseService.sample.accountQueries.getLast();
            return asked.sort() == AccountSort.ACCOUNT && !asked.descending();
        });
        robot.clickOn("#account-sort-turn");
        until(
                "and from the end",
                () -> window.caseService.sample.accountQueries.getLast().descending());
    }

    @Test
    void selectingARowShowsThatAccountsTimelineAndEvents(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        until("the list is there", () -> queue(robot).getItems().size() > 5);
        assertThat(queue(robot).isFocused()).as("work begins in the queue").isTrue();
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        var accounts = window.model.open().get().orElseThrow().accounts();

        until(
                "the third account is shown",
                () -> accounts.finding().get().isPresent()
                        && accounts.finding()
                                .get()
                                .get()
                                .account()
                                .equals(Objects.requireNonNull(
                                                accounts.queue().rows().get(2))
                                        .account()));
        until(
                "its events are listed",
                () -> table(robot, "events").getItems().size()
                        == accounts.finding()
                                .get()
                                .orElseThrow()
                                .timeline()
                                .events()
                                .size());
    }

    @Test
    void keysZoomAndPanTheTimelineAndSelectEvents(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        var accounts = window.model.open().get().orElseThrow().accounts();
        until("an account is shown", () -> accounts.finding().get().isPresent());
        robot.clickOn("#timeline");
        long before = accounts.viewport().get().span();
        robot.push(KeyCode.ADD);
        assertThat(accounts.viewport().get().span()).isLessThan(before);
        robot.push(KeyCode.DIGIT0);
        assertThat(accounts.viewport().get())
                .isEqualTo(accounts.viewport().get().fitted());
        robot.interact(() -> accounts.selectEvent(3));
        robot.push(KeyCode.PERIOD);

        until(
                "the next event's row is chosen",
                () -> table(robot, "events").getSelectionModel().getSelectedIndex() == 4);
        assertThat(robot.lookup("#event-card").tryQuery()).isPresent();
    }

    @Test
    void theLanguageSwitchTakesEffectAtOnce(FxRobot robot) {
        openSample(robot, Screen.COMPENSATION);
        robot.clickOn("#language-JAPANESE");

        until("the screen is Japanese", () -> robot.lookup("補償リスト").tryQuery().isPresent());
        assertThat(window.model.language().get()).isEqualTo(Language.JAPANESE);
        assertThat(robot.lookup("#compensation-table").tryQuery())
                .as("the screen stays")
                .isPresent();
    }

    @Test
    void theThemeSwitchReallyDarkensTheWindow(FxRobot robot) {
        openSample(robot, Screen.OVERVIEW);
        double before = brightness();
        robot.clickOn("#theme");

        until("the sheets are dark", () -> Application.getUserAgentStylesheet().contains("dark"));
        assertThat(window.model.theme().get()).isEqualTo(Theme.DARK);
        assertThat(brightness()).isLessThan(before / 2);
        robot.clickOn("#theme");
        until("and light again", () -> window.model.theme().get() == Theme.LIGHT && brightness() > before * 0.9);
    }

    private double brightness() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var image = stage.getScene().snapshot(null);
            double sum = 0;
            int points = 0;
            for (int x = 5; x < image.getWidth(); x += 40) {
                for (int y = 5; y < image.getHeight(); y += 40) {
                    sum += image.getPixelReader().getColor(x, y).getBrightness();
                    points++;
                }
            }
            return sum / points;
        });
    }

    @Test
    void cancellingLongWorkReturnsToTheStartPage(FxRobot robot) {
        window.caseService.slow = true;
        robot.clickOn("#empty-sample");
        until(
                "the strip is shown",
                () -> robot.lookup("#progress").<Node>query().isVisible());
        robot.clickOn("#cancel");

        until("the work has stopped", () -> !window.model.work().running().get());
        assertThat(window.model.open().get()).isEmpty();
        assertThat(robot.lookup("#notice").<Node>query().isVisible()).isTrue();
        assertThat(robot.lookup("#empty").<Node>query().isVisible()).isTrue();
    }

    @Test
    void exportingWritesExactlyTheRowsShownInTheirOrder(FxRobot robot) throws IOException {
        window.csvTarget = folder.resolve("補償.csv");
        openSample(robot, Screen.COMPENSATION);
        robot.clickOn("#compensation-filter").write("U2");
        var list = window.model.open().get().orElseThrow().compensation().list();
        until("the filter is applied", () -> list.query().get().text().equals("U2"));
        robot.clickOn("Account");
        until("ordered by account", () -> list.query().get().sort().equals("account_id"));
        robot.clickOn("#compensation-export");

        until("the file is written", () -> Files.exists(window.csvTarget) && Files.size(window.csvTarget) > 30);
        List<String> lines = Files.readAllLines(window.csvTarget);
        assertThat(lines.subList(1, lines.size()))
                .hasSize((int) list.total().get())
                .isSorted()
                .allMatch(line -> line.startsWith("U2"));
    }

    @Test
    void enterOnACompensationItemOpensItsAccount(FxRobot robot) {
        openSample(robot, Screen.COMPENSATION);
        robot.clickOn("#compensation-table .table-row-cell");
        var screens = window.model.open().get().orElseThrow();
        String account = screens.compensation().list().rows().getFirst().account();
        robot.push(KeyCode.ENTER);

        until(
                "the account is in front",
                () -> window.model.screen().get() == Screen.ACCOUNTS
                        && screens.accounts().account().get().equals(account));
    }

    @Test
    void selectedRowsAreCopiedAsTabSeparatedText(FxRobot robot) {
        openSample(robot, Screen.FREEZE);
        robot.clickOn("#freeze-table .table-row-cell");
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        TableView<?> table = table(robot, "freeze-table");

        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Priority\tAccount\tAt risk\tLive balance\tOne more charge\tReason\tStatus\n1\tU");
        assertThat(copied).isEqualTo(firstRow(table));
        theMenuOfTheRowCopiesOneCellOrTheRow(robot, table);
    }

    private static void theMenuOfTheRowCopiesOneCellOrTheRow(FxRobot robot, TableView<?> table) {
        for (String item : List.of("#row-copy-cell", "#row-copy")) {
            robot.rightClickOn("#freeze-table .table-row-cell");
            until("its menu is open", () -> robot.lookup(item).tryQuery().isPresent());
            assertThat(robot.lookup("#row-open").tryQuery()).isPresent();
            robot.clickOn(item);
            String copied = WaitForAsyncUtils.waitForAsyncFx(
                    5_000, () -> Clipboard.getSystemClipboard().getString());
            assertThat(firstRow(table)).contains(copied);
            assertThat(copied.contains("\t")).isEqualTo(item.equals("#row-copy"));
        }
    }

    private static <T> String firstRow(TableView<T> table) {
        return Tables.asText(table, List.of(table.getItems().getFirst()));
    }

    @Test
    void aCaseWithoutFindingsShowsEveryScreen(FxRobot robot) {
        window.caseService.sample = new MemoryCase(SampleIncident.nothing());
        robot.clickOn("#empty-sample");
        until("the case is open", () -> window.model.open().get().isPresent());
        for (Screen screen : Screen.values()) {
            robot.clickOn("#nav-" + screen.name());
            until("it is laid out", () -> window.model.screen().get() == screen);
            assertThat(robot.lookup("#notice").<Node>query().isVisible()).isFalse();
        }
        robot.clickOn("#nav-EVIDENCE").clickOn("#evidence-CONFLICTS");
        assertThat(robot.lookup("#conflicts-table").tryQuery()).isPresent();
        robot.clickOn("#evidence-REJECTS");
        assertThat(robot.lookup("#rejects-table-place").queryAs(Label.class).getText())
                .isEqualTo("0 rows");
    }

    @Test
    void aRemovedViewNoLongerListens(FxRobot robot) {
        SimpleIntegerProperty told = new SimpleIntegerProperty();
        List<Number> heard = new ArrayList<>();
        Label view = new Label();
        StackPane root = (StackPane) stage.getScene().getRoot();
        robot.interact(() -> {
            WhileShown.listen(view, () -> told.subscribe(now -> heard.add(now)));
            told.set(1);
            root.getChildren().add(view);
            told.set(2);
            root.getChildren().remove(view);
            told.set(3);
            root.getChildren().add(view);
        });

        assertThat(heard).containsExactly(1, 2, 3);
        robot.interact(() -> {
            root.getChildren().remove(view);
            told.set(4);
        });
        assertThat(heard).doesNotContain(4);
    }

    @Test
    void controlAndADigitOpenAScreen(FxRobot robot) {
        openSample(robot, Screen.OVERVIEW);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);

        until(
                "the evidence is in front",
                () -> robot.lookup("#equation").tryQuery().isPresent());
    }

    /// What a label shows, without the marks that keep a time on one line.
    private static String unjoined(Label label) {
        return label.getText().replace("\uFEFF", "");
    }

    @Test
    void theExplanationIsShownInBothLanguagesAndCopied(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        var accounts = window.model.open().get().orElseThrow().accounts();
        until("an account is shown", () -> accounts.finding().get().isPresent());
        AccountFinding shown = accounts.finding().get().orElseThrow();
        Label words = robot.lookup("#explanation-words").queryAs(Label.class);
        String english = new Explanations(Locale.ENGLISH, SampleIncident.TOKYO).say(shown);
        String japanese = new Explanations(Locale.JAPANESE, SampleIncident.TOKYO).say(shown);
        assertThat(unjoined(words)).isEqualTo(english);

        press(robot, "#explanation-language");
        assertThat(unjoined(words)).isEqualTo(japanese);
        press(robot, "#explanation-copy");
        until(
                "the explanation is on the clipboard",
                () -> japanese.equals(Clipboard.getSystemClipboard().getString()));
        press(robot, "#explanation-language");
        assertThat(unjoined(words)).isEqualTo(english);
    }

    /// Presses a button that may stand below the fold.
    private static void press(FxRobot robot, String query) {
        robot.interact(robot.lookup(query).queryButton()::fire);
    }

    @Test
    void aClearedAccountShowsWhyItWasACandidateAndWhyItWasCleared(FxRobot robot) {
        openSample(robot, Screen.ACCOUNTS);
        var accounts = window.model.open().get().orElseThrow().accounts();
        robot.interact(() -> accounts.queue().show(EnumSet.of(Tier.CLEARED)));
        until(
                "cleared accounts are listed",
                () -> !accounts.queue().rows().isEmpty()
                        && accounts.queue().rows().getFirst().tier() == Tier.CLEARED);
        robot.interact(() -> accounts.select(accounts.queue().rows().getFirst().account()));
        until("a cleared account is shown", () -> accounts.finding()
                .get()
                .filter(f -> f.timeline().tier() == Tier.CLEARED)
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.from(robot.lookup("#signals")).lookup(".caption").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("Why it was cleared", "What was odd about it");
    }
}
