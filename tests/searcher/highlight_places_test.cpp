// Where highlights stand in the files that articles came from: what is cut out
// of the file there is what is highlighted, whatever the file is written in.

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include <fcntl.h>

#include <lede/indexer.h>
#include <lede/searcher.h>
#include <lede/update.h>

#include "decode.h"
#include "encoding.h"
#include "indexer/packed.h"
#include "original/matcher.h"
#include "repair.h"
#include "searcher/places/file_forms.h"
#include "searcher/places/reading.h"
#include "searcher/places/texts.h"
#include "searcher/places/writing.h"
#include "source/byte_stream.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

using lede::Hit;
using lede::MarkedText;
using lede::SearchOptions;
using lede::Span;
using namespace lede::test;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What gzip or zstd packed.
std::string unpacked(const fs::path& path) {
  lede::ByteStream stream(lede::open_file(path, O_RDONLY));
  return std::string(stream.peek(std::size_t{1} << 24U));
}

// Is a piece of a file what is shown of it?
using IsShown =
    std::function<bool(const std::string& shown, const std::string& found)>;

IsShown as_read(const Reader& read) {
  return [read](const std::string& shown, const std::string& found) {
    return letters_of(read(found)) == letters_of(shown);
  };
}

// Of highlights, and of those that have a place.
struct Counts {
  std::size_t highlights = 0;
  std::size_t placed = 0;
};

// Files in a folder and an index of them.
class Files : public TempFolder {
 public:
  void index() { lede::update_index(*this / "index", {folder()}); }

  std::string folder() const { return (*this / "files").string(); }

  void add(const std::string& name, std::string_view bytes) {
    write("files/" + name, bytes);
  }

  lede::SearchResult search(std::string_view query) const {
    SearchOptions options;
    options.limit = 1000;
    options.snippets = 5;
    options.snippet_chars = 2000;
    return lede::Searcher(*this / "index").search(query, options);
  }
};

void check_places(const MarkedText& marked, const std::string& file,
                  const IsShown& is_shown, Counts& counts) {
  REQUIRE(marked.in_file.size() == marked.highlights.size());
  for (std::size_t at = 0; at < marked.highlights.size(); ++at) {
    const Span highlight = marked.highlights[at];
    const Span place = marked.in_file[at];
    ++counts.highlights;
    if (place.empty()) continue;
    ++counts.placed;
    REQUIRE(place.end <= file.size());
    const std::string shown =
        marked.text.substr(highlight.begin, highlight.size());
    const std::string found = file.substr(place.begin, place.size());
    INFO(place.begin << " to " << place.end << ": " << found);
    INFO(shown);
    CHECK(is_shown(shown, found));
  }
}

// The bytes that the places of a hit count in.
using BytesOf = std::function<std::string(const Hit&)>;

std::string file_of(const Hit& hit) { return content_of(hit.file); }

Counts check_hits(const lede::SearchResult& result, const IsShown& is_shown,
                  const BytesOf& bytes_of) {
  Counts counts;
  for (const Hit& hit : result.hits) {
    INFO(hit.file << ", " << hit.id << ", " << result.query);
    const std::string file = bytes_of(hit);
    check_places(hit.title, file, is_shown, counts);
    for (const lede::Snippet& snippet : hit.snippets) {
      check_places(snippet, file, is_shown, counts);
    }
  }
  return counts;
}

// Every word of a text, asked for one by one.
Counts check_words(const Files& files, std::string_view text,
                   const IsShown& is_shown, const BytesOf& bytes_of = file_of) {
  std::set<std::string> words;
  std::string word;
  for (const char byte : std::string(text) + " ") {
    if (byte != ' ' && byte != '\n') {
      word += byte;
      continue;
    }
    if (letters_of(word).size() > 2) words.insert(letters_of(word));
    word.clear();
  }
  Counts all;
  for (const std::string& each : words) {
    const Counts counts = check_hits(files.search(each), is_shown, bytes_of);
    all.highlights += counts.highlights;
    all.placed += counts.placed;
  }
  return all;
}

// UTF-8 that was read as another encoding and written as UTF-8 again.
std::string twice(std::string_view text, const std::string& encoding) {
  return lede::convert(text, encoding).text;
}

}  // namespace

TEST_CASE("a highlight is cut out of its file where it says", "[searcher]") {
  for (const FileForm& each : file_forms()) {
    Files files;
    files.add(each.name, each.bytes);
    files.index();
    INFO(each.name);
    const Counts counts = check_words(files, each.text, as_read(each.read));
    CHECK(counts.highlights > 30);
    CHECK(counts.placed == counts.highlights);
  }
}

