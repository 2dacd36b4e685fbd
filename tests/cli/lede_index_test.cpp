// lede-index as people and scripts use it.

#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "cli/programs.h"
#include "generation.h"
#include "indexer/packed.h"
#include "job_lock.h"
#include "support/catch.h"

using Catch::Contains;
using lede::test::Command;
using lede::test::compressed_by;
using lede::test::json_line;
using lede::test::lede_index;
using lede::test::Outcome;
using lede::test::tar_of;
using lede::test::Workplace;
using lede::test::zip_of;

namespace {

namespace fs = std::filesystem;

constexpr char kPort[] = "The port is shut\n\nDock workers walked out.\n";

std::string binary_bytes() {
  std::string bytes =
      "\x7F"
      "ELF";
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  return bytes;
}

// The lines of standard error, each with its end.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1);
    lines.push_back(text.substr(at, end + 1 - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("a folder of articles is indexed and told of", "[cli]") {
  const Workplace place;
  place.article("en.txt", kPort);
  place.article("ru/порт.txt", "Порт закрыт\n\nДокеры вышли на забастовку.\n");
  place.article("picture.png", "PNG");
  const Outcome outcome = lede_index({"-i", place.index(), place.articles()});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.empty());
  CHECK_THAT(outcome.out, Catch::StartsWith("2 articles (0.0 MB of text), "
                                            "1 file passed over in "));
  CHECK(place.found("port") == "en.txt");
  CHECK(place.found("докер") == "ru/порт.txt");
}

TEST_CASE("text that was decoded wrongly is mended unless that is off",
          "[cli]") {
  const Workplace place;
  const std::string file =
      place.article("a.txt", "The port isnâ€™t open\n\nIt isnâ€™t shut.\n");
  CHECK_THAT(lede_index({"--inspect", file}).out,
             Contains("\"body\": \"\\nIt isn’t shut."));
  const std::string left = lede_index({"--inspect", "--no-repair", file}).out;
  CHECK_THAT(left, Contains("It isnâ€™t shut.") && Contains("\"repairs\": []"));
}

TEST_CASE("an inspection shows the lines that a source repeats", "[cli]") {
  const Workplace place;
  for (const std::string name : {"a", "b", "c"}) {
    place.article(name + ".txt", "Ship " + name + " comes and goes\n\nShip " +
                                     name +
                                     " came in on Monday and left on Friday.\n"
                                     "Port bulletin of the day\n");
  }
  const auto lines = lines_of(lede_index({"--inspect", place.articles()}).out);
  REQUIRE(lines.size() == 3);
  for (const std::string& line : lines) {
    CHECK_THAT(line, Contains("\"class\": \"repeated\""));
  }
}

TEST_CASE("an article that comes by a pipe is inspected", "[cli]") {
  Command command;
  command.input = kPort;
  const Outcome outcome = lede_index({"--inspect", "/dev/stdin"}, command);
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Contains("\"title\": \"The port is shut\""));
}

TEST_CASE("what cannot be indexed is told a line each and the rest is there",
          "[cli]") {
  const Workplace place;
  place.article("good.txt", kPort);
  place.article("latin1.txt", "Caf\xE9 opens at the harbour front today\n");
  struct Bad {
    std::string path;
    const char* reason;
  };
  std::vector<Bad> bad = {
      {place.article("binary.txt", binary_bytes()), "binary, not text"},
      {place.article("blank.txt", "\n \n"), "no text in it"},
      {place.article("cut.jsonl", "{\"text\": \"a\n"), "not JSON"},
      {place.article("empty.txt", ""), "empty"},
      {place.article("nuls.txt", std::string(5000, '\0')), "binary, not text"},
  };
  if (const std::string packed = compressed_by("gzip", kPort);
      !packed.empty()) {
    bad.push_back({place.article("torn.txt.gz", packed.substr(0, 30)),
                   "truncated gzip input"});
  }
  if (::geteuid() != 0) {
    bad.push_back({place.article("zz.txt", "secret"), "Permission denied"});
    fs::permissions(bad.back().path, fs::perms::none);
  }
  const std::string memory = "/proc/self/mem";  // reading it fails
  const Outcome outcome =
      lede_index({"-i", place.index(), place.articles(), memory});
  bad.push_back({memory, "rror"});

  CHECK(outcome.exit_code == 1);
  const std::vector<std::string> lines = lines_of(outcome.err);
  INFO(outcome.err);
  REQUIRE(lines.size() == bad.size());
  for (std::size_t at = 0; at < bad.size(); ++at) {
    CHECK_THAT(lines[at],
               Catch::StartsWith("lede-index: rejected " + bad[at].path) &&
                   Contains(bad[at].reason));
  }
  CHECK_THAT(outcome.out,
             Contains("2 articles") &&
                 Contains(std::to_string(bad.size()) + " rejected"));
  CHECK(place.found("port") == "good.txt");
  CHECK(place.found("café") == "latin1.txt");
}

TEST_CASE("a file that the system cannot read is rejected with its reason",
          "[cli]") {
  const Workplace place;
  const Outcome outcome = lede_index({"-i", place.index(), "/proc/self/mem"});
  CHECK_THAT(outcome.err, Contains("Input/output error"));
}

TEST_CASE("a file that cannot be opened is named once", "[cli]") {
  const Workplace place;
  const std::string path = place / "socket";
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address),
                 sizeof address) == 0);
  CHECK_THAT(lede_index({"-i", place.index(), path}).err,
             Contains("rejected " + path + ": No such device or address\n"));
  ::close(socket);
}

