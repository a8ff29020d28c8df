package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.CaseKey;
import app.redress.casefile.database.CaseLocked;
import app.redress.casefile.database.KeyFile;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EncryptedCaseTest {
    private static final String SECRET = "七月 correct horse";
    private static final String OTHER = "battery staple 2019";
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void anEncryptedCaseOpensWithItsPassphraseAndItsContents() {
        full("case", SECRET);
        try (CaseFile reopened = open("case", SECRET)) {
            assertThat(reopened.encrypted()).isTrue();
            assertThat(reopened.account(SmallCase.VICTIM)).isPresent();
            assertThat(reopened.compensation(ListQuery.ALL).sum()).isEqualTo(90_000);
            assertThat(reopened.audit().verify().intact()).isTrue();
        }
        try (CaseFile again = open("case.mv.db", SECRET)) {
            assertThat(again.hasFindings()).isTrue();
        }
    }

    @Test
    void contentsAreReadableInAPlainFileAndNotInAnEncryptedOne() throws IOException {
        full("plain", null);
        full("secret", SECRET);
        assertThat(bytes("plain.mv.db")).contains(SmallCase.VICTIM);
        assertThat(bytes("secret.mv.db")).doesNotContain(SmallCase.VICTIM, "CREATE", "REDRESS");
    }

    @Test
    void nothingIsReadableEvenWhileAnEncryptedCaseIsOpen() throws IOException {
        try (CaseFile made = create("case", SECRET)) {
            made.save(SmallCase.of(90_000, Map.of(Channel.CARD, 90_000L)), Progress.NONE);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .containsExactlyInAnyOrder(
                                folder.resolve("case.mv.db"), folder.resolve("case.key"), folder.resolve("case.head"))
                        .allSatisfy(file -> assertThat(bytes(String.valueOf(file.getFileName())))
                                .doesNotContain(SmallCase.VICTIM));
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyItsOwnerMayReadTheCaseAndItsKeyAlsoAfterTheChangeOfAPassphrase() throws IOException {
        full("case", SECRET);
        change("case", SECRET, OTHER);
        for (String name : new String[] {"case.mv.db", "case.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aCaseWithoutItsPassphraseAsksForIt() {
        full("case", SECRET);
        assertThat(locked(() -> open("case", null)).why()).isEqualTo(CaseLocked.Why.NO_PASSPHRASE);
        assertThat(locked(() -> open("case", null)).file()).isEqualTo(folder.resolve("case.mv.db"));
        open("case", SECRET).close();
    }

    @Test
    void nothingIsWrittenIntoACaseWhoseEndIsMissing() throws IOException {
        full("case", SECRET);
        Path file = folder.resolve("case.mv.db");
        byte[] torn = Arrays.copyOf(Files.readAllBytes(file), 14_000);
        Files.write(file, torn);
        refused(() -> open("case", SECRET)).satisfies(Said.containing("damaged"));
        assertThat(file).hasBinaryContent(torn);
    }

    @Test
    void aWrongPassphraseIsReportedAndDoesNoHarm() {
        full("case", SECRET);
        for (String wrong : new String[] {OTHER, SECRET + " ", SECRET.toUpperCase(java.util.Locale.ROOT), ""}) {
            assertThat(locked(() -> open("case", wrong)).why()).isEqualTo(CaseLocked.Why.WRONG_PASSPHRASE);
        }
        refused(() -> open("case", OTHER))
                .satisfies(Said.containing("The passphrase does not open the case"))
                .satisfies(Said.containing("case.key"))
                .hasMessageNotContaining(OTHER);
        open("case", SECRET).close();
    }

    @Test
    void aPlainCaseIgnoresAPassphrase() {
        full("case", null);
        try (CaseFile plain = open("case", SECRET)) {
            assertThat(plain.encrypted()).isFalse();
            assertThat(plain.hasFindings()).isTrue();
        }
        assertThat(folder.resolve("case.key")).doesNotExist();
    }

    @Test
    void aMissingKeyFileIsNamedWithTheRemedy() throws IOException {
        full("case", SECRET);
        Path away = Files.move(folder.resolve("case.key"), folder.resolve("away"));
        refused(() -> open("case", SECRET)).satisfies(Said.containing("case.key is missing: put it back"));
        refused(() -> open("case", null)).satisfies(Said.containing("case.key is missing: put it back"));
        Files.move(away, folder.resolve("case.key"));
        open("case", SECRET).close();
    }

    @Test
    void anyChangedLineInTheKeyFileIsReportedAsDamage() throws IOException {
        full("case", SECRET);
        Path key = folder.resolve("case.key");
        String sound = Files.readString(key);
        for (String line : sound.lines().filter(l -> !l.startsWith("version")).toList()) {
            char last = line.charAt(line.length() - 1);
            String changed = line.substring(0, line.length() - 1) + (last == '2' ? '3' : '2');
            Files.writeString(key, sound.replace(line, changed));
            refused(() -> open("case", SECRET)).satisfies(Said.containing("case.key", "restore"));
        }
        for (String other : new String[] {"", "passphrase\n", sound.substring(0, 200), sound + "x".repeat(9_000)}) {
            Files.writeString(key, other);
            refused(() -> open("case", SECRET)).satisfies(Said.containing("case.key is damaged"));
        }
        Files.writeString(key, sound.replace("\n", "\r\n"));
        open("case", SECRET).close();
    }

    @Test
    void aForgedKeyFileDoesNotOpenTheCase() throws IOException {
        try (Passphrase slow = Passphrase.of(SECRET)) {
            CaseFile.create(folder.resolve("case"), "case", "Abe", CaseFileSaveTest.CLOCK, slow, RANDOM)
                    .close();
        }
        Path key = folder.resolve("case.key");
        KeyFile sound = KeyFile.parse(Files.readString(key)).orElseThrow();
        KeyFile weaker = new KeyFile(KeyFile.LEAST_ITERATIONS, sound.salt(), sound.nonce(), sound.key());
        Files.writeString(key, weaker.text());
        assertThat(locked(this::openAsProgram).why()).isEqualTo(CaseLocked.Why.WRONG_PASSPHRASE);

        KeyFile tooWeak = new KeyFile(KeyFile.LEAST_ITERATIONS - 1, sound.salt(), sound.nonce(), sound.key());
        KeyFile endless = new KeyFile(KeyFile.MOST_ITERATIONS + 1, sound.salt(), sound.nonce(), sound.key());
        for (KeyFile outside : new KeyFile[] {tooWeak, endless}) {
            Files.writeString(key, outside.text());
            refused(this::openAsProgram).satisfies(Said.containing("damaged"));
        }
        Files.writeString(key, sound.text());
        openAsProgram();
    }

    /// With the iterations that the program asks for; other tests derive their keys quickly.
    private void openAsProgram() {
        try (Passphrase slow = Passphrase.of(SECRET)) {
            CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK, slow)
                    .close();
        }
    }

    @Test
    void theKeyOfANewCaseIsDerivedSlowlyAndAQuickOneIsRefused() {
        full("case", SECRET);
        refused(this::openAsProgram).satisfies(Said.containing("case.key is damaged"));
        try (Passphrase slow = Passphrase.of(SECRET)) {
            assertThat(slow.iterations()).isEqualTo(PassphraseHashing.STANDARD);
            assertThat(slow.leastIterations()).isEqualTo(KeyFile.LEAST_ITERATIONS);
        }
    }

    /// Decrypts the key with plain Java as the file describes: all lines above the key are authenticated with it.
    @Test
    void theKeyOnlyOpensWithItsOriginalParameters() throws Exception {
        try (Passphrase passphrase = Passphrase.of(SECRET)) {
            CaseKey.make(folder.resolve("case"), passphrase, RANDOM);
        }
        String text = Files.readString(folder.resolve("case.key"));
        String head = text.substring(0, text.indexOf("key="));
        assertThat(head).contains("version=1", "kdf=PBKDF2WithHmacSHA512", "iterations=", "cipher=AES/GCM/NoPadding");
        SecretKeySpec derived = derived(text);
        assertThat(key(derived, text, head)).hasSize(32);
        for (String forged : new String[] {
            "", head.replace("version=1", "version=2"), head.replaceFirst("iterations=\\d+", "iterations=210000")
        }) {
            assertThatThrownBy(() -> key(derived, text, forged)).isInstanceOf(AEADBadTagException.class);
        }
    }

    private static SecretKeySpec derived(String text) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(
                SECRET.toCharArray(),
                HexFormat.of().parseHex(line(text, "salt")),
                Integer.parseInt(line(text, "iterations")),
                256);
        return new SecretKeySpec(
                SecretKeyFactory.getInstance(line(text, "kdf"))
                        .generateSecret(spec)
                        .getEncoded(),
                "AES");
    }

    private static byte[] key(SecretKeySpec derived, String text, String sealedLines) throws GeneralSecurityException {
        HexFormat hex = HexFormat.of();
        Cipher cipher = Cipher.getInstance(line(text, "cipher"));
        cipher.init(Cipher.DECRYPT_MODE, derived, new GCMParameterSpec(128, hex.parseHex(line(text, "nonce"))));
        cipher.updateAAD(sealedLines.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(hex.parseHex(line(text, "key")));
    }

    private static String line(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    @Test
    void aKeyFileOfANewerRedressAsksForAnUpdate() throws IOException {
        full("case", SECRET);
        Path key = folder.resolve("case.key");
        Files.writeString(key, "# later\nversion=2\nkdf=Argon2id\n");
        refused(() -> open("case", SECRET)).satisfies(Said.containing("newer Redress", "update"));
    }

    @Test
    void theKeyFileOfAnotherCaseIsRecognisedEvenWithTheSamePassphrase() throws IOException {
        full("case", SECRET);
        full("other", SECRET);
        Path key = folder.resolve("case.key");
        byte[] own = Files.readAllBytes(key);
        Files.copy(folder.resolve("other.key"), key, StandardCopyOption.REPLACE_EXISTING);
        refused(() -> open("case", SECRET))
                .satisfies(Said.containing("put back the key file that was made with this case"));
        Files.write(key, own);
        open("case", SECRET).close();
    }

    @Test
    void aDamagedEncryptedCaseIsReportedInOurWords() throws IOException {
        full("case", SECRET);
        try (RandomAccessFile bytes =
                new RandomAccessFile(folder.resolve("case.mv.db").toFile(), "rw")) {
            bytes.seek(4096);
            bytes.write(new byte[(int) bytes.length() - 4096]);
        }
        refused(() -> open("case", SECRET)).satisfies(Said.containing("damaged", "restore"));
    }

    @Test
    void afterAChangeOnlyTheNewPassphraseWorks() throws IOException {
        full("case", SECRET);
        byte[] before = Files.readAllBytes(folder.resolve("case.key"));
        change("case", SECRET, OTHER);
        assertThat(Files.readAllBytes(folder.resolve("case.key"))).isNotEqualTo(before);
        assertThat(locked(() -> open("case", SECRET)).why()).isEqualTo(CaseLocked.Why.WRONG_PASSPHRASE);
        try (CaseFile reopened = open("case", OTHER)) {
            assertThat(reopened.account(SmallCase.VICTIM)).isPresent();
            assertThat(reopened.audit().entries(ListQuery.ALL).rows().getLast().action())
                    .isEqualTo(Action.PASSPHRASE_CHANGED);
            assertThat(reopened.audit().verify().intact()).isTrue();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("case.mv.db", "case.key", "case.head");
        }
    }

    @Test
    void aChangeThatIsRefusedLeavesThePassphraseAndNoLineInTheLog() {
        full("case", SECRET);
        try (CaseFile file = open("case", SECRET)) {
            int lines = file.audit().entries(ListQuery.ALL).rows().size();
            assertThat(locked(() -> change(file, OTHER, OTHER)).why()).isEqualTo(CaseLocked.Why.WRONG_PASSPHRASE);
            refused(() -> change(file, SECRET, "eleven char"))
                    .satisfies(Said.containing("too short"))
                    .satisfies(Said.containing("12"));
            assertThat(file.audit().entries(ListQuery.ALL).rows()).hasSize(lines);
        }
        open("case", SECRET).close();
    }

    @Test
    void aPlainCaseHasNoPassphraseToChange() {
        full("case", null);
        try (CaseFile file = open("case", null)) {
            refused(() -> change(file, SECRET, OTHER)).satisfies(Said.containing("not encrypted"));
        }
        assertThat(folder.resolve("case.key")).doesNotExist();
    }

    @Test
    void aCaseIsNotCreatedWithAShortPassphrase() {
        refused(() -> create("case", "eleven char")).satisfies(Said.containing("at least 12"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherCasesKeyFileIsNeverOverwritten() throws IOException {
        Path key = Files.writeString(folder.resolve("case.key"), "of another");
        refused(() -> create("case", SECRET)).satisfies(Said.containing("choose another name"));
        assertThat(key).hasContent("of another");
        assertThat(folder.resolve("case.mv.db")).doesNotExist();
    }

    @Test
    void anExistingCaseKeepsItsFilesWhenCreationIsRefused() {
        full("case", SECRET);
        refused(() -> create("case", OTHER)).satisfies(Said.containing("already exists"));
        open("case", SECRET).close();
    }

    @Test
    void aDiscardedCaseLeavesNeitherFile() {
        create("case", SECRET).discard();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOpenCaseIsReportedWithoutAskingForAPassphrase() {
        full("case", SECRET);
        try (CaseFile _ = open("case", SECRET)) {
            refused(() -> open("case", null))
                    .isNotInstanceOf(CaseLocked.class)
                    .satisfies(Said.containing("already open"));
        }
    }

    @Test
    void thePassphraseCanBeCheckedBeforeAnyWork() {
        full("case", SECRET);
        full("plain", null);
        check("case", SECRET);
        check("plain", SECRET);
        check("none", SECRET);
        check("none", null);
        assertThat(locked(() -> check("case", null)).why()).isEqualTo(CaseLocked.Why.NO_PASSPHRASE);
        assertThat(locked(() -> check("case", OTHER)).why()).isEqualTo(CaseLocked.Why.WRONG_PASSPHRASE);
        refused(() -> check("none", "eleven char")).satisfies(Said.containing("too short"));
    }

    @Test
    void aPassphraseIsWipedAndIsNeverPartOfAMessage() {
        Passphrase passphrase = Passphrase.of(SECRET);
        char[] characters = passphrase.characters();
        assertThat(passphrase).asString().doesNotContain("correct");
        passphrase.close();
        assertThat(characters).containsOnly('\0');
        assertThatThrownBy(passphrase::characters).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lengthIsCountedInCodePoints() {
        try (Passphrase faces = Passphrase.of("😀".repeat(6))) {
            assertThat(faces.length()).isEqualTo(6);
        }
    }

    private void full(String name, @Nullable String secret) {
        try (CaseFile made = create(name, secret)) {
            made.save(SmallCase.of(90_000, Map.of(Channel.CARD, 90_000L)), Progress.NONE);
        }
    }

    private CaseFile create(String name, @Nullable String secret) {
        try (Passphrase passphrase = passphrase(secret)) {
            return CaseFile.create(folder.resolve(name), "case", "Abe", CaseFileSaveTest.CLOCK, passphrase, RANDOM);
        }
    }

    private CaseFile open(String name, @Nullable String secret) {
        try (Passphrase passphrase = passphrase(secret)) {
            return CaseFile.open(folder.resolve(name), "Abe", CaseFileSaveTest.CLOCK, passphrase);
        }
    }

    private void check(String name, @Nullable String secret) {
        try (Passphrase passphrase = passphrase(secret)) {
            CaseFile.checkPassphrase(folder.resolve(name), passphrase);
        }
    }

    private void change(String name, String old, String fresh) {
        try (CaseFile file = open(name, old)) {
            change(file, old, fresh);
        }
    }

    private static void change(CaseFile file, String old, String fresh) {
        try (Passphrase before = Sessions.quick(old);
                Passphrase after = Sessions.quick(fresh)) {
            file.session().changeCasePassphrase(before, after, RANDOM);
        }
    }

    private static @Nullable Passphrase passphrase(@Nullable String secret) {
        return secret == null ? null : Sessions.quick(secret);
    }

    private String bytes(String name) {
        try {
            return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CaseLocked locked(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(CaseLocked.class, work);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable work) {
        return assertThatThrownBy(work)
                .isInstanceOf(UnusableInput.class)
                .hasMessageNotContainingAny("\n", "org.h2", "[90");
    }
}
