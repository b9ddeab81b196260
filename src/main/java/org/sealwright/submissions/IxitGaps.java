package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.NeededTables;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;

/** What the tables still lack. */
public final class IxitGaps {

    /** The entry that is a row's ID. */
    public static final String ID = "ID";

    private IxitGaps() {}

    /** Adds a gap for each needed table that says nothing, and for each row of one that lacks a required entry. */
    static void of(Dossier dossier, RowPlaces places, Catalogue catalogue, List<Missing> missing) {
        catalogue
                .methodFor(dossier.edition())
                .ifPresent(method -> needed(method, dossier)
                        .forEach(name -> gaps(method.requireTable(name), dossier, places, missing)));
    }

    /** The tables that the claims call for, those that others lean on first. */
    static List<String> needed(Method method, Dossier dossier) {
        List<ProvisionId> claimed = dossier.ics().values().stream()
                .filter(answer -> answer.support() == Support.YES)
                .map(answer -> answer.provision())
                .toList();
        List<String> names = NeededTables.of(method, claimed).stream()
                .map(NeededTables.NeededTable::table)
                .toList();
        List<String> ordered = new ArrayList<>();
        names.forEach(name -> append(method, name, names, ordered, new HashSet<>()));
        return ordered;
    }

    private static void append(Method method, String name, List<String> among, List<String> to, Set<String> open) {
        if (to.contains(name) || !open.add(name)) {
            return;
        }
        method.requireTable(name).dependsOn().stream()
                .filter(among::contains)
                .forEach(before -> append(method, before, among, to, open));
        to.add(name);
    }

    private static void gaps(IxitTable table, Dossier dossier, RowPlaces places, List<Missing> missing) {
        String name = table.name();
        IxitContent.Table content = dossier.ixit().table(name);
        if (content.isLeftEmpty()) {
            missing.add(gap("ixit/" + name, "submissions.missing.table", name, table.title()));
        }
        for (IxitRow row : content.rows()) {
            table.entries().stream()
                    .filter(IxitEntry::required)
                    .filter(entry ->
                            !entry.name().equals(ID) && row.values(entry.name()).isEmpty())
                    .forEach(entry -> missing.add(gap(
                            places.of(name, row.id()) + RowPlaces.anchor(table, entry.name()),
                            "submissions.missing.entry",
                            name,
                            row.id(),
                            entry.name())));
        }
    }

    private static Missing gap(String place, String key, Object... arguments) {
        return new Missing(Missing.Part.IXIT, place, key, List.of(arguments));
    }
}
