package io.seatline.sheet;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks the tags of one part. No entities, no types from outside, nothing deeper than a workbook ever is. */
final class XlsxPart implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();
    private final XMLStreamReader xml;
    private int depth;

    XlsxPart(InputStream in) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next tag that opens or closes. False at the end. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw SheetRefusal.damaged();
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw SheetRefusal.damaged();
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean opens(String tag) {
        return xml.isStartElement() && tag.equals(xml.getLocalName());
    }

    boolean closes(String tag) {
        return xml.isEndElement() && tag.equals(xml.getLocalName());
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return Optional.ofNullable(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** All the text up to where the open tag closes, cut after {@code longest} and one more; how words are pronounced is left out. */
    String text(String tag, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        int unspoken = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (unspoken == 0 && text.length() <= longest) {
                    String piece = Objects.requireNonNullElse(xml.getText(), "");
                    text.append(piece, 0, Math.min(piece.length(), longest + 1 - text.length()));
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw SheetRefusal.damaged();
                }
                unspoken += "rPh".equals(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (tag.equals(xml.getLocalName())) {
                    break;
                }
                unspoken -= "rPh".equals(xml.getLocalName()) ? 1 : 0;
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
