#include "source/markdown/yaml_fields.h"

#include <new>

#include <yaml.h>

namespace lede {
namespace {

constexpr int kDeepest = 50;

class Parser {
 public:
  explicit Parser(std::string_view yaml) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_input_string(
        &parser_, reinterpret_cast<const unsigned char*>(yaml.data()),
        yaml.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { yaml_parser_delete(&parser_); }

  // The caller deletes the event.
  bool next(yaml_event_t& event) {
    return yaml_parser_parse(&parser_, &event) != 0 &&
           event.type != YAML_STREAM_END_EVENT;
  }

 private:
  yaml_parser_t parser_{};
};

// Follows the events by depth: 1 is the mapping, 2 a list or a mapping below
// one of its keys, 3 a mapping in such a list.
class Fields {
 public:
  explicit Fields(const OnField& on_field) : on_field_(on_field) {}

  int depth() const { return depth_; }

  void hear(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_MAPPING_START_EVENT: start(true); break;
      case YAML_SEQUENCE_START_EVENT: start(false); break;
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT: end(); break;
      case YAML_SCALAR_EVENT:
        scalar({reinterpret_cast<const char*>(event.data.scalar.value),
                event.data.scalar.length});
        break;
      case YAML_ALIAS_EVENT: scalar({}); break;
      default: break;
    }
  }

 private:
  void start(bool mapping) {
    ++depth_;
    if (depth_ > 1) inner_is_mapping_ = mapping;
    inner_key_.clear();
    inner_has_key_ = false;
  }

  void end() {
    --depth_;
    if (depth_ == 1) has_key_ = false;
    inner_has_key_ = false;
  }

  void scalar(std::string text) {
    if (depth_ == 1) {
      if (has_key_) on_field_(key_, text);
      if (!has_key_) key_ = std::move(text);
      has_key_ = !has_key_;
    } else if (depth_ <= 3 && !inner_is_mapping_) {
      on_field_(key_, text);
    } else if (depth_ <= 3) {
      if (inner_has_key_ && inner_key_ == "name") on_field_(key_, text);
      if (!inner_has_key_) inner_key_ = std::move(text);
      inner_has_key_ = !inner_has_key_;
    }
  }

  const OnField& on_field_;
  int depth_ = 0;
  std::string key_;
  std::string inner_key_;
  bool has_key_ = false;
  bool inner_has_key_ = false;
  bool inner_is_mapping_ = false;
};

}  // namespace

void read_yaml_fields(std::string_view yaml, const OnField& on_field) {
  Parser parser(yaml);
  Fields fields(on_field);
  yaml_event_t event;
  while (fields.depth() < kDeepest && parser.next(event)) {
    fields.hear(event);
    yaml_event_delete(&event);
  }
}

}  // namespace lede
