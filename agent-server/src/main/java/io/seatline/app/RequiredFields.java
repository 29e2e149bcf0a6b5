package io.seatline.app;

import io.seatline.kernel.Refused;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A form without a field it needs is refused with the field's name, before an endpoint sees it, wherever it lies. */
@RestControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {
    private static final String OURS = "io.seatline.";

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        look(body, "");
        return body;
    }

    /** Also into what lies within: a form's records, their lists and their maps. */
    private static void look(Object in, String at) {
        switch (in) {
            case Record form when form.getClass().getName().startsWith(OURS) -> fields(form, at);
            case Collection<?> all -> {
                int n = 0;
                for (Object one : all) need(one, at + n++);
            }
            case Map<?, ?> all -> all.forEach((name, one) -> need(one, at + name));
            default -> {
                // A word, a number, a time: nothing lies within.
            }
        }
    }

    private static void fields(Record form, String at) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            Object value = read(component, form);
            boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value != null || !mayLack) need(value, at + component.getName());
        }
    }

    private static void need(@Nullable Object value, String at) {
        if (value == null) throw Refused.invalid(at, "field-required", Map.of());
        look(value, at + ".");
    }

    private static @Nullable Object read(RecordComponent component, Object body) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's own component", e);
        }
    }
}
