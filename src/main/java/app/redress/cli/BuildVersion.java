package app.redress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;

/// Provides the version for `--version` from a resource written by the build.
final class BuildVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties built = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                built.load(in);
            }
        }
        return new String[] {"Redress " + built.getProperty("version", "?")};
    }
}
