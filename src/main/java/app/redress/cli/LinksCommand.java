package app.redress.cli;

import app.redress.casefile.links.LinkCentre;
import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.LinkCentre.OfThing;
import app.redress.casefile.links.LinkedAccount;
import app.redress.casefile.links.LinkedThing;
import app.redress.casefile.links.Links;
import app.redress.casefile.session.CaseFile;
import app.redress.cli.options.CaseOption;
import app.redress.cli.options.CommandContext;
import app.redress.cli.options.SharedThingOption;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the accounts that suspicious events link with an account, a device, an address or a store.
@Command(name = "links", mixinStandardHelpOptions = true, sortOptions = false)
public final class LinksCommand implements Callable<Integer> {
    @Mixin
    private final CaseOption cases;

    @Option(names = "--account", paramLabel = "ACCOUNT")
    private @Nullable String account;

    @Mixin
    private final SharedThingOption thing = new SharedThingOption();

    @Option(names = "--most", paramLabel = "COUNT")
    private int most = 100;

    LinksCommand(CommandContext context) {
        this.cases = new CaseOption(context);
    }

    @Override
    public Integer call() throws IOException {
        LinkCentre centre = centre();
        if (most < 1) {
            throw new UnusableInput(Message.of("links.most"));
        }
        return cases.read(file -> list(file, centre));
    }

    private LinkCentre centre() {
        List<LinkCentre> centres = new ArrayList<>();
        if (account != null) {
            centres.add(new OfAccount(account));
        }
        centres.addAll(thing.named(OfThing::new));
        if (centres.size() != 1) {
            throw new UnusableInput(Message.of("links.which"));
        }
        return centres.getFirst();
    }

    private int list(CaseFile file, LinkCentre centre) {
        Links links = file.links(centre, 0, most);
        if (centre instanceof OfAccount of && links.accounts().isEmpty()) {
            throw new UnusableInput(Message.of("links.unknown", of.account()));
        }
        links.accounts().forEach(one -> cases.out().println(line(one, links)));
        cases.say(Message.of("links.found", links.total(), links.due()));
        if (links.total() > most) {
            cases.say(Message.of("links.listed", most));
        }
        if (centre instanceof OfAccount) {
            links.things().stream()
                    .filter(LinkedThing::isHub)
                    .forEach(hub -> cases.say(Message.of("links.hub", name(hub), hub.accounts(), hub.due())));
        }
        if (links.moreThings() > 0) {
            cases.say(Message.of("links.moreThings", links.moreThings()));
        }
        return 0;
    }

    private static String line(LinkedAccount one, Links links) {
        return String.join(
                "\t",
                one.account(),
                one.tier().name(),
                String.valueOf(one.due()),
                one.things().stream()
                        .map(links.things()::get)
                        .map(LinksCommand::name)
                        .collect(Collectors.joining("; ")));
    }

    private static String name(LinkedThing thing) {
        return thing.trait().name().toLowerCase(Locale.ROOT) + ":" + thing.value();
    }
}
