package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.query.AccountGrouping;
import app.redress.console.accounts.AccountsViewModel;
import app.redress.console.accounts.timeline.Viewport;
import app.redress.console.shell.CaseScreens;
import app.redress.console.shell.Screen;
import app.redress.console.shell.Theme;
import app.redress.desktop.ListExportService.Exported;
import app.redress.domain.Verdict;
import app.redress.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
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

/// Every line of the sheet of keys, which F1 shows, does what it says.
@ExtendWith(ApplicationExtension.class)
class ShortcutSheetTest {
    @TempDir
    static Path folder;

    private final ExecutorService background = Background.threads();
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // set before the test by start
    private Window window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        window = new Window(folder, background, (_, _, _, target) -> new Exported(0, 0, target));
        stage = shown;
        stage.setScene(window.scene(1440, 900));
        stage.show();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void everyLineOfTheSheetDoesWhatItSays() throws IOException {
        robot.interact(window.model::openSample);
        until("the sample case is open", () -> window.model.open().get().isPresent());
        Map<String, Runnable> lines = lines();
        assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(sheet());

        lines.values().forEach(Runnable::run);
    }

    /// The lines as the catalogue has them.
    private static List<String> sheet() throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ShortcutSheetTest.class.getResourceAsStream("/app/redress/language/window_en.properties"))) {
            words.load(in);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.matches("key\\.\\w+"))
                .map(key -> key.substring("key.".length()))
                .toList();
    }

    private Map<String, Runnable> lines() {
        Map<String, Runnable> lines = new LinkedHashMap<>();
        lines.put("screens", this::screens);
        lines.put("back", this::back);
        lines.put("search", this::search);
        lines.put("filter", this::filter);
        lines.put("copy", this::copy);
        lines.put("openRow", this::openRow);
        lines.put("queue", this::queue);
        lines.put("groups", this::groups);
        lines.put("judge", this::judge);
        lines.put("settle", this::settle);
        lines.put("undo", this::undo);
        lines.put("event", this::event);
        lines.put("measure", this::measure);
        lines.put("edges", this::edges);
        lines.put("zoom", this::zoom);
        lines.put("move", this::move);
        lines.put("facets", this::facets);
        lines.put("clusters", this::clusters);
        lines.put("twins", this::twins);
        lines.put("links", this::links);
        lines.put("report", this::report);
        lines.put("rail", this::rail);
        lines.put("help", this::help);
        lines.put("theme", this::theme);
        lines.put("language", this::language);
        lines.put("open", this::open);
        lines.put("lock", this::lock);
        return lines;
    }

    private CaseScreens screensOf() {
        return window.model.open().get().orElseThrow();
    }

    private AccountsViewModel accounts() {
        return screensOf().accounts();
    }

    private void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    private void expect(String what, Callable<Boolean> state) {
        until(what, state);
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }

    private void focus(String id) {
        robot.interact(() -> node(id).requestFocus());
    }

    private void screens() {
        for (Screen screen : Screen.values()) {
            push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (screen.ordinal() + 1) % 10));
            expect(screen.name(), () -> window.model.screen().get() == screen);
        }
    }

    private void back() {
        push(KeyCode.ALT, KeyCode.LEFT);
        expect("back", () -> window.model.screen().get() == Screen.EVIDENCE);
        push(KeyCode.ALT, KeyCode.RIGHT);
        expect("forward", () -> window.model.screen().get() == Screen.AUDIT);
    }

    private void search() {
        push(KeyCode.CONTROL, KeyCode.K);
        expect("the search is open", () -> window.model.search().shown().get());
        push(KeyCode.ESCAPE);
        expect("the search is closed", () -> !window.model.search().shown().get());
    }

    private void filter() {
        push(KeyCode.CONTROL, KeyCode.DIGIT6);
        TextInputControl field = (TextInputControl) node("#compensation-filter");
        focus("#compensation-filter");
        robot.write("U1");
        push(KeyCode.ESCAPE);
        expect("the filter is empty", () -> field.getText().isEmpty());
    }

    private void copy() {
        expect("items are listed", () -> !rows("#compensation-table").getItems().isEmpty());
        robot.interact(() -> rows("#compensation-table").getSelectionModel().clearAndSelect(0));
        focus("#compensation-table");
        push(KeyCode.CONTROL, KeyCode.C);
        expect("the row is on the clipboard", () -> Objects.toString(
                        Clipboard.getSystemClipboard().getString(), "")
                .startsWith("Account\t"));
    }

    private TableView<?> rows(String id) {
        return (TableView<?>) node(id);
    }

    private void openRow() {
        push(KeyCode.ENTER);
        expect(
                "its account is in front",
                () -> window.model.screen().get() == Screen.ACCOUNTS
                        && accounts().finding().get().isPresent());
    }

    private void queue() {
        expect("the queue is listed", () -> accounts().queue().total().get() > 5);
        robot.interact(() -> accounts().queue().goTo(0));
        focus("#accounts-queue");
        push(KeyCode.J);
        expect("the next account", () -> accounts().queue().place().get() == 1);
        push(KeyCode.K);
        expect("the previous account", () -> accounts().queue().place().get() == 0);
    }

    private void groups() {
        robot.interact(() -> accounts().queue().group(AccountGrouping.STORE));
        expect("there are groups", () -> accounts().queue().headings().get().size() > 1);
        int second = accounts().queue().headings().get().get(1).at();
        push(KeyCode.SHIFT, KeyCode.J);
        expect("the next group", () -> accounts().queue().place().get() >= second);
        push(KeyCode.SHIFT, KeyCode.K);
        expect("the previous group", () -> accounts().queue().place().get() < second);
        robot.interact(() -> accounts().queue().group(AccountGrouping.NONE));
        expect("no groups", () -> accounts().queue().headings().get().isEmpty());
        robot.interact(() -> accounts().queue().goTo(0));
    }

    private void judge() {
        robot.interact(() -> accounts().selectEvent(decidable()));
        Map<KeyCode, Verdict> verdicts = Map.of(
                KeyCode.U, Verdict.UNAUTHORISED,
                KeyCode.L, Verdict.LIKELY,
                KeyCode.N, Verdict.UNCERTAIN,
                KeyCode.O, Verdict.OWNER);
        verdicts.forEach((key, verdict) -> {
            push(key);
            expect(verdict + " is asked", () -> accounts()
                    .decisions()
                    .pending()
                    .get()
                    .filter(asked -> verdict.name().equals(asked.choice()))
                    .isPresent());
            cancel();
        });
    }

    private int decidable() {
        int event = 0;
        while (!accounts().decisions().isDecidable(event)) {
            event++;
        }
        return event;
    }

    private void cancel() {
        robot.interact(() -> accounts().decisions().cancel());
        focus("#accounts-queue");
    }

    private void settle() {
        List<String> taken = window.caseService.decisions.taken;
        push(KeyCode.A);
        expect("agreed", () -> taken.stream().anyMatch(one -> one.contains("DONE") || one.contains("done")));
        push(KeyCode.H);
        expect(
                "the reason of a hold is asked",
                () -> accounts().decisions().pending().get().isPresent());
        cancel();
    }

    private void undo() {
        List<String> taken = window.caseService.decisions.taken;
        push(KeyCode.CONTROL, KeyCode.Z);
        expect("undone", () -> taken.contains("undo"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        expect("decided again", () -> taken.contains("redo"));
    }

    private void event() {
        int before = accounts().selectedEvent().get();
        push(KeyCode.PERIOD);
        expect("the next event", () -> accounts().selectedEvent().get() == before + 1);
        push(KeyCode.COMMA);
        expect("the event before", () -> accounts().selectedEvent().get() == before);
    }

    private void measure() {
        push(KeyCode.M);
        expect(
                "measured from here",
                () -> accounts().measuredFrom().get()
                        == accounts().selectedEvent().get());
    }

    private void edges() {
        for (KeyCode edge : List.of(KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET)) {
            push(edge);
            expect(
                    "the reason for an edge is asked",
                    () -> accounts().decisions().pending().get().isPresent());
            cancel();
        }
    }

    private void zoom() {
        focus("#timeline");
        robot.interact(() -> accounts().look(Viewport::fitted));
        robot.moveTo("#timeline");
        for (KeyCode nearer : List.of(KeyCode.PLUS, KeyCode.W)) {
            long span = span();
            push(nearer);
            expect("nearer by " + nearer, () -> span() < span);
        }
        for (KeyCode further : List.of(KeyCode.MINUS, KeyCode.S)) {
            long span = span();
            push(further);
            expect("further by " + further, () -> span() > span);
        }
        push(KeyCode.PLUS);
        push(KeyCode.DIGIT0);
        Viewport now = accounts().viewport().get();
        assertThat(now).isEqualTo(now.fitted());
    }

    private long span() {
        return accounts().viewport().get().span();
    }

    private void move() {
        push(KeyCode.PLUS);
        for (KeyCode[] keys :
                new KeyCode[][] {{KeyCode.RIGHT}, {KeyCode.LEFT}, {KeyCode.SHIFT, KeyCode.D}, {KeyCode.SHIFT, KeyCode.A}
                }) {
            Instant from = accounts().viewport().get().from();
            boolean later = keys[keys.length - 1] == KeyCode.RIGHT || keys[keys.length - 1] == KeyCode.D;
            push(keys);
            expect(later ? "later" : "earlier", () -> {
                int moved = accounts().viewport().get().from().compareTo(from);
                return later ? moved > 0 : moved < 0;
            });
        }
    }

    private void facets() {
        focus("#accounts-queue");
        push(KeyCode.F);
        expect(
                "the facets are open",
                () -> robot.lookup("#facets-list").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        expect("the queue has the keys", () -> node("#accounts-queue").isFocused());
    }

    private void clusters() {
        push(KeyCode.C);
        expect("the clusters are open", () -> accounts().clusters().isOpen().get());
        push(KeyCode.ESCAPE);
        expect("they are closed", () -> !accounts().clusters().isOpen().get());
    }

    private void twins() {
        focus("#accounts-queue");
        push(KeyCode.T);
        expect("the twins are open", () -> accounts().twins().isOpen().get());
        push(KeyCode.ESCAPE);
        expect("they are closed", () -> !accounts().twins().isOpen().get());
    }

    private void links() {
        focus("#accounts-queue");
        push(KeyCode.G);
        expect("the picture is open", () -> accounts().links().isOpen().get());
        push(KeyCode.ESCAPE);
        expect("it is closed", () -> !accounts().links().isOpen().get());
    }

    private void report() {
        push(KeyCode.CONTROL, KeyCode.P);
        expect("the report is shown", () -> accounts().report().shown().get());
        push(KeyCode.ESCAPE);
        expect("it is closed", () -> !accounts().report().shown().get());
    }

    private void rail() {
        double narrow = width();
        push(KeyCode.CONTROL, KeyCode.B);
        expect("the names are shown", () -> width() > narrow);
        push(KeyCode.CONTROL, KeyCode.B);
        expect("the names are hidden", () -> width() <= narrow);
    }

    private double width() {
        return node(".nav").getLayoutBounds().getWidth();
    }

    private void help() {
        push(KeyCode.F1);
        expect("the keys are shown", () -> node("#help").isVisible());
        push(KeyCode.ESCAPE);
        expect("they are gone", () -> !node("#help").isVisible());
        focus("#accounts-queue");
        robot.write("?");
        expect("the keys are shown by ?", () -> node("#help").isVisible());
        push(KeyCode.ESCAPE);
    }

    private void theme() {
        Theme before = window.model.theme().get();
        push(KeyCode.CONTROL, KeyCode.D);
        expect("the other theme", () -> window.model.theme().get() == before.other());
        push(KeyCode.CONTROL, KeyCode.D);
    }

    private void language() {
        push(KeyCode.CONTROL, KeyCode.L);
        expect("Japanese", () -> window.model.language().get() == Language.JAPANESE);
        push(KeyCode.CONTROL, KeyCode.L);
        expect("English", () -> window.model.language().get() == Language.ENGLISH);
    }

    private void open() {
        window.exports = List.of(Path.of("access.csv"));
        push(KeyCode.CONTROL, KeyCode.O);
        expect(
                "evidence is added or a case begun",
                () -> window.model.dropped().files().get().isPresent());
        robot.interact(window.model.dropped()::forget);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        expect("the chosen case is opened", () -> window.caseService.opened.stream()
                .anyMatch(name -> name.contains("chosen")));
    }

    private void lock() {
        expect("the case is open", () -> window.model.open().get().isPresent());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        expect(
                "the passphrase is asked",
                () -> robot.lookup("#sign-in-passphrase").tryQuery().isPresent());
    }
}
