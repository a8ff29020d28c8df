package app.redress.simulation.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Processor time and memory of a running process, looked at again and again because nothing is left of it afterwards.
final class ProcessCosts {
    private static final String PEAK = "VmHWM:";

    private final Path processes;
    private long nanos = -1;
    private long kilobytes = -1;

    /// @param processes where the system tells about its processes: `/proc` on Linux, missing elsewhere
    ProcessCosts(Path processes) {
        this.processes = processes;
    }

    /// Looks at a process and those that it started.
    void look(ProcessHandle process) {
        long now = Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
        nanos = now > 0 ? Math.max(nanos, now) : nanos;
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(one -> kilobytes = Math.max(kilobytes, peakOf(one.pid())));
    }

    /// -1 where the system does not tell, or the process has ended.
    private long peakOf(long pid) {
        Path status = processes.resolve(String.valueOf(pid)).resolve("status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | java.io.UncheckedIOException e) {
            return -1;
        }
    }

    /// Seconds of processor time.
    OptionalDouble cpu() {
        return nanos < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) nanos / 1e9);
    }

    OptionalLong peak() {
        return kilobytes < 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes);
    }
}
