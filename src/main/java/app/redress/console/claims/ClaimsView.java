package app.redress.console.claims;

import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimFilter.Told;
import app.redress.console.parts.FilterChoice;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.TableColumnSpec;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.parts.WholeListDialog;
import app.redress.console.parts.WorkListView;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The claims screen: what customers reported beside what was found, and victims to contact.
public final class ClaimsView extends StackPane {
    private final ClaimsViewModel model;
    private final ViewContext context;

    public ClaimsView(ClaimsViewModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        getChildren()
                .addAll(
                        new WorkListView<>(
                                        "claims",
                                        model.work(),
                                        columns(),
                                        CaseClaim::foundAs,
                                        List.of(
                                                new FilterChoice<>(
                                                        "claims-match-choice",
                                                        context.say("column.match"),
                                                        context.say("claims.match.all"),
                                                        ClaimMatch.values(),
                                                        model.choices().match(),
                                                        context),
                                                new FilterChoice<>(
                                                        "claims-status-choice",
                                                        context.say("column.status"),
                                                        context.say("claims.status.all"),
                                                        ClaimStatus.values(),
                                                        model.choices().status(),
                                                        context),
                                                new FilterChoice<>(
                                                        "claims-told-choice",
                                                        context.say("column.toldAt"),
                                                        context.say("claims.told.all"),
                                                        Told.values(),
                                                        model.choices().told(),
                                                        context)),
                                        List.of(
                                                link(),
                                                contacts(),
                                                look(),
                                                WholeListDialog.button(
                                                        "claimsAll", model.all(), model.list(), context)),
                                        context)
                                .withTotal()
                                .withNote(summary())
                                .saysWhenEmpty(context.say("claims.nothing"))
                                .filteredWhen(model.choices()::narrowed),
                        new WholeListDialog("claimsAll", model.all(), context));
    }

    private Node summary() {
        Label sentence = Parts.prose("");
        sentence.setId("claims-summary");
        WhileShown.listen(sentence, () -> model.summary().subscribe(said -> sentence.setText(context.say(said))));
        return sentence;
    }

    /// Shows victims who neither reported nor were told.
    private Button contacts() {
        Button contacts = button("contacts", Feather.PHONE_CALL);
        contacts.setOnAction(_ -> model.showContacts());
        return contacts;
    }

    private Button look() {
        Button look = button("look", Feather.SEARCH);
        WhileShown.listen(look, () -> model.working().subscribe(look::setDisable));
        look.setOnAction(_ -> new AccountDialog(chosen().map(CaseClaim::foundAs).orElse(""), context)
                .ask(getScene(), "claims.look", false)
                .ifPresent(answer -> model.look(answer.account())));
        return look;
    }

    private Button link() {
        Button link = button("link", Feather.LINK);
        WhileShown.listen(link, () -> model.work()
                .steps()
                .chosen()
                .subscribe(_ -> link.setDisable(linkable().isEmpty())));
        link.setOnAction(_ -> linkable().ifPresent(claim -> new AccountDialog("", context)
                .ask(getScene(), "claims.link", true)
                .ifPresent(answer -> model.link(claim, answer.account(), answer.reason()))));
        return link;
    }

    private Optional<CaseClaim> linkable() {
        return chosen().filter(claim -> claim.isClaim() && claim.status() == ClaimStatus.OPEN);
    }

    /// The selected row, if it is the only one.
    private Optional<CaseClaim> chosen() {
        List<CaseClaim> rows = model.work().steps().chosen().get();
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    private Button button(String name, Feather sign) {
        Button button = new Button(context.say("claims." + name), Icon.of(sign));
        button.setId("claims-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private List<TableColumnSpec<CaseClaim>> columns() {
        return List.of(
                TableColumnSpec.<CaseClaim>text("account_id", context.say("column.account"), 124, CaseClaim::account)
                        .keptWide(),
                TableColumnSpec.node(
                        "match",
                        context.say("column.match"),
                        130,
                        this::match,
                        claim -> Parts.chip(
                                match(claim),
                                "chip-match-" + claim.match().name().toLowerCase(Locale.ROOT))),
                TableColumnSpec.yen(
                        context.display(), "claimed", context.say("column.claimed"), 110, CaseClaim::claimed),
                TableColumnSpec.yen(context.display(), "due", context.say("column.found"), 110, CaseClaim::due),
                TableColumnSpec.figure("difference", context.say("column.difference"), 110, this::difference),
                TableColumnSpec.<CaseClaim>text(
                                "claimed_at", context.say("column.claimedAt"), 140, claim -> time(claim.firstAt()))
                        .keptWide(),
                TableColumnSpec.<CaseClaim>text(
                                "told_at", context.say("column.toldAt"), 140, claim -> time(claim.toldAt()))
                        .keptWide(),
                TableColumnSpec.node("status", context.say("column.status"), 110, this::status, this::statusChip),
                TableColumnSpec.text("decided_by", context.say("column.decidedBy"), 110, CaseClaim::decidedBy),
                TableColumnSpec.<CaseClaim>text("why", context.say("column.why"), 230, this::why)
                        .unsorted());
    }

    private String match(CaseClaim claim) {
        return context.texts().name(claim.match());
    }

    /// A claim that names no sum differs by nothing that could be said.
    private String difference(CaseClaim claim) {
        return claim.claimed() == 0 ? "–" : context.display().signedYen(claim.difference());
    }

    private String status(CaseClaim claim) {
        return claim.isClaim() ? context.texts().name(claim.status()) : "–";
    }

    private Node statusChip(CaseClaim claim) {
        return claim.isClaim()
                ? Parts.chip(
                        status(claim), "chip-claim-" + claim.status().name().toLowerCase(Locale.ROOT))
                : Parts.label(status(claim));
    }

    private String time(@Nullable Instant at) {
        return at == null ? "–" : context.display().dateTime(at);
    }

    /// The reason of the decision; first that it no longer fits, or that another account was meant.
    private String why(CaseClaim claim) {
        String reason = claim.changed() ? context.say("claims.changed", claim.reason()) : claim.reason();
        return claim.foundAs().equals(claim.account())
                ? reason
                : context.say("claims.linkedTo", claim.foundAs(), reason);
    }
}