TEST_CASE("places in a packed file count in what it unpacks to", "[searcher]") {
  struct Way {
    const char* name;  // of the file, behind that of the one in it
    std::function<std::string(const Packed&)> pack;
    const char* entry;  // what is added to the name in the archive
    bool unpacked;
  };
  const Packed other{"a.txt", "Another one\n\nThat is no port.\n"};
  const auto in_tar = [&](const Packed& file) { return tar_of({other, file}); };
  const Way ways[] = {
      {".gz", [](const Packed& file) { return gzipped(file.bytes); }, "", true},
      {".zst", [](const Packed& file) { return zstd_packed(file.bytes); }, "",
       true},
      {".tar", in_tar, "./b/", false},
      {".zip",
       [&](const Packed& file) {
         return zip_of({other, file});
       },
       "b/", false},
      {".tar.gz", [&](const Packed& file) { return gzipped(in_tar(file)); },
       "b/", false},
      {".gz.tar",
       [&](const Packed& file) {
         return in_tar({file.path, gzipped(file.bytes)});
       },
       "b/", true},
  };
  for (const FileForm& each : file_forms()) {
    if (!each.name.starts_with("ru.") && each.name != "ru-cdata.rss") continue;
    for (const Way& way : ways) {
      const std::string entry = *way.entry ? way.entry + each.name : "";
      Files files;
      files.add(each.name + way.name, way.pack({entry, each.bytes}));
      files.index();
      files.add("z.txt", "Another night\n\nNothing of this is in the port.\n");
      files.index();
      INFO(each.name << way.name);
      const Counts counts = check_words(
          files, each.text, as_read(each.read), [&](const Hit& hit) {
            if (hit.file_entry == other.path) return other.bytes;
            if (hit.id == "z.txt") return content_of(hit.file);
            CHECK(hit.file.ends_with(each.name + way.name));
            CHECK(hit.file_entry == entry);
            CHECK(hit.unpacked == way.unpacked);
            return each.bytes;
          });
      CHECK(counts.highlights > 30);
      CHECK(counts.placed == counts.highlights);
    }
  }
}

TEST_CASE("words of a mail's subject are where they are quoted",
          "[searcher][ru]") {
  const std::string russian = title_of(kRussian);
  const auto quoted_word = [](const std::string& text,
                              const std::string& charset = "utf-8") {
    return "=?" + charset + "?Q?" + quoted_printable(replaced(text, " ", "_")) +
           "?=";
  };
  struct Row {
    std::string subject;
    std::string title;
    std::string charset;
  };
  const Row rows[] = {
      {"Port strike enters a third week", title_of(kEnglish), "utf-8"},
      {"Port strike\n enters a\n\tthird week", title_of(kEnglish), "utf-8"},
      {russian, russian, "utf-8"},
      {encoded(russian, "KOI8-R"), russian, "KOI8-R"},
      {replaced(quoted_word(russian), "=\n", ""), russian, "utf-8"},
      {"Re: =?UTF-8*ru?q?=D0=BF=D0=BE=D1=80?=\n =?utf-8?Q?=D1=82=E2=80=94?= 7",
       "Re: порт— 7", "utf-8"},
      {replaced(quoted_word(encoded(russian, "windows-1251"), "windows-1251"),
                "=\n", ""),
       russian, "windows-1251"},
      {"=?us-ascii?Q?Port_strike?= enters =?us-ascii?Q?a_third?= week",
       title_of(kEnglish), "us-ascii"},
  };
  for (const Row& row : rows) {
    Files files;
    files.add("a.eml", replaced(mail("The quay is empty.\n", false),
                                "Port strike", row.subject));
    files.index();
    INFO(row.subject);
    const auto read = [&](std::string bytes) {
      for (std::size_t end; (end = bytes.find("?=")) != std::string::npos;) {
        bytes.erase(end, bytes.find("Q?", end) + 2 - end);
      }
      bytes = unquoted(replaced(bytes, "_", " "));
      return row.charset == "us-ascii" ? bytes
                                       : lede::convert(bytes, row.charset).text;
    };
    const Counts counts = check_words(files, row.title, as_read(read));
    CHECK(counts.highlights > 0);
    CHECK(counts.placed == counts.highlights);
  }
}

