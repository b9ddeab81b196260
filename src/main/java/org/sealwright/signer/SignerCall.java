package org.sealwright.signer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/**
 * What a portal asks a signer in a process of its own, as JSON.
 *
 * @see SealSigner
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "call")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SignerCall.Trust.class, name = "trust"),
    @JsonSubTypes.Type(value = SignerCall.Keys.class, name = "keys"),
    @JsonSubTypes.Type(value = SignerCall.Found.class, name = "found"),
    @JsonSubTypes.Type(value = SignerCall.Enrol.class, name = "enrol"),
    @JsonSubTypes.Type(value = SignerCall.End.class, name = "end"),
    @JsonSubTypes.Type(value = SignerCall.Learn.class, name = "learn"),
    @JsonSubTypes.Type(value = SignerCall.Signed.class, name = "signed"),
    @JsonSubTypes.Type(value = SignerCall.SignSeal.class, name = "sign-seal"),
    @JsonSubTypes.Type(value = SignerCall.SignStatusList.class, name = "sign-status-list")
})
sealed interface SignerCall {

    record Trust() implements SignerCall {}

    record Keys() implements SignerCall {}

    record Found(Founding founding) implements SignerCall {}

    record Enrol(Enrolment enrolment) implements SignerCall {}

    record End(Ending ending) implements SignerCall {}

    record Learn(List<Enrolment> enrolments, List<Ending> endings) implements SignerCall {

        public Learn {
            SignerJson.requireAll(enrolments, endings);
            enrolments = List.copyOf(enrolments);
            endings = List.copyOf(endings);
        }
    }

    record Signed(SealNumber number, int version) implements SignerCall {}

    /** @param kid which key of its own the signer is to take */
    record SignSeal(SealOrder order, String kid) implements SignerCall {}

    /** @param kid which key of its own the signer is to take */
    record SignStatusList(String credential, String kid) implements SignerCall {}

    /** Carries the call out. */
    default Answer answer(GuardedSigner signer) {
        return switch (this) {
            case Trust() -> Answer.DONE.with(signer.trust());
            case Keys() -> Answer.DONE.with(signer.keys());
            case Found(Founding founding) -> done(() -> signer.found(founding));
            case Enrol(Enrolment enrolment) -> done(() -> signer.enrol(enrolment));
            case End(Ending ending) -> done(() -> signer.end(ending));
            case Learn(List<Enrolment> enrolments, List<Ending> endings) ->
                done(() -> signer.learn(enrolments, endings));
            case Signed(SealNumber number, int version) ->
                Answer.DONE.with(signer.signed(number, version).orElse(null));
            case SignSeal(SealOrder order, String kid) -> Answer.DONE.with(signer.signSeal(order, kid));
            case SignStatusList(String credential, String kid) ->
                Answer.DONE.with(signer.signStatusList(credential, kid));
        };
    }

    private static Answer done(Runnable act) {
        act.run();
        return Answer.DONE;
    }

    /**
     * What came of it.
     *
     * @param refusal why nothing was done, {@code null} where it was
     * @param detail for the log, with a refusal
     */
    record Answer(
            @Nullable Refusal refusal,
            @Nullable String detail,
            @Nullable TrustState trust,
            @Nullable List<String> keys,
            @Nullable Sha256 content,
            @Nullable String jws) {

        static final Answer DONE = new Answer(null, null, null, null, null, null);

        static Answer refused(Refusal refusal, String detail) {
            return new Answer(refusal, detail, null, null, null, null);
        }

        Answer with(TrustState state) {
            return new Answer(null, null, state, null, null, null);
        }

        Answer with(List<String> publicKeys) {
            return new Answer(null, null, null, publicKeys, null, null);
        }

        Answer with(@Nullable Sha256 signed) {
            return new Answer(null, null, null, null, signed, null);
        }

        Answer with(String signature) {
            return new Answer(null, null, null, null, null, signature);
        }
    }
}
