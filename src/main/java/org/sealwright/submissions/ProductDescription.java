package org.sealwright.submissions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * What the product is. In a draft anything may still be missing: texts are empty, lists are empty.
 *
 * @param category id of a category of the scheme
 * @param models model designations as printed on the device
 * @param supportEnds last day on which security updates come
 * @param securityContact where vulnerabilities are reported: an address of the web or of mail
 * @param photo digest of a picture among the evidence
 */
public record ProductDescription(
        String name,
        String brand,
        String category,
        List<String> models,
        List<Gtin> gtins,
        List<String> hardwareRevisions,
        List<Firmware> firmware,
        @Nullable LocalDate supportEnds,
        String securityContact,
        @Nullable Sha256 photo) {

    /** Nothing said yet. */
    public static final ProductDescription NONE =
            new ProductDescription("", "", "", List.of(), List.of(), List.of(), List.of(), null, "", null);

    public ProductDescription {
        models = List.copyOf(models);
        gtins = List.copyOf(gtins);
        hardwareRevisions = List.copyOf(hardwareRevisions);
        firmware = List.copyOf(firmware);
    }

    public ProductDescription withPhoto(@Nullable Sha256 picture) {
        return new ProductDescription(
                name,
                brand,
                category,
                models,
                gtins,
                hardwareRevisions,
                firmware,
                supportEnds,
                securityContact,
                picture);
    }
}
