/* PeerLucene.java - Lucene: one document an article, its text stored; figures as documents of their own in
 * the article's block, so that a figure stays with its noun.
 *
 *   PeerLucene index DIR JSONL WORKERS     one commit; the same again adds
 *   PeerLucene figures DIR JSONL TSV       an index with the figures: ARTICLE \t NOUNS \t LOW \t HIGH
 *   PeerLucene ask DIR FIGURES_DIR         questions as harness.h has them
 *   PeerLucene once DIR QUERY              one question, for a whole program */
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.NumericUtils;

final class PeerLucene {
    /* Stop words stay, as everywhere in the comparison: "to be or not to be" is a phrase. */
    private static final Analyzer ANALYZER = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private static final String[] FIELDS = {"title", "text"};
    private static final Query ARTICLES = new TermQuery(new Term("type", "article"));
    private static volatile long seen;

    private static Document article(JsonObject json) {
        Document document = new Document();
        document.add(new StringField("id", json.get("id").getAsString(), Field.Store.YES));
        document.add(new StringField("type", "article", Field.Store.NO));
        document.add(new TextField("title", json.get("title").getAsString(), Field.Store.YES));
        document.add(new TextField("text", json.get("text").getAsString(), Field.Store.YES));
        document.add(new StoredField("published", json.get("published").getAsString()));
        document.add(new StoredField("source", json.get("source").getAsString()));
        return document;
    }

    private static IndexWriter writer(String folder) throws IOException {
        return new IndexWriter(FSDirectory.open(Paths.get(folder)), new IndexWriterConfig(ANALYZER));
    }

