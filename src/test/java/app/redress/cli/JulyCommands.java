package app.redress.cli;

import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.Sessions;
import app.redress.cli.options.SignInOption;
import app.redress.desktop.RealCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Commands over the small incident analysed, given by Mori (manager), Sato (analyst), Suzuki (finance) or Ueda
/// (auditor).
final class JulyCommands {
    private final Commands commands = new Commands(RealCases.CLOCK, Map.of(SignInOption.VARIABLE, Sessions.SECRET));
    private final Path place;

    /// @param folder for a case of the test's own
    JulyCommands(Path folder) {
        this.place = RealCases.julyAndPeople(folder);
    }

    /// @param who empty for nobody
    /// @return the exit code
    int run(String who, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--case", place.toString()));
        if (!who.isEmpty()) {
            all.addAll(List.of("--as", who));
        }
        return commands.run(all.toArray(String[]::new));
    }

    CaseFile open() {
        return CaseFile.open(place, "os", RealCases.CLOCK);
    }

    String out() {
        return commands.out();
    }

    String err() {
        return commands.err();
    }
}
