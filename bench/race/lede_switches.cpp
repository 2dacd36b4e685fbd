// What a publish costs those who search meanwhile.
//
//   lede-switches INDEX QUERIES.tsv ROUNDS SECONDS
//
// INDEX has two generations at least. One thread asks for pages with snippets,
// in turn while nothing happens and while another generation is made live each
// second, as a nightly run or --rollback does it: read and checked whole
// before. Prints a table; a round is SECONDS of each.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include <lede/generations.h>
#include <lede/searcher.h>

#include "question_loop.h"

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

struct Latencies {
  std::vector<double> milliseconds;
  int switches = 0;

  // Of the share given, no one waited longer.
  double at(double share) {
    const auto place = static_cast<std::ptrdiff_t>(
        share * static_cast<double>(milliseconds.size() - 1));
    std::nth_element(milliseconds.begin(), milliseconds.begin() + place,
                     milliseconds.end());
    return milliseconds[static_cast<std::size_t>(place)];
  }
};

void ask_until(Clock::time_point end, const lede::Searcher& searcher,
               const std::vector<std::string>& queries,
               std::vector<double>& milliseconds) {
  for (std::size_t next = 0;; ++next) {
    const auto begin = Clock::now();
    if (begin >= end) return;
    searcher.search(queries[next % queries.size()]);
    const Seconds taken = Clock::now() - begin;
    milliseconds.push_back(taken.count() * 1e3);
  }
}

class SwitchRace {
 public:
  SwitchRace(const std::string& index, std::vector<std::string> queries)
      : index_(index), queries_(std::move(queries)), searcher_(index) {
    const auto generations = lede::list_generations(index);
    if (generations.size() < 2) {
      throw std::runtime_error("the index has only one generation");
    }
    numbers_ = {generations[0].number, generations[1].number};
  }

  void idle(double seconds, Latencies& latencies) {
    ask_until(Clock::now() + to_clock(seconds), searcher_, queries_,
              latencies.milliseconds);
  }

  void switching(double seconds, Latencies& latencies) {
    const auto end = Clock::now() + to_clock(seconds);
    std::jthread publisher([&] {
      for (auto next = Clock::now(); next < end; next += to_clock(1)) {
        std::this_thread::sleep_until(next);
        const std::size_t which = ++latencies.switches % numbers_.size();
        lede::roll_back(index_, numbers_[which]);
      }
    });
    ask_until(end, searcher_, queries_, latencies.milliseconds);
  }

 private:
  static Clock::duration to_clock(double seconds) {
    return std::chrono::duration_cast<Clock::duration>(Seconds(seconds));
  }

  std::string index_;
  std::vector<std::string> queries_;
  lede::Searcher searcher_;
  std::vector<unsigned> numbers_;
};

void print_row(const char* name, Latencies& latencies) {
  std::printf("| %s | %zu | %d | %.2f | %.2f | %.2f |\n", name,
              latencies.milliseconds.size(), latencies.switches,
              latencies.at(0.5), latencies.at(0.99), latencies.at(0.999));
}

std::vector<std::string> queries_in(const char* path) {
  std::vector<std::string> queries;
  for (const auto& question : lede::bench::read_questions(path)) {
    std::string query;
    for (const std::string& word : question.words) query += word + " ";
    queries.push_back(std::move(query));
  }
  return queries;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 5) {
    std::fputs("usage: lede-switches INDEX QUERIES.tsv ROUNDS SECONDS\n",
               stderr);
    return 2;
  }
  SwitchRace race(arguments[1], queries_in(arguments[2]));
  const int rounds = std::stoi(arguments[3]);
  const double seconds = std::stod(arguments[4]);
  Latencies warming;
  race.idle(1, warming);
  Latencies idle;
  Latencies switching;
  for (int round = 0; round < rounds; ++round) {
    race.idle(seconds, idle);
    race.switching(seconds, switching);
  }
  std::puts("| pages, ms | pages | switches | p50 | p99 | p99.9 |");
  std::puts("|---|---|---|---|---|---|");
  print_row("nothing happens", idle);
  print_row("a switch a second", switching);
  std::printf("\np99 while switching: %.2f times that of idle; goal 1.2\n",
              switching.at(0.99) / idle.at(0.99));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-switches: %s\n", error.what());
  return 2;
}
