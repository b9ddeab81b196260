package org.sealwright.catalogue;

import java.util.List;
import java.util.Map;

/**
 * Finds everything in the files of the catalogue that would let the rules go wrong: unknown references, double ids,
 * wrong order, groups without a case, cycles, counts and migrations that disagree. Pure; an empty answer means that the
 * catalogue is whole.
 */
final class CatalogueCheck {

    private static final int IXIT_TABLES = 29;

    private CatalogueCheck() {}

    /** Problems, each with file and place. */
    static List<String> problems(CatalogueFiles files) {
        var problems = new Problems();
        problems.addAll(files.problems());
        if (!files.problems().isEmpty()) {
            return problems.list(); // what could not be bound would only cause noise
        }
        checkFiles(files, problems);
        files.editions().values().forEach(edition -> new EditionCheck(edition, problems).run());
        new MigrationCheck(files, problems).run();
        files.methods().values().forEach(method -> tables(files, method, problems));
        files.ixits().values().forEach(ixit -> new IxitFileCheck(files, ixit, problems).run());
        files.methods().values().forEach(method -> new MethodCheck(files, method, problems).run());
        files.crosswalks().values().forEach(x -> new CrosswalkCheck(files, x, problems).run());
        files.signs().values().forEach(signs -> new SignCheck(files, signs, problems).run());
        files.schemes().values().forEach(scheme -> new SchemeCheck(files, scheme, problems).run());
        return problems.list();
    }

    private static void checkFiles(CatalogueFiles files, Problems problems) {
        Map<String, String> ids = files.ids();
        problems.unique(ids.values(), "files");
        ids.forEach((path, id) -> problems.check(
                path.equals(id + ".json") || path.endsWith("/" + id + ".json"),
                path,
                "file name and id " + id + " differ"));
        problems.check(files.editions().size() == 3, "files", "expected 3 editions");
        problems.check(files.methods().size() == 2, "files", "expected 2 methods");
        problems.check(files.ixits().size() == 1, "files", "expected 1 file of IXIT tables");
        problems.check(files.crosswalks().size() == 1, "files", "expected 1 file of crosswalks");
        problems.check(files.signs().size() == 1, "files", "expected 1 file of signs");
        problems.check(!files.schemes().isEmpty(), "files", "expected a scheme");
    }

    private static void tables(CatalogueFiles files, MethodFile method, Problems problems) {
        List<IxitTable> tables = files.tablesOf(method);
        String where = method.ixitId();
        problems.check(tables.size() == IXIT_TABLES, where, tables.size() + " tables instead of " + IXIT_TABLES);
        new IxitTablesCheck(method, tables, problems).run();
    }
}
