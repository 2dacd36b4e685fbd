#include "source/markdown/toml_fields.h"

#include <sstream>

#include <toml++/toml.h>

namespace lede {
namespace {

// A string, or another value as it would be written; nothing for lists and
// tables.
std::string text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  std::ostringstream written;
  if (const auto* date = node.as_date()) written << date->get();
  if (const auto* time = node.as_date_time()) written << time->get();
  if (const auto* number = node.as_integer()) written << number->get();
  return written.str();
}

void tell(std::string_view key, const toml::node& node,
          const OnField& on_field) {
  if (const auto* table = node.as_table()) {
    const toml::node* name = table->get("name");
    if (name != nullptr) on_field(key, text_of(*name));
  } else if (!node.is_array()) {
    on_field(key, text_of(node));
  }
}

toml::table parsed(std::string_view toml) {
  try {
    return toml::parse(toml);
  } catch (const toml::parse_error&) {
    return {};  // the text below is an article all the same
  }
}

}  // namespace

void read_toml_fields(std::string_view toml, const OnField& on_field) {
  for (const auto& [key, node] : parsed(toml)) {
    tell(key.str(), node, on_field);
    if (const auto* list = node.as_array()) {
      for (const toml::node& each : *list) tell(key.str(), each, on_field);
    }
  }
}

}  // namespace lede
