package app.redress;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.damages.DamageEstimate;
import app.redress.domain.Access;
import app.redress.domain.Channel;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks that the project's pages describe the code correctly.
class DocumentsTest {
    private static final Path GLOSSARY = Path.of("src/site/glossary.md");
    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TYPE_LINK = Pattern.compile("\\[`(\\w+)`]\\([^)]*?(\\w+)\\.java\\)");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> site = Files.walk(Path.of("src/site"));
                Stream<Path> github = Files.walk(Path.of(".github"))) {
            return Stream.of(Stream.of(Path.of("README.md"), CONTRIBUTING, Path.of("CHANGELOG.md")), site, github)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkedFileExists(Path page) throws IOException {
        List<String> dead = new ArrayList<>();
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            String target = link.group(1);
            if (!target.startsWith("http") && !Files.exists(page.resolveSibling(target))) {
                dead.add(target);
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void glossaryTypeNamesMatchTheirFiles() throws IOException {
        Matcher type = TYPE_LINK.matcher(Files.readString(GLOSSARY));
        int types = 0;
        while (type.find()) {
            assertThat(type.group(1)).isEqualTo(type.group(2));
            types++;
        }
        assertThat(types).isGreaterThan(80);
    }

    @Test
    void theGlossaryCoversEveryEnumConstant() throws IOException {
        String text = Files.readString(GLOSSARY);
        Set<String> missing = Stream.of(
                        Stream.of(EvidenceKind.values()).map(k -> k.name().toLowerCase(java.util.Locale.ROOT)),
                        Stream.of(ExportColumn.values()).map(ExportColumn::canonical),
                        names(Transaction.Type.values()),
                        names(Transaction.Status.values()),
                        names(Transaction.Method.values()),
                        names(Access.Kind.values()),
                        names(Verdict.values()),
                        names(Tier.values()),
                        names(Channel.values()),
                        names(Tracing.values()),
                        names(CompromiseWindow.Closing.values()),
                        names(DamageEstimate.Definition.values()),
                        names(CompensationItem.Status.values()),
                        names(FreezeItem.Status.values()))
                .flatMap(words -> words)
                .filter(word ->
                        !Pattern.compile("\\b" + word + "\\b").matcher(text).find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name);
    }

    @Test
    void thePictureInContributingMatchesTheArchitectureRules() throws IOException {
        String expected = "```text\n" + RoomsPicture.draw(ArchitectureRules.FLOORS) + "```\n";
        assertThat(Files.readString(CONTRIBUTING))
                .as("put this block into CONTRIBUTING.md, The rooms:%n%s", expected)
                .contains(expected);
    }

    @Test
    void everyTypeNamedInContributingExists() throws IOException {
        Set<String> types;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            types = sources.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        types.addAll(Set.of("XView", "XViewModel", "Instant"));
        Matcher named = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)[`.<(]").matcher(Files.readString(CONTRIBUTING));
        Set<String> unknown = new TreeSet<>();
        while (named.find()) {
            if (!types.contains(named.group(1))) {
                unknown.add(named.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }
}
