package app.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the shell launcher with fake Java commands that report their version and arguments.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path dir;

    private Path launcher;
    private Path path;

    @BeforeEach
    void install() throws IOException {
        Path bin = Files.createDirectories(dir.resolve("my programs/redress/bin"));
        launcher = Files.copy(Path.of("src/assembly/bin/redress"), bin.resolve("redress"));
        path = Files.createDirectories(dir.resolve("path"));
        for (String tool : List.of("readlink", "dirname", "sed", "head")) {
            script(path.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
    }

    @Test
    void withoutJavaOneLineSaysWhatToInstall() throws Exception {
        Run run = run(Map.of());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsExactly("redress: needs Java 25 or newer: install a JDK 25, for example from"
                        + " https://adoptium.net, or set REDRESS_JAVA_HOME to one");
    }

    @Test
    void anOldJavaIsNamedInTheMessage() throws Exception {
        Run run = run(Map.of("JAVA_HOME", java("old", "1.8.0_402"), "REDRESS_JAVA_HOME", java("older", "17.0.15")));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("(the newest here is 17)");
    }

    @Test
    void theJavaConfiguredForRedressIsPreferred() throws Exception {
        Run run = run(Map.of("REDRESS_JAVA_HOME", java("mine", "25.0.3"), "JAVA_HOME", java("other", "26")));
        assertThat(run.out()).contains("java=mine");
    }

    @Test
    void anOldJavaIsSkippedInFavourOfASuitableOneLaterInThePath() throws Exception {
        java("jvm/temurin 26", "26-ea");
        Run run = run(Map.of("JAVA_HOME", java("old", "17.0.15")));
        assertThat(run.out()).contains("java=temurin 26");
        java("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        Files.delete(dir.resolve("jvm/temurin 26/bin/java"));
        assertThat(run(Map.of()).out()).contains("java=25.0.1-tem");
    }

    @Test
    void argumentsArePassedUnchanged() throws Exception {
        Run run =
                run(Map.of("JAVA_HOME", java("jdk", "25"), "REDRESS_OPTS", "-Xmx2g -Dx=y"), "analyze", "a b", "", "*");
        assertThat(run.out())
                .containsExactly(
                        "java=jdk",
                        "[-XX:MaxRAMPercentage=60]",
                        "[--enable-native-access=ALL-UNNAMED]",
                        "[--sun-misc-unsafe-memory-access=allow]",
                        "[-XX:+UseSerialGC]",
                        "[-Xmx2g]",
                        "[-Dx=y]",
                        "[-Dredress.home=" + dir.toRealPath() + "/my programs/redress]",
                        "[-cp]",
                        "[" + dir.toRealPath() + "/my programs/redress/lib/*]",
                        "[app.redress.Redress]",
                        "[analyze]",
                        "[a b]",
                        "[]",
                        "[*]");
    }

    @Test
    void onlyAnAnalysisWithoutACollectorOfItsOwnGetsTheSerialOne() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", java("jdk", "25"))).out()).doesNotContain("[-XX:+UseSerialGC]");
        assertThat(run(Map.of("JAVA_HOME", java("jdk", "25"), "REDRESS_OPTS", "-XX:+UseZGC"), "analyze")
                        .out())
                .contains("[-XX:+UseZGC]")
                .doesNotContain("[-XX:+UseSerialGC]");
    }

    @Test
    void whatWasPreparedIsUsed() throws Exception {
        Path prepared = Files.createFile(dir.resolve("my programs/redress/redress.aot"));

        assertThat(run(Map.of("JAVA_HOME", java("jdk", "25"))).out())
                .contains("[-XX:AOTCache=" + prepared.toRealPath() + "]");
    }

    @Test
    void aJavaThatStatesItsReleaseInAFileIsNotStartedForIt() throws Exception {
        String jdk = java("jdk", "17.0.15");
        Files.writeString(Path.of(jdk, "release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"25.0.3\"\n");

        assertThat(run(Map.of("JAVA_HOME", jdk)).out()).contains("java=jdk");
    }

    @Test
    void chainedSymbolicLinksAreFollowedToTheProgramFolder() throws Exception {
        Path first = Files.createSymbolicLink(dir.resolve("my programs/link"), Path.of("redress/bin/redress"));
        launcher = Files.createSymbolicLink(path.resolve("redress"), first);
        assertThat(run(Map.of("JAVA_HOME", java("jdk", "25"))).out())
                .contains("[" + dir.toRealPath() + "/my programs/redress/lib/*]");
    }

    @Test
    void theLauncherReturnsTheProgramsExitCode() throws Exception {
        Path jdk = Path.of(java("jdk", "25"));
        assertThat(run(Map.of("JAVA_HOME", jdk.toString(), "FAKE_EXIT", "7")).exit())
                .isEqualTo(7);
    }

    /// Creates a fake JDK; returns its home folder.
    private String java(String name, String version) throws IOException {
        Path bin = Files.createDirectories(dir.resolve(name).resolve("bin"));
        Path java = bin.resolve("java");
        script(java, """
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dnothing' >&2
                    echo 'openjdk version "%s" 2026-04-21' >&2
                    exit 0
                fi
                echo "java=%s"
                for arg in "$@"; do echo "[$arg]"; done
                exit "${FAKE_EXIT:-0}"
                """.formatted(version, dir.resolve(name).getFileName()));
        return dir.resolve(name).toString();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = dir.resolve("stdout");
        Path err = dir.resolve("stderr");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("HOME", dir.resolve("home").toString());
        builder.environment().put("REDRESS_JVM_ROOT", dir.resolve("jvm").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    private record Run(int exit, List<String> out, List<String> err) {}
}
