#include "source/line_reader.h"

#include "indexer/packed.h"
#include "support/catch.h"
#include "support/random.h"

using lede::ByteStream;
using lede::LineReader;
using lede::test::file_with;

namespace {

constexpr std::size_t kBlock = 1U << 16U;

// "1:first 2:! 3:third"; "!" for a line that was too long.
std::string lines_of(std::string_view file, std::size_t max_line_bytes = 100) {
  ByteStream stream(file_with(file));
  LineReader reader(stream, max_line_bytes);
  std::string out;
  while (const auto line = reader.next()) {
    out.append(out.empty() ? "" : " ").append(std::to_string(line->number));
    out.append(":").append(line->too_long ? "!" : line->text);
    if (line->too_long) CHECK(line->text.empty());
  }
  return out;
}

}  // namespace

TEST_CASE("a file is read line by line", "[indexer]") {
  struct Case {
    const char* what;
    std::string file;
    std::string lines;
  };
  const Case cases[] = {
      {"empty", "", ""},
      {"one line", "port\n", "1:port"},
      {"the last line without an end", "port\nпорт", "1:port 2:порт"},
      {"empty lines", "\n\na\n", "1: 2: 3:a"},
      {"CRLF", "a\r\nb\r\n", "1:a 2:b"},
      {"CR inside", "a\rb\n", "1:a\rb"},
      {"CR at the end", "a\r", "1:a"},
      {"NULs", std::string("a\0b\n", 4), std::string("1:a\0b", 5)},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(lines_of(each.file) == each.lines);
  }
}

TEST_CASE("a line that is too long is skipped and the next one read",
          "[indexer]") {
  struct Case {
    const char* what;
    std::string file;
    std::string lines;
  };
  const std::string just = std::string(100, 'x');
  const std::string over = std::string(101, 'x');
  const std::string huge = std::string(5 * kBlock, 'x');
  const Case cases[] = {
      {"just fits", just + "\nb\n", "1:" + just + " 2:b"},
      {"one too many", over + "\nb\n", "1:! 2:b"},
      {"blocks too many", huge + "\nb\n", "1:! 2:b"},
      {"at the end", "a\n" + huge, "1:a 2:!"},
      {"at the end with an end", "a\n" + huge + "\n", "1:a 2:!"},
      {"twice", huge + "\n" + huge + "\nc", "1:! 2:! 3:c"},
  };
  for (const Case& each : cases) {
    INFO(each.what);
    CHECK(lines_of(each.file) == each.lines);
  }
}

TEST_CASE("lines over the border of a block are whole", "[indexer]") {
  for (const std::size_t size : {kBlock - 2, kBlock - 1, kBlock, kBlock + 1,
                                 2 * kBlock - 1, 2 * kBlock, 3 * kBlock + 7}) {
    INFO("a line of " << size << " bytes");
    const std::string line(size, 'x');
    CHECK((lines_of(line + "\nb\n" + line, 10 * kBlock) ==
           "1:" + line + " 2:b 3:" + line));
  }
}

TEST_CASE("any file has the lines that a plain split gives", "[indexer]") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    lede::test::Random random(seed);
    const std::size_t limit = 1 + random.below(2 * kBlock);
    std::string file;
    std::string expected;
    const std::size_t count = random.below(12);
    for (std::size_t number = 1; number <= count; ++number) {
      const std::size_t size =
          random.one_in(3) ? random.below(3 * kBlock) : random.below(50);
      const std::string line(size, static_cast<char>('a' + random.below(26)));
      const bool last = number == count;
      file += line + (last && random.one_in(2) && !line.empty() ? "" : "\n");
      expected += (expected.empty() ? "" : " ") + std::to_string(number) + ":" +
                  (line.size() > limit ? "!" : line);
    }
    INFO("seed " << seed);
    CHECK((lines_of(file, limit) == expected));
  }
}

TEST_CASE("a stream that fails fails the reader", "[indexer]") {
  std::string text;
  while (text.size() < 400'000) text += std::to_string(text.size()) + "\n";
  const std::string packed = lede::test::gzipped(text);
  CHECK_THROWS_AS(lines_of(packed.substr(0, packed.size() / 2)),
                  lede::ReadFailure);
}
