package io.seatline.e2e;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
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
        Object centre = test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Centre.class, _ -> started());
        if (centre instanceof NotStarted it) throw new ParameterResolutionException("the centre did not start", it.why);
        return centre;
    }

    /** Remembered, so that each test does not wait for the same again. */
    private record NotStarted(Throwable why) {}

    private static Object started() {
        try {
            return new Centre();
        } catch (IOException | RuntimeException | AssertionError e) {
            return new NotStarted(e);
        }
    }
}
