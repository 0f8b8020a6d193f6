package io.grapevine.network.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grapevine.network.ImportedNetwork;
import io.grapevine.network.NetworkFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlReadersTest {
    private static final String GRAPHML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="edge" attr.name="weight" attr.type="double"/>
              <key id="d1" for="edge" attr.name="trust" attr.type="float"><default>0.5</default></key>
              <key id="d2" for="node" attr.name="age" attr.type="int"/>
              <key id="d3" for="edge" attr.name="note" attr.type="string"/>
              <key id="d4" for="edge" attr.name="since" attr.type="long"/>
              <graph id="G" edgedefault="DIRECTION">
                <node id="ann"><data key="d2">30</data></node>
                <node id="alone"/>
                <edge id="e0" source="ann" target="bob"><data key="d0"> 2.5 </data><data key="d3">x</data></edge>
                <node id="bob"/>
                <edge source="bob" target="cid"><data key="d1">1</data><data key="d4">7</data></edge>
                <node id="cid"/>
              </graph>
            </graphml>
            """;

    private static final String GEXF = """
            <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
              <graph defaultedgetype="DIRECTION">
                <attributes class="node"><attribute id="0" title="age" type="integer"/></attributes>
                <attributes class="edge">
                  <attribute id="0" title="trust" type="double"><default>0.5</default></attribute>
                  <attribute id="1" title="note" type="string"/>
                </attributes>
                <nodes>
                  <node id="ann" label="Ann"><attvalues><attvalue for="0" value="30"/></attvalues></node>
                  <node id="alone"/> <node id="bob"/> <node id="cid"/>
                </nodes>
                <edges>
                  <edge id="0" source="ann" target="bob" weight="2.5"><attvalues><attvalue for="1" value="x"/></attvalues></edge>
                  <edge id="1" source="bob" target="cid"><attvalues><attvalue for="0" value="1"/></attvalues></edge>
                </edges>
              </graph>
            </gexf>
            """;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedNetwork graphMl(String text) throws IOException {
        return GraphMlReader.read(bytes(text));
    }

    private static ImportedNetwork gexf(String text) throws IOException {
        return GexfReader.read(bytes(text));
    }

    private static List<String> follows(ImportedNetwork imported) {
        List<String> follows = new ArrayList<>();
        for (int author = 0; author < imported.network().accounts(); author++) {
            for (int follower : imported.network().followersOf(author)) {
                follows.add(imported.ids().id(author) + ">" + imported.ids().id(follower));
            }
        }
        return follows;
    }

    @Test
    void directed_graphml_becomes_follows_along_the_edges() throws IOException {
        ImportedNetwork imported = graphMl(GRAPHML.replace("DIRECTION", "directed"));

        assertThat(follows(imported)).containsExactly("ann>bob", "bob>cid");
        assertThat(imported.network().accounts()).isEqualTo(4);
        assertThat(imported.columns().keySet()).containsExactly("weight", "trust", "since");
        assertThat(imported.column("weight")).containsExactly(2.5, 1);
        assertThat(imported.column("trust")).containsExactly(.5, 1);
        assertThat(imported.column("since")).containsExactly(Double.NaN, 7);
    }

    @Test
    void undirected_graphml_becomes_follows_both_ways_with_the_same_values() throws IOException {
        ImportedNetwork imported = graphMl(GRAPHML.replace("DIRECTION", "undirected"));

        assertThat(follows(imported)).containsExactly("ann>bob", "bob>ann", "bob>cid", "cid>bob");
        assertThat(imported.column("weight")).containsExactly(2.5, 2.5, 1, 1);
    }

    @Test
    void an_edge_may_overrule_the_direction_of_its_graph() throws IOException {
        String own = GRAPHML.replace("<edge source=\"bob\"", "<edge directed=\"OWN\" source=\"bob\"");

        assertThat(follows(graphMl(own.replace("DIRECTION", "undirected").replace("OWN", "true"))))
                .containsExactly("ann>bob", "bob>ann", "bob>cid");
        assertThat(follows(graphMl(own.replace("DIRECTION", "directed").replace("OWN", "false"))))
                .containsExactly("ann>bob", "bob>cid", "cid>bob");
        assertThat(follows(gexf(
                        GEXF.replace("DIRECTION", "directed").replace("id=\"1\" source", "type=\"mutual\" source"))))
                .containsExactly("ann>bob", "bob>cid", "cid>bob");
    }

    @ParameterizedTest
    @CsvSource({
        "directed,ann>bob bob>cid",
        "undirected,ann>bob bob>ann bob>cid cid>bob",
        "mutual,ann>bob bob>ann bob>cid cid>bob"
    })
    void gexf_edges_have_the_direction_of_their_graph(String type, String expected) throws IOException {
        ImportedNetwork imported = gexf(GEXF.replace("DIRECTION", type));

        assertThat(String.join(" ", follows(imported))).isEqualTo(expected);
        assertThat(imported.network().accounts()).isEqualTo(4);
        assertThat(imported.columns().keySet()).containsExactly("trust", "weight");
        assertThat(imported.column("trust")).startsWith(.5).endsWith(1);
        assertThat(imported.column("weight")).startsWith(2.5).endsWith(1);
    }

    @Test
    void gexf_without_a_direction_is_undirected_as_the_format_says() throws IOException {
        assertThat(follows(gexf(GEXF.replace(" defaultedgetype=\"DIRECTION\"", ""))))
                .hasSize(4);
    }

    /**
     * JGraphT's importer hands on edgedefault as an attribute of the graph and leaves direction to the graph it fills; an
     * edge's own direction it does not hand on at all. On plain files it finds the same links as ours.
     */
    @ParameterizedTest
    @ValueSource(strings = {"directed", "undirected"})
    void jgrapht_reads_the_same_links_and_drops_an_edges_own_direction(String direction) throws IOException {
        String text = GRAPHML.replace("DIRECTION", direction).replace("<edge source", "<edge directed=\"true\" source");
        SimpleGraphMLEventDrivenImporter importer = new SimpleGraphMLEventDrivenImporter();
        importer.setSchemaValidation(false);
        List<String> links = new ArrayList<>();
        Map<String, String> ofGraph = new TreeMap<>();
        Map<String, String> ofEdges = new TreeMap<>();
        importer.addEdgeConsumer(edge -> links.add(edge.getFirst() + ">" + edge.getSecond()));
        importer.addGraphAttributeConsumer((name, value) -> ofGraph.put(name, value.getValue()));
        importer.addEdgeAttributeConsumer((edge, value) -> ofEdges.put(edge.getSecond(), value.getValue()));
        importer.importInput(new StringReader(text));

        assertThat(ofGraph).containsEntry("edgedefault", direction);
        assertThat(ofEdges).doesNotContainKey("directed");
        assertThat(follows(graphMl(text))).containsAll(links);
        assertThat(follows(graphMl(text))).hasSize(direction.equals("directed") ? 2 : 3);
    }

    @Test
    void numeric_ids_ascend_and_gzip_is_found() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(GRAPHML.replace("DIRECTION", "directed")
                    .replace("\"ann\"", "\"9\"")
                    .replace("\"alone\"", "\"-1\"")
                    .replace("\"bob\"", "\"3\"")
                    .replace("\"cid\"", "\"4\"")
                    .getBytes(StandardCharsets.UTF_8));
        }
        List<Long> heard = new ArrayList<>();

        ImportedNetwork imported = GraphMlReader.read(new ByteArrayInputStream(zipped.toByteArray()), heard::add);

        assertThat(follows(imported)).containsExactly("3>4", "9>3");
        assertThat(imported.column("weight")).containsExactly(1, 2.5);
        assertThat(heard).last().isEqualTo((long) zipped.size());
    }

    @Test
    void files_may_name_their_encoding() throws IOException {
        String text = GRAPHML.replace("DIRECTION", "directed")
                .replace("UTF-8", "ISO-8859-1")
                .replace("alone", "zoë");

        ImportedNetwork imported =
                GraphMlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(imported.ids().account("zoë")).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<edge source=\"bob\"|<edge source=\"bot\"|13|the source of an edge is bot, and no node has that id",
                "<node id=\"cid\"/>|<node id=\"bob\"/>|14|the node bob is there twice",
                "> 2.5 <|>much<|11|weight \"much\" is not a finite number",
                "> 2.5 <|>NaN<|11|weight \"NaN\" is not a finite number",
                "<default>0.5|<default>x|4|trust \"x\" is not a finite number",
                "<node id=\"alone\"/>|<node/>|10|<node> has no id",
                "source=\"bob\" target=\"cid\"|source=\"bob\"|13|<edge> has no target",
                "edgedefault=\"directed\"|x=\"y\"|8|<graph> has no edgedefault",
                "edgedefault=\"directed\"|edgedefault=\"both\"|8|edgedefault is neither directed nor undirected",
                "<node id=\"alone\"/>|<node id=\"alone\"><graph edgedefault=\"directed\"/></node>|10|a graph is nested in another",
                "</graphml>|<graph edgedefault=\"directed\"/></graphml>|16|the file holds more than one graph",
                "<node id=\"alone\"/>|<hyperedge/>|10|the graph has hyperedges",
            })
    void mistakes_in_graphml_are_told_with_their_line(String right, String wrong, long line, String problem) {
        String text = GRAPHML.replace("DIRECTION", "directed").replace(right, wrong);

        NetworkFormatException told = catchThrowableOfType(NetworkFormatException.class, () -> graphMl(text));

        assertThat(told.problem()).isEqualTo(problem);
        assertThat(told.line()).isEqualTo(line);
        assertThat(told.advice()).isNotBlank();
    }

    @Test
    void what_is_not_xml_is_told_with_its_line() {
        NetworkFormatException told = catchThrowableOfType(
                NetworkFormatException.class,
                () -> graphMl(GRAPHML.replace("DIRECTION", "directed").replace("</graph>", "</grap>")));

        assertThat(told.line()).isEqualTo(15);
        assertThat(told.column()).isPositive();
        assertThat(told.problem()).startsWith("the file is not XML: ");
        assertThat(catchThrowableOfType(NetworkFormatException.class, () -> gexf(""))
                        .problem())
                .startsWith("the file is not XML: ");
        assertThat(catchThrowableOfType(NetworkFormatException.class, () -> gexf("<gexf/>"))
                        .problem())
                .isEqualTo("the file holds no nodes");
        assertThat(catchThrowableOfType(
                                NetworkFormatException.class,
                                () -> GexfReader.read(new ByteArrayInputStream(
                                        GEXF.replace("DIRECTION", "zoë").getBytes(StandardCharsets.ISO_8859_1))))
                        .problem())
                .startsWith("the text is not in the encoding");
        assertThat(catchThrowableOfType(NetworkFormatException.class, () -> gexf(GEXF.replace("DIRECTION", "sideways")))
                        .problem())
                .isEqualTo("the edge type sideways is neither directed, undirected nor mutual");
    }

    /** Neither the outer file nor a billion laughs: declarations are refused before they can name anything. */
    @Test
    void external_entities_are_never_read() {
        String declared = "<!DOCTYPE graphml [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n<graphml";
        String text = GRAPHML.replace("DIRECTION", "directed")
                .replace("<graphml", declared)
                .replace("alone", "&secret;");

        NetworkFormatException told = catchThrowableOfType(NetworkFormatException.class, () -> graphMl(text));

        assertThat(told.problem()).isEqualTo("the file has a document type declaration");
        assertThat(told.line()).isEqualTo(2);
        assertThat(catchThrowableOfType(
                                NetworkFormatException.class,
                                () -> gexf("<!DOCTYPE gexf SYSTEM \"http://127.0.0.1:9/x.dtd\"><gexf/>"))
                        .problem())
                .isEqualTo("the file has a document type declaration");
    }
}
