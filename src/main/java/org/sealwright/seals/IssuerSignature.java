package org.sealwright.seals;

import java.util.Map;
import org.sealwright.keys.CredentialSigning;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs documents as the issuer. */
@Component
class IssuerSignature {

    private final CredentialSigning signing;
    private final JsonMapper json;

    IssuerSignature(CredentialSigning signing, JsonMapper json) {
        this.signing = signing;
        this.json = json;
    }

    SignedToken sign(Map<String, Object> document) {
        return SignedToken.of(signing.sign(json.writeValueAsBytes(document)));
    }
}
