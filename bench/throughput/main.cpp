// How fast the stages are, beside others on the same bytes in the same run.
//
//   lede-speed DATA SAMPLE_DATA [Google Benchmark's options]
//
// DATA holds the sets, unpacked; where they are absent the sample articles
// serve. Prints MB/s (a million bytes) of one core's processor time, the best
// of several runs.

#include <cstdio>
#include <exception>
#include <string>

#include <benchmark/benchmark.h>

#include "machine.h"
#include "speed_table.h"
#include "stage.h"

namespace lede::bench {
namespace {

constexpr int kRounds = 5;
constexpr double kSecondsOfRound = 0.2;

void enter(const std::string& table, const Stage& stage,
           const SpeedText& text) {
  const std::string name = table + "/" + stage.name + "/" + text.name;
  benchmark::RegisterBenchmark(
      name.c_str(),
      [stage, &text](benchmark::State& state) {
        for (auto round : state) {
          static_cast<void>(round);
          stage.run(text);
        }
        state.SetBytesProcessed(static_cast<std::int64_t>(text.size_bytes()) *
                                static_cast<std::int64_t>(state.iterations()));
      })
      ->MinTime(kSecondsOfRound)
      ->Repetitions(kRounds);
}

void print_sizes(const std::vector<SpeedText>& texts) {
  for (const SpeedText& text : texts) {
    std::printf("%s: %zu articles, %.1f MB. ", text.name.c_str(),
                text.articles.size(),
                static_cast<double>(text.size_bytes()) / 1e6);
  }
  std::printf("\n");
}

void print_goal(const char* what, double goal, double speed) {
  if (speed == 0) return;
  std::printf("- %s: %.0f MB/s, goal %.0f: %s\n", what, speed, goal,
              speed >= goal ? "met" : "**short**");
}

void print_goals(const SpeedTable& speeds) {
  constexpr double kTextGoal = 150;
  constexpr double kHtmlGoal = 25;
  constexpr double kEnglishTermsGoal = 50;
  constexpr double kRussianTermsGoal = 40;
  for (const char* text : {"English", "Russian", "mixed"}) {
    print_goal((std::string("decode, repair, noise, ") + text).c_str(),
               kTextGoal,
               speeds.speed("clean news", "decode, repair, noise", text));
  }
  print_goal("text to terms, English", kEnglishTermsGoal,
             speeds.speed("words", "text to terms", "English"));
  print_goal("text to terms, Russian", kRussianTermsGoal,
             speeds.speed("words", "text to terms", "Russian"));
  print_goal("extraction", kHtmlGoal,
             speeds.speed("pages", "read_page (the article)", "HTML"));
}

void run(const DataSets& data) {
  const std::vector<SpeedText> clean = news_texts(data);
  const std::vector<SpeedText> found = news_as_found(data);
  const std::vector<SpeedText> pages{html_pages(data)};
  for (const SpeedText& text : clean) {
    for (const Stage& stage : text_stages(text)) {
      enter("clean news", stage, text);
    }
  }
  for (const SpeedText& text : clean) {
    for (const Stage& stage : word_stages(text)) enter("words", stage, text);
  }
  for (const SpeedText& text : found) {
    for (const Stage& stage : text_stages(text)) {
      if (stage.touches_repair) enter("news as found", stage, text);
    }
  }
  for (const Stage& stage : html_stages()) enter("pages", stage, pages[0]);

  SpeedTable speeds;
  benchmark::RunSpecifiedBenchmarks(&speeds);
  std::printf("%s\\\n%s\n\n", machine().c_str(), built_with().c_str());
  print_sizes(clean);
  print_sizes(pages);
  std::printf(
      "\nMB/s; in brackets how many times slower than the first line.\n\n%s",
      speeds.markdown().c_str());
  print_goals(speeds);
}

}  // namespace
}  // namespace lede::bench

int main(int count, char** arguments) try {
  benchmark::Initialize(&count, arguments);
  if (count < 3) {
    std::fprintf(stderr, "usage: lede-speed DATA SAMPLE_DATA [OPTION...]\n");
    return 2;
  }
  lede::bench::run(lede::bench::DataSets(arguments[1], arguments[2]));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-speed: %s\n", error.what());
  return 2;
}
