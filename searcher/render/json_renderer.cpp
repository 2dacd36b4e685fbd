#include <lede/renderer.h>

#include "json_writer.h"
#include "render/explanation_json.h"
#include "render/facets_json.h"
#include "utf8.h"

namespace lede {
namespace {

constexpr int kScoreDecimals = 4;
constexpr int kShareDecimals = 4;

// Byte ranges as ranges of characters, in one pass: they rise.
void write_ranges(const MarkedText& marked, JsonWriter& json) {
  std::size_t bytes = 0;
  std::size_t characters = 0;
  const auto advance_to = [&](std::size_t byte) {
    characters += count_characters(
        std::string_view(marked.text).substr(bytes, byte - bytes));
    bytes = byte;
    json.number(characters);
  };
  json.begin_row();
  for (const Span& highlight : marked.highlights) {
    json.begin_row();
    advance_to(highlight.begin);
    advance_to(highlight.end);
    json.end_row();
  }
  json.end_row();
}

// Bytes of the file; an empty list where they are not known.
void write_places(const MarkedText& marked, JsonWriter& json) {
  json.begin_row();
  for (const Span& place : marked.in_file) {
    json.begin_row();
    if (!place.empty()) {
      json.number(place.begin);
      json.number(place.end);
    }
    json.end_row();
  }
  json.end_row();
}

void write_languages(const Hit& hit, JsonWriter& json) {
  json.begin_object();
  for (const LanguageShare& share : hit.languages) {
    json.key(share.language).number(share.share, kShareDecimals);
  }
  json.end_object();
}

void write_hit(const Hit& hit, JsonWriter& json) {
  json.begin_object();
  json.key("id").string(hit.id);
  json.key("index").string(hit.index);
  json.key("file").string(hit.file);
  json.key("file_entry").string(hit.file_entry);
  json.key("unpacked").boolean(hit.unpacked);
  json.key("title").string(hit.title.text);
  json.key("title_highlights");
  write_ranges(hit.title, json);
  json.key("title_in_file");
  write_places(hit.title, json);
  json.key("url").string(hit.url);
  json.key("source").string(hit.source);
  json.key("author").string(hit.author);
  json.key("published").string(hit.published);
  json.key("score").number(hit.score, kScoreDecimals);
  json.key("language").string(hit.language);
  json.key("languages");
  write_languages(hit, json);
  json.key("snippets").begin_array();
  for (const Snippet& snippet : hit.snippets) {
    json.begin_object();
    json.key("text").string(snippet.text);
    json.key("range").begin_row();
    json.number(snippet.characters_before);
    json.number(snippet.characters_before + count_characters(snippet.text));
    json.end_row();
    json.key("highlights");
    write_ranges(snippet, json);
    json.key("in_file");
    write_places(snippet, json);
    json.end_object();
  }
  json.end_array();
  if (hit.explanation) {
    json.key("explanation");
    write_explanation(hit, json);
  }
  json.end_object();
}

}  // namespace

std::string render_json(const SearchResult& result) {
  JsonWriter json(JsonWriter::Layout::kIndented);
  json.begin_object();
  json.key("query").string(result.query);
  json.key("generations").begin_row();
  for (const unsigned generation : result.generations) {
    json.number(std::size_t{generation});
  }
  json.end_row();
  json.key("total").number(result.total);
  json.key("partial").boolean(result.partial);
  json.key("hits").begin_array();
  for (const Hit& hit : result.hits) write_hit(hit, json);
  json.end_array();
  if (result.facets) {
    json.key("facets");
    write_facets(*result.facets, json);
  }
  json.key("notes").begin_array();
  for (const std::string& note : result.notes) json.string(note);
  json.end_array();
  json.end_object();
  return json.text() + "\n";
}

std::string render_json_lines(const SearchResult& result) {
  std::string lines;
  for (const Hit& hit : result.hits) {
    JsonWriter json;
    write_hit(hit, json);
    lines.append(json.text()).append("\n");
  }
  return lines;
}

}  // namespace lede
