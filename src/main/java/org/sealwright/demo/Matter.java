package org.sealwright.demo;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.verification.SealNumber;

/** One product on its way: who takes which part, and what it has come to be called. */
final class Matter {

    final ProductSheet product;
    final Dossiers.Content content;
    final Map<String, String> words;
    final Actor owner;
    final Actor editor;
    final Actor assessor;
    final Actor reviewer;
    final Actor certifier;
    final UUID submission = Ids.next();
    private @Nullable UUID assessment;
    private @Nullable UUID grantCase;
    private @Nullable SealNumber seal;

    Matter(
            ProductSheet product,
            Dossiers.Content content,
            Map<String, String> words,
            Actor owner,
            Actor editor,
            Actor assessor,
            Actor reviewer,
            Actor certifier) {
        this.product = product;
        this.content = content;
        this.words = words;
        this.owner = owner;
        this.editor = editor;
        this.assessor = assessor;
        this.reviewer = reviewer;
        this.certifier = certifier;
    }

    Map<ProvisionId, IcsAnswer> claims() {
        return content.claims();
    }

    UUID assessment() {
        return required(assessment, "assessment");
    }

    void isAssessedAs(UUID id) {
        assessment = id;
    }

    UUID grantCase() {
        return required(grantCase, "case");
    }

    void isDecidedAs(UUID id) {
        grantCase = id;
    }

    SealNumber seal() {
        return required(seal, "seal");
    }

    void isSealedAs(SealNumber number) {
        seal = number;
    }

    private <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException(product.name() + " has no " + what + " yet");
        }
        return value;
    }
}