TEST_CASE("any source is read for what it is", "[cli]") {
  struct Case {
    const char* what;
    const char* name;  // "-": standard input
    std::string bytes;
    const char* id;
  };
  const std::string line = json_line("r1", "Dock workers walked out.");
  const std::string html =
      "<html><head><title>Port</title></head><body><p>Dock workers</p></body>";
  const Case cases[] = {
      {"a text", "a.txt", kPort, "a.txt"},
      {"a page", "a.html", html, "a.html"},
      {"records", "a.jsonl", line, "r1"},
      {"a name without an ending", "article", kPort, "article"},
      {"a name that says otherwise", "README", kPort, "README"},
      {"a compressed text", "a.txt.gz", compressed_by("gzip", kPort),
       "a.txt.gz"},
      {"a compressed page", "a.html.zst", compressed_by("zstd", html),
       "a.html.zst"},
      {"compressed records", "a.jsonl.gz", compressed_by("gzip", line), "r1"},
      {"compressed without saying so", "a.txt", compressed_by("zstd", kPort),
       "a.txt"},
      {"a text by standard input", "-", kPort, "stdin"},
      {"a page by standard input", "-", html, "stdin"},
      {"records by standard input", "-", line, "r1"},
      {"records without an id", "-", "{\"text\": \"Dock workers\"}\n",
       "stdin#1"},
      {"compressed standard input", "-", compressed_by("gzip", line), "r1"},
  };
  for (const Case& each : cases) {
    if (each.bytes.empty()) continue;  // no program to compress it
    INFO(each.what);
    const Workplace place;
    const bool by_input = std::string(each.name) == "-";
    Command command;
    if (by_input) command.input = each.bytes;
    const Outcome outcome =
        lede_index({"-i", place.index(),
                    by_input ? "-" : place.article(each.name, each.bytes)},
                   command);
    CHECK(outcome.err.empty());
    CHECK(outcome.exit_code == 0);
    CHECK(place.found("dock") == each.id);
  }
}

TEST_CASE("a folder of all kinds of inputs is indexed", "[cli]") {
  const Workplace place;
  place.article("a.txt", kPort);
  place.article("b.html", "<title>Port</title><p>Dock workers");
  place.article("c.jsonl", json_line("r1", "Dock workers walked out."));
  place.article("d.rss",
                "<rss><channel><item><guid>urn:d:1</guid><description>Dock"
                "</description></item><item><guid>urn:d:2</guid><title>Dock"
                "</title></item></channel></rss>");
  place.article("e.md", "---\ntitle: Port\n---\nThe *dock* is shut.\n");
  place.article("f.eml",
                "From: Dana <dana@example.org>\nSubject: Port\n"
                "Message-ID: <f@example.org>\n\nThe dock is shut.\n");
  const std::string http =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Dock";
  place.article("g.warc",
                "WARC/1.0\r\nWARC-Type: response\r\n"
                "WARC-Target-URI: http://example.org/g\r\n"
                "Content-Length: " +
                    std::to_string(http.size()) + "\r\n\r\n" + http +
                    "\r\n\r\n");
  place.article("h.tar", tar_of({{"x/h.txt", kPort}, {"x/h.png", "PNG"}}));
  place.article("i.zip", zip_of({{"i.txt", kPort}}));
  place.article("README.md", "About the dock");
  const Outcome outcome = lede_index({"-i", place.index(), place.articles()});
  CHECK(outcome.err.empty());
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("10 articles") &&
                              Contains("2 files passed over"));
  for (const char* id :
       {"a.txt", "b.html", "r1", "urn:d:1", "urn:d:2", "e.md", "f@example.org",
        "http://example.org/g", "h.tar/x/h.txt", "i.zip/i.txt"}) {
    CHECK_THAT(place.found("dock"), Contains(id));
  }
}

