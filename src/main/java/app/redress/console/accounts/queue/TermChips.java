package app.redress.console.accounts.queue;

import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.TypedBridge;
import app.redress.console.parts.Parts;
import app.redress.console.parts.SpanChip;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.report.text.BridgeWords;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The conditions of the search as chips that say what each means; a chip's button takes its condition away.
public final class TermChips extends VBox {
    private final QueueViewModel queue;
    private final ViewContext context;

    public TermChips(QueueViewModel queue, ViewContext context) {
        super(4);
        this.queue = queue;
        this.context = context;
        setId("term-chips");
        managedProperty().bind(visibleProperty());
        WhileShown.listen(this, () -> queue.choice().subscribe(now -> show(now.search())));
    }

    private void show(AccountSearch search) {
        setVisible(!search.terms().isEmpty());
        getChildren()
                .setAll(search.terms().stream().map(term -> chip(search, term)).toList());
    }

    private HBox chip(AccountSearch search, AccountTerm term) {
        Label words = Parts.label(words(term));
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(words.getText() + "\n" + term.typed()));
        Button away =
                Parts.iconButton("term-away-" + term.key().word(), Feather.X, context.say("term.away", term.typed()));
        away.setOnAction(_ -> queue.search(search.toggled(term).typed()));
        HBox chip = Parts.row(2, words, away);
        chip.getStyleClass().add("span-chip");
        chip.setMaxWidth(USE_PREF_SIZE);
        return chip;
    }

    private String words(AccountTerm term) {
        return switch (term.key()) {
            case LOSS -> SpanChip.words(TypedSpan.of(term.value()).in(context.caseZone()), context);
            case SPENTAT -> context.say("term.spentat", named(term));
            case PREFECTURE -> context.say("term.prefecture", named(term));
            case GOODS -> context.say("term.goods", context.texts().nameOr("goods", named(term)));
            case METHOD -> context.say("term.method", context.texts().nameOr("Method", upper(term)));
            case COUNTED -> context.say("term.counted", context.texts().name(Definition.valueOf(upper(term))));
            case BRIDGE -> bridge(TypedBridge.of(term.value()));
            default -> ConditionWords.of(context.texts()).shown(term);
        };
    }

    private static String upper(AccountTerm term) {
        return term.value().toUpperCase(Locale.ROOT);
    }

    private String named(AccountTerm term) {
        return term.value().equals(AccountTerm.UNSAID) ? context.say("breakdown.unsaid") : term.value();
    }

    private String bridge(TypedBridge step) {
        String cause = context.say(BridgeWords.of(step.cause()));
        return step.to() == null
                ? context.say("term.bridgeNow", step.from(), cause)
                : context.say("term.bridge", step.from(), step.to(), cause);
    }
}
