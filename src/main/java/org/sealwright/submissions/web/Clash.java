package org.sealwright.submissions.web;

import java.util.List;

/**
 * Two people saved the same thing. The page shows both and posts the form again with the newest version.
 *
 * @param title what it is about
 * @param action where the form posts
 * @param version the newest version
 * @param back the page that shows what the colleague saved
 */
record Clash(String title, String action, int version, String back, List<Field> fields) {

    Clash {
        fields = List.copyOf(fields);
    }

    /** Whether both say the same after all. */
    public boolean isNothing() {
        return fields.stream().noneMatch(Field::differs);
    }

    /**
     * A field of the form.
     *
     * @param choice whether it is one of few values; else it is text, which can be merged by hand
     * @param theirsSaid the value in words
     */
    record Field(
            String name,
            String label,
            boolean choice,
            String theirs,
            String yours,
            String theirsSaid,
            String yoursSaid) {

        static Field text(String name, String label, String theirs, String yours) {
            return new Field(name, label, false, theirs, yours, theirs, yours);
        }

        static Field choice(
                String name, String label, String theirs, String yours, String theirsSaid, String yoursSaid) {
            return new Field(name, label, true, theirs, yours, theirsSaid, yoursSaid);
        }

        public boolean differs() {
            return !theirs.strip().equals(yours.strip());
        }

        /** Long enough for every line and some room. */
        public int lines() {
            return (int)
                    Math.clamp(Math.max(theirs.lines().count(), yours.lines().count()) + 1, 2, 20);
        }
    }
}
