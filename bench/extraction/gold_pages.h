#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lede {

/// A page whose article somebody has taken out by hand.
struct GoldPage {
  std::string id;
  std::string host;
  std::string language;
  std::string text;   ///< what should be taken out
  std::string bytes;  ///< of the HTML file
};

/// Reads a folder with gold.jsonl (objects with id, lang, host, text) and
/// html/ID.html. Lines without a page are left out.
std::vector<GoldPage> gold_pages(const std::filesystem::path& folder);

}  // namespace lede
