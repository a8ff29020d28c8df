package app.redress.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.UnusableInput;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.language.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLibraryTest {
    @TempDir
    Path dir;

    private ProfileLibrary library() {
        return new ProfileLibrary(dir.resolve("profiles"));
    }

    private static MappingProfile profile(String name, String amount) {
        return MappingProfile.NONE.named(name).with("transactions.amount", amount);
    }

    @Test
    void aSavedProfileIsAReadableFileAndIsReadBackUnchanged() throws IOException {
        MappingProfile kept = library().save(profile("市中銀行", "出金金額（円）"));

        assertThat(Files.readString(dir.resolve("profiles/市中銀行.profile")))
                .contains("profile = 市中銀行\n", "transactions.amount = 出金金額（円）\n", "version = 1\n");
        assertThat(library().all().profiles()).containsExactly(kept);
    }

    @Test
    void savingUnderTheSameNameIncreasesTheVersion() {
        library().save(profile("bank", "a"));
        MappingProfile second = library().save(profile("bank", "b"));

        assertThat(second.said("version")).contains("2");
        assertThat(library().all().profiles()).containsExactly(second);
    }

    @Test
    void namesInvalidAsFileNamesDoNotOverwriteEachOther() {
        library().save(profile("a/b", "one"));
        library().save(profile("a:b", "two"));
        library().save(profile("../up", "three"));

        assertThat(library().all().profiles())
                .extracting(MappingProfile::name)
                .containsExactlyInAnyOrder("a/b", "a:b", "../up");
        assertThat(dir.resolve("profiles")).isDirectoryContaining("glob:**/a_b-2.profile");
        assertThat(dir).isDirectoryNotContaining("glob:**/*.profile");
    }

    @Test
    void aBrokenFileIsNamedAndHidesNoOthers() throws IOException {
        library().save(profile("bank", "a"));
        Files.writeString(dir.resolve("profiles/odd.profile"), "colour = red\n");

        assertThat(library().all().profiles()).hasSize(1);
        assertThat(library().all().troubles())
                .singleElement()
                .extracting(Said::english)
                .asString()
                .contains("unknown key colour");
    }

    @Test
    void aFolderGivesItsVisibleFilesAndAnEmptyOneIsReported() throws IOException {
        LocalImportService files = new LocalImportService(library(), 1);
        Files.createDirectories(dir.resolve("in/day1"));
        assertThatThrownBy(() -> files.filesIn(dir.resolve("in")))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("has no files in it"));
        Path one = Files.writeString(dir.resolve("in/day1/tx.csv"), "a");
        Files.writeString(dir.resolve("in/.hidden"), "a");

        assertThat(files.filesIn(dir.resolve("in"))).isEqualTo(List.of(one));
        assertThat(files.filesIn(one)).isEqualTo(List.of(one));
    }
}