TEST_CASE("each entry of a feed is inspected", "[cli]") {
  const Workplace place;
  const std::string feed =
      place.article("a.xml",
                    "<rss><channel><item><title>One</title></item><item>"
                    "<title>Two</title></item></b></channel></rss>");
  const Outcome outcome = lede_index({"--inspect", feed});
  CHECK(outcome.exit_code == 1);
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 3);
  CHECK_THAT(lines[0], Contains("a.xml, entry 1\", \"id\": \"a.xml#1\"") &&
                           Contains("\"title\": \"One\""));
  CHECK_THAT(lines[1], Contains("\"title\": \"Two\""));
  CHECK_THAT(lines[2], Contains("\"rejected\": \"not well-formed XML"));
}

TEST_CASE("an inspection tells in what its places count", "[cli]") {
  const Workplace place;
  const std::string packed = lede::test::gzipped(kPort);
  struct Row {
    std::string file;
    const char* part;
  };
  const Row rows[] = {
      {place.article("a.txt", kPort),
       "\"file_entry\": \"\", \"unpacked\": false"},
      {place.article("a.txt.gz", packed),
       "\"file_entry\": \"\", \"unpacked\": true"},
      {place.article("a.tar", tar_of({{"./x/b.txt", kPort}})),
       "\"file_entry\": \"./x/b.txt\", \"unpacked\": false"},
      {place.article("b.tar", tar_of({{"x/b.txt.gz", packed}})),
       "\"file_entry\": \"x/b.txt.gz\", \"unpacked\": true"},
  };
  for (const Row& row : rows) {
    INFO(row.file);
    CHECK_THAT(lede_index({"--inspect", row.file}).out, Contains(row.part));
  }
}

TEST_CASE("an index is the same whatever its making was given", "[cli]") {
  const Workplace place;
  for (int number = 0; number < 40; ++number) {
    const std::string name = "article-" + std::to_string(number);
    place.article(
        name + ".txt",
        name + " of the port\n\nMore from Port News\n" + std::string(kPort));
  }
  const auto tables_with = [&](const std::vector<std::string>& options) {
    std::vector<std::string> words = {"-i", place.index(), place.articles()};
    words.insert(words.end(), options.begin(), options.end());
    CHECK(lede_index(words).exit_code == 0);
    std::string bytes;
    for (const char* table : {"docdata.glass", "iamglass", "postlist.glass"}) {
      std::ifstream file(lede::live_generation(place.index()).path / table,
                         std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(file), {});
    }
    return bytes;
  };
  const std::string expected = tables_with({});
  CHECK(expected.size() > 8192);
  const std::vector<std::string> others[] = {
      {"--threads", "1"}, {"--threads", "5", "--memory", "16"}, {"--verify"}};
  for (const auto& options : others) {
    INFO(options.front());
    CHECK((tables_with(options) == expected));
  }
}

TEST_CASE("a run that finds no article leaves the old index", "[cli]") {
  const Workplace place;
  const std::string empty = place.article("empty.txt", "");
  const Outcome first = lede_index({"-i", place.index(), empty});
  CHECK(first.exit_code == 66);
  CHECK(first.out.empty());
  CHECK_THAT(first.err, Contains("no article found") &&
                            Contains(place.index()) &&
                            Contains("nothing was written"));
  CHECK_FALSE(fs::exists(place.index()));
  place.index_one(kPort);
  const Outcome next = lede_index({"-i", place.index(), empty});
  CHECK(next.exit_code == 76);
  CHECK(next.out.empty());
  CHECK_THAT(next.err, Contains("a loss of 100 %") &&
                           Contains("the one before stays") &&
                           Contains(place.index() + "/refused"));
  CHECK(place.found("port") == "stdin");
}

TEST_CASE("a source that is not there ends the run before it begins", "[cli]") {
  const Workplace place;
  place.index_one(kPort);
  place.article("en.txt", "Other news of the day\n");
  const Outcome outcome =
      lede_index({"-i", place.index(), place.articles(), place / "absent.txt"});
  CHECK(outcome.exit_code == 66);
  CHECK_THAT(outcome.err, Catch::StartsWith("lede-index: cannot read source") &&
                              Contains("absent.txt: No such file") &&
                              Catch::EndsWith("\n"));
  CHECK(place.found("port") == "stdin");
}

TEST_CASE("an index that another process writes is busy", "[cli]") {
  const Workplace place;
  place.index_one(kPort);
  const lede::JobLock lock(place.index());
  Command command;
  command.input = kPort;
  const Outcome outcome = lede_index({"-i", place.index(), "-"}, command);
  CHECK(outcome.exit_code == 75);
  CHECK_THAT(outcome.err, Contains(place.index()) &&
                              Contains("another process is writing it") &&
                              Contains("try again"));
  CHECK(place.found("port") == "stdin");
}

