package app.redress.casefile.session;

import java.io.IOException;
import java.nio.file.Path;

/// Starts another process with the same classes.
public final class ChildJvm {
    private ChildJvm() {}

    public static Process start(Class<?> main, String argument) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        main.getName(),
                        argument)
                .redirectErrorStream(true)
                .start();
    }
}
