package org.sealwright.submissions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Sha256;

/** The product facts of an application while it is written. */
@Entity
@Table(schema = "submissions", name = "product")
class Product {

    @Id
    @Column(name = "submission_id")
    private UUID submission;

    @Column(name = "maker_id")
    private UUID maker;

    private String name;
    private String brand;
    private String category;
    private String[] models;
    private String[] gtins;
    private String[] hardwareRevisions;
    private String[] firmware;
    private @Nullable LocalDate supportEnds;
    private String securityContact;
    private @Nullable String photo;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings({"NullAway.Init", "unused"})
    protected Product() {}

    @SuppressWarnings("NullAway.Init") // say() sets the rest
    Product(Submission submission) {
        this.submission = submission.id();
        this.maker = submission.maker();
        say(ProductDescription.NONE);
    }

    /** Replaces the facts that a person saw under this version; the photo stays. The same facts twice are no conflict. */
    void describe(ProductDescription facts, int seen) {
        ProductDescription whole = facts.withPhoto(photo == null ? null : new Sha256(photo));
        if ((version == null || version != seen) && !whole.equals(facts().value())) {
            throw new Conflict("product of " + submission);
        }
        say(whole);
    }

    void showOn(@Nullable Sha256 picture) {
        photo = picture == null ? null : picture.hex();
    }

    private void say(ProductDescription facts) {
        name = facts.name();
        brand = facts.brand();
        category = facts.category();
        models = facts.models().toArray(String[]::new);
        gtins = facts.gtins().stream().map(Gtin::value).toArray(String[]::new);
        hardwareRevisions = facts.hardwareRevisions().toArray(String[]::new);
        firmware = facts.firmware().stream().map(Firmware::toString).toArray(String[]::new);
        supportEnds = facts.supportEnds();
        securityContact = facts.securityContact();
        showOn(facts.photo());
    }

    Versioned<ProductDescription> facts() {
        return new Versioned<>(
                new ProductDescription(
                        name,
                        brand,
                        category,
                        List.of(models),
                        Arrays.stream(gtins).map(Gtin::new).toList(),
                        List.of(hardwareRevisions),
                        Arrays.stream(firmware).map(Firmware::parse).toList(),
                        supportEnds,
                        securityContact,
                        photo == null ? null : new Sha256(photo)),
                version == null ? Versioned.NEW : version);
    }
}
