#include "render/explanation_json.h"

namespace lede {
namespace {

void write_places(const std::vector<WordPlace>& places, JsonWriter& json) {
  json.begin_row();
  for (const WordPlace& place : places) {
    json.begin_row();
    json.number(place.characters.begin);
    json.number(place.characters.end);
    json.end_row();
  }
  json.end_row();
}

void write_term(const ExplainedTerm& term, JsonWriter& json) {
  json.begin_object();
  json.key("term").string(term.term);
  json.key("frequency").number(term.frequency);
  json.key("articles").number(term.articles);
  json.end_object();
}

void write_part(const ScorePart& part, JsonWriter& json) {
  json.begin_object();
  json.key("clause").string(part.clause);
  json.key("score").number(part.score);
  json.key("weight").number(part.weight);
  json.key("boost").number(part.boost);
  json.key("frequency").number(part.frequency);
  json.key("articles").number(part.articles);
  json.key("terms_in_query").number(part.terms_in_query);
  json.key("terms").begin_array();
  for (const ExplainedTerm& term : part.terms) write_term(term, json);
  json.end_array();
  json.key("in_title");
  write_places(part.in_title, json);
  json.key("in_body");
  write_places(part.in_body, json);
  json.end_object();
}

}  // namespace

void write_explanation(const Hit& hit, JsonWriter& json) {
  const Explanation& whole = *hit.explanation;
  json.begin_object();
  json.key("score").number(hit.score);
  json.key("ranking").string(whole.by_relevance ? "relevance" : "words_found");
  json.key("freshness").number(whole.freshness);
  json.key("article_length").number(whole.article_length);
  json.key("mean_length").number(whole.mean_length);
  json.key("articles").number(whole.articles);
  json.key("parts").begin_array();
  for (const ScorePart& part : whole.parts) write_part(part, json);
  json.end_array();
  json.end_object();
}

}  // namespace lede
