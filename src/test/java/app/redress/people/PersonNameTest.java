package app.redress.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sato",
                "SATO",
                " sato ",
                "sato\u200B",
                "sa\u200Dto",
                "\uFEFFsato",
                "sa\u00ADto",
                "ｓａｔｏ",
                "s\u0430to",
                "sat\u043E",
                "sat0",
                "\u0455ato",
                "s\u0251to",
                "sato\u3000",
                "𝐬𝐚𝐭𝐨",
                "sato\u2060",
                "sato\uFE0F",
                "sa\u034Fto",
                "sato\u3164"
            })
    void aNameThatLooksLikeSatoIsTreatedAsSato(String name) {
        assertThat(PersonName.same("Sato", name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ito", "ito", "lto", "1to", "|to", "IT0", "Ιto"})
    void capitalISmallLAndOneAreTreatedAlike(String name) {
        assertThat(PersonName.same("Ito", name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sata", "Saito", "Kato", "佐藤", "sa to"})
    void differentNamesAreDifferentPeople(String name) {
        assertThat(PersonName.same("Sato", name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ニ宮", "二宮", "ニ宮\u200B"})
    void kanaThatLookLikeKanjiAreTreatedAsKanji(String name) {
        assertThat(PersonName.same("二宮", name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sato", "İpek", "ﬁ", "m rn vv", "佐藤 花子", "Ñandú"})
    void foldingTwiceChangesNothing(String name) {
        String once = PersonName.folded(name);
        assertThat(PersonName.folded(once)).isEqualTo(once).isNotBlank();
    }
}
