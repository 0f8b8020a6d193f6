package io.grapevine.network.bridge;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkFormatException;
import io.grapevine.network.Unzip;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What reading GraphML and GEXF have in common: a stream of elements that declare accounts and links, and mistakes with
 * their line.
 *
 * <p>Why not JGraphT's importers (1.5.3): they follow external entities, pass over a single edge's direction and the
 * default values of attributes, and do not say where a mistake is. Tests hold both to the same networks elsewhere.
 */
abstract class XmlNetwork extends DefaultHandler {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final FollowCollector follows = new FollowCollector();
    private final Map<String, Integer> columns = new HashMap<>();
    private final BitSet declared = new BitSet();
    private final Map<Integer, NetworkFormatException> undeclared = new HashMap<>();
    private @Nullable Locator locator;

    /** Reads a file, plain or gzip, to its end. */
    final ImportedNetwork read(InputStream in, LongConsumer progress) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.newSAXParser().parse(Unzip.ifZipped(in, progress), this);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser cannot be made safe", e);
        } catch (SAXParseException e) {
            throw notXml(e);
        } catch (SAXException e) {
            throw e.getException() instanceof NetworkFormatException found ? found : notXml(e);
        } catch (CharConversionException | UnsupportedEncodingException e) {
            throw misencoded(e, 0, 0);
        }
        for (NetworkFormatException mistake : undeclared.values()) {
            throw mistake;
        }
        if (follows.accounts() == 0) {
            throw new NetworkFormatException(
                    0, 0, "the file holds no nodes", "give a file with a graph, its nodes and edges", "");
        }
        return follows.toNetwork();
    }

    private static NetworkFormatException notXml(SAXException e) {
        boolean placed = e instanceof SAXParseException;
        long line = placed ? Math.max(0, ((SAXParseException) e).getLineNumber()) : 0;
        int column = placed ? Math.max(0, ((SAXParseException) e).getColumnNumber()) : 0;
        if (e.getException() instanceof CharConversionException) {
            return misencoded(e, line, column);
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("disallow-doctype-decl")) {
            return because(
                    e,
                    line,
                    column,
                    "the file has a document type declaration",
                    "delete the <!DOCTYPE ...> part; it may name other files, which are never read");
        }
        String advice = "write it again with the tool it comes from";
        return because(e, line, column, "the file is not XML: " + message, advice);
    }

    private static NetworkFormatException misencoded(Exception cause, long line, int column) {
        String problem = "the text is not in the encoding that the file names, or UTF-8 if it names none";
        return because(cause, line, column, problem, "save the file as UTF-8");
    }

    private static NetworkFormatException because(
            Exception cause, long line, int column, String problem, String advice) {
        NetworkFormatException told = new NetworkFormatException(line, column, problem, advice, "");
        told.initCause(cause);
        return told;
    }

    @Override
    public final void setDocumentLocator(Locator from) {
        locator = from;
    }

    @Override
    public final void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public final void startElement(String uri, String name, String qualifiedName, Attributes attributes)
            throws SAXException {
        try {
            start(name, attributes);
        } catch (NetworkFormatException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public final void endElement(String uri, String name, String qualifiedName) throws SAXException {
        try {
            end(name);
        } catch (NetworkFormatException e) {
            throw new SAXException(e);
        }
    }

    abstract void start(String element, Attributes attributes) throws NetworkFormatException;

    abstract void end(String element) throws NetworkFormatException;

    final NetworkFormatException problem(String problem, String advice) {
        return new NetworkFormatException(
                locator == null ? 0 : Math.max(0, locator.getLineNumber()),
                locator == null ? 0 : Math.max(0, locator.getColumnNumber()),
                problem,
                advice,
                "");
    }

    final String required(Attributes attributes, String name, String element) throws NetworkFormatException {
        String value = attributes.getValue(name);
        if (value == null) {
            throw problem("<%s> has no %s".formatted(element, name), "write %s=\"...\" in it".formatted(name));
        }
        return value;
    }

    /** Adds an account. */
    final void node(String id) throws NetworkFormatException {
        int account = number(id);
        if (declared.get(account)) {
            throw problem("the node %s is there twice".formatted(id), "give every node an id of its own");
        }
        declared.set(account);
        undeclared.remove(account);
    }

    /** Adds what an edge means: the target follows the source, and the source the target if it has no direction. */
    final void edge(String source, String target, boolean directed) throws NetworkFormatException {
        int from = end(source, "source");
        int to = end(target, "target");
        try {
            follows.add(from, to, directed);
        } catch (IllegalArgumentException e) {
            throw tooLarge(e);
        }
    }

    private int end(String id, String which) throws NetworkFormatException {
        int account = number(id);
        if (!declared.get(account) && !undeclared.containsKey(account)) {
            undeclared.put(
                    account,
                    problem(
                            "the %s of an edge is %s, and no node has that id".formatted(which, id),
                            "declare it as a node, or correct the edge"));
        }
        return account;
    }

    private int number(String id) throws NetworkFormatException {
        try {
            return follows.account(id);
        } catch (IllegalArgumentException e) {
            throw tooLarge(e);
        }
    }

    private NetworkFormatException tooLarge(IllegalArgumentException e) {
        return problem(String.valueOf(e.getMessage()), "take a sample of the file");
    }

    /** Makes room for a column of numbers; a second one of the same name shares it. */
    final void column(String name, double otherwise) {
        columns.computeIfAbsent(name, absent -> follows.column(absent, otherwise));
    }

    /** Sets a number of the edge added last. */
    final void value(String name, String text) throws NetworkFormatException {
        int column = columns.computeIfAbsent(name, absent -> follows.column(absent, Double.NaN));
        follows.setValue(column, number(name, text));
    }

    final double number(String name, String text) throws NetworkFormatException {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw problem("%s \"%s\" is not a finite number".formatted(name, text.strip()), "write a number such as 0.5");
    }
}
