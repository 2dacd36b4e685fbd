#include "source/byte_stream.h"

#include <optional>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/packed.h"
#include "support/catch.h"
#include "support/random.h"

using lede::ByteStream;
using lede::ReadFailure;
using lede::test::file_with;
using lede::test::gzipped;
using lede::test::zstd_packed;

namespace {

// All of a stream, taken in steps of `step` bytes.
std::string content_of(ByteStream& stream, std::size_t step) {
  std::string content;
  while (true) {
    const std::string_view bytes = stream.peek(step);
    if (bytes.empty()) return content;
    const std::size_t taken = std::min(step, bytes.size());
    content += bytes.substr(0, taken);
    stream.take(taken);
  }
}

std::string content_of(std::string_view file, std::size_t step = 1000) {
  ByteStream stream(file_with(file));
  return content_of(stream, step);
}

struct Attempt {
  std::string content;
  std::optional<std::string> failure;
};

Attempt attempt_at(std::string_view file) {
  try {
    return {content_of(file), std::nullopt};
  } catch (const ReadFailure& failure) {
    return {{}, failure.what()};
  }
}

std::string long_text() {
  std::string text;
  while (text.size() < 300'000) {
    text += "Забастовка в порту: день " + std::to_string(text.size()) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a file gives its bytes packed or not", "[indexer]") {
  lede::test::Random random(1);
  const std::string contents[] = {"The port is shut.\n", long_text(), "x",
                                  std::string(70'000, '\0'),
                                  random.bytes(200'000)};
  for (const std::string& content : contents) {
    INFO(content.size() << " bytes");
    CHECK((content_of(content) == content));
    CHECK((content_of(gzipped(content)) == content));
    CHECK((content_of(zstd_packed(content)) == content));
  }
}

TEST_CASE("a file of several packed parts is all of them", "[indexer]") {
  const std::string first = long_text();
  const std::string second = "The end.";
  CHECK((content_of(gzipped(first) + gzipped(second)) == first + second));
  CHECK(
      (content_of(zstd_packed(first) + zstd_packed(second)) == first + second));
  CHECK((content_of(gzipped("") + gzipped(second)) == second));
}

TEST_CASE("nothing comes out of what holds nothing", "[indexer]") {
  CHECK(content_of("").empty());
  CHECK(content_of(gzipped("")).empty());
  CHECK(content_of(zstd_packed("")).empty());
}

TEST_CASE("a packed file that is cut ends in a failure", "[indexer]") {
  const std::string text = long_text();
  for (const std::string& packed : {gzipped(text), zstd_packed(text)}) {
    for (const std::size_t size :
         {packed.size() / 2, packed.size() - 9, std::size_t{40}}) {
      INFO(size << " of " << packed.size() << " bytes");
      CHECK_THROWS_AS(content_of(packed.substr(0, size)), ReadFailure);
    }
  }
}

TEST_CASE("a packed file with a wrong byte fails or gives bytes", "[indexer]") {
  const std::string text = long_text();
  for (const std::string& packed : {gzipped(text), zstd_packed(text)}) {
    for (unsigned seed = 0; seed < 60; ++seed) {
      lede::test::Random random(seed);
      std::string broken = packed;
      const std::size_t at = random.below(broken.size());
      broken[at] = static_cast<char>(broken[at] ^ (1 << random.below(8)));
      INFO("seed " << seed);
      const Attempt attempt = attempt_at(broken);
      CHECK(attempt.content.size() < 10 * text.size());
      CHECK((attempt.failure || !attempt.content.empty()));
    }
  }
}

TEST_CASE("what begins like a packed file and is none fails or is plain",
          "[indexer]") {
  for (const char* bytes : {"\x1F\x8B", "\x1F\x8B\x08", "\x28\xB5\x2F\xFD",
                            "\x1F\x8Bplain text", "\x28\xB5\x2F\xFDtext"}) {
    const Attempt attempt = attempt_at(bytes);
    INFO(attempt.failure.value_or("plain"));
    CHECK((attempt.failure || attempt.content == bytes));
  }
}

TEST_CASE("a peek takes nothing and shows as much as asked for", "[indexer]") {
  const std::string text = long_text();
  for (const std::string& file : {text, gzipped(text), zstd_packed(text)}) {
    ByteStream stream(file_with(file));
    CHECK((stream.peek(10).substr(0, 10) == text.substr(0, 10)));
    CHECK(stream.peek(200'000).size() >= 200'000);
    CHECK((stream.peek(1'000'000) == text));
    stream.take(5);
    CHECK((stream.peek(1'000'000) == text.substr(5)));
    CHECK(stream.file_bytes() == file.size());
  }
}

TEST_CASE("a stream is the same in steps of any size", "[indexer]") {
  const std::string text = long_text();
  for (const std::size_t step : {1U, 7U, 65'535U, 65'536U, 65'537U, 999'999U}) {
    INFO("steps of " << step);
    CHECK((content_of(text, step) == text));
  }
}

TEST_CASE("a stream begins where its file stands", "[indexer]") {
  lede::FileDescriptor file = file_with("0123456789");
  REQUIRE(::lseek(file.number(), 4, SEEK_SET) == 4);
  ByteStream stream(std::move(file));
  CHECK(content_of(stream, 100) == "456789");
}

TEST_CASE("a directory gives no bytes but a failure", "[indexer]") {
  CHECK_THROWS_AS(ByteStream(lede::open_file("/", O_RDONLY)).peek(1),
                  ReadFailure);
  CHECK_THROWS_AS(ByteStream(lede::FileDescriptor(-1)).peek(1), ReadFailure);
}
