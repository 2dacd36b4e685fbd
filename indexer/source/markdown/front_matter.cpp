#include "source/markdown/front_matter.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ascii.h"
#include "extract/published_date.h"
#include "source/markdown/toml_fields.h"
#include "source/markdown/yaml_fields.h"
#include "source/one_line.h"

namespace lede {
namespace {

constexpr std::size_t kMostBytes = 1U << 16U;

struct Fenced {
  std::string_view inside;
  std::string_view behind;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
    line.remove_suffix(1);
  }
  return line;
}

// What stands between a first line `fence` and the next one.
std::optional<Fenced> fenced_by(std::string_view fence, std::string_view text) {
  std::string_view rest = text.substr(0, kMostBytes);
  if (take_line(rest) != fence) return std::nullopt;
  const char* begin = rest.data();
  while (!rest.empty()) {
    const char* line_begin = rest.data();
    const std::string_view line = take_line(rest);
    if (line != fence && (line != "..." || fence != "---")) continue;
    const auto inside = static_cast<std::size_t>(line_begin - begin);
    const auto behind = static_cast<std::size_t>(rest.data() - text.data());
    return Fenced{{begin, inside}, text.substr(behind)};
  }
  return std::nullopt;
}

struct Key {
  std::string_view name;
  std::string Metadata::*field;
};

constexpr std::array<Key, 18> kKeys = {{
    {"title", &Metadata::title},
    {"author", &Metadata::author},
    {"authors", &Metadata::author},
    {"byline", &Metadata::author},
    {"date", &Metadata::published},
    {"published", &Metadata::published},
    {"publishdate", &Metadata::published},
    {"pubdate", &Metadata::published},
    {"lang", &Metadata::language},
    {"language", &Metadata::language},
    {"locale", &Metadata::language},
    {"url", &Metadata::url},
    {"canonical", &Metadata::url},
    {"canonical_url", &Metadata::url},
    {"permalink", &Metadata::url},
    {"link", &Metadata::url},
    {"source", &Metadata::source},
    {"publisher", &Metadata::source},
}};

// Addresses below a site say nothing without it.
bool fits(std::string Metadata::*field, std::string_view value) {
  return !value.empty() && (field != &Metadata::url ||
                            value.find("://") != std::string_view::npos);
}

void set_field(std::string_view key, const std::string& text,
               FrontMatter& matter) {
  const std::string name = lower_ascii(key);
  std::string value = one_line(text);
  if ((name == "id" || name == "guid") && matter.id.empty()) {
    matter.id = std::move(value);
    return;
  }
  for (const Key& each : kKeys) {
    if (each.name != name) continue;
    if (each.field == &Metadata::published) value = published_date_of(value);
    std::string& field = matter.about.*each.field;
    if (!fits(each.field, value)) return;
    if (field.empty()) {
      field = value;
    } else if (each.field == &Metadata::author) {
      field.append(", ").append(value);
    }
  }
}

}  // namespace

FrontMatter front_matter_of(std::string_view text) {
  FrontMatter matter;
  matter.text = text;
  const OnField on_field = [&matter](std::string_view key,
                                     const std::string& value) {
    set_field(key, value, matter);
  };
  if (const auto yaml = fenced_by("---", text)) {
    read_yaml_fields(yaml->inside, on_field);
    matter.text = yaml->behind;
  } else if (const auto toml = fenced_by("+++", text)) {
    read_toml_fields(toml->inside, on_field);
    matter.text = toml->behind;
  }
  return matter;
}

}  // namespace lede
