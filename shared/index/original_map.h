#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <lede/span.h>

namespace lede {

/// How the characters of a run are written in the original.
enum class Writing : std::uint8_t {
  kAsIs,        ///< the same bytes; white space may be other white space
  kOneByte,     ///< a byte each: windows-1251, KOI8-R, …
  kDoubleByte,  ///< two bytes but for ASCII: GB18030, Shift_JIS, …
  kUtf16,
  kUtf32,
  kJsonEscapes,  ///< \uXXXX but for ASCII
  kReferences,   ///< &#1087; but for ASCII
  kQuoted,       ///< =D0=BF but for ASCII: quoted-printable UTF-8
  kQuotedByte,   ///< =EF but for ASCII: the same of a byte a character
  kLump,         ///< nothing is known but where all of it begins and ends
};

/// Bytes of the original for a character of 1, 2, 3 and 4 bytes of UTF-8, for
/// each writing but the last.
constexpr std::array<std::array<std::uint8_t, 4>, 9> kBytesWritten = {{
    {1, 2, 3, 4},
    {1, 1, 1, 1},
    {1, 2, 2, 4},
    {2, 2, 2, 4},
    {4, 4, 4, 4},
    {1, 6, 6, 12},
    {1, 7, 7, 9},
    {1, 6, 9, 12},
    {1, 3, 3, 3},
}};

/// A stretch of a text and where it stands in the original.
struct OriginalRun {
  Span text;      ///< bytes of the text
  Span original;  ///< bytes of the original
  Writing writing = Writing::kAsIs;

  /// What stands between the run before and this one in the original is
  /// nothing that is read: markup, white space, escapes of signs.
  bool joined = false;
};

/// How many bytes of the original the first `size` bytes of a run's text take;
/// both ends are borders of characters. Not for lumps.
std::size_t written_bytes(std::string_view text, Writing writing);

/// Where the text of an article stands in the bytes that it was made of: runs
/// rising in the text, without overlaps. What no run covers stands nowhere.
class OriginalMap {
 public:
  OriginalMap() = default;
  explicit OriginalMap(std::vector<OriginalRun> runs)
      : runs_(std::move(runs)) {}

  const std::vector<OriginalRun>& runs() const { return runs_; }

  /// Where a span of the text stands, both ends of it on borders of characters.
  /// Nothing where one end stands nowhere, or where other text stands between
  /// them there. `text` is the one that the map was made for.
  std::optional<Span> find(std::string_view text, Span span) const;

  /// The map in a few bytes for each run (see the .cpp). An empty one: none.
  std::string encode() const;

  /// What encode() gave. Throws DamagedIndexError for any other bytes.
  static OriginalMap decode(std::string_view bytes);

 private:
  std::vector<OriginalRun> runs_;
};

}  // namespace lede
