package app.redress.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.EvidenceKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceDialogModelTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static EvidenceDialogModel choosing(String... files) {
        return new EvidenceDialogModel(
                List.of(files).stream().map(Path::of).toList(),
                (file, found, unusable) -> {
                    switch (file.toString()) {
                        case "transactions.csv" -> found.accept(Optional.of(EvidenceKind.TRANSACTIONS));
                        case "empty.csv" -> unusable.accept("empty.csv is empty");
                        default -> found.accept(Optional.empty());
                    }
                },
                TOKYO);
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndKeepsNobodyFromLeavingItOut() {
        EvidenceDialogModel choosing = choosing("transactions.csv", "empty.csv");
        EvidenceDialogModel.Item empty = choosing.items().get(1);
        assertThat(empty.trouble().get()).isEqualTo("empty.csv is empty");
        assertThat(choosing.ready().get()).isFalse();
        choosing.remove(empty);
        assertThat(choosing.ready().get()).isTrue();
        assertThat(choosing.choice().files())
                .containsExactly(java.util.Map.entry(EvidenceKind.TRANSACTIONS, List.of(Path.of("transactions.csv"))));
    }

    @Test
    void aFileOfUnknownKindIsWhatThePersonSaysItIs() {
        EvidenceDialogModel choosing = choosing("transactions.csv", "strange.csv");
        assertThat(choosing.ready().get()).isFalse();
        choosing.items().get(1).kind().set(Optional.of(EvidenceKind.ACCESS));
        assertThat(choosing.ready().get()).isTrue();
    }
}
