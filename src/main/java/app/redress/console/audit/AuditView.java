package app.redress.console.audit;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog.Verification;
import app.redress.casefile.payouts.PaidCheck;
import app.redress.console.audit.AuditViewModel.Check;
import app.redress.console.parts.Choices;
import app.redress.console.parts.FilterField;
import app.redress.console.parts.Icon;
import app.redress.console.parts.PagedTable;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The audit log with its filters above, and the result of its verification.
public final class AuditView extends BorderPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double DAY = 128;
    private static final int HASH = 12;

    private final AuditViewModel model;
    private final ViewContext context;
    private final Label result = Parts.prose("");
    private final Label paid = Parts.prose("");

    /// @param signIn asks who works
    public AuditView(AuditViewModel model, Runnable signIn, ViewContext context) {
        this.model = model;
        this.context = context;
        setId("audit");
        getStyleClass().add("screen");
        result.setId("audit-result");
        paid.setId("audit-paid");
        PagedTable<AuditEntry> rows = rows();
        VBox head = new VBox(12, title(), filters());
        head.getStyleClass().add("screen-head");
        Node locked = locked(signIn);
        WhileShown.listen(this, () -> model.readable().subscribe(may -> {
            setTop(may ? head : null);
            setCenter(may ? rows : locked);
            // not while the window is still being built
            Platform.runLater(model::load);
        }));
    }

    private Node locked(Runnable signIn) {
        Button act = button("audit-sign-in", "audit.signInAct", Feather.USER, signIn);
        act.getStyleClass().add("accent");
        VBox locked = new VBox(
                12,
                Parts.label(context.say("audit.title"), "screen-title"),
                Parts.prose(context.say("audit.signIn"), "empty-words"),
                act);
        locked.setId("audit-locked");
        locked.setAlignment(Pos.CENTER);
        return locked;
    }

    private Node title() {
        VBox titles = new VBox(
                2,
                Parts.label(context.say("audit.title"), "screen-title"),
                Parts.prose(context.say("audit.subtitle"), "caption"));
        HBox.setHgrow(titles, Priority.ALWAYS);
        Button verify = button("audit-verify", "audit.verify", Feather.CHECK_SQUARE, model::verify);
        verify.getStyleClass().add("accent");
        verify.disableProperty().bind(model.check().map(check -> check instanceof Check.Running));
        Button export = button("audit-export", "audit.export", Feather.DOWNLOAD, this::export);
        WhileShown.listen(result, () -> model.check().subscribe(this::show));
        return new VBox(8, Parts.row(8, titles, verify, export), result, paid);
    }

    private Button button(String id, String key, Feather sign, Runnable act) {
        Button button = new Button(context.say(key), Icon.of(sign));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show(Check check) {
        say(result, "", null);
        say(paid, "", null);
        switch (check) {
            case Check.None() -> {}
            case Check.Running(long lines) ->
                say(result, context.say("audit.running", context.display().count(lines)), null);
            case Check.Done(Verification found, PaidCheck promised) -> {
                say(result, whole(found), found.intact());
                say(paid, paidOnce(promised), promised.above().isEmpty());
            }
        }
    }

    private String whole(Verification found) {
        return found.intact()
                ? context.say("audit.whole", context.display().count(found.entries()))
                : context.say(
                        "audit.torn", context.display().count(found.brokenAt().orElseThrow()));
    }

    private String paidOnce(PaidCheck promised) {
        if (promised.accounts() == 0) {
            return context.say("audit.nothingPaid");
        }
        if (promised.above().isEmpty()) {
            return context.say(
                    "audit.paidOnce",
                    promised.accounts(),
                    context.display().yen(promised.promised()),
                    context.display().yen(promised.paid()));
        }
        PaidCheck.Above first = promised.above().getFirst();
        return context.say(
                "audit.paidAbove",
                promised.above().size(),
                context.display().yen(promised.excess()),
                first.account(),
                context.display().yen(first.promised()),
                context.display().yen(first.due()));
    }

    /// @param good null for neither good nor bad
    private static void say(Label label, String words, @Nullable Boolean good) {
        label.getStyleClass().removeAll("serious-words", "good-words");
        if (good != null) {
            label.getStyleClass().add(good ? "good-words" : "serious-words");
        }
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(label.isVisible());
    }

    private void export() {
        context.choosers()
                .csvTarget("audit.csv")
                .ifPresent(target -> model.export(
                        target,
                        lines -> Toast.done(
                                this,
                                context.say("export.done"),
                                context.say("audit.exported", context.display().count(lines), target.getFileName()),
                                context)));
    }

    private HBox filters() {
        FilterField text = new FilterField(
                "audit-filter",
                context.say("audit.filter"),
                model.list().query().get().text(),
                model.list()::filter);
        HBox.setHgrow(text, Priority.ALWAYS);
        return Parts.row(
                8,
                who(),
                action(),
                day("audit-from", "audit.from", model.dayFrom(), model::showFrom),
                day("audit-to", "audit.to", model.dayTo(), model::showTo),
                text);
    }

    private ComboBox<String> who() {
        ComboBox<String> who =
                Choices.box("audit-who", context.say("audit.who"), name -> name, context.say("audit.everybody"));
        WhileShown.listen(who, () -> model.names().subscribe(() -> Choices.fill(who, model.names())));
        who.setValue(model.filter().get().who());
        who.setOnAction(_ -> model.showWho(who.getValue()));
        return who;
    }

    private ComboBox<Action> action() {
        ComboBox<Action> kinds = Choices.box(
                "audit-action",
                context.say("audit.kind"),
                action -> context.texts().name(action),
                context.say("audit.everything"));
        Choices.fill(kinds, Arrays.asList(Action.values()));
        kinds.setValue(model.filter().get().action());
        kinds.setOnAction(_ -> model.showAction(kinds.getValue()));
        return kinds;
    }

    private TextField day(String id, String key, String start, Predicate<String> set) {
        TextField day = new TextField(start);
        day.setId(id);
        day.getStyleClass().add("day-field");
        day.setPromptText(context.say(key));
        day.setAccessibleText(context.say(key));
        day.setPrefWidth(DAY);
        day.setMinWidth(DAY);
        Runnable apply = () -> day.pseudoClassStateChanged(WRONG, !set.test(day.getText()));
        day.setOnAction(_ -> apply.run());
        day.focusedProperty().subscribe(focused -> {
            if (!focused && day.getScene() != null) {
                apply.run();
            }
        });
        return day;
    }

    private PagedTable<AuditEntry> rows() {
        PagedTable<AuditEntry> rows = new PagedTable<>("audit-table", model.list(), columns(), context)
                .saysWhenEmpty(context.say("audit.none"))
                .filteredWhen(model::narrowed);
        rows.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return rows;
    }

    private List<TableColumnSpec<AuditEntry>> columns() {
        AuditWords words = new AuditWords(context.texts(), context.display());
        return List.of(
                TableColumnSpec.<AuditEntry>figure("seq", context.say("audit.column.seq"), 64, e -> context.display()
                        .count(e.seq())),
                TableColumnSpec.text("at", context.say("audit.column.at"), 150, e -> context.display()
                        .full(e.at())),
                TableColumnSpec.text("who", context.say("audit.column.who"), 120, AuditEntry::who),
                TableColumnSpec.text("action", context.say("audit.column.action"), 190, e -> context.texts()
                        .name(e.action())),
                TableColumnSpec.text(
                        "subject", context.say("audit.column.subject"), 190, e -> words.subject(e.subject())),
                TableColumnSpec.<AuditEntry>text(
                                "detail", context.say("audit.column.detail"), 360, e -> words.of(e.detail()))
                        .unsorted(),
                TableColumnSpec.<AuditEntry>text(
                                "osUser",
                                context.say("audit.column.osUser"),
                                110,
                                e -> Objects.requireNonNullElse(e.osUser(), ""))
                        .unsorted(),
                TableColumnSpec.<AuditEntry>text("hash", context.say("audit.column.hash"), 110, e -> e.hash()
                                .substring(0, HASH))
                        .unsorted());
    }
}
