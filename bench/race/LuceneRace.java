import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene in the race of bench/performance.
 *
 * <pre>
 *   LuceneRace build ARTICLES.tsv INDEX THREADS
 *   LuceneRace answer INDEX QUERIES.tsv          requests as in question_loop.h
 * </pre>
 *
 * <p>ARTICLES has an id, the language, the title and the text a line, with tabs between. Title and
 * text are one field, "en" or "ru" by the language, with that language's analyser, all words as in
 * the other engines, positions, and offsets, from which the unified highlighter is fastest.
 */
public final class LuceneRace {
  private static final int PAGE = 10;
  private static final int BUFFER_MB = 256;
  private static final String[] END = {};
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(
          new EnglishAnalyzer(CharArraySet.EMPTY_SET),
          Map.of("ru", new RussianAnalyzer(CharArraySet.EMPTY_SET)));

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("build")) {
      build(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
    } else {
      answer(Path.of(arguments[1]), Path.of(arguments[2]));
    }
  }

  private static String fieldOf(String language) {
    return language.equals("ru") ? "ru" : "en";
  }

  private static void build(Path articles, Path index, int threads) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MB);
    BlockingQueue<String[]> queue = new ArrayBlockingQueue<>(256);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(index), config);
        BufferedReader lines = Files.newBufferedReader(articles)) {
      List<Thread> workers = new ArrayList<>();
      for (int each = 0; each < threads; ++each) {
        workers.add(new Thread(() -> addAll(queue, writer)));
        workers.get(each).start();
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        queue.put(line.split("\t", 4));
      }
      for (int each = 0; each < threads; ++each) queue.put(END);
      for (Thread worker : workers) worker.join();
    }
  }

  private static void addAll(BlockingQueue<String[]> queue, IndexWriter writer) {
    try {
      for (String[] article = queue.take(); article != END; article = queue.take()) {
        writer.addDocument(documentOf(article));
      }
    } catch (IOException | InterruptedException error) {
      throw new IllegalStateException(error);
    }
  }

  private static Document documentOf(String[] article) {
    FieldType text = new FieldType(TextField.TYPE_STORED);
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    Document document = new Document();
    document.add(new StringField("id", article[0], Field.Store.YES));
    document.add(new StoredField("title", article[2]));
    document.add(new Field(fieldOf(article[1]), article[2] + "\n" + article[3], text));
    return document;
  }

  private static void answer(Path index, Path queries) throws IOException {
    List<String> questions = Files.readAllLines(queries);
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(index)));
    searcher.setQueryCache(null);
    UnifiedHighlighter highlighter = new UnifiedHighlighter(searcher, ANALYZER);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] request = line.split(" ");
      StringBuilder numbers = new StringBuilder();
      for (String question : questions) {
        String[] words = question.split("[\t ]");
        if (!words[0].equals(request[1])) continue;
        long start = System.nanoTime();
        long processorStart = THREAD.getCurrentThreadCpuTime();
        int number = ask(searcher, highlighter, request[0], words);
        double processor = (THREAD.getCurrentThreadCpuTime() - processorStart) / 1e3;
        double wall = (System.nanoTime() - start) / 1e3;
        numbers.append(
            request[0].equals("count")
                ? number + " "
                : String.format(Locale.ROOT, "%.3f,%.3f ", wall, processor));
      }
      System.out.println(numbers);
      System.out.flush();
    }
  }

  private static int ask(
      IndexSearcher searcher, UnifiedHighlighter highlighter, String what, String[] words)
      throws IOException {
    String field = words[1].charAt(0) < 0x80 ? "en" : "ru";
    Query query = queryOf(field, words);
    if (what.equals("count")) return searcher.count(query);
    TopDocs hits = searcher.search(query, PAGE);
    if (what.equals("page")) {
      highlighter.highlight(field, query, hits, 1);
      for (ScoreDoc hit : hits.scoreDocs) searcher.doc(hit.doc, Set.of("id", "title"));
    }
    return hits.scoreDocs.length;
  }

  private static Query queryOf(String field, String[] words) {
    QueryBuilder builder = new QueryBuilder(ANALYZER);
    String text = String.join(" ", Arrays.copyOfRange(words, 1, words.length));
    switch (words[0]) {
      case "prefix":
        return new PrefixQuery(new Term(field, text));
      case "phrase":
        return builder.createPhraseQuery(field, text);
      case "and2":
        return builder.createBooleanQuery(field, text, BooleanClause.Occur.MUST);
      default:
        return builder.createBooleanQuery(field, text);
    }
  }
}
