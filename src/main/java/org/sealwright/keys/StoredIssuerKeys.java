package org.sealwright.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.signer.IssuerKeys;
import org.sealwright.signer.Refusal;
import org.sealwright.signer.SignerRefused;

/** The issuer's keys of a store: W3C VC-JOSE-COSE, a compact JWS with ES256. */
final class StoredIssuerKeys implements IssuerKeys {

    private final String did;
    private final Supplier<SigningKey> live;
    private final Supplier<List<SigningKey>> all;

    /**
     * @param live the key that signs where none is named
     * @param all every key that may be named
     */
    StoredIssuerKeys(String did, Supplier<SigningKey> live, Supplier<List<SigningKey>> all) {
        this.did = did;
        this.live = live;
        this.all = all;
    }

    @Override
    public String sign(byte[] payload, @Nullable String kid) {
        SigningKey key = kid == null ? live.get() : named(kid);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("vc+jwt"))
                .keyID(did + "#" + key.kid())
                .build();
        try {
            var jws = new JWSObject(header, new Payload(payload));
            jws.sign(new KeySigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A credential could not be signed", e);
        }
    }

    @Override
    public List<String> publicHalves() {
        return all.get().stream().map(key -> key.publicJwk().toJSONString()).toList();
    }

    private SigningKey named(String kid) {
        return all.get().stream()
                .filter(key -> key.kid().equals(kid))
                .findFirst()
                .orElseThrow(() -> new SignerRefused(Refusal.UNREACHABLE, "the signer does not hold the key " + kid));
    }
}
