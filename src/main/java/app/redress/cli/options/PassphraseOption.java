package app.redress.cli.options;

import app.redress.casefile.database.Passphrase;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The source of a case's passphrase.
public final class PassphraseOption {
    @Option(names = "--passphrase-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path file;

    public boolean named() {
        return file != null;
    }

    /// The passphrase; null if given neither by option nor by environment.
    @Nullable
    public Passphrase read(Secrets secrets, PrintWriter err, LanguageOption language) {
        return new PassphraseSource(secrets, err, language).from(file);
    }
}
