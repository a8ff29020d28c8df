package app.redress.console.shell;

import app.redress.analysis.Reservation;
import app.redress.console.accounts.AccountsView;
import app.redress.console.audit.AuditView;
import app.redress.console.bench.BenchView;
import app.redress.console.claims.ClaimsView;
import app.redress.console.compensation.CompensationView;
import app.redress.console.evidence.EvidenceView;
import app.redress.console.freeze.FreezeView;
import app.redress.console.freeze.FreezeViewModel;
import app.redress.console.importing.ImportViewModel;
import app.redress.console.importing.ImportWizard;
import app.redress.console.overview.OverviewView;
import app.redress.console.overview.WorkProgressViewModel.WorkKind;
import app.redress.console.parts.Choosers;
import app.redress.console.parts.Display;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TabWithin;
import app.redress.console.parts.Texts;
import app.redress.console.parts.ViewContext;
import app.redress.console.payouts.PayoutsView;
import app.redress.console.people.PeopleDialog;
import app.redress.console.people.SignInDialog;
import app.redress.console.report.AddToReportDialog;
import app.redress.console.report.ReportDialog;
import app.redress.console.search.SearchPanel;
import app.redress.console.uncertainty.UncertaintyView;
import app.redress.domain.Reason;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The window's content. It is rebuilt when language, theme or case change; the view models stay.
public final class ShellView extends StackPane {
    private final ShellViewModel model;
    private final Choosers choosers;
    private final Function<Locale, Function<Reason, String>> reasonWords;
    private final ZoneId machineZone;
    private final Runnable quit;
    private final Image icon;
    private final StackPane content = new StackPane();
    private final Map<Screen, Node> built = new EnumMap<>(Screen.class);
    private final StackPane wizardPlace = new StackPane();
    private Node beneath = new StackPane();
    private Node emptyDesk = new StackPane();
    private ViewContext current;

    public ShellView(
            ShellViewModel model,
            Choosers choosers,
            Function<Locale, Function<Reason, String>> reasonWords,
            ZoneId machineZone,
            Image icon,
            Runnable quit) {
        this.model = model;
        this.choosers = choosers;
        this.reasonWords = reasonWords;
        this.machineZone = machineZone;
        this.icon = icon;
        this.quit = quit;
        this.current = context();
        getStyleClass().add("shell");
        TabWithin.questions(this);
        watchSeat();
        model.language().subscribe(_ -> layOut());
        model.theme().subscribe((_, _) -> layOut());
        model.open().subscribe((_, _) -> layOut());
        model.zone().choice().subscribe((_, _) -> layOut());
        model.screen().subscribe((_, _) -> showScreen());
        model.importing().subscribe((_, _) -> showWizard());
    }

    private ViewContext context() {
        Texts texts = new Texts(model.language().get());
        ZoneId zone = model.open().get().map(s -> s.summary().zone()).orElse(ZoneOffset.UTC);
        return new ViewContext(
                texts,
                new Display(texts, model.zone().shown().get()),
                model.settings(),
                reasonWords.apply(texts.locale()),
                choosers,
                zone,
                model.theme().get() == Theme.DARK);
    }

    private void layOut() {
        ViewContext context = context();
        CaseActions actions = new CaseActions(model, context, machineZone);
        HelpPanel help = new HelpPanel(context);
        built.clear();
        BorderPane frame = new BorderPane(content);
        frame.setTop(new VBox(
                new HeaderBar(model, actions, context),
                new NoticeBar(model, context),
                new TrustStrip(model, context),
                new RoleStrip(model, context),
                new ProgressStrip(model.work(), context)));
        frame.setBottom(new StatusLine(model, context));
        BorderPane window = new BorderPane(frame);
        NavBar rail = new NavBar(model, context, icon);
        MenuBar menus = new Menus(model, actions, context).bar(quit, help, rail::turnWide);
        window.setTop(menus);
        window.setOnKeyTyped(key -> {
            boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
            if (key.getCharacter().equals("?") && !typing) {
                help.showKeys();
                key.consume();
            }
        });
        window.setLeft(rail);
        getChildren()
                .setAll(
                        window,
                        wizardPlace,
                        new AddOrNewDialog(model, context),
                        new AgainDialog(model.again(), context),
                        new PassphraseDialog(model.unlock(), context),
                        new ChangePassphraseDialog(model.change(), context),
                        report(actions, context),
                        people(context),
                        new SearchPanel(model.search(), () -> Menus.commands(menus), context),
                        help);
        beneath = window;
        acceptFiles(actions);
        emptyDesk = new StartView(model, actions, context, icon, machineZone);
        current = context;
        showScreen();
        showWizard();
    }

    /// The questions about the report; nothing without a case.
    private Node report(CaseActions actions, ViewContext context) {
        return model.open()
                .get()
                .map(screens -> screens.accounts().report())
                .map(report -> over(
                        new ReportDialog(report, model.writing().busy(), actions::writeReport, context),
                        new AddToReportDialog(report, context)))
                .orElseGet(Group::new);
    }

