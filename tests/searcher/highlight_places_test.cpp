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
#include "extract/html_reference.h"
#include "indexer/packed.h"
#include "original/matcher.h"
#include "repair.h"
#include "source/byte_stream.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"
#include "utf8.h"

using lede::Hit;
using lede::MarkedText;
using lede::SearchOptions;
using lede::Span;
using lede::test::TempFolder;

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

// What is read of a text: its words without the signs between them.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const lede::Character character = lede::character_at(text, at);
    if (lede::is_word_character(character.code)) {
      letters += text.substr(at, character.size_bytes);
    }
    at += character.size_bytes;
  }
  return letters;
}

// Reads a piece of a file as its form is read, without the code under test.
using Reader = std::function<std::string(std::string)>;

Reader in_encoding(const std::string& name) {
  return [name](const std::string& bytes) {
    return lede::convert(bytes, name).text;
  };
}

std::string without_markup(std::string text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<') {
      at = std::min(text.find('>', at), text.size() - 1) + 1;
      continue;
    }
    const auto reference = text[at] == '&' ? lede::html_reference_at(text, at)
                                           : lede::HtmlReference();
    if (reference.size_bytes > 0) {
      lede::append_utf8(reference.code, shown);
      at += reference.size_bytes;
    } else {
      shown += text[at++];
    }
  }
  return shown;
}

std::string without_escapes(const std::string& json) {
  std::string text;
  const auto unit_at = [&](std::size_t at) {
    return static_cast<char32_t>(
        std::stoul(json.substr(at + 2, 4), nullptr, 16));
  };
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '\\') {
      text += json[at++];
    } else if (json[at + 1] != 'u') {
      text += ' ';
      at += 2;
    } else if (unit_at(at) >= 0xD800 && unit_at(at) < 0xDC00) {
      lede::append_utf8(0x10000 + ((unit_at(at) - 0xD800) << 10U) +
                            (unit_at(at + 6) - 0xDC00),
                        text);
      at += 12;
    } else {
      lede::append_utf8(unit_at(at), text);
      at += 6;
    }
  }
  return text;
}

// Is a piece of a file what is shown of it?
using IsShown =
    std::function<bool(const std::string& shown, const std::string& found)>;

IsShown as_read(const Reader& read) {
  return [read](const std::string& shown, const std::string& found) {
    return letters_of(read(found)) == letters_of(shown);
  };
}

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

constexpr char kEnglish[] =
    "Port strike enters a third week\n"
    "\n"
    "Dockers in Kaldhavn said on Monday that the café at gate 7 stays shut.\n"
    "“Nobody asked us,” said one of them, who isn’t a member.\n"
    "\n"
    "The harbour master would not say when cranes will move again; a ship\n"
    "from Aberdeen waits outside with 3,400 tonnes of grain.\n";

constexpr char kRussian[] =
    "Забастовка в порту продолжается третью неделю\n"
    "\n"
    "Докеры Калдхавна заявили в понедельник, что столовая у ворот закрыта.\n"
    "«Нас никто не спросил», — сказал один из них, ещё не член профсоюза.\n"
    "\n"
    "Начальник порта не сказал, когда снова заработают краны. Судно из\n"
    "Абердина ждёт на рейде с грузом зерна.\n";

constexpr char kKorean[] =
    "항구 파업이 셋째 주에 들어섰다\n"
    "\n"
    "칼드하븐 부두 노동자들은 월요일에 7번 문 옆의 식당이 닫혀 있다고 말했다.\n"
    "\"아무도 우리에게 묻지 않았다\"고 그들 가운데 한 사람이 말했다.\n"
    "\n"
    "항만 책임자는 기중기가 언제 다시 움직일지 말하지 않았다. 곡식을 실은 "
    "배가\n"
    "바깥에서 기다리고 있다.\n";

// A text in an encoding, by looking each character up in what its bytes mean.
std::string encoded(std::string_view text, const std::string& encoding) {
  std::map<std::string, char> bytes;
  for (int byte = 255; byte >= 0; --byte) {
    const std::string one(1, static_cast<char>(byte));
    bytes[lede::convert(one, encoding).text] = one[0];
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = lede::character_at(text, at).size_bytes;
    const auto found = bytes.find(std::string(text.substr(at, size)));
    out += found == bytes.end() ? '?' : found->second;
    at += size;
  }
  return out;
}

