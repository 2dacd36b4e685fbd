#include <memory>
#include <string_view>
#include <utility>

#include <benchmark/benchmark.h>
#include <simdjson.h>
#include <uchardet/uchardet.h>

#include "analyser.h"
#include "cld2.h"
#include "decode.h"
#include "noise/noise.h"
#include "repair.h"
#include "stage.h"
#include "utf8.h"

namespace lede::bench {
namespace {

// A stage that reads one article after the other.
template <typename Read>
Stage for_each_article(std::string name, Read read, bool repairs = false) {
  const auto run = [read](const SpeedText& text) {
    for (const std::string& article : text.articles) {
      benchmark::DoNotOptimize(read(article));
    }
  };
  return {std::move(name), run, repairs};
}

bool ask_uchardet(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet*)> detector(
      uchardet_new(), uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
  uchardet_data_end(detector.get());
  return *uchardet_get_charset(detector.get()) != '\0';
}

// The languages of each article, which the indexer finds for other ends too.
using Passages = std::vector<std::vector<Passage>>;

Passages passages_in(const SpeedText& text) {
  Analyser analyser;
  Passages passages;
  for (const std::string& article : text.articles) {
    passages.push_back(analyser.passages(repair(article).text, {}));
  }
  return passages;
}

void find_noise_in(const SpeedText& text, const Passages& passages) {
  for (std::size_t i = 0; i < text.articles.size(); ++i) {
    const std::string& article = text.articles[i];
    benchmark::DoNotOptimize(
        find_noise(article, body_lines(article), passages[i]));
  }
}

void run_all(const SpeedText& text, const Passages& passages) {
  for (std::size_t i = 0; i < text.articles.size(); ++i) {
    const Repaired repaired = repair(decode(text.articles[i], "").text);
    benchmark::DoNotOptimize(
        find_noise(repaired.text, body_lines(repaired.text), passages[i]));
  }
}

}  // namespace

std::vector<Stage> text_stages(const SpeedText& text) {
  const auto passages = std::make_shared<const Passages>(passages_in(text));
  const auto analyser = std::make_shared<Analyser>();
  return {
      for_each_article("UTF-8 validation by simdjson",
                       [](const std::string& article) {
                         return simdjson::validate_utf8(article);
                       }),
      for_each_article(
          "UTF-8 validation by lede",
          [](const std::string& article) { return is_valid_utf8(article); }),
      for_each_article(
          "uchardet",
          [](const std::string& article) { return ask_uchardet(article); }),
      for_each_article(
          "decode",
          [](const std::string& article) { return decode(article, ""); }),
      for_each_article(
          "repair", [](const std::string& article) { return repair(article); },
          true),
      {"noise",
       [passages](const SpeedText& in) { find_noise_in(in, *passages); },
       false},
      {"decode, repair, noise",
       [passages](const SpeedText& in) { run_all(in, *passages); }, true},
      for_each_article("language of passages (not counted above)",
                       [analyser](const std::string& article) {
                         return analyser->passages(article, {});
                       }),
      for_each_article("language of passages by CLD2", passages_by_cld2),
  };
}

}  // namespace lede::bench
