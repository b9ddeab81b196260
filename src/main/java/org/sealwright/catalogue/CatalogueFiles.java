package org.sealwright.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All files of the catalogue, bound but not yet checked. Keys are paths below {@code catalogue/}.
 *
 * @param problems what could not even be bound, each with file and place
 */
record CatalogueFiles(
        Map<String, Edition> editions,
        Map<String, MethodFile> methods,
        Map<String, IxitFile> ixits,
        Map<String, Scheme> schemes,
        Map<String, Crosswalks> crosswalks,
        Map<String, Signs> signs,
        List<String> problems) {

    Optional<Edition> edition(EditionId id) {
        return editions.values().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    Optional<MethodFile> method(String id) {
        return methods.values().stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The tables of a method: its own or those of the file it names; empty if that file is missing. */
    List<IxitTable> tablesOf(MethodFile method) {
        if (method.method() == null) {
            return method.ixit();
        }
        return ixits.values().stream()
                .filter(x -> x.id().equals(method.method().ixit()))
                .findFirst()
                .map(IxitFile::tables)
                .orElse(List.of());
    }

    /** Id of every file by its path. */
    Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        editions.forEach((path, file) -> ids.put(path, file.id().value()));
        methods.forEach((path, file) -> ids.put(path, file.id()));
        ixits.forEach((path, file) -> ids.put(path, file.id()));
        schemes.forEach((path, file) -> ids.put(path, file.id()));
        crosswalks.forEach((path, file) -> ids.put(path, file.id()));
        signs.forEach((path, file) -> ids.put(path, file.id()));
        return ids;
    }
}