// The same of an encoding that writes two bytes but for ASCII.
std::string encoded_in_pairs(std::string_view text,
                             const std::string& encoding) {
  std::map<std::string, std::string> pairs;
  for (int lead = 0x81; lead < 0xFF; ++lead) {
    for (int trail = 0x31; trail < 0xFF; ++trail) {
      const std::string pair = {static_cast<char>(lead),
                                static_cast<char>(trail)};
      pairs.emplace(lede::convert(pair, encoding).text, pair);
    }
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const lede::Character character = lede::character_at(text, at);
    const std::string one(text.substr(at, character.size_bytes));
    out += character.code < 0x80 ? one : pairs.at(one);
    at += character.size_bytes;
  }
  return out;
}

std::string utf16(std::string_view text, bool big_endian) {
  std::string out;
  const auto unit = [&](char32_t value) {
    const char high = static_cast<char>(value >> 8U);
    const char low = static_cast<char>(value & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  unit(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const lede::Character character = lede::character_at(text, at);
    unit(character.code);
    at += character.size_bytes;
  }
  return out;
}

// As JSON, with \u for all that is not ASCII if asked for.
std::string json_string(std::string_view text, bool escapes) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const lede::Character character = lede::character_at(text, at);
    char unit[8];
    std::snprintf(unit, sizeof unit, "\\u%04x",
                  static_cast<unsigned>(character.code));
    if (character.code == '\n') {
      out += "\\n";
    } else if (character.code == '"') {
      out += "\\\"";
    } else if (character.code >= 0x80 && escapes) {
      out += unit;
    } else {
      out += text.substr(at, character.size_bytes);
    }
    at += character.size_bytes;
  }
  return out + "\"";
}

// UTF-8 that was read as another encoding and written as UTF-8 again.
std::string twice(std::string_view text, const std::string& encoding) {
  return lede::convert(text, encoding).text;
}

std::string replaced(std::string text, std::string_view what,
                     std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;
       at += with.size()) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::string json_record(std::string_view text, bool escapes) {
  const std::size_t end = text.find('\n');
  return "{\"lang\": null, \"tags\": [\"title\", {\"text\": 1}], \"title\": " +
         json_string(text.substr(0, end), escapes) + ", \"url\": \"\", " +
         "\"text\": " + json_string(text.substr(end + 2), escapes) + "}\n";
}

std::string title_of(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

// The paragraphs below the title, in HTML.
std::string paragraphs(std::string_view text) {
  std::string rest(text.substr(text.find('\n') + 2));
  rest = replaced(rest, "\n\n", "</p>\n\n   <p class=\"a > b\">");
  rest = replaced(rest, "“", "&ldquo;");
  rest = replaced(rest, "é", "&eacute;");
  return "<p>" + replaced(rest, "said", "<em>sa</em>id") + "</p>";
}

std::string page(std::string_view text) {
  const std::string title = title_of(text);
  return "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + title +
         "</title><script>var said = \"<p>\";</script></head><body><nav><a "
         "href=\"/\">Home</a></nav><article><h1>" +
         title + "</h1><!-- said -->" + paragraphs(text) +
         "</article><footer><p>Imprint</p></footer></body></html>\n";
}

std::string escaped(std::string text) {
  text = replaced(text, "&", "&amp;");
  return replaced(replaced(text, "<", "&lt;"), ">", "&gt;");
}

// A feed of RSS whose second entry has the text; what the first has, and what
// is no tag, might be taken for it.
std::string rss(std::string_view text, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:m=\"http://search.yahoo.com/mrss/\"><channel>"
         "<!-- <item><title>said</title></item> -->"
         "<title>News</title><item><link>https://example.org/1</link>"
         "<m:credit role=\"a>b\"/><description>&lt;p&gt;Another "
         "one</description></item>\n<item><title>" +
         title_of(text) +
         "</title><link>https://example.org/2</link><comments>1</comments>" +
         content + "<comments>2</comments></item></channel></rss>\n";
}

std::string atom(std::string_view text, const std::string& content) {
  return "<feed "
         "xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><entry>"
         "<id>urn:2</id>" +
         content + "<title type=\"html\"><![CDATA[<b>" + title_of(text) +
         "</b>]]></title></entry></feed>\n";
}

std::string of_escaped_markup(const std::string& text) {
  return without_markup(without_markup(text));
}

// Markdown with emphasis and links, that means the text.
std::string markdown(std::string_view text) {
  std::string out = "---\nauthor: A. Writer\n---\n# " + std::string(text);
  out = replaced(out, "harbour", "**harbour**");
  return replaced(out, "Kaldhavn", "[Kaldhavn](https://example.org/said)");
}

std::string quoted(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (const char byte : text) {
    char sign[4] = {byte, 0, 0, 0};
    if ((byte & 0x80) != 0 || byte == '=') {
      std::snprintf(sign, sizeof sign, "=%02X",
                    static_cast<unsigned>(static_cast<unsigned char>(byte)));
    }
    column = byte == '\n' ? 0 : column + 3;
    out += sign;
    if (column > 60) {
      out += "=\n";
      column = 0;
    }
  }
  return out;
}

std::string unquoted(std::string text) {
  text = replaced(text, "\r\n", "\n");
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out += text[at];
    } else if (text[at + 1] == '\n') {
      ++at;
    } else {
      out += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
      at += 2;
    }
  }
  return out;
}

