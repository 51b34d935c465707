package org.himuro.lims.ledger.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The components of a record class, looked up once. */
public record Shape(List<Part> declared, List<Part> sorted, Constructor<?> constructor) {
    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return look(type);
        }
    };

    /** One component: its name, its generic type, its accessor. */
    public record Part(String name, Type type, MethodHandle accessor) {
        public Object read(Record of) {
            try {
                return accessor.invokeExact(of);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a record's accessor threw", e);
            }
        }
    }

    public static Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** @throws IllegalArgumentException where the record's own constructor refuses the values */
    public Object make(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    constructor.getDeclaringClass().getSimpleName() + " refuses its values", e);
        }
    }

    private static Shape look(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        var components = type.getRecordComponents();
        var declared = Arrays.stream(components).map(Shape::part).toList();
        var sorted = declared.stream().sorted(Comparator.comparing(Part::name)).toList();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Shape(declared, sorted, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Part part(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var handle = MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Record.class));
            return new Part(component.getName(), component.getGenericType(), handle);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a record's accessor was just opened", e);
        }
    }
}
