#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "digest.h"

namespace lede {

struct GenerationCheck {
  std::size_t articles = 0;
  Digest fingerprint;  ///< of what is there, else what the manifest tells
  std::vector<std::string> problems;  ///< a sentence each; none: it is sound
};

/// Holds a generation against its manifest: each byte of its files. Opens its
/// database, of this format and analyser, and reads some articles. With
/// `everything`, it holds the database against itself as well: the structure of
/// its tables (Xapian's own check), lengths and counts against what they count,
/// and the fingerprint of all articles, as lists and documents give it, against
/// the manifest's.
///
/// A damaged database may crash Xapian's check, so a program that has to go on
/// runs this in another process. (1.4.22's check also deletes an object as one
/// of another size: an address sanitizer wants new_delete_type_mismatch=0.)
/// Throws IoError.
GenerationCheck check_generation(const std::filesystem::path& generation,
                                 const std::string& analyser_version,
                                 bool everything);

}  // namespace lede
