#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lede::bench {

/// Bytes of which somebody knows the encoding.
struct LabelledBytes {
  std::string name;      ///< of the file
  std::string encoding;  ///< as it is labelled
  std::string bytes;     ///< with whatever it declares cut out
};

/// The files of a folder with a manifest.jsonl (objects with file, encoding).
std::vector<LabelledBytes> labelled_bytes(const std::filesystem::path& folder);

/// The text of bytes in an encoding, by any of its names.
std::string text_of(std::string_view bytes, const std::string& encoding);

/// How many of those asked read some bytes rightly: as with the true encoding,
/// whatever they call it.
struct DecodingScore {
  std::size_t files = 0;
  std::size_t ours = 0;
  std::size_t uchardet = 0;
  std::size_t icu = 0;

  /// True where we were right.
  bool add(std::string_view bytes, std::string_view text);
};

}  // namespace lede::bench
