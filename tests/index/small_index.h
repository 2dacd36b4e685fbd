#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "digest.h"
#include "index_document.h"
#include "index_reader.h"

namespace lede::test {

constexpr char kTestAnalyser[] = "test analyser 1";

/// A document of these words, parted by spaces: each at its place and, as its
/// own stem, without. Its body is the words.
IndexDocument document(std::string id, std::string_view words);

/// What stands for all that an index holds of a document.
Digest digest(const IndexDocument& document);

/// Publishes a generation of these documents; so many are kept.
void publish(const std::filesystem::path& index,
             const std::vector<IndexDocument>& documents,
             const std::string& analyser_version = kTestAnalyser,
             std::size_t keep = 1);

/// The ids of the articles that match, best first, a space between.
std::string found(IndexReader& reader, const Query& query);

}  // namespace lede::test
