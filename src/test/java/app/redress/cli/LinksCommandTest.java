package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.links.LinkCentre.OfAccount;
import app.redress.casefile.links.Links;
import app.redress.casefile.session.CaseFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Linked accounts on the command line, over a case that was really analysed.
class LinksCommandTest {
    @TempDir
    static Path folder;

    private static JulyCommands july;

    @BeforeAll
    static void copy() {
        july = new JulyCommands(folder);
    }

    @Test
    void eachLinkedAccountIsALineWithWhatItShares() {
        Links links;
        try (CaseFile file = july.open()) {
            links = file.links(new OfAccount("A01"), 0, 100);
        }
        assertThat(links.total()).isPositive();
        assertThat(july.run("", "links", "--account", "A01")).as(july.err()).isZero();
        List<String> lines = july.out().lines().toList();
        for (int i = 0; i < links.accounts().size(); i++) {
            assertThat(lines.get(i))
                    .startsWith(links.accounts().get(i).account() + "\t"
                            + links.accounts().get(i).tier() + "\t"
                            + links.accounts().get(i).due() + "\t");
        }
        String thing = lines.getFirst()
                .substring(lines.getFirst().lastIndexOf('\t') + 1)
                .split("; ")[0];
        assertThat(july.out()).contains(" linked; due to all of them ");

        String[] kind = thing.split(":", 2);
        assertThat(july.run("", "links", "--" + kind[0], kind[1], "--most", "1", "--lang", "ja"))
                .as(july.err())
                .isZero();
        assertThat(july.out()).contains("先頭の 1件", thing);
    }

    @Test
    void aStartThatCannotBeIsRefusedInWords() {
        assertThat(july.run("", "links")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("one of --account, --device");
        assertThat(july.run("", "links", "--account", "A01", "--store", "S1")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.run("", "links", "--account", "A01", "--most", "0")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.run("", "links", "--account", "nobody")).isEqualTo(RedressCommand.UNUSABLE);
        assertThat(july.err()).contains("No account nobody");
    }
}
