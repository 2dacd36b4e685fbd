#include "extract/json_ld.h"

#include <algorithm>
#include <map>
#include <string_view>

#include <simdjson.h>

#include "extract/page_tree.h"

namespace lede {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostBytes = 2U << 20U;
constexpr std::size_t kMostObjects = 2000;

// JSON as it stands between comments or CDATA marks. A raw line break or tab
// in a string is an error, and a common one; outside strings a space is as
// good.
std::string mended(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos ||
      end < begin) {
    return {};
  }
  // "//<![CDATA[" has brackets of its own.
  std::string json(script.substr(begin, end - begin + 1));
  if (json.starts_with("[CDATA[")) json.erase(0, 7);
  if (const std::size_t close = json.rfind("]]");
      script.find("<![CDATA[") != std::string_view::npos &&
      close != std::string::npos && close + 2 == json.size()) {
    json.resize(close);
  }
  for (char& byte : json) {
    if (static_cast<unsigned char>(byte) < ' ') byte = ' ';
  }
  const std::size_t last = json.find_last_of("}]");
  json.resize(last == std::string::npos ? 0 : last + 1);
  return json;
}

std::string string_of(const dom::element& value) {
  std::string_view text;
  if (value.get_string().get(text) != simdjson::SUCCESS) return {};
  return std::string(text);
}

std::string field(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object.at_key(key).get(value) != simdjson::SUCCESS) return {};
  dom::array list;
  if (value.get_array().get(list) == simdjson::SUCCESS) {
    return list.size() > 0 ? string_of(list.at(0)) : std::string();
  }
  return string_of(value);
}

// Strings of pages hold entities and tags now and then.
std::string plain(std::string text) {
  if (text.find_first_of("<&") == std::string::npos) return text;
  std::string shown = page_tree(text).text;
  if (!shown.empty() && shown.back() == '\n') shown.pop_back();
  return shown;
}

bool is_article_type(std::string_view type) {
  type.remove_prefix(std::min(type.rfind('/') + 1, type.size()));
  return type.ends_with("Article") || type.ends_with("BlogPosting") ||
         type == "Report";
}

bool is_article(const dom::object& object) {
  dom::element type;
  if (object.at_key("@type").get(type) != simdjson::SUCCESS) return false;
  dom::array types;
  if (type.get_array().get(types) != simdjson::SUCCESS) {
    return is_article_type(string_of(type));
  }
  return std::any_of(types.begin(), types.end(), [](const dom::element& one) {
    return is_article_type(string_of(one));
  });
}

class ArticleReader {
 public:
  void read(const dom::element& root) {
    std::vector<dom::object> objects;
    gather(root, objects, 4);
    for (const dom::object& object : objects) {
      const std::string id = field(object, "@id");
      const std::string name = field(object, "name");
      if (!id.empty() && !name.empty()) names_.try_emplace(id, name);
    }
    for (const dom::object& object : objects) {
      if (is_article(object)) read_article(object);
    }
  }

  StructuredArticle take() { return std::move(article_); }

 private:
  static void gather(const dom::element& value,
                     std::vector<dom::object>& objects, int levels) {
    if (levels == 0 || objects.size() >= kMostObjects) return;
    dom::array list;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
      for (const dom::element& one : list) gather(one, objects, levels - 1);
      return;
    }
    dom::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) return;
    objects.push_back(object);
    for (const char* key :
         {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"}) {
      dom::element inner;
      if (object.at_key(key).get(inner) == simdjson::SUCCESS) {
        gather(inner, objects, levels - 1);
      }
    }
  }

  void read_article(const dom::object& object) {
    // A second article may be another one: a list of what else there is.
    const std::string headline = plain(field(object, "headline"));
    if (!article_.headline.empty() && !headline.empty() &&
        headline != article_.headline) {
      return;
    }
    keep(article_.headline, headline);
    keep(article_.headline, plain(field(object, "name")));
    keep(article_.author, people(object, "author"));
    keep(article_.author, people(object, "creator"));
    keep(article_.published, field(object, "datePublished"));
    keep(article_.published, field(object, "dateCreated"));
    keep(article_.url, field(object, "url"));
    keep(article_.publisher, people(object, "publisher"));
    keep(article_.language, field(object, "inLanguage"));
    keep(article_.body, plain(field(object, "articleBody")));
  }

  static void keep(std::string& kept, std::string found) {
    if (kept.empty()) kept = std::move(found);
  }

  std::string people(const dom::object& object, std::string_view key) const {
    dom::element value;
    if (object.at_key(key).get(value) != simdjson::SUCCESS) return {};
    dom::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS) return name_of(value);
    constexpr std::size_t kMostNames = 12;
    std::string names;
    std::size_t count = 0;
    for (const dom::element& one : list) {
      const std::string name = name_of(one);
      if (name.empty() || ++count > kMostNames) continue;
      if (!names.empty()) names += ", ";
      names += name;
    }
    return names;
  }

  std::string name_of(const dom::element& value) const {
    dom::object person;
    if (value.get_object().get(person) != simdjson::SUCCESS) {
      return plain(string_of(value));
    }
    std::string name = field(person, "name");
    if (name.empty()) {
      const auto found = names_.find(field(person, "@id"));
      if (found != names_.end()) name = found->second;
    }
    return plain(std::move(name));
  }

  std::map<std::string, std::string> names_;
  StructuredArticle article_;
};

}  // namespace

StructuredArticle structured_article(const std::vector<std::string>& scripts) {
  ArticleReader reader;
  for (const std::string& script : scripts) {
    if (script.size() > kMostBytes) continue;
    dom::parser parser;
    dom::element root;
    const simdjson::padded_string json(mended(script));
    if (parser.parse(json).get(root) == simdjson::SUCCESS) reader.read(root);
  }
  return reader.take();
}

}  // namespace lede