    private static Node over(Node... questions) {
        StackPane pane = new StackPane(questions);
        pane.setPickOnBounds(false);
        return pane;
    }

    /// The sign-in dialog or the list of people; nothing without a case.
    private Node people(ViewContext context) {
        return model.open()
                .get()
                .map(screens ->
                        over(new PeopleDialog(screens.people(), context), new SignInDialog(screens.seat(), context)))
                .orElseGet(Group::new);
    }

    /// Locks the window after inactivity.
    private void watchSeat() {
        Timeline poll = new Timeline(
                new KeyFrame(Duration.seconds(5), _ -> model.open().get().ifPresent(screens -> screens.seat()
                        .poll(System.nanoTime()))));
        poll.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                poll.stop();
            } else {
                poll.play();
            }
        });
        addEventFilter(InputEvent.ANY, _ -> model.open().get().ifPresent(screens -> screens.seat()
                .touched(System.nanoTime())));
    }

    /// Shows the wizard; the content beneath it cannot be reached by mouse or Tab meanwhile.
    private void showWizard() {
        Optional<ImportViewModel> importing = model.importing().get();
        wizardPlace
                .getChildren()
                .setAll(importing
                        .map(wizard -> new ImportWizard(
                                wizard, current, model::startImport, model::leaveImport, model::putImportAside))
                        .stream()
                        .toList());
        wizardPlace.setVisible(importing.isPresent());
        beneath.setDisable(importing.isPresent());
    }

    private void showScreen() {
        Node shown = model.open()
                .get()
                .map(screens -> built.computeIfAbsent(model.screen().get(), screen -> build(screen, screens)))
                .orElse(emptyDesk);
        content.getChildren().setAll(shown);
        Scene scene = getScene();
        if (scene != null) {
            onceLaidOut(scene, () -> startAtRows(shown));
        }
    }

    /// Split panes have no children before they have a skin, and must not be laid out before they have a size.
    private static void onceLaidOut(Scene scene, Runnable act) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                act.run();
            }
        });
        Platform.requestNextPulse();
    }

    /// Focuses the rows rather than the filter, so that arrow keys work at once.
    private static void startAtRows(Node shown) {
        Node now = shown.getScene() == null ? null : shown.getScene().getFocusOwner();
        if (now != null && Parts.isVeiled(now)) {
            return;
        }
        Node start = shown.getScene() == null ? null : shown.lookup(".starts-here");
        if (start != null) {
            start.requestFocus();
        } else if (shown.getScene() != null && shown.lookup(".table-view") instanceof TableView<?> rows) {
            rows.requestFocus();
            if (rows.getSelectionModel().isEmpty()) {
                rows.getFocusModel().focus(0);
            }
        }
    }

    private Node build(Screen screen, CaseScreens screens) {
        return switch (screen) {
            case OVERVIEW -> overview(screens);
            case ACCOUNTS -> new AccountsView(screens.accounts(), current);
            case COMPENSATION -> new CompensationView(screens.compensation(), current);
            case CLAIMS -> new ClaimsView(screens.claims(), current);
            case PAYOUTS -> new PayoutsView(screens.payouts(), current);
            case FREEZE -> new FreezeView(screens.freeze(), current);
            case EVIDENCE -> new EvidenceView(screens.evidence(), current);
            case UNCERTAINTY -> new UncertaintyView(screens.uncertainty(), model::showAccount, current);
            case AUDIT -> new AuditView(screens.audit(), screens.seat()::askSignIn, current);
            case DEFINITIONS -> new BenchView(screens.bench(), current);
        };
    }

    private OverviewView overview(CaseScreens screens) {
        return new OverviewView(
                screens.overview(),
                screens.estimates(),
                screens.uncertainty(),
                screens.progress(),
                screens.deadlines(),
                new OverviewView.Ways(
                        this::openWork,
                        model::showAccount,
                        model::showAccounts,
                        model::showReservation,
                        () -> model.screen().set(Screen.UNCERTAINTY),
                        () -> {
                            screens.freeze().part().set(FreezeViewModel.Part.CONTROLS);
                            model.screen().set(Screen.FREEZE);
                        },
                        () -> model.screen().set(Screen.DEFINITIONS),
                        new CaseActions(model, current, machineZone)::report),
                current);
    }

    private void openWork(WorkKind kind) {
        switch (kind) {
            case CONFLICTS -> model.showReservation(Reservation.Subject.CONFLICTS);
            case ACCOUNTS -> model.screen().set(Screen.ACCOUNTS);
            case FREEZE -> model.screen().set(Screen.FREEZE);
            case CLAIMS -> model.screen().set(Screen.CLAIMS);
            case COMPENSATION -> model.screen().set(Screen.COMPENSATION);
            case PAYOUTS -> model.screen().set(Screen.PAYOUTS);
        }
    }

    private void acceptFiles(CaseActions actions) {
        setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles() && !model.work().running().get()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        setOnDragDropped(drop -> {
            actions.openEvidence(paths(drop));
            drop.setDropCompleted(true);
            drop.consume();
        });
    }

    private static List<Path> paths(DragEvent drop) {
        return drop.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
