package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.session.Sessions;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Progress;
import app.redress.evidence.mapping.MappingProfiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Encrypted cases with the window's own services.
class LocalPassphraseTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String SECRET = "correct horse battery";

    @TempDir
    Path dir;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LocalCaseService desk;

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2019-07-05T00:00:00Z"));
        AppFolders places =
                new AppFolders(dir.resolve("settings"), dir.resolve("cases"), dir.resolve("profiles"), null);
        desk = new LocalCaseService(places, "sato", clock, Sessions.QUICK, TOKYO, 1);
    }

    @Test
    void aCaseCreatedWithAPassphraseOpensWithItAndAcceptsANewOne() {
        try (OpenCase made = desk.analyse(choice(SECRET), Progress.NONE)) {
            assertThat(made.passphraseChange()).isPresent();
        }
        assertThatThrownBy(() -> desk.openCase(place(), null, Progress.NONE)).isInstanceOf(CaseLocked.class);
        try (OpenCase opened = desk.openCase(place(), Sessions.quick(SECRET), Progress.NONE);
                Passphrase old = Sessions.quick(SECRET);
                Passphrase fresh = Sessions.quick("battery staple")) {
            opened.passphraseChange().orElseThrow().change(old, fresh);
        }
        assertThatThrownBy(() -> desk.openCase(place(), Sessions.quick(SECRET), Progress.NONE))
                .isInstanceOf(CaseLocked.class);
        try (OpenCase opened = desk.openCase(place(), Sessions.quick("battery staple"), Progress.NONE)) {
            assertThat(opened.reader().summary().compensationTotal()).isPositive();
        }
    }

    @Test
    void aPlainCaseHasNoPassphraseToChange() {
        try (OpenCase made = desk.analyse(choice(null), Progress.NONE)) {
            assertThat(made.passphraseChange()).isEmpty();
        }
    }

    @Test
    void aCancelledAnalysisLeavesNeitherCaseNorKey() {
        Progress cancelling = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {
                cancelled |= stage == Stage.SAVING;
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }

            private boolean cancelled;
        };
        assertThatThrownBy(() -> desk.analyse(choice(SECRET), cancelling)).isInstanceOf(Progress.Cancelled.class);
        assertThat(dir).isEmptyDirectory();
    }

    private Path place() {
        return dir.resolve("case.mv.db");
    }

    private EvidenceChoice choice(@Nullable String secret) {
        return new EvidenceChoice(
                Map.of(
                        EvidenceKind.TRANSACTIONS, List.of(Path.of("sample-data/transactions.csv")),
                        EvidenceKind.ACCESS, List.of(Path.of("sample-data/access.csv"))),
                MappingProfiles.detected(TOKYO),
                TOKYO,
                place(),
                secret == null ? null : Sessions.quick(secret));
    }
}
