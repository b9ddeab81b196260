package org.sealwright.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts of a record, however deep, that are {@code null} though their type does not say that they may be. Jackson
 * leaves out what a file leaves out; this makes a missing part a problem with a place.
 */
final class MissingParts {

    private final List<String> missing = new ArrayList<>();

    private MissingParts() {}

    /** Places such as {@code provisions[3].title}. */
    static List<String> of(Record bound) {
        var search = new MissingParts();
        search.visitRecord("", bound);
        return search.missing;
    }

    private void visitRecord(String place, Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String at = place.isEmpty() ? component.getName() : place + "." + component.getName();
            Object part = read(component, value);
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (part == null && !mayBeNull) {
                missing.add(at);
            } else {
                visit(at, part);
            }
        }
    }

    private void visit(String place, @Nullable Object value) {
        if (value instanceof Record inner) {
            visitRecord(place, inner);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(place + "[" + i + "]", list.get(i));
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's accessor can always be called", e);
        }
    }
}
