package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTests {

    private static final List<String> KNOWN = List.of("Olive Owner", "olive@hearth.example", "Hearth Devices Ltd");

    private final PasswordStrength strength = new PasswordStrength();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copper lantern 91 oatmeal drift",
                "four toads per wet hedge",
                "q7#Vw0z!rT4p",
                "ölpfütze mandarine kran",
                "        spaces count too"
            })
    void takesWhatNobodyGuesses(String password) {
        assertThat(strength.objectionTo(password, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q7#Vw0z!rT4, organisations.password.short",
        "olive.owner1, organisations.password.personal",
        "HearthDevices!, organisations.password.personal",
        "password1234, organisations.password.common",
        "aaaaaaaaaaaaaa, organisations.password.repeat",
        "abcdefghijklmn, organisations.password.sequence",
        "19840317031984, organisations.password.date",
        "=-0987654321, organisations.password.keyboard"
    })
    void refusesWhatIsGuessableWithItsReason(String password, String reason) {
        assertThat(strength.objectionTo(password, KNOWN).map(Objection::key)).contains(reason);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(strength.objectionTo("🦆".repeat(11), KNOWN).map(Objection::key))
                .contains("organisations.password.short");
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertThat(strength.objectionTo("x7".repeat(101), KNOWN).map(Objection::key))
                .contains("organisations.password.long");
    }
}
