package app.redress.payout;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes indented XML element by element.
final class XmlTree {
    private final XMLStreamWriter xml;
    private int depth;

    XmlTree(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void start(String comment) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        if (!comment.isEmpty()) {
            line();
            xml.writeComment(comment);
        }
    }

    XmlTree root(String name, String namespace) throws XMLStreamException {
        open(name);
        xml.writeDefaultNamespace(namespace);
        return this;
    }

    XmlTree open(String name) throws XMLStreamException {
        line();
        depth++;
        xml.writeStartElement(name);
        return this;
    }

    XmlTree close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
        return this;
    }

    void closeAll() throws XMLStreamException {
        while (depth > 0) {
            close();
        }
        xml.writeEndDocument();
    }

    XmlTree leaf(String name, String text, String... attribute) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        if (attribute.length > 0) {
            xml.writeAttribute(attribute[0], attribute[1]);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
        return this;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
