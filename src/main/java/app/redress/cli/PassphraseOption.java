package app.redress.cli;

import app.redress.casefile.Passphrase;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command finds the passphrase of its case.
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "file whose first line is the passphrase of the case: a new case is encrypted with it, an encrypted one opens with it. "
                            + "The environment variable REDRESS_PASSPHRASE does the same. There is no option for the passphrase itself: "
                            + "other users can see a command's arguments while it runs.")
    private @Nullable Path file;

    boolean named() {
        return file != null;
    }

    /// Null where neither the option nor the environment gives one.
    @Nullable
    Passphrase read(Secrets secrets, PrintWriter err, LanguageOption language) {
        return new PassphraseSource(secrets.environment(), err, language).from(file);
    }
}
