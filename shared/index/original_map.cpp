#include "original_map.h"

#include <algorithm>

#include "byte_reader.h"
#include "byte_writer.h"

namespace lede {
namespace {

// The layout, in the terms of byte_writer.h, of each run:
//
//   size in the text << 5 | writing << 1 | joined
//   bytes of the text (t) and of the original (o) between the run before and
//     it: 1 + t + 8 * o where t < 8 and 0 <= o < 15, else 0, t and o, the
//     latter with its sign as the lowest bit
//   size in the original, unless it is written as it is
constexpr std::uint64_t kTextGaps = 8;
constexpr std::uint64_t kOriginalGaps = 15;
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 40U;

bool has_size_of_its_own(Writing writing) { return writing != Writing::kAsIs; }

void write_gaps(const OriginalRun& before, const OriginalRun& run,
                ByteWriter& out) {
  const std::uint64_t text = run.text.begin - before.text.end;
  const bool back = run.original.begin < before.original.end;
  const std::uint64_t original = back
                                     ? before.original.end - run.original.begin
                                     : run.original.begin - before.original.end;
  if (!back && text < kTextGaps && original < kOriginalGaps) {
    out.number(1 + text + kTextGaps * original);
    return;
  }
  out.number(0);
  out.number(text);
  out.number(original << 1U | (back ? 1U : 0U));
}

std::uint64_t bounded_number(ByteReader& in) {
  const std::uint64_t number = in.number();
  ByteReader::require(number < kMostBytes);
  return number;
}

void read_gaps(ByteReader& in, const OriginalRun& before, OriginalRun& run) {
  const std::uint64_t both = bounded_number(in);
  if (both > 0) {
    run.text.begin = before.text.end + (both - 1) % kTextGaps;
    run.original.begin = before.original.end + (both - 1) / kTextGaps;
    return;
  }
  run.text.begin = before.text.end + bounded_number(in);
  const std::uint64_t moved = bounded_number(in);
  const std::uint64_t bytes = moved >> 1U;
  const bool back = (moved & 1U) != 0;
  ByteReader::require(!back || bytes <= before.original.end);
  run.original.begin =
      back ? before.original.end - bytes : before.original.end + bytes;
}

OriginalRun read_run(ByteReader& in, const OriginalRun& before) {
  const std::uint64_t head = bounded_number(in);
  const std::uint64_t writing = head >> 1U & 15U;
  ByteReader::require(writing <= static_cast<std::uint64_t>(Writing::kLump));
  OriginalRun run;
  run.writing = static_cast<Writing>(writing);
  run.joined = (head & 1U) != 0;
  read_gaps(in, before, run);
  run.text.end = run.text.begin + (head >> 5U);
  run.original.end =
      run.original.begin +
      (has_size_of_its_own(run.writing) ? bounded_number(in) : run.text.size());
  ByteReader::require(run.text.end < kMostBytes &&
                      run.original.end < kMostBytes);
  return run;
}

// Where a byte of a run's text stands, a border of characters.
std::optional<std::size_t> place_in(const OriginalRun& run,
                                    std::string_view text, std::size_t byte) {
  if (byte == run.text.begin) return run.original.begin;
  if (byte == run.text.end) return run.original.end;
  if (run.writing == Writing::kLump) return std::nullopt;
  return run.original.begin +
         written_bytes(text.substr(run.text.begin, byte - run.text.begin),
                       run.writing);
}

}  // namespace

std::size_t written_bytes(std::string_view text, Writing writing) {
  if (writing == Writing::kAsIs) return text.size();
  const auto& bytes = kBytesWritten[static_cast<std::size_t>(writing)];
  std::size_t written = 0;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (byte < 0x80) {
      written += bytes[0];
    } else if (byte >= 0xC0) {
      written += bytes[byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3];
    }
  }
  return written;
}

std::optional<Span> OriginalMap::find(std::string_view text, Span span) const {
  if (span.empty() || span.end > text.size()) return std::nullopt;
  const auto first = std::upper_bound(
      runs_.begin(), runs_.end(), span.begin,
      [](std::size_t byte, const auto& run) { return byte < run.text.end; });
  if (first == runs_.end() || first->text.begin > span.begin) {
    return std::nullopt;
  }
  auto last = first;
  while (last->text.end < span.end) {
    ++last;
    if (last == runs_.end() || !last->joined) return std::nullopt;
  }
  if (last->text.begin >= span.end) return std::nullopt;
  const auto begin = place_in(*first, text, span.begin);
  const auto end = place_in(*last, text, span.end);
  if (!begin || !end || *begin >= *end) return std::nullopt;
  return Span{*begin, *end};
}

std::string OriginalMap::encode() const {
  ByteWriter out;
  OriginalRun before;
  for (const OriginalRun& run : runs_) {
    out.number(std::uint64_t{run.text.size()} << 5U |
               static_cast<std::uint64_t>(run.writing) << 1U |
               (run.joined ? 1U : 0U));
    write_gaps(before, run, out);
    if (has_size_of_its_own(run.writing)) out.number(run.original.size());
    before = run;
  }
  return out.take();
}

OriginalMap OriginalMap::decode(std::string_view bytes) {
  ByteReader in(bytes);
  OriginalMap map;
  OriginalRun before;
  while (!in.at_end()) {
    before = read_run(in, before);
    map.runs_.push_back(before);
  }
  return map;
}

}  // namespace lede
