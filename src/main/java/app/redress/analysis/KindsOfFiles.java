package app.redress.analysis;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which kinds of export the files are that a person named without saying so. One that may be several kinds is asked
/// about; what else must be asked of a file, its import asks.
public final class KindsOfFiles {
    private final Map<EvidenceKind, Set<Path>> byKind = new EnumMap<>(EvidenceKind.class);
    private final List<Message> told = new ArrayList<>();

    private KindsOfFiles() {}

    /// Detects them, each in the light of the others.
    ///
    /// @param optional whether a file only lies in the folder that was named, so that it may be left out
    /// @throws UnusableInput if the kind of a file has to be said
    public static KindsOfFiles of(List<Path> files, Predicate<Path> optional, MappingProfiles profiles) {
        KindsOfFiles found = new KindsOfFiles();
        SetInspector.inspectAll(
                        files.stream()
                                .flatMap(file -> Inspector.textsIn(file).stream())
                                .toList(),
                        null,
                        profiles)
                .forEach(seen -> found.take(seen, optional.test(seen.file().path())));
        return found;
    }

    private void take(Inspection seen, boolean optional) {
        String name = seen.file().name();
        EvidenceKind kind = seen.kind();
        if (kind == null && optional) {
            told.add(Message.of("kinds.leftOut", name));
            return;
        }
        seen.questions().stream()
                .filter(q -> q.key().equals("kind"))
                .findFirst()
                .ifPresent(question -> {
                    throw new UnusableInput(Message.of("kinds.asked", name, question.words()));
                });
        if (kind != null) {
            byKind.computeIfAbsent(kind, _ -> new LinkedHashSet<>())
                    .add(seen.file().path());
            told.add(Message.of("kinds.taken", name, seen.kindInWords()));
        }
    }

    /// Files of a kind, in the order in which they were named; an archive is under the kind of each file in it.
    public List<Path> of(EvidenceKind kind) {
        return List.copyOf(byKind.getOrDefault(kind, Set.of()));
    }

    /// What each file was taken for, and which were left out.
    public List<Message> told() {
        return List.copyOf(told);
    }
}
