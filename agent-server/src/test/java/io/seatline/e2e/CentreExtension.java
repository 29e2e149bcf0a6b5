package io.seatline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link Centre} of this run; it ends with the run. */
final class CentreExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Centre.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        // The store of the whole run closes what it holds.
        return test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Centre.class, _ -> started());
    }

    private static Centre started() {
        try {
            return new Centre();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
