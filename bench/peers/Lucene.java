import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene answers to the queries of a set, as a run.
 *
 * <p>java Lucene.java ARTICLES.tsv QUERIES.tsv LANGUAGES RUN
 *
 * <p>ARTICLES has an id, a tab and the text a line; LANGUAGES is "en", "ru" or "en,ru": each is a
 * field with the analyser of the language, and every article and query goes into each. All else is
 * as Lucene has it: BM25, any word will do.
 */
public final class Lucene {
  private static final int DEPTH = 1000;

  private final Map<String, Analyzer> analyzers = new HashMap<>();

  private Lucene(String[] languages) {
    for (String language : languages) {
      analyzers.put(language, language.equals("ru") ? new RussianAnalyzer() : new EnglishAnalyzer());
    }
  }

  public static void main(String[] arguments) throws IOException {
    Lucene lucene = new Lucene(arguments[2].split(","));
    try (DirectoryReader reader = DirectoryReader.open(lucene.index(pairs(arguments[0])))) {
      lucene.answer(new IndexSearcher(reader), pairs(arguments[1]), Path.of(arguments[3]));
    }
  }

  private static List<String[]> pairs(String path) throws IOException {
    List<String[]> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(path), StandardCharsets.UTF_8)) {
      if (!line.isEmpty()) pairs.add(line.split("\t", 2));
    }
    return pairs;
  }

  private ByteBuffersDirectory index(List<String[]> articles) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Analyzer analyzer = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), analyzers);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String[] article : articles) {
        Document document = new Document();
        document.add(new StringField("id", article[0], Field.Store.YES));
        for (String language : analyzers.keySet()) {
          document.add(new TextField(language, article[1], Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
    return directory;
  }

  private void answer(IndexSearcher searcher, List<String[]> queries, Path run) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(run)) {
      for (String[] query : queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Map.Entry<String, Analyzer> field : analyzers.entrySet()) {
          Query words =
              new QueryBuilder(field.getValue()).createBooleanQuery(field.getKey(), query[1]);
          if (words != null) any.add(words, BooleanClause.Occur.SHOULD);
        }
        int rank = 0;
        for (ScoreDoc hit : searcher.search(any.build(), DEPTH).scoreDocs) {
          String id = searcher.doc(hit.doc).get("id");
          out.write(
              String.format(
                  Locale.ROOT, "%s Q0 %s %d %.6f lucene%n", query[0], id, ++rank, hit.score));
        }
      }
    }
  }
}
