#include <cstdio>

#include <lede/answer_change.h>
#include <lede/terminal_safe.h>

#include "json_writer.h"

namespace lede {
namespace {

std::string places_of(const ArticleMove& move) {
  char text[64];
  if (move.rank_before == 0) {
    std::snprintf(text, sizeof text, "  new %3zu", move.rank_after);
  } else if (move.rank_after == 0) {
    std::snprintf(text, sizeof text, "  %3zu gone", move.rank_before);
  } else {
    std::snprintf(text, sizeof text, "  %3zu > %zu", move.rank_before,
                  move.rank_after);
  }
  return text;
}

}  // namespace

std::string render_text(const AnswerChange& change) {
  if (change.moves.empty() && change.total_before == change.total_after) {
    return {};
  }
  std::string text = terminal_safe(change.query) + ": " +
                     std::to_string(change.total_before) + " > " +
                     std::to_string(change.total_after) + " articles\n";
  for (const ArticleMove& move : change.moves) {
    text += places_of(move) + "  " + terminal_safe(move.id) + "  " +
            terminal_safe(move.title) + " (" + terminal_safe(move.reason) +
            ")\n";
  }
  return text;
}

std::string render_json(const AnswerChange& change) {
  JsonWriter json;
  json.begin_object();
  json.key("query").string(change.query);
  json.key("total_before").number(change.total_before);
  json.key("total_after").number(change.total_after);
  json.key("moves").begin_array();
  for (const ArticleMove& move : change.moves) {
    json.begin_object();
    json.key("id").string(move.id);
    json.key("title").string(move.title);
    json.key("rank_before").number(move.rank_before);
    json.key("rank_after").number(move.rank_after);
    json.key("score_before").number(move.score_before);
    json.key("score_after").number(move.score_after);
    json.key("reason").string(move.reason);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text() + "\n";
}

}  // namespace lede
