package org.sealwright.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.signer.Refusal;

/** Whatever a signer objects to, people read a sentence. */
class SignerWordsTests {

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentence(Refusal refusal) {
        assertThat(ResourceBundle.getBundle("messages/signer").getString("signer.refused." + refusal))
                .endsWith(".");
    }
}
