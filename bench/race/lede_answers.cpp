// Answers the questions of bench/performance by liblede, in one process.
//
//   lede-answers INDEX QUERIES.tsv                   see question_loop.h
//   lede-answers INDEX QUERIES.tsv THREADS SECONDS
//
// has so many threads ask for pages with snippets, and prints how many they got
// a second, and how many a second of processor time.

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include <lede/searcher.h>

#include "question_loop.h"

namespace {

using lede::bench::Question;

// As a person would type it.
std::string query_of(const Question& question) {
  std::string query;
  for (const std::string& word : question.words) {
    if (!query.empty()) query += ' ';
    if (question.group == "and2") query += '+';
    query += word;
  }
  if (question.group == "phrase") return '"' + query + '"';
  if (question.group == "prefix") return query + '*';
  return query;
}

class Lede : public lede::bench::Contestant {
 public:
  explicit Lede(const lede::Searcher& searcher) : searcher_(searcher) {}

  std::size_t ids(const Question& question) override {
    lede::SearchOptions ids;
    ids.ids_only = true;
    return searcher_.search(query_of(question), ids).hits.size();
  }

  std::size_t page(const Question& question) override {
    return searcher_.search(query_of(question)).hits.size();
  }

  std::size_t count(const Question& question) override {
    lede::SearchOptions no_hits;
    no_hits.limit = 0;
    return searcher_.search(query_of(question), no_hits).total;
  }

 private:
  const lede::Searcher& searcher_;
};

struct Throughput {
  double by_clock;      // pages a second
  double by_processor;  // pages a second of processor time
};

// Each thread asks all questions in turn, from a place of its own.
Throughput throughput_of(const lede::Searcher& searcher,
                         const std::vector<Question>& questions,
                         std::size_t threads, double seconds) {
  using Clock = std::chrono::steady_clock;
  std::atomic<std::size_t> answers = 0;
  const std::clock_t processor_start = std::clock();
  const auto start = Clock::now();
  const auto end = start + std::chrono::duration<double>(seconds);
  std::vector<std::jthread> readers;
  for (std::size_t reader = 0; reader < threads; ++reader) {
    readers.emplace_back([&, reader] {
      Lede lede(searcher);
      std::size_t next = reader * questions.size() / threads;
      for (; Clock::now() < end; ++next) {
        lede.page(questions[next % questions.size()]);
        ++answers;
      }
    });
  }
  readers.clear();
  const std::chrono::duration<double> taken = Clock::now() - start;
  const double processor =
      static_cast<double>(std::clock() - processor_start) / CLOCKS_PER_SEC;
  const auto pages = static_cast<double>(answers);
  return {pages / taken.count(), pages / processor};
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3 && count != 5) {
    std::fputs("usage: lede-answers INDEX QUERIES.tsv [THREADS SECONDS]\n",
               stderr);
    return 2;
  }
  const lede::Searcher searcher(arguments[1]);
  const std::vector<Question> questions =
      lede::bench::read_questions(arguments[2]);
  if (count == 5) {
    const std::size_t threads = std::stoul(arguments[3]);
    const double seconds = std::stod(arguments[4]);
    // The first time warms the reader and the analyser of each thread up.
    throughput_of(searcher, questions, threads, seconds);
    const auto [by_clock, by_processor] =
        throughput_of(searcher, questions, threads, seconds);
    std::printf("%.1f %.1f\n", by_clock, by_processor);
    return 0;
  }
  Lede lede(searcher);
  lede::bench::answer_requests(lede, questions);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "lede-answers: %s\n", error.what());
  return 2;
}
