package app.redress.console.accounts;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.console.parts.Display;
import app.redress.console.parts.Texts;
import app.redress.console.parts.ViewContext;
import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.domain.Transaction;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Texts for one event of a timeline.
final class EventWords {
    private final ViewContext context;
    private final Texts texts;
    private final Display display;
    private final AccountsViewModel model;

    EventWords(ViewContext context, AccountsViewModel model) {
        this.context = context;
        this.texts = context.texts();
        this.display = context.display();
        this.model = model;
    }

    String type(Event event) {
        return switch (event) {
            case Access access ->
                switch (access.result()) {
                    case SUCCESS -> texts.name(access.kind());
                    case FAILURE -> context.say("event.failed", texts.name(access.kind()));
                    case UNKNOWN -> context.say("event.resultUnknown", texts.name(access.kind()));
                };
            case Transaction t ->
                t.status() == Transaction.Status.COMPLETED
                        ? texts.name(t.type())
                        : texts.name(t.type()) + " · " + texts.name(t.status());
        };
    }

    String kind(Event event) {
        return context.say(event instanceof Access ? "event.access" : "event.transactions");
    }

    String detail(Event event) {
        return switch (event) {
            case Access access -> joined(access.country(), access.ip(), access.deviceId(), access.detail());
            case Transaction t -> joined(method(t), store(t), t.counterparty(), goods(t));
        };
    }

    private @Nullable String method(Transaction t) {
        return t.type() == Transaction.Type.CHARGE ? texts.name(t.method()) : null;
    }

    private static @Nullable String store(Transaction t) {
        Transaction.Store store = t.store();
        return store == null ? null : joined(store.name() == null ? store.id() : store.name(), store.prefecture());
    }

    private @Nullable String goods(Transaction t) {
        Transaction.Goods goods = t.goods();
        if (goods == null) {
            return null;
        }
        String name = goods.item() == null ? goods.category() : goods.item();
        if (name == null) {
            return null;
        }
        String words = texts.nameOr("goods", name);
        return goods.quantity() <= 1 ? words : words + " ×" + display.count(goods.quantity());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// The amount, signed by its effect on the balance; empty for access events.
    String amount(Event event) {
        return event instanceof Transaction t ? display.signedYen(t.type().sign() * t.amount()) : "";
    }

    String balance(JudgedEvent judged) {
        return judged.event() instanceof Transaction ? display.yen(judged.balance()) : "";
    }

    /// An event's reasons, those that led to its verdict before those against it: the first of a list is read as why.
    static List<Reason> reasonsOf(JudgedEvent judged) {
        return judged.reasons().stream()
                .sorted(Comparator.comparing(reason -> isAgainst(reason, judged)))
                .toList();
    }

    private static boolean isAgainst(Reason reason, JudgedEvent judged) {
        return judged.probability() >= 0.5 ? reason.weight() < 0 : reason.weight() > 0;
    }

    /// Why, and what speaks against it and was not enough.
    String reasons(JudgedEvent judged) {
        String why = joined(judged, false);
        String against = joined(judged, true);
        return why.isEmpty() || against.isEmpty() ? why + against : context.say("event.but", why, against);
    }

    /// The reasons on one side.
    static List<Reason> reasonsOf(JudgedEvent judged, boolean against) {
        return judged.reasons().stream()
                .filter(reason -> isAgainst(reason, judged) == against)
                .toList();
    }

    private String joined(JudgedEvent judged, boolean against) {
        return reasonsOf(judged, against).stream()
                .map(context.reasons())
                .collect(Collectors.joining(context.say("event.and")));
    }

    String source(Event event) {
        return model.source(event);
    }

    /// All details on a few lines, for the tooltip.
    String inFull(JudgedEvent judged) {
        Event event = judged.event();
        String head = display.seconds(event.at()) + "  " + type(event) + "  " + amount(event);
        String verdict = texts.name(judged.verdict()) + "  " + display.probability(judged.probability());
        return Stream.of(head.strip(), detail(event), verdict, reasons(judged), source(event))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
