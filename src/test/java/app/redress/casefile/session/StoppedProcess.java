package app.redress.casefile.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A process that prints how many steps it has done, a number a line, and is stopped in the middle of its work, let go
/// on, or killed.
final class StoppedProcess implements AutoCloseable {
    /// Where it can be seen that all threads of a process stand still.
    static final boolean POSSIBLE = Files.isDirectory(Path.of("/proc/self/task"));

    private final Process process;
    private final InputStream out;
    private final StringBuilder line = new StringBuilder();
    private int said = -1;
    private boolean over;

    StoppedProcess(Process process) {
        this.process = process;
        this.out = process.getInputStream();
    }

    /// The last step that it said was done.
    int said() {
        return said;
    }

    /// Waits until it has done so many steps, or has come to its end.
    void waitFor(int steps) throws IOException {
        while (said < steps && !over) {
            take(out.read());
        }
    }

    private void take(int read) {
        if (read < 0) {
            over = true;
        } else if (read == '\n') {
            String words = line.toString().strip();
            line.setLength(0);
            // anything else is a complaint of the JVM
            said = words.matches("\\d+") ? Integer.parseInt(words) : said;
        } else {
            line.append((char) read);
        }
    }

    /// Stops it between any two of its instructions.
    ///
    /// @return whether it was still at work
    boolean stop() throws IOException, InterruptedException {
        signal("STOP");
        while (process.isAlive() && !standsStill()) {
            Thread.onSpinWait();
        }
        while (!over && out.available() > 0) {
            take(out.read());
        }
        return process.isAlive();
    }

    void go() throws IOException, InterruptedException {
        signal("CONT");
    }

    /// @return whether it was still at work
    boolean kill() throws IOException, InterruptedException {
        boolean working = process.isAlive();
        // Process.destroyForcibly would close what it has still to say
        process.toHandle().destroyForcibly();
        process.waitFor();
        while (!over) {
            take(out.read());
        }
        return working;
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid() + " 2> /dev/null")
                .start()
                .waitFor();
    }

    private boolean standsStill() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                char state = stat.charAt(stat.lastIndexOf(')') + 2);
                if ("TtZX".indexOf(state) < 0) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException _) {
            // a thread ended while it was looked at
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
