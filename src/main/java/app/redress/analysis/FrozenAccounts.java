package app.redress.analysis;

import app.redress.domain.Progress;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What accounts exports say about who is frozen, read without analysing a case again.
///
/// @param frozen since when, by account
public record FrozenAccounts(Map<String, Instant> frozen, List<Receipt> receipts) {
    public FrozenAccounts {
        frozen = Map.copyOf(frozen);
        receipts = List.copyOf(receipts);
    }

    /// @throws app.redress.domain.UnusableInput when a file cannot be read as accounts
    public static FrozenAccounts read(Collection<Path> files, MappingProfiles profiles, Progress progress) {
        Map<String, Instant> frozen = new HashMap<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Path file : files) {
            for (ExportFile text : Inspector.textsIn(file)) {
                receipts.add(Export.of(ExportKinds.ACCOUNTS, receipts.size(), text, profiles)
                        .read(
                                (facts, _) -> {
                                    if (facts.frozenAt() != null) {
                                        frozen.put(facts.account(), facts.frozenAt());
                                    }
                                },
                                _ -> progress.checkCancelled())
                        .receipt());
            }
        }
        return new FrozenAccounts(frozen, receipts);
    }
}
