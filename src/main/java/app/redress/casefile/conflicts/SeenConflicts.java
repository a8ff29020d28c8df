package app.redress.casefile.conflicts;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The latest decisions on conflicts as somebody saw them. What is requested on that ground is refused if somebody else
/// has decided since.
public final class SeenConflicts {
    public static final SeenConflicts NONE = new SeenConflicts(List.of());

    private final Map<Key, ConflictDecision> latest;

    private record Key(EvidenceKind kind, String key) {}

    public SeenConflicts(List<ConflictDecision> latest) {
        this.latest = latest.stream()
                .collect(Collectors.toUnmodifiableMap(d -> new Key(d.kind(), d.key()), Function.identity()));
    }

    /// The latest decision on a conflict, which may be to leave it open; empty if there never was one.
    public Optional<ConflictDecision> of(Conflict conflict) {
        return Optional.ofNullable(latest.get(new Key(conflict.kind(), conflict.key())));
    }

    public ConflictRequest decide(ConflictChoice choice) {
        return request(choice.kind(), choice.key(), choice);
    }

    /// Requests that a conflict is left open again.
    public ConflictRequest withdraw(Conflict conflict) {
        return request(conflict.kind(), conflict.key(), null);
    }

    private ConflictRequest request(EvidenceKind kind, String key, @Nullable ConflictChoice choice) {
        ConflictDecision seen = latest.get(new Key(kind, key));
        return new ConflictRequest(kind, key, choice, seen == null ? 0 : seen.version());
    }
}
