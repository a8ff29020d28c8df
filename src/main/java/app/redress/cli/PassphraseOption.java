package app.redress.cli;

import app.redress.casefile.Passphrase;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where a command finds the passphrase of its case.
final class PassphraseOption {
    @Option(names = "--passphrase-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
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