TEST_CASE("a word that a chunk of HTTP parts has no place", "[searcher]") {
  for (const std::string encoding : {"utf-8", "windows-1251", "EUC-KR"}) {
    const char* text = encoding == "EUC-KR" ? kKorean : kRussian;
    std::string html = replaced(page(text), "utf-8", encoding);
    if (encoding == "windows-1251") html = encoded(html, encoding);
    if (encoding == "EUC-KR") html = encoded_in_pairs(html, encoding);
    Files files;
    files.add("a.warc", warc(chunked(html, 37, true), kChunked, encoding));
    files.index();
    INFO(encoding);
    const Counts counts =
        check_words(files, text, as_read(decoded(encoding, without_markup)));
    CHECK(counts.placed < counts.highlights);
    CHECK(counts.placed * 2 > counts.highlights);
  }
}

TEST_CASE("a highlight in mended text is where the broken text stands",
          "[searcher]") {
  for (const char* encoding : {"windows-1252", "windows-1251"}) {
    for (const std::string text : {kEnglish, kRussian}) {
      Files files;
      files.add("broken.txt", twice(text, encoding));
      files.index();
      INFO(encoding << ": " << text);
      const Counts counts = check_words(
          files, text, [&](const std::string& shown, const std::string& found) {
            return twice(shown, encoding) == found;
          });
      CHECK(counts.highlights > 30);
      CHECK(counts.placed == counts.highlights);
    }
  }
}

TEST_CASE("an article that stands in no file as it is has no places",
          "[searcher]") {
  Files files;
  lede::Indexer indexer(files / "index");
  lede::Article article;
  article.id = article.about.title = "Port strike";
  article.body = kEnglish;
  indexer.add(article);
  indexer.publish();
  const lede::SearchResult result = files.search("dockers port");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].file.empty());
  REQUIRE(result.hits[0].title.in_file.size() == 1);
  CHECK(result.hits[0].title.in_file[0].empty());
}

TEST_CASE("a program's own record has the place that the program gave it",
          "[searcher]") {
  Files files;
  lede::Indexer indexer(files / "index");
  lede::RawArticle raw;
  raw.id = "a";
  raw.bytes = kRussian;
  raw.place = {5'000'000'000, lede::RecordForm::kAsIs, {}};
  indexer.add(raw);
  indexer.publish();
  const lede::SearchResult result = files.search("докеры");
  const Span place = result.hits.at(0).snippets.at(0).in_file.at(0);
  const auto begin = std::string_view(kRussian).find("Докеры");
  CHECK(place.begin == 5'000'000'000 + begin);
  CHECK(place.size() == std::string_view("Докеры").size());
}

TEST_CASE("sample data and real articles are cut out where highlights say",
          "[searcher]") {
  std::vector<fs::path> folders = {fs::path(LEDE_SOURCE_FOLDER) /
                                   "sample_data"};
  if (const auto real = shared_data("articles")) {
    folders.push_back(*real);
  }
  for (const fs::path& folder : folders) {
    Files files;
    lede::update_index(files / "index", {folder.string()});
    const lede::Searcher searcher(files / "index");
    std::map<std::string, Counts> by_form;
    SearchOptions options;
    options.limit = 1000;
    options.snippets = 3;
    options.snippet_chars = 1000;
    for (const char* query :
         {"port", "the", "a*", "порт", "в", "на", "ship*", "said", "he", "за*",
          "по*", "со*", "c*", "1*", "\"of the\"", "и", "что", "st*"}) {
      for (const Hit& hit : searcher.search(query, options).hits) {
        fs::path path = hit.file;
        const std::string file =
            hit.unpacked ? unpacked(path) : content_of(path);
        if (hit.unpacked) path.replace_extension();
        const std::string encoding =
            lede::decode(file, lede::charset_declared_in(file)).encoding;
        const IsShown is_shown = [&](const std::string& shown,
                                     const std::string& found) {
          std::string text = lede::convert(found, encoding).text;
          if (path.extension() == ".jsonl") text = without_escapes(text);
          if (path.extension() == ".html") text = without_markup(text);
          return letters_of(text) == letters_of(shown) ||
                 letters_of(lede::repair(text).text) == letters_of(shown);
        };
        INFO(hit.file << ", " << query);
        Counts& counts = by_form[path.extension()];
        check_places(hit.title, file, is_shown, counts);
        for (const lede::Snippet& snippet : hit.snippets) {
          check_places(snippet, file, is_shown, counts);
        }
      }
    }
    for (const auto& [form, counts] : by_form) {
      if (form != ".txt" && form != ".html" && form != ".jsonl") continue;
      INFO(folder << ", " << form << ": " << counts.placed << " of "
                  << counts.highlights);
      CHECK(counts.placed * 100 >= counts.highlights * 99);
    }
  }
}
