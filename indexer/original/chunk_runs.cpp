#include "original/chunk_runs.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>
#include <vector>

#include <lede/span.h>

#include "utf8.h"

namespace lede {
namespace {

struct Chunk {
  Span body;           // which bytes of the body it is
  std::size_t at = 0;  // where these stand
};

// A chunk is its size, in hexadecimal digits, perhaps words behind it, and the
// end of the line; then its bytes and another line end (RFC 9112, 7.1).
std::vector<Chunk> chunks_of(std::string_view body, std::string_view chunks) {
  std::vector<Chunk> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; begin < body.size();) {
    std::size_t size = 0;
    const std::string_view rest = chunks.substr(std::min(at, chunks.size()));
    const auto read =
        std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const std::size_t line = rest.find('\n');
    if (read.ec != std::errc() || size == 0 || line == rest.npos) break;
    const std::string_view bytes = rest.substr(line + 1, size);
    if (body.substr(begin, bytes.size()) != bytes) break;
    found.push_back({{begin, begin + bytes.size()}, at + line + 1});
    begin += bytes.size();
    at += line + 1 + bytes.size();
    if (chunks.substr(std::min(at, chunks.size())).starts_with('\r')) ++at;
    ++at;  // the line feed
  }
  return found;
}

// Cuts runs in a body into pieces that lie in one chunk each.
class Cutter {
 public:
  Cutter(std::string_view text, std::vector<Chunk> chunks)
      : text_(text), chunks_(std::move(chunks)) {}

  void add(const OriginalRun& run) {
    joined_ = joined_ && run.joined;
    if (run.writing == Writing::kAsIs) return add_pieces(run);
    if (run.writing == Writing::kLump) return put(run);
    OriginalRun one = run;
    while (one.text.begin < run.text.end) {
      const std::size_t size = character_at(text_, one.text.begin).size_bytes;
      one.text.end = one.text.begin + size;
      one.original.end =
          one.original.begin +
          written_bytes(text_.substr(one.text.begin, size), run.writing);
      put(one);
      one.text.begin = one.text.end;
      one.original.begin = one.original.end;
    }
  }

  OriginalRuns take() { return runs_.take(); }

 private:
  void add_pieces(const OriginalRun& run) {
    std::size_t begin = run.original.begin;
    while (begin < run.original.end) {
      go_to(begin);
      if (at_ == chunks_.size()) return;
      const std::size_t end = std::min(run.original.end, chunks_[at_].body.end);
      const std::size_t text = run.text.begin + begin - run.original.begin;
      put({{text, text + end - begin}, {begin, end}, run.writing});
      begin = end;
    }
  }

  // To the chunk of a byte of the body; they rise.
  void go_to(std::size_t byte) {
    while (at_ < chunks_.size() && chunks_[at_].body.end <= byte) {
      ++at_;
      joined_ = false;
    }
  }

  void put(OriginalRun run) {
    go_to(run.original.begin);
    if (at_ == chunks_.size() || run.original.end > chunks_[at_].body.end) {
      joined_ = false;
      return;
    }
    const std::size_t before = chunks_[at_].body.begin;
    run.original = {chunks_[at_].at + run.original.begin - before,
                    chunks_[at_].at + run.original.end - before};
    run.joined = joined_;
    joined_ = true;
    runs_.add(run);
  }

  std::string_view text_;
  std::vector<Chunk> chunks_;
  RunList runs_;
  std::size_t at_ = 0;  // the chunk that was met last
  bool joined_ = true;  // to what was put last
};

}  // namespace

OriginalRuns runs_in_chunks(const OriginalRuns& in_body, std::string_view text,
                            std::string_view body, std::string_view chunks) {
  Cutter cutter(text, chunks_of(body, chunks));
  for (const OriginalRun& run : in_body) cutter.add(run);
  return cutter.take();
}

}  // namespace lede
