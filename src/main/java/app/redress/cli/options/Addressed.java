package app.redress.cli.options;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Statements about all files of a run and about single ones: `[june.csv] header = 3`.
///
/// @param toOne statements by file, in the order given
record Addressed<T>(List<T> toAll, Map<ExportFile, List<T>> toOne) {
    /// @param whence the option, for error messages
    /// @param read parses the text after the file name
    /// @throws UnusableInput when a name matches no file of the run
    static <T> Addressed<T> of(String whence, List<String> said, Collection<Path> files, Function<String, T> read) {
        List<T> toAll = new ArrayList<>();
        Map<ExportFile, List<T>> toOne = new LinkedHashMap<>();
        for (String one : said) {
            int end = one.indexOf(']');
            if (!one.startsWith("[") || end < 0) {
                toAll.add(read.apply(one));
                continue;
            }
            T statement = read.apply(one.substring(end + 1).strip());
            named(whence, one.substring(1, end).strip(), files)
                    .forEach(file ->
                            toOne.computeIfAbsent(file, _ -> new ArrayList<>()).add(statement));
        }
        return new Addressed<>(List.copyOf(toAll), toOne);
    }

    private static List<ExportFile> named(String whence, String name, Collection<Path> files) {
        List<ExportFile> all =
                files.stream().flatMap(path -> Inspector.textsIn(path).stream()).toList();
        List<ExportFile> found = all.stream()
                .filter(file -> name.equals(file.name())
                        || name.equals(file.toString())
                        || name.equals(file.member())
                        || name.equals(String.valueOf(file.path().getFileName())))
                .toList();
        if (found.isEmpty()) {
            List<String> names = all.stream().map(ExportFile::name).toList();
            throw new UnusableInput(Message.of("cli.noSuchFile", whence, name, names));
        }
        return found;
    }
}