TEST_CASE("a directory that holds other things is no place for an index",
          "[cli]") {
  const Workplace place;
  const std::string article = place.article("en.txt", kPort);
  const Outcome outcome = lede_index({"-i", place.articles(), article});
  CHECK(outcome.exit_code == 2);
  CHECK_THAT(outcome.err, Contains("holds other things"));
  const Outcome onto_file = lede_index({"-i", article, article});
  CHECK(onto_file.exit_code == 2);
  CHECK_THAT(onto_file.err, Contains("a file of this name is there"));
  CHECK(fs::file_size(article) == sizeof kPort - 1);
}

TEST_CASE("an index inside the folder of articles is left out", "[cli]") {
  const Workplace place;
  place.article("en.txt", kPort);
  const std::string index = place.articles() + "/news.index";
  for (int run = 1; run <= 3; ++run) {
    INFO("run " << run);
    const Outcome outcome = lede_index({"-i", index, place.articles()});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, Catch::StartsWith("1 article ("));
  }
  Command inside;
  inside.folder = place.articles();
  const Outcome relative = lede_index({"-i", "news.index", "."}, inside);
  CHECK(relative.exit_code == 0);
  CHECK_THAT(relative.out, Catch::StartsWith("1 article ("));
}

TEST_CASE("quiet means nothing but what was rejected", "[cli]") {
  const Workplace place;
  place.article("en.txt", kPort);
  CHECK(lede_index({"-q", "-i", place.index(), place.articles()}).out.empty());
  place.article("empty.txt", "");
  const Outcome outcome =
      lede_index({"--quiet", "-i", place.index(), place.articles()});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("empty.txt: empty"));
}

TEST_CASE("an article over the limit is rejected with the option that sets it",
          "[cli]") {
  const Workplace place;
  place.article("good.txt", kPort);
  std::string large = "A long day in Halmsund\n";
  while (large.size() <= 1U << 20U) large += "Nothing happened. ";
  place.article("large.txt", large);
  const Outcome outcome = lede_index(
      {"-i", place.index(), "--max-article-mb", "1", place.articles()});
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.err, Contains("large.txt: larger than 1 MB") &&
                              Contains("--max-article-mb"));
  CHECK(place.found("port") == "good.txt");
  CHECK(lede_index({"-i", place.index(), place.articles()}).exit_code == 0);
}

TEST_CASE("the second article of an id is rejected with the id", "[cli]") {
  const Workplace place;
  Command command;
  command.input = json_line("17", "the first") + json_line("17", "the second");
  const Outcome outcome = lede_index({"-i", place.index(), "-"}, command);
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.err, Contains("standard input, line 2") &&
                              Contains("has the id \"17\" too"));
  CHECK(place.found("first") == "17");
  CHECK(place.found("second").empty());
}

TEST_CASE("where an id is taken the file that has it is named", "[cli]") {
  const Workplace place;
  place.article("a.jsonl", json_line("17", "the first"));
  place.article("b.jsonl",
                json_line("18", "another") + json_line("17", "the second"));
  const Outcome outcome = lede_index({"-i", place.index(), place.articles()});
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.err,
             Contains("b.jsonl, line 2: an article of " + place.articles() +
                      "/a.jsonl has the id \"17\" too"));
}

TEST_CASE("a file name is shown and not obeyed", "[cli]") {
  const Workplace place;
  place.article("good.txt", kPort);
  place.article("\x1B]0;owned\x07 a\nb \xFF.txt", "");
  const Outcome outcome = lede_index({"-i", place.index(), place.articles()});
  CHECK(outcome.exit_code == 1);
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(outcome.err.find('\x1B') == std::string::npos);
  CHECK(outcome.err.find('\x07') == std::string::npos);
  CHECK_THAT(outcome.err, Contains("owned a b \uFFFD.txt: empty"));
}

TEST_CASE("a source may begin with a dash behind two dashes", "[cli]") {
  const Workplace place;
  place.article("-odd.txt", kPort);
  Command inside;
  inside.folder = place.articles();
  CHECK(lede_index({"-i", place.index(), "--", "-odd.txt"}, inside).exit_code ==
        0);
  CHECK(place.found("port") == "-odd.txt");
  const Outcome without = lede_index({"-i", place.index(), "-odd.txt"}, inside);
  CHECK(without.exit_code == 2);
  CHECK_THAT(without.err, Contains("put -- before"));
}
