package org.sealwright.signer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.CanonicalJson;

/**
 * What a person signs with a passkey. The passkey signs 32 bytes, the WebAuthn challenge: the SHA-256 of the statement in
 * RFC 8785 form. Each statement carries its kind, so that one can't be taken for another, and its signer's DID, so that
 * it counts for one body.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "statement")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ApprovalStatement.class, name = "sealwright-approval/1"),
    @JsonSubTypes.Type(value = EnrolmentStatement.class, name = "sealwright-enrolment/1"),
    @JsonSubTypes.Type(value = EndingStatement.class, name = "sealwright-ending/1"),
    @JsonSubTypes.Type(value = FoundingStatement.class, name = "sealwright-founding/1")
})
public sealed interface Statement permits ApprovalStatement, EnrolmentStatement, EndingStatement, FoundingStatement {

    /** Made by the portal, UUIDv7. */
    UUID id();

    /** The issuer for whose seals it counts. */
    String did();

    /** The bytes of which people sign the digest. */
    default byte[] bytes() {
        return CanonicalJson.bytes(SignerJson.write(this));
    }

    /** The WebAuthn challenge are its 32 bytes. */
    @JsonIgnore
    default Sha256 digest() {
        return Sha256.of(bytes());
    }
}
