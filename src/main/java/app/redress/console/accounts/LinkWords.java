package app.redress.console.accounts;

import app.redress.casefile.links.LinkCentre;
import app.redress.casefile.links.LinkedAccount;
import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.console.accounts.LinksViewModel.Choice;
import app.redress.console.parts.ViewContext;
import java.util.stream.Collectors;

/// Linked accounts in words, for the picture, its table and screen readers.
final class LinkWords {
    private final ViewContext context;

    LinkWords(ViewContext context) {
        this.context = context;
    }

    String name(LinkedThing thing) {
        String value = thing.words().isEmpty() || thing.words().equals(thing.value())
                ? thing.value()
                : thing.words() + " · " + thing.value();
        return context.say("linked." + thing.trait(), value);
    }

    String title(LinkCentre centre) {
        return switch (centre) {
            case LinkCentre.OfAccount of -> context.say("links.titleAccount", of.account());
            case LinkCentre.OfThing of ->
                context.say("links.titleThing", context.say("linked." + of.trait(), of.value()));
        };
    }

    String summary(Links links) {
        String all = context.display().yen(links.due());
        return links.centre() instanceof LinkCentre.OfAccount
                ? context.say("links.around", links.total(), all)
                : context.say("links.having", links.total(), all);
    }

    /// How many have it and what is due to them.
    String of(LinkedThing thing) {
        return context.say("links.thing", thing.accounts(), context.display().yen(thing.due()));
    }

    /// What is folded, in short; empty for nothing.
    String folded(Links links, int thing) {
        long folded = links.folded(thing);
        return folded == 0 ? "" : context.say("links.folded", folded);
    }

    String common(LinkedAccount account, Links links) {
        return account.things().stream()
                .map(thing -> name(links.things().get(thing)))
                .collect(Collectors.joining(context.say("links.and")));
    }

    /// What is chosen, in full.
    String chosen(Links links, Choice choice) {
        if (choice.index() < 0) {
            return context.say("links.nothing");
        }
        if (choice.thing()) {
            LinkedThing thing = links.things().get(choice.index());
            return context.say("links.chosenThing", name(thing), of(thing), folded(links, choice.index()));
        }
        LinkedAccount account = links.accounts().get(choice.index());
        String common = common(account, links);
        return context.say(
                "links.chosenAccount",
                account.displayName() == null ? account.account() : account.account() + " " + account.displayName(),
                context.texts().name(account.tier()),
                context.display().yen(account.due()),
                common.isEmpty() ? context.say("links.nothingCommon") : common);
    }

    String page(Links links) {
        int last = links.offset() + links.accounts().size() - links.pinned();
        return links.total() == 0
                ? ""
                : context.say(
                        "links.page",
                        context.display().count(links.offset() + 1L),
                        context.display().count(last),
                        context.display().count(links.total()));
    }
}