    private static void addFrom(BlockingQueue<String> lines, IndexWriter writer) {
        try {
            for (String line; !(line = lines.take()).isEmpty();) {
                writer.addDocument(article(JsonParser.parseString(line).getAsJsonObject()));
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void index(String folder, String path, int workers) throws Exception {
        try (IndexWriter writer = writer(folder); BufferedReader file = Files.newBufferedReader(Paths.get(path))) {
            if (workers == 1) {
                for (String line; (line = file.readLine()) != null;) {
                    writer.addDocument(article(JsonParser.parseString(line).getAsJsonObject()));
                }
                return;
            }
            BlockingQueue<String> lines = new ArrayBlockingQueue<>(256);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                threads.add(new Thread(() -> addFrom(lines, writer)));
                threads.get(i).start();
            }
            for (String line; (line = file.readLine()) != null;) {
                lines.put(line);
            }
            for (int i = 0; i < workers; i++) {
                lines.put("");
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void indexFigures(String folder, String path, String figures) throws IOException {
        Map<String, List<String[]>> claims = new HashMap<>();
        try (BufferedReader file = Files.newBufferedReader(Paths.get(figures))) {
            for (String line; (line = file.readLine()) != null;) {
                String[] fields = line.split("\t", -1);
                claims.computeIfAbsent(fields[0], id -> new ArrayList<>()).add(fields);
            }
        }
        try (IndexWriter writer = writer(folder); BufferedReader file = Files.newBufferedReader(Paths.get(path))) {
            for (String line; (line = file.readLine()) != null;) {
                Document parent = article(JsonParser.parseString(line).getAsJsonObject());
                List<Document> block = new ArrayList<>();
                for (String[] fields : claims.getOrDefault(parent.get("id"), List.of())) {
                    Document claim = new Document();
                    double low = Double.parseDouble(fields[2]);
                    double high = Double.parseDouble(fields[3]);
                    claim.add(new TextField("nouns", fields[1], Field.Store.NO));
                    claim.add(new DoublePoint("low", low));
                    claim.add(new DoublePoint("high", high));
                    parent.add(new SortedNumericDocValuesField("lows", NumericUtils.doubleToSortableLong(low)));
                    block.add(claim);
                }
                block.add(parent);
                writer.addDocuments(block);
            }
        }
    }

    private static final class Counter extends SimpleCollector {
        private final Map<Long, Integer> counts = new HashMap<>();
        private SortedNumericDocValues values;
        private long total;

        @Override protected void doSetNextReader(LeafReaderContext context) throws IOException {
            values = DocValues.getSortedNumeric(context.reader(), "lows");
        }

        @Override public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts.merge(values.nextValue(), 1, Integer::sum);
                    total++;
                }
            }
        }

        @Override public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private long most() {
            counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(10).forEach(entry -> seen += entry.getKey());
            return total;
        }
    }

    private static Query textQuery(String text) throws Exception {
        MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, ANALYZER);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        return parser.parse(text);
    }

    private static Query claimQuery(String noun, String low, String high) throws Exception {
        BooleanQuery.Builder claim = new BooleanQuery.Builder()
            .add(DoublePoint.newRangeQuery("low", Double.NEGATIVE_INFINITY, Double.parseDouble(high)), BooleanClause.Occur.FILTER)
            .add(DoublePoint.newRangeQuery("high", Double.parseDouble(low), Double.POSITIVE_INFINITY), BooleanClause.Occur.FILTER);
        if (!noun.isEmpty()) {
            claim.add(new QueryParser("nouns", ANALYZER).parse(noun), BooleanClause.Occur.FILTER);
        }
        return new ToParentBlockJoinQuery(claim.build(), new QueryBitSetProducer(ARTICLES),
            org.apache.lucene.search.join.ScoreMode.None);
    }

    private static long ask(IndexSearcher text, IndexSearcher figures, String[] asked) throws Exception {
        boolean all = asked[0].equals("all");
        String kind = asked[1];
        IndexSearcher searcher = kind.equals("text") || kind.equals("snippets") ? text : figures;
        Query query;
        switch (kind) {
        case "range":
            query = claimQuery("", asked[3], asked[4]);
            break;
        case "noun":
            query = claimQuery(asked[5], asked[3], asked[4]);
            break;
        case "word_range":
            query = new BooleanQuery.Builder().add(textQuery(asked[2]), BooleanClause.Occur.MUST)
                .add(claimQuery("", asked[3], asked[4]), BooleanClause.Occur.FILTER).build();
            break;
        default:
            query = textQuery(asked[2]);
        }
        if (kind.equals("figures")) {
            Counter counter = new Counter();
            searcher.search(query, counter);
            return counter.most();
        }
        if (all) {
            return searcher.count(query);
        }
        TopDocs found = searcher.search(query, 10);
        for (ScoreDoc hit : found.scoreDocs) {
            Document document = searcher.doc(hit.doc, java.util.Set.of("id", "title"));
            seen += document.get("id").length() + document.get("title").length();
        }
        if (kind.equals("snippets")) {
            for (String snippet : new UnifiedHighlighter(searcher, ANALYZER).highlight("text", query, found)) {
                seen += snippet == null ? 0 : snippet.length();
            }
        }
        return found.scoreDocs.length;
    }

    private static IndexSearcher open(String folder) throws IOException {
        return new IndexSearcher(DirectoryReader.open(FSDirectory.open(Paths.get(folder))));
    }

    private static void serve(String folder, String figuresFolder) throws Exception {
        IndexSearcher text = open(folder);
        IndexSearcher figures = open(figuresFolder);
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null;) {
            String[] asked = line.split("\t", -1);
            long from = System.nanoTime();
            long hits = ask(text, figures, asked);
            System.out.println((System.nanoTime() - from) + "\t" + hits);
        }
    }

    private static void once(String folder, String query) throws Exception {
        IndexSearcher searcher = open(folder);
        for (ScoreDoc hit : searcher.search(textQuery(query), 10).scoreDocs) {
            Document document = searcher.doc(hit.doc);
            System.out.println(document.get("id") + "\t" + document.get("title"));
        }
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
        case "index":
            index(args[1], args[2], Integer.parseInt(args[3]));
            break;
        case "figures":
            indexFigures(args[1], args[2], args[3]);
            break;
        case "ask":
            serve(args[1], args[2]);
            break;
        default:
            once(args[1], args[2]);
        }
    }
}
