package org.sealwright.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealwright.shared.Sha256;

/**
 * The whole catalogue, checked: what is asked for here and exists hangs together. Never changes while the portal runs.
 */
public final class Catalogue {

    private final List<Edition> editions;
    private final List<Method> methods;
    private final List<Scheme> schemes;
    private final Crosswalks crosswalks;
    private final Signs signs;
    private final Map<String, Sha256> digests;
    private final Map<EditionId, byte[]> documents;

    private Catalogue(
            List<Edition> editions,
            List<Method> methods,
            List<Scheme> schemes,
            Crosswalks crosswalks,
            Signs signs,
            Map<String, Sha256> digests,
            Map<EditionId, byte[]> documents) {
        this.editions = editions;
        this.methods = methods;
        this.schemes = schemes;
        this.crosswalks = crosswalks;
        this.signs = signs;
        this.digests = digests;
        this.documents = documents;
    }

    /**
     * Reads and checks the files of the catalogue.
     *
     * @param contents file contents by path below {@code catalogue/}
     * @throws BrokenCatalogueException if anything is wrong, naming file and place
     */
    static Catalogue of(Map<String, byte[]> contents) {
        CatalogueFiles files = CatalogueReader.read(contents);
        List<String> problems = CatalogueCheck.problems(files);
        if (!problems.isEmpty()) {
            throw new BrokenCatalogueException(problems);
        }
        Map<String, Sha256> digests = new TreeMap<>();
        files.ids().forEach((path, id) -> {
            byte[] content = contents.get(path);
            if (content != null) {
                digests.put(id, Sha256.of(content));
            }
        });
        return new Catalogue(
                files.editions().values().stream()
                        .sorted(Comparator.comparing(e -> e.standard().published()))
                        .toList(),
                files.methods().values().stream()
                        .map(m -> method(files, m))
                        .sorted(Comparator.comparing(Method::id, NaturalOrder.INSTANCE))
                        .toList(),
                files.schemes().values().stream()
                        .sorted(Comparator.comparing(Scheme::id, NaturalOrder.INSTANCE))
                        .toList(),
                files.crosswalks().values().iterator().next(),
                files.signs().values().iterator().next(),
                digests,
                documents(files, contents));
    }

    private static Map<EditionId, byte[]> documents(CatalogueFiles files, Map<String, byte[]> contents) {
        Map<EditionId, byte[]> documents = new TreeMap<>();
        files.editions().forEach((path, edition) -> {
            byte[] content = contents.get(path);
            if (content != null) {
                documents.put(edition.id(), content);
            }
        });
        return documents;
    }

    private static Method method(CatalogueFiles files, MethodFile file) {
        EditionId assesses = file.assesses();
        if (assesses == null) {
            throw new IllegalStateException("The check lets no method pass that assesses nothing: " + file.id());
        }
        return file.toMethod(assesses, files.tablesOf(file));
    }

    /** All editions, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    public Optional<Edition> edition(EditionId id) {
        return editions.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** An edition that must be there. */
    public Edition requireEdition(EditionId id) {
        return edition(id).orElseThrow(() -> new IllegalArgumentException("The catalogue has no edition " + id));
    }

    public List<Method> methods() {
        return methods;
    }

    public Optional<Method> method(String id) {
        return methods.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** A method that must be there. */
    public Method requireMethod(String id) {
        return method(id).orElseThrow(() -> new IllegalArgumentException("The catalogue has no method " + id));
    }

    /** The method that assesses an edition; none for the edition of 2019. */
    public Optional<Method> methodFor(EditionId edition) {
        return methods.stream().filter(m -> m.assesses().equals(edition)).findFirst();
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Scheme> scheme(String id) {
        return schemes.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** A scheme that must be there. */
    public Scheme requireScheme(String id) {
        return scheme(id).orElseThrow(() -> new IllegalArgumentException("The catalogue has no scheme " + id));
    }

    /** The edition that a scheme uses. */
    public Edition editionOf(Scheme scheme) {
        return requireEdition(scheme.edition());
    }

    /** The method that a scheme uses. */
    public Method methodOf(Scheme scheme) {
        return requireMethod(scheme.method());
    }

    public Crosswalks crosswalks() {
        return crosswalks;
    }

    public Signs signs() {
        return signs;
    }

    /** The file of an edition, byte for byte. */
    public byte[] document(EditionId edition) {
        byte[] document = documents.get(edition);
        if (document == null) {
            throw new IllegalArgumentException("The catalogue has no edition " + edition);
        }
        return document.clone();
    }

    /** Digest of each file's bytes, by the id of the file. */
    public Map<String, Sha256> digests() {
        return Map.copyOf(digests);
    }

    /** Digest of the file of that id. */
    public Sha256 digest(String id) {
        Sha256 digest = digests.get(id);
        if (digest == null) {
            throw new IllegalArgumentException("The catalogue has no file " + id);
        }
        return digest;
    }
}
