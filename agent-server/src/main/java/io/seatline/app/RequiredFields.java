package io.seatline.app;

import io.seatline.kernel.Refused;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A form without a field it needs is refused with the field's name, before an endpoint sees it. */
@RestControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {
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
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && read(component, body) == null) {
                throw Refused.invalid(component.getName(), "field-required", Map.of());
            }
        }
        return body;
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
