package io.grapevine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EdgeListReaderTest {

    private static ImportedNetwork read(String text, String... columns) throws IOException {
        return EdgeListReader.of(new EdgeListFormat(List.of(columns))).read(bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the follows by id, author first, in row order. */
    private static List<String> follows(ImportedNetwork imported) {
        List<String> follows = new ArrayList<>();
        for (int author = 0; author < imported.network().accounts(); author++) {
            for (int follower : imported.network().followersOf(author)) {
                follows.add(imported.ids().id(author) + ">" + imported.ids().id(follower));
            }
        }
        return follows;
    }

    private static NetworkFormatException problem(String text, String... columns) {
        return problem(text.getBytes(StandardCharsets.UTF_8), columns);
    }

    private static NetworkFormatException problem(byte[] file, String... columns) {
        return catchThrowableOfType(
                NetworkFormatException.class,
                () -> EdgeListReader.of(new EdgeListFormat(List.of(columns))).read(new ByteArrayInputStream(file)));
    }

    @Test
    void snap_files_are_read() throws IOException {
        ImportedNetwork imported = read("# comment\n% another\n\n  # a third\n10\t3\n3\t10\n-7\t3\n10\t3\n");

        assertThat(follows(imported)).containsExactly("-7>3", "3>10", "10>3", "10>3");
        assertThat(imported.columns()).isEmpty();
    }

    @Test
    void accounts_ascend_by_number_whatever_the_order_of_lines() throws IOException {
        ImportedNetwork one = read("5 900000000000\n-3 5\n900000000000 -3\n");
        ImportedNetwork other = read("900000000000 -3\n-3 5\n5 900000000000");

        assertThat(one.network().followers()).isEqualTo(other.network().followers());
        assertThat(one.ids().id(2)).isEqualTo("900000000000");
    }

    @Test
    void one_text_among_numbers_makes_all_ids_texts_in_order_of_appearance() throws IOException {
        ImportedNetwork imported = read("9 8\n8 zoe\nzoe 9\n");

        assertThat(imported.ids().numeric()).isFalse();
        assertThat(List.of(
                        imported.ids().id(0),
                        imported.ids().id(1),
                        imported.ids().id(2)))
                .containsExactly("9", "8", "zoe");
        assertThat(follows(imported)).containsExactly("9>8", "8>zoe", "zoe>9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "+7", "7.0", "-0", "9223372036854775808"})
    void numbers_written_in_another_way_are_texts(String id) throws IOException {
        assertThat(follows(read("1 " + id + "\n7 1\n"))).containsExactly("1>" + id, "7>1");
    }

    @Test
    void follows_carry_their_values_into_the_rows() throws IOException {
        ImportedNetwork imported = read("2 1 .5\n1 3 -1e3\n1 2 7\n1 2 8\n");

        assertThat(follows(imported)).containsExactly("1>2", "1>2", "1>3", "2>1");
        assertThat(imported.column("weight")).containsExactly(7, 8, -1000, .5);
        assertThatThrownBy(() -> imported.column("trust")).hasMessage("no column trust; there are: [weight]");
    }

    @Test
    void columns_are_those_asked_for() throws IOException {
        ImportedNetwork imported = read("0.5;b;note;a;12\n", "trust", "follower", "_", "author", "time");

        assertThat(follows(imported)).containsExactly("a>b");
        assertThat(imported.columns().keySet()).containsExactly("trust", "time");
        assertThat(imported.column("time")).containsExactly(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,2,3",
                "1, 2, 3",
                "1 , 2\t,3 ",
                "1;2;3",
                "1\t2\t3",
                "  1 \t 2  3\t",
                "\"1\",\"2\",\"3\"",
                "\"1\" 2 \"3\"",
            })
    void separators_are_found(String row) throws IOException {
        ImportedNetwork imported = read(row + "\n" + row + "\r\n");

        assertThat(follows(imported)).containsExactly("1>2", "1>2");
        assertThat(imported.column("weight")).containsExactly(3, 3);
    }

    @Test
    void quotes_hold_separators_blanks_and_quotes() throws IOException {
        ImportedNetwork imported = read("\"Smith, Ann\",Bob Lee\n\"say \"\"hi\"\"\" ,\"#tag\"\n");

        assertThat(follows(imported)).containsExactly("Smith, Ann>Bob Lee", "say \"hi\">#tag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_in_three_ways_and_begin_with_a_mark(String end) throws IOException {
        String text = "\uFEFF# x" + end + end + "1 2" + end + "3 1" + end + "4 9 x" + end;

        assertThat(problem(text).line()).isEqualTo(5);
        assertThat(follows(read(text.replace(" x", "")))).containsExactly("1>2", "3>1", "4>9");
        assertThat(follows(read("1 2" + end + "3 1"))).containsExactly("1>2", "3>1");
    }

    @Test
    void texts_may_be_in_any_script() throws IOException {
        assertThat(follows(read("Zoë,王\n王,😀\n"))).containsExactly("Zoë>王", "王>😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author,follower",
                "Follower,AUTHOR",
                "source,target",
                "from,to",
                "a_user,b_user",
                "author,follower",
            })
    void headers_over_numbers_are_passed_over(String header) throws IOException {
        boolean swapped = header.startsWith("F");

        assertThat(follows(read(header + "\n1,2\n2,3\n")))
                .containsExactlyElementsOf(swapped ? List.of("2>1", "3>2") : List.of("1>2", "2>3"));
    }

    @Test
    void headers_name_columns_where_nobody_else_does() throws IOException {
        assertThat(read("source,target,Trust,time\na,b,1,2\n").columns().keySet())
                .containsExactly("trust", "time");
        assertThat(read("weight follower author\n1 a b\n").columns().keySet()).containsExactly("weight");
        assertThat(follows(read("weight follower author\n1 a b\n"))).containsExactly("b>a");
        assertThat(read("x,y,w\na,b,1\n").column("w")).containsExactly(1);
    }

    @Test
    void a_first_row_of_words_is_data_where_other_ids_are_words() throws IOException {
        assertThat(follows(read("ann bob\nbob cid\n"))).containsExactly("ann>bob", "bob>cid");
    }

    @Test
    void a_first_row_of_words_comes_first_among_texts_that_follow_numbers() throws IOException {
        ImportedNetwork imported = read("ann bob\n1 2\n2 bob\nann ann\n");

        assertThat(List.of(
                        imported.ids().id(0),
                        imported.ids().id(1),
                        imported.ids().id(2),
                        imported.ids().id(3)))
                .containsExactly("ann", "bob", "1", "2");
        assertThat(follows(imported)).containsExactly("ann>ann", "ann>bob", "1>2", "2>bob");
        assertThat(follows(read("ann ann\n1 2\nx 1\n"))).containsExactly("ann>ann", "1>2", "x>1");
        assertThat(follows(read("ann bob\n"))).containsExactly("ann>bob");
    }

    @Test
    void headers_do_not_turn_asked_columns_round() throws IOException {
        assertThat(follows(read("a,b\n1,2\n", "follower", "author"))).containsExactly("2>1");
        assertThat(follows(read("follower,author\n1,2\n", "follower", "author")))
                .containsExactly("2>1");
        assertThat(problem("follower,author\n1,2\n", "author", "follower").problem())
                .isEqualTo("the header says [follower, author] but columns says [author, follower]");
    }

    @Test
    void gzip_is_found_by_its_first_bytes() throws IOException {
        List<Long> heard = new ArrayList<>();
        byte[] zipped = zip("1 2\n".repeat(100_000));

        ImportedNetwork imported =
                EdgeListReader.of(EdgeListFormat.DEFAULT).read(new ByteArrayInputStream(zipped), heard::add);

        assertThat(imported.network().follows()).isEqualTo(100_000);
        assertThat(heard).isSorted().last().isEqualTo((long) zipped.length);
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 2 3;4 5 x|2|5|weight \"x\" is not a finite number",
                "1 2 3;4 5 NaN|2|5|weight \"NaN\" is not a finite number",
                "1 2 nan|1|5|weight \"nan\" is not a finite number",
                "1 2 3;4 5 -inf|2|5|weight \"-inf\" is not a finite number",
                "1 2 3;4 5 1e999|2|5|weight \"1e999\" is not a finite number",
                "1 2;  7|2|1|the row has 1 field but the columns are author, follower",
                "12|1|1|the row has 1 field but the columns are author, follower",
                "1 2;3 4 5|2|5|the row has 3 fields but the columns are author, follower",
                "1 2 3 4|1|7|the row has 4 fields but the columns are author, follower, weight",
                "1 2;\"3 4|2|1|a quote opens and does not close on its line",
                "1 2;\"3\"x 4|2|4|text follows a closing quote",
                "1,2;3,|2|3|the follower is empty",
                "1,2;,3|2|1|the author is empty",
                "é,2;é,3,4|2|5|the row has 3 fields but the columns are author, follower",
            })
    void mistakes_are_told_with_their_place(String rows, long line, int column, String problem) {
        NetworkFormatException told = problem(rows.replace(';', '\n') + "\n");

        assertThat(told.problem()).isEqualTo(problem);
        assertThat(told.line()).isEqualTo(line);
        assertThat(told.column()).isEqualTo(column);
        assertThat(told.advice()).isNotBlank();
        assertThat(told.excerpt()).isNotBlank();
        assertThat(told).hasMessage("line %d, column %d: %s; %s", line, column, problem, told.advice());
    }

    @Test
    void decimal_commas_get_advice_of_their_own() {
        assertThat(problem("1;2;0,5\n").advice()).isEqualTo("write decimals with a point, as in 0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "\uFEFF", "author,follower\n", "a,b,c\n"})
    void files_without_follows_are_mistakes(String text) {
        assertThat(problem(text).problem()).isEqualTo("the file holds no follows");
        assertThat(problem(text).line()).isZero();
    }

    @Test
    void what_is_not_text_is_told() throws IOException {
        assertThat(problem("1 2\n3 \0 4\n").problem()).isEqualTo("the file holds zero bytes, so it is not text");
        assertThat(problem("1 2\n3 \0 4\n").line()).isEqualTo(2);
        assertThat(problem("1 2\n".getBytes(StandardCharsets.UTF_16)).problem()).isEqualTo("the file is UTF-16 text");
        assertThat(problem(new byte[] {'a', ' ', (byte) 0xE9, '\n'}).problem()).isEqualTo("the text is not UTF-8");
    }

    @Test
    void comments_may_be_in_any_encoding() throws IOException {
        byte[] file = "# caf? \n1 2\n".getBytes(StandardCharsets.US_ASCII);
        file[5] = (byte) 0xE9;

        assertThat(EdgeListReader.of(EdgeListFormat.DEFAULT)
                        .read(new ByteArrayInputStream(file))
                        .network()
                        .follows())
                .isOne();
    }

    @Test
    void broken_gzip_is_told() throws IOException {
        byte[] zipped = zip("1 2\n".repeat(1000));
        byte[] flipped = zipped.clone();
        flipped[zipped.length / 2] ^= 0x55;
        byte[] checksum = zipped.clone();
        checksum[zipped.length - 6] ^= 1;

        for (byte[] file :
                List.of(Arrays.copyOf(zipped, zipped.length - 5), Arrays.copyOf(zipped, 5), flipped, checksum)) {
            assertThat(problem(file).problem()).isEqualTo("the gzip data is broken or cut short");
        }
    }

    @Test
    void lines_may_be_a_mebibyte_and_no_more() throws IOException {
        String most = "1" + " ".repeat((1 << 20) - 2) + "2";

        assertThat(follows(read("3 4\n" + most + "\n" + most))).hasSize(3);
        assertThat(problem("3 4\n" + most + " \n").problem()).isEqualTo("the line is longer than 1 MiB");
        assertThat(problem("3 4\n" + most + " ").line()).isEqualTo(2);
    }

    @Test
    void an_endless_line_is_refused_without_reading_on() {
        long[] taken = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return '7';
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                Arrays.fill(to, offset, offset + length, (byte) '7');
                taken[0] += length;
                return length;
            }
        };

        assertThatThrownBy(() -> EdgeListReader.of(EdgeListFormat.DEFAULT).read(endless))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessageContaining("line 1: the line is longer than 1 MiB");
        assertThat(taken[0]).isLessThan(4 << 20);
    }

    @Test
    void more_follows_than_a_network_holds_are_told() {
        assertThatThrownBy(() -> EdgeListReader.of(EdgeListFormat.DEFAULT)
                        .withMostFollows(2)
                        .read(bytes("1 2\n2 3\n3 4\n")))
                .hasMessageContaining("line 3, column 1: the file holds more than 2 follows");
    }

    @Test
    void faults_of_the_stream_stay_what_they_are() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };

        assertThatThrownBy(() -> EdgeListReader.of(EdgeListFormat.DEFAULT).read(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk on fire");
    }

    @Test
    void formats_check_themselves() {
        assertThatThrownBy(() -> new EdgeListFormat(List.of("author", "weight")))
                .hasMessage("columns=[author, weight] must name both author and follower");
        assertThatThrownBy(() -> new EdgeListFormat(List.of("author", "follower", "author")))
                .hasMessage("columns=[author, follower, author] names author twice");
        assertThatThrownBy(() -> new EdgeListFormat(List.of("author", "follower", " ")))
                .hasMessageContaining("holds an empty name");
    }

    /** Four of the 15,233 accounts of NetHEPT have no follow (10925, 11229, 12718, 13589), so the list does not name them. */
    @ParameterizedTest
    @CsvSource({"nethept.txt.gz,15229,62752", "epinions.txt.gz,75879,508837"})
    void real_networks_have_the_known_counts(String file, int accounts, int follows) throws IOException {
        Path path = shared(file);
        assumeThat(path).as("the shared network %s is not here", file).isNotNull();
        try (InputStream in = Files.newInputStream(path)) {
            FollowerNetwork network =
                    EdgeListReader.of(EdgeListFormat.DEFAULT).read(in).network();
            assertThat(network.accounts()).isEqualTo(accounts);
            assertThat(network.follows()).isEqualTo(follows);
        }
    }

    private static Path shared(String file) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/data").resolve(file);
            if (Files.exists(found)) {
                return found;
            }
        }
        return null;
    }
}
