package app.redress.console;

import static app.redress.console.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.session.CaseFile;
import app.redress.console.payouts.PayoutsViewModel;
import app.redress.desktop.RealCases;
import app.redress.worklist.CompensationItem.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From proposed to paid in the window, over a case file on the disk: three people, one batch, one failure.
@ExtendWith(ApplicationExtension.class)
class PayoutWindowTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test by start
    private CaseWindow window;

    @BeforeAll
    static void copy() throws IOException {
        RealCases.julyAndPeople(folder);
        Files.copy(Path.of("src/test/resources/payout/payer.properties"), folder.resolve("payer.properties"));
        Files.writeString(folder.resolve("file.columns"), "番号 = item_id\nカード = card\n金額 = amount\n");
    }

    @Start
    void start(Stage stage) {
        window = new CaseWindow(stage, folder);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private List<CaseItem> items() {
        return window.screens().open().reader().compensation(ListQuery.ALL).rows();
    }

    /// Photographs the window for the pages of `src/site`, if asked for by `-Dpictures=FOLDER`.
    private void picture(String name) {
        String wanted = System.getProperty("pictures");
        if (wanted != null) {
            Pictures.take(window.stage(), Path.of(wanted), name);
        }
    }

    /// The queue of accounts; the first one is agreed with.
    private void look(FxRobot robot) {
        robot.clickOn("#nav-ACCOUNTS");
        until(
                "an account is in front",
                () -> robot.lookup("#figures").tryQuery().isPresent());
        picture("accounts");
        robot.interact(() -> robot.lookup("#events").query().requestFocus());
        robot.push(KeyCode.A);
        until(
                "it is decided",
                () -> window.screens().accounts().queue().progress().get().decided() == 1);
    }

    private void decideAll(FxRobot robot, String step, Status becomes) {
        robot.clickOn("#nav-COMPENSATION").clickOn("#compensationAll-open").clickOn("#compensationAll-" + step);
        until(
                "the preview is there",
                () -> !robot.lookup("#compensationAll-act").queryButton().isDisabled());
        picture("all-" + step);
        robot.clickOn("#compensationAll-act");
        until("all are " + becomes, () -> items().stream().allMatch(item -> item.status() == becomes));
    }

    @Test
    void itemsGoFromProposedToPaidAndOneFails(FxRobot robot) throws IOException {
        picture("start");
        window.openedByButton(robot, "Sato");
        picture("overview");
        look(robot);
        robot.clickOn("#nav-PAYOUTS");
        assertThat(robot.lookup("#payouts-first").tryQuery()).isPresent();
        picture("payouts-empty");
        decideAll(robot, "review", Status.REVIEWED);
        robot.clickOn("#compensationAll-open").clickOn("#compensationAll-approve");
        until(
                "an analyst may not approve",
                () -> robot.lookup("#compensationAll-trouble").tryQuery().isPresent());
        robot.clickOn("#compensationAll-cancel");
        window.signIn(robot, "Mori");
        theNextStepIsOffered(robot);
        decideAll(robot, "approve", Status.APPROVED);
        picture("approved");
        narrows(robot);

        window.signIn(robot, "Suzuki");
        whoOnlyLooksIsLedToTheirOwnWork(robot);
        seal(robot);
        export(robot);
        readBack(robot);
    }

    /// Where all are reviewed, the dialog opens at the approval; closed, it gives the keys back.
    private void theNextStepIsOffered(FxRobot robot) {
        robot.clickOn("#compensationAll-open");
        until("all may be approved", () -> robot.lookup("#compensationAll-act")
                .queryButton()
                .getText()
                .startsWith("Approve"));
        assertThat(robot.lookup("#compensationAll-approve")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .isTrue();
        robot.clickOn("#compensationAll-cancel");
        assertThat(window.stage().getScene().getFocusOwner().getId()).isEqualTo("compensationAll-open");
    }

    @SuppressWarnings("unchecked")
    private void narrows(FxRobot robot) {
        ComboBox<Optional<Status>> status =
                robot.lookup("#compensation-status-choice").queryAs(ComboBox.class);
        robot.interact(() -> status.setValue(Optional.of(Status.PROPOSED)));
        until(
                "nothing is proposed",
                () -> window.screens().compensation().list().total().get() == 0);
        robot.interact(() -> status.setValue(Optional.empty()));
        until(
                "all are listed again",
                () -> window.screens().compensation().list().total().get() == items().size());
    }

    private void whoOnlyLooksIsLedToTheirOwnWork(FxRobot robot) {
        assertThat(robot.lookup("#role-words").queryLabeled().getText())
                .isEqualTo("Finance looks on here; deciding is for: Analyst and Manager.");
        robot.clickOn("#role-own");
        until("what waits is counted", () -> robot.lookup("#payouts-next")
                .queryLabeled()
                .getText()
                .startsWith(items().size() + " approved items"));
        assertThat(robot.lookup("#role-strip").query().isVisible()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void seal(FxRobot robot) {
        robot.clickOn("#payouts-seal");
        ComboBox<Object> format = robot.lookup("#seal-format").queryAs(ComboBox.class);
        robot.clickOn("#seal-payer");
        robot.clickOn("#seal-columns");
        until("the columns of the issuer are shown", () -> robot.lookup("#seal-header")
                .tryQuery()
                .filter(header -> ((Labeled) header).getText().equals("Columns: 番号 · カード · 金額"))
                .isPresent());
        picture("seal-columns");
        ComboBox<Object> encoding = robot.lookup("#seal-encoding").queryAs(ComboBox.class);
        robot.interact(() -> {
            encoding.setValue(encoding.getItems().getLast());
            format.setValue(format.getItems().getLast());
        });
        assertThat(robot.lookup("#seal-columns").query().getParent().isVisible())
                .isFalse();
        until(
                "the plan is there",
                () -> !robot.lookup("#seal-act").queryButton().isDisabled());
        picture("seal");
        robot.clickOn("#seal-act");
        until(
                "the batch is listed",
                () -> window.screens().payouts().batches().size() == 1
                        && robot.lookup("#batches .table-row-cell").tryQuery().isPresent());
        assertThat(items().stream()
                        .filter(item -> item.status() == Status.EXPORTED)
                        .count())
                .isEqualTo(
                        window.screens().payouts().batches().getFirst().sealed().rows())
                .isGreaterThan(1);
    }

    private void export(FxRobot robot) throws IOException {
        until(
                "what lies behind the batch is shown",
                () -> window.screens().payouts().chosen().get().isPresent()
                        && robot.lookup("#payouts-export")
                                .tryQuery()
                                .filter(button -> !button.isDisabled())
                                .isPresent());
        PayoutsViewModel.Detailed shown =
                window.screens().payouts().chosen().get().orElseThrow();
        assertThat(shown.details().files()).isNotEmpty().allSatisfy(file -> assertThat(
                        robot.lookup("#batch-files .label").queryAll().stream()
                                .map(label -> ((Labeled) label).getText()))
                .contains(file.name()));
        assertThat(shown.details().held()).hasSize(shown.batch().sealed().heldRows());
        picture("batch");
        robot.clickOn("#payouts-export");
        until("the files are written", () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.anyMatch(file -> file.toString().endsWith(".held.csv"));
            }
        });
        byte[] table = Files.readAllBytes(
                folder.resolve(shown.details().files().getFirst().name()));
        assertThat(table[0]).as("CP932 has no byte order mark").isEqualTo((byte) 'i');
    }

    private void readBack(FxRobot robot) throws IOException {
        List<CaseItem> sent =
                items().stream().filter(item -> item.batch() != null).toList();
        CaseItem failed = sent.getFirst();
        CaseItem asked = sent.getLast();
        StringBuilder lines = new StringBuilder("item_id,account_id,amount,status,reason\n");
        for (CaseItem item : sent) {
            lines.append(item.equals(asked) ? "" : String.valueOf(item.id()))
                    .append(',')
                    .append(item.account())
                    .append(',')
                    .append(item.amount())
                    .append(item.equals(failed) ? ",FAILED,card closed\n" : ",PAID,\n");
        }
        Files.writeString(folder.resolve("returned.csv"), lines);
        robot.clickOn("#payouts-read");
        until(
                "a line waits for an answer",
                () -> window.screens().payouts().questions().size() == 1);
        assertThat(robot.lookup("#payouts-receipt").tryQuery()).isPresent();
        assertThat(robot.lookup("#answer-"
                                + window.screens()
                                        .payouts()
                                        .questions()
                                        .getFirst()
                                        .place() + "-" + asked.id())
                        .queryButton()
                        .getText())
                .contains(asked.account())
                .contains("Exported");
        picture("question");
        robot.interact(() -> robot.lookup("#answer-"
                        + window.screens().payouts().questions().getFirst().place() + "-" + asked.id())
                .queryButton()
                .fire());
        until("it is answered", () -> window.screens().payouts().questions().isEmpty());
        until(
                "what failed needs a second try",
                () -> robot.lookup("#payouts-next").queryLabeled().getText().contains("second try"));
        assertThat(window.screens().payouts().returned()).singleElement().satisfies(file -> {
            assertThat(file.paid()).isEqualTo(sent.size() - 1);
            assertThat(file.failed()).isEqualTo(1);
            assertThat(file.waiting()).isZero();
        });
        picture("paid");
        assertThat(status(failed)).isEqualTo(Status.FAILED);
        assertThat(sent.stream().filter(item -> !item.equals(failed)).map(this::status))
                .containsOnly(Status.PAID);
        assertThat(window.screens().payouts().batches().getFirst().progress().failedYen())
                .isEqualTo(failed.amount());
        assertThat(((CaseFile) window.screens().open().reader())
                        .audit()
                        .verify()
                        .intact())
                .isTrue();
        checkedByAnybody(robot);
    }

    /// The audit screen says for everybody to see that nobody was paid twice.
    private void checkedByAnybody(FxRobot robot) {
        robot.clickOn("#nav-AUDIT").clickOn("#audit-verify");
        until(
                "it is verified",
                () -> !robot.lookup("#audit-paid").queryLabeled().getText().isEmpty());
        assertThat(robot.lookup("#audit-paid").queryLabeled().getText())
                .startsWith("To no account more is approved or paid than is due to it");
        picture("audit");
    }

    private Status status(CaseItem item) {
        return items().stream()
                .filter(now -> now.id() == item.id())
                .findFirst()
                .orElseThrow()
                .status();
    }
}
