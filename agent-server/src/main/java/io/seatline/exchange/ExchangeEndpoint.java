package io.seatline.exchange;

import io.seatline.account.Actor;
import io.seatline.kernel.Refused;
import io.seatline.sheet.SheetFile;
import io.seatline.sheet.SheetFormat;
import io.seatline.sheet.SheetLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tables out and in. A file comes as the body as it is; what it calls itself does not count. */
@RestController
@RequestMapping("/api/admin/exchange/{kind}")
public class ExchangeEndpoint {
    private final Exchange exchange;

    public ExchangeEndpoint(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param template the headings alone */
    @GetMapping
    public void export(
            Actor me,
            HttpServletResponse response,
            @PathVariable String kind,
            @RequestParam SheetFormat format,
            @RequestParam(defaultValue = "false") boolean template)
            throws IOException {
        ExchangeKind wanted = kind(kind);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + wanted.word() + (template ? "-template." : ".") + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        exchange.export(me, wanted, format, template, response.getOutputStream());
    }

    @PostMapping("/preview")
    public ImportPlan preview(Actor me, HttpServletRequest request, @PathVariable String kind) throws IOException {
        ExchangeKind wanted = kind(kind);
        try (var file = SheetFile.keep(request.getInputStream(), SheetLimits.USUAL)) {
            return exchange.preview(me, wanted, file);
        }
    }

    /** @param expect the fingerprint of the preview */
    @PostMapping("/apply")
    public Exchange.Imported apply(
            Actor me, HttpServletRequest request, @PathVariable String kind, @RequestParam String expect)
            throws IOException {
        ExchangeKind wanted = kind(kind);
        try (var file = SheetFile.keep(request.getInputStream(), SheetLimits.USUAL)) {
            return exchange.apply(me, wanted, file, expect);
        }
    }

    private static ExchangeKind kind(String word) {
        return ExchangeKind.of(word).orElseThrow(Refused::notFound);
    }
}
