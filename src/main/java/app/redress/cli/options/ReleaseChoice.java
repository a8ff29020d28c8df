package app.redress.cli.options;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The accounts that a release applies to: as for any step with freezes, or all that are frozen wrongly.
public final class ReleaseChoice {
    @Mixin
    private final FreezeChoice choice = new FreezeChoice();

    @Option(names = "--wrongly")
    private boolean wrongly;

    public List<String> accounts(CaseFile file) {
        if (!wrongly) {
            return choice.accounts(file);
        }
        if (choice.any()) {
            throw new UnusableInput(Message.of("freeze.namedOrMatching"));
        }
        return file.wronglyFrozen(ListQuery.ALL).rows().stream()
                .map(WronglyFrozen::account)
                .toList();
    }
}