std::string mail(std::string_view text, bool quotes,
                 const std::string& charset = "utf-8") {
  return "Message-ID: <17@example.org>\nFrom: wire@example.org\n"
         "Subject: Port strike\nMIME-Version: 1.0\n"
         "Content-Type: text/plain; charset=" +
         charset +
         "\n"
         "Content-Transfer-Encoding: " +
         std::string(quotes ? "quoted-printable" : "8bit") + "\n\n" +
         (quotes ? quoted(text) : std::string(text));
}

// In chunks of so many bytes, and of more up to the next blank.
std::string chunked(std::string_view body, std::size_t most = 200,
                    bool in_words = false) {
  std::string out;
  while (!body.empty()) {
    std::size_t end = std::min(most, body.size());
    if (!in_words) end = std::min(body.find(' ', end), body.size() - 1) + 1;
    char size[32];
    std::snprintf(size, sizeof size, "%zx;of=it\r\n", end);
    out.append(size).append(body.substr(0, end)).append("\r\n");
    body.remove_prefix(end);
  }
  return out + "0\r\n\r\n";
}

std::string warc(std::string_view body, const std::string& fields = "",
                 const std::string& charset = "utf-8") {
  const std::string http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=" + charset +
      "\r\n" + fields + "\r\n" + std::string(body);
  return "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nlede"
         "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
         "https://example.org/17\r\nContent-Type: application/http\r\n"
         "Content-Length: " +
         std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

constexpr char kChunked[] = "Transfer-Encoding: chunked\r\n";

struct Case {
  std::string name;
  std::string bytes;
  Reader read;
  std::string text;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  const Reader utf8 = [](std::string bytes) { return bytes; };
  const std::map<std::string, std::string> texts = {{"en", kEnglish},
                                                    {"ru", kRussian}};
  for (const auto& [language, text] : texts) {
    all.push_back({language + ".txt", text, utf8, text});
    all.push_back({language + "-bom.txt", "\xEF\xBB\xBF" + text, utf8, text});
    all.push_back(
        {language + "-crlf.txt", replaced(text, "\n", "\r\n"), utf8, text});
    all.push_back({language + "-be.txt", utf16(text, true),
                   in_encoding("UTF-16BE"), text});
    all.push_back({language + "-le.txt", utf16(text, false),
                   in_encoding("UTF-16LE"), text});
    for (const bool escapes : {false, true}) {
      all.push_back({language + (escapes ? "-u-be.jsonl" : "-be.jsonl"),
                     utf16("\n" + json_record(text, escapes), true),
                     [](const std::string& bytes) {
                       return without_escapes(
                           lede::convert(bytes, "UTF-16BE").text);
                     },
                     text});
    }
    all.push_back({language + ".html", page(text), without_markup, text});
    all.push_back({language + ".warc", warc(page(text)), without_markup, text});
    all.push_back({language + "-chunks.warc",
                   warc(chunked(page(text)), kChunked), without_markup, text});
    all.push_back({language + ".md", markdown(text), utf8, text});
    for (const bool quotes : {false, true}) {
      const std::string one = mail(text, quotes);
      all.push_back({language + ".eml", one, unquoted, text});
      const std::string box =
          "From a@b Mon Nov 23 01:00:00 2026\n" +
          replaced(mail("Another\n", false), "<17@", "<16@") +
          "\nFrom a@b Mon Nov 23 01:00:00 2026\n" + one;
      all.push_back({language + ".mbox", box, unquoted, text});
      all.push_back({language + "-crlf.mbox", replaced(box, "\n", "\r\n"),
                     unquoted, text});
      const std::string head = quotes ? "printable\n\n" : "8bit\n\n";
      all.push_back({language + "-from.mbox",
                     replaced(box, head, head + "A word:\n>From the quay\n"),
                     unquoted, text});
    }
    const std::string html = paragraphs(text);
    const std::string plain(text.substr(text.find('\n') + 2));
    all.push_back({language + "-cdata.rss",
                   rss(text,
                       "<description>Dockers in Kaldhavn</description>"
                       "<content:encoded><![CDATA[" +
                           html + "]]></content:encoded>"),
                   without_markup, text});
    all.push_back(
        {language + "-escaped.rss",
         rss(text, "<description>" + escaped(html) + "</description>"),
         of_escaped_markup, text});
    all.push_back(
        {language + "-half-escaped.rss",
         rss(text, "<description>" + replaced(escaped(html), "&gt;", ">") +
                       "</description>"),
         of_escaped_markup, text});
    all.push_back({language + "-plain.rss",
                   rss(text, "<description>" + plain + "</description>"), utf8,
                   text});
    all.push_back(
        {language + "-html.atom",
         atom(text, "<content type=\"html\">" + escaped(html) + "</content>"),
         of_escaped_markup, text});
    all.push_back(
        {language + "-xhtml.atom",
         atom(text,
              "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/"
              "1999/xhtml\">" +
                  html + "</div></content>"),
         without_markup, text});
    for (const bool escapes : {false, true}) {
      all.push_back({language + (escapes ? "-u.jsonl" : ".jsonl"),
                     "\n{\"text\": \"Another one before it\"}\n" +
                         json_record(text, escapes),
                     without_escapes, text});
    }
  }
  for (const char* encoding : {"EUC-KR", "Johab"}) {
    all.push_back({std::string(encoding) + ".txt",
                   encoded_in_pairs(kKorean, encoding), in_encoding(encoding),
                   kKorean});
    all.push_back({std::string(encoding) + ".jsonl",
                   encoded_in_pairs(json_record(kKorean, false), encoding),
                   [encoding](const std::string& bytes) {
                     return without_escapes(
                         lede::convert(bytes, encoding).text);
                   },
                   kKorean});
  }
  for (const char* encoding :
       {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"}) {
    all.push_back({std::string(encoding) + ".jsonl",
                   encoded(json_record(kRussian, false), encoding),
                   [encoding](const std::string& bytes) {
                     return without_escapes(
                         lede::convert(bytes, encoding).text);
                   },
                   kRussian});
    all.push_back({std::string(encoding) + ".txt", encoded(kRussian, encoding),
                   in_encoding(encoding), kRussian});
    all.push_back(
        {std::string(encoding) + ".html",
         encoded(replaced(page(kRussian), "utf-8", encoding), encoding),
         [encoding](const std::string& bytes) {
           return without_markup(lede::convert(bytes, encoding).text);
         },
         kRussian});
    const std::string russian =
        encoded(replaced(page(kRussian), "utf-8", encoding), encoding);
    all.push_back({std::string(encoding) + "-chunks.warc",
                   warc(chunked(russian), kChunked, encoding),
                   [encoding](const std::string& bytes) {
                     return without_markup(lede::convert(bytes, encoding).text);
                   },
                   kRussian});
    for (const bool quotes : {false, true}) {
      all.push_back({std::string(encoding) + (quotes ? "-q.eml" : ".eml"),
                     mail(encoded(kRussian, encoding), quotes, encoding),
                     [encoding](const std::string& bytes) {
                       return lede::convert(unquoted(bytes), encoding).text;
                     },
                     kRussian});
    }
    all.push_back(
        {std::string(encoding) + ".rss",
         encoded(replaced(rss(kRussian, "<description>" +
                                            escaped(paragraphs(kRussian)) +
                                            "</description>"),
                          "utf-8", encoding),
                 encoding),
         [encoding](const std::string& bytes) {
           return of_escaped_markup(lede::convert(bytes, encoding).text);
         },
         kRussian});
  }
  return all;
}

}  // namespace

TEST_CASE("a highlight is cut out of its file where it says", "[searcher]") {
  for (const Case& each : cases()) {
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
  using namespace lede::test;
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
  for (const Case& each : cases()) {
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
    return "=?" + charset + "?Q?" + ::quoted(replaced(text, " ", "_")) + "?=";
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
    const Counts counts = check_words(
        files, text, as_read([&](const std::string& bytes) {
          return without_markup(lede::convert(bytes, encoding).text);
        }));
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
  if (const auto real = lede::test::shared_data("articles")) {
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
