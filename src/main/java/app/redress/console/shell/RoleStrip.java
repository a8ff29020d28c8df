package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.people.Act;
import app.redress.people.Person;
import app.redress.people.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Above a screen on which the role of whoever works decides nothing: who does, and where their own work is.
final class RoleStrip extends HBox {
    private final ShellViewModel model;
    private final ViewContext context;
    private final Label words = Parts.label("");
    private final Hyperlink own = new Hyperlink();

    RoleStrip(ShellViewModel model, ViewContext context) {
        super(8);
        this.model = model;
        this.context = context;
        setId("role-strip");
        getStyleClass().addAll("notice", "role-strip");
        words.setId("role-words");
        words.setWrapText(true);
        own.setId("role-own");
        own.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(Icon.of(Feather.EYE), words, own);
        show(Optional.empty());
        // the strip is rebuilt for every case
        model.open()
                .get()
                .ifPresent(screens -> WhileShown.listen(this, () -> screens.seat()
                        .current()
                        .subscribe(this::show)
                        .and(model.screen()
                                .subscribe(_ -> show(screens.seat().current().get())))
                        .and(screens.payouts()
                                .restored()
                                .subscribe(_ -> show(screens.seat().current().get())))));
    }

    private void show(Optional<Person> who) {
        List<Act> acts = acts(model.screen().get());
        Optional<Role> onlyLooks = who.map(Person::role)
                .filter(role -> !acts.isEmpty() && acts.stream().noneMatch(role::may));
        setVisible(onlyLooks.isPresent());
        setManaged(onlyLooks.isPresent());
        onlyLooks.ifPresent(role -> say(role, acts));
    }

    private void say(Role role, List<Act> acts) {
        words.setText(context.say("role.looksOn", context.texts().name(role), deciders(acts)));
        Screen place = place(role);
        own.setText(context.say("role.own", context.texts().name(place)));
        own.setOnAction(_ -> {
            own.setVisited(false);
            model.screen().set(place);
        });
    }

    private String deciders(List<Act> acts) {
        Set<Role> roles = new LinkedHashSet<>();
        for (Act act : acts) {
            for (Role role : Role.values()) {
                if (role.may(act)) {
                    roles.add(role);
                }
            }
        }
        return roles.stream()
                .map(role -> context.texts().name(role))
                .reduce((some, last) -> context.say("role.and", some, last))
                .orElse("");
    }

    /// Whether somebody has to say what was sealed after the backup from which the case was restored.
    private boolean asksAfterBackup() {
        return model.open()
                .get()
                .filter(screens -> screens.payouts().restored().get().isPresent())
                .isPresent();
    }

    /// What is decided on a screen; nothing where everybody only looks.
    private List<Act> acts(Screen screen) {
        return switch (screen) {
            case ACCOUNTS -> List.of(Act.INVESTIGATE);
            case COMPENSATION -> List.of(Act.REVIEW, Act.APPROVE);
            case CLAIMS -> List.of(Act.DECIDE_CLAIM);
            case PAYOUTS ->
                asksAfterBackup()
                        ? List.of(Act.SETTLE_RESTORE, Act.SEAL, Act.SETTLE_PAYOUT)
                        : List.of(Act.SEAL, Act.SETTLE_PAYOUT);
            case FREEZE -> List.of(Act.FREEZE, Act.RELEASE);
            case EVIDENCE -> List.of(Act.SETTLE_CONFLICT, Act.SET_LIMITS);
            case OVERVIEW, UNCERTAINTY, AUDIT, DEFINITIONS -> List.of();
        };
    }

    private static Screen place(Role role) {
        return switch (role) {
            case FINANCE -> Screen.PAYOUTS;
            case AUDITOR -> Screen.AUDIT;
            case MANAGER -> Screen.COMPENSATION;
            case ANALYST -> Screen.ACCOUNTS;
        };
    }
}
