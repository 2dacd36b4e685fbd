#include "labelled_bytes.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

#include <simdjson.h>

#include "decode.h"
#include "encoding.h"
#include "other_detectors.h"
#include "unicode_shape.h"

namespace lede::bench {
namespace {

std::string field(const simdjson::dom::element& row, const char* key) {
  std::string_view text;
  if (row[key].get_string().get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

std::size_t find_caseless(const std::string& text, std::string_view word) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == b;
  };
  const auto at =
      std::search(text.begin(), text.end(), word.begin(), word.end(), same);
  return at == text.end() ? std::string::npos
                          : static_cast<std::size_t>(at - text.begin());
}

// Cuts encoding="…" of an XML declaration and charset=… of meta elements.
std::string without_declarations(std::string bytes) {
  for (const std::string_view word : {"encoding=", "charset="}) {
    for (std::size_t at = find_caseless(bytes, word); at != std::string::npos;
         at = find_caseless(bytes, word)) {
      std::size_t end = at + word.size();
      if (end < bytes.size() && (bytes[end] == '"' || bytes[end] == '\'')) {
        ++end;
      }
      end = std::min(bytes.find_first_of("\"' ?>/;\r\n", end), bytes.size());
      bytes.erase(at, end - at);
    }
  }
  return bytes;
}

}  // namespace

std::vector<LabelledBytes> labelled_bytes(const std::filesystem::path& folder) {
  std::vector<LabelledBytes> files;
  std::ifstream manifest(folder / "manifest.jsonl");
  simdjson::dom::parser parser;
  for (std::string line; std::getline(manifest, line);) {
    simdjson::dom::element row;
    const simdjson::padded_string json(line);
    if (parser.parse(json).get(row) != simdjson::SUCCESS) continue;
    const std::string name = field(row, "file");
    std::ifstream file(folder / name, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    files.push_back(
        {name, field(row, "encoding"), without_declarations(std::move(bytes))});
  }
  return files;
}

std::string text_of(std::string_view bytes, const std::string& encoding) {
  const ByteOrderMark mark = byte_order_mark_of(bytes);
  if (mark.size_bytes > 0 && encoding.size() > 2 &&
      find_caseless(encoding, "utf") == 0) {
    return convert(bytes.substr(mark.size_bytes), std::string(mark.encoding))
        .text;
  }
  const std::string name = encoding_named(encoding);
  return convert(bytes, name.empty() ? encoding : name).text;
}

bool DecodingScore::add(std::string_view bytes, std::string_view text) {
  const bool right = decode(bytes, "").text == text;
  ++files;
  ours += right ? 1 : 0;
  uchardet += text_of(bytes, encoding_by_uchardet(bytes)) == text ? 1 : 0;
  icu += text_of(bytes, encoding_by_icu(bytes)) == text ? 1 : 0;
  return right;
}

}  // namespace lede::bench
