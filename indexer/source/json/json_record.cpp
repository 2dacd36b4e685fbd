#include "source/json/json_record.h"

#include <array>

#include <simdjson.h>

#include "decode.h"
#include "extract/published_date.h"
#include "utf8.h"

namespace lede {
namespace {

namespace dom = simdjson::dom;

// The four hexadecimal digits behind "\u" at `at`; -1 where none stand.
int code_unit_at(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') {
    return -1;
  }
  int value = 0;
  for (const char digit : json.substr(at + 2, 4)) {
    const int lower = digit | 0x20;
    if (digit >= '0' && digit <= '9') {
      value = 16 * value + (digit - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = 16 * value + (lower - 'a' + 10);
    } else {
      return -1;
    }
  }
  return value;
}

bool is_high_surrogate(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Programs that cut strings by UTF-16 units leave halves of pairs, which no
// JSON parser takes.
std::string without_lone_surrogates(std::string_view json) {
  std::string mended;
  mended.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '\\') {
      mended += json[at++];
      continue;
    }
    const int unit = code_unit_at(json, at);
    const bool pair =
        is_high_surrogate(unit) && is_low_surrogate(code_unit_at(json, at + 6));
    const bool lone =
        !pair && (is_high_surrogate(unit) || is_low_surrogate(unit));
    // "\uXXXX", a pair of them, or a short escape such as "\\".
    const std::size_t size =
        std::min(pair ? std::size_t{12} : std::size_t{unit < 0 ? 2U : 6U},
                 json.size() - at);
    mended.append(lone ? "\\ufffd" : json.substr(at, size));
    at += size;
  }
  return mended;
}

// A string, or a number as it would be written; nothing for null and other
// values.
std::string text_of(const dom::element& value) {
  std::string_view text;
  if (value.get_string().get(text) == simdjson::SUCCESS) {
    return std::string(text);
  }
  if (value.is_number()) return simdjson::minify(value);
  return {};
}

std::string field(const dom::object& record, std::string_view key) {
  dom::element value;
  if (record.at_key(key).get(value) != simdjson::SUCCESS) return {};
  return text_of(value);
}

RawArticle article_of(const dom::object& record) {
  RawArticle article;
  article.id = field(record, "id");
  article.bytes = field(record, "text");
  article.charset = "UTF-8";
  article.about = {field(record, "title"),
                   field(record, "url"),
                   field(record, "source"),
                   field(record, "author"),
                   published_date_of(field(record, "published")),
                   field(record, "lang")};
  return article;
}

}  // namespace

struct JsonRecordReader::Parser {
  dom::parser parser;
  std::string padded;

  // The parser reads a little past the end, hence the padding.
  simdjson::error_code parse(std::string_view json, dom::element& root) {
    padded.assign(json);
    padded.append(simdjson::SIMDJSON_PADDING, '\0');
    constexpr bool kMakeRoom = false;
    return parser.parse(padded.data(), json.size(), kMakeRoom).get(root);
  }
};

JsonRecordReader::JsonRecordReader() : parser_(std::make_unique<Parser>()) {}
JsonRecordReader::JsonRecordReader(JsonRecordReader&&) noexcept = default;
JsonRecordReader& JsonRecordReader::operator=(JsonRecordReader&&) noexcept =
    default;
JsonRecordReader::~JsonRecordReader() = default;

std::variant<RawArticle, NoArticle> JsonRecordReader::read(
    std::string_view line) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
  }
  dom::element root;
  simdjson::error_code error = parser_->parse(line, root);
  Decoded decoded;
  if (error != simdjson::SUCCESS && !is_valid_utf8(line)) {
    decoded = decode(line, "");
    line = decoded.text;
    error = parser_->parse(line, root);
  }
  if (error == simdjson::STRING_ERROR) {
    error = parser_->parse(without_lone_surrogates(line), root);
  }
  if (error != simdjson::SUCCESS) {
    return NoArticle{std::string("not JSON: ") +
                     simdjson::error_message(error)};
  }
  dom::object record;
  if (root.get_object().get(record) != simdjson::SUCCESS) {
    return NoArticle{"not a JSON object"};
  }
  RawArticle article = article_of(record);
  if (!decoded.encoding.empty()) {
    article.place = {0, RecordForm::kJson, {}};
    article.place->charset = std::move(decoded.encoding);
  }
  if (article.bytes.empty() && article.about.title.empty()) {
    return NoArticle{"the record has neither \"text\" nor \"title\""};
  }
  return article;
}

}  // namespace lede
