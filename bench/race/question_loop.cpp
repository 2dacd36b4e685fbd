#include "question_loop.h"

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include <time.h>

namespace lede::bench {
namespace {

double microseconds_on(clockid_t clock) {
  timespec now{};
  ::clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e6 +
         static_cast<double>(now.tv_nsec) / 1e3;
}

// "412.0,398.2"
template <typename Act>
std::string times_of(Act act) {
  const double wall = microseconds_on(CLOCK_MONOTONIC);
  const double processor = microseconds_on(CLOCK_THREAD_CPUTIME_ID);
  act();
  const double processor_taken =
      microseconds_on(CLOCK_THREAD_CPUTIME_ID) - processor;
  const double wall_taken = microseconds_on(CLOCK_MONOTONIC) - wall;
  return std::to_string(wall_taken) + ',' + std::to_string(processor_taken);
}

std::string answer(Contestant& contestant, const std::string& what,
                   const Question& question) {
  if (what == "count") return std::to_string(contestant.count(question));
  if (what == "page") return times_of([&] { contestant.page(question); });
  return times_of([&] { contestant.ids(question); });
}

}  // namespace

std::vector<Question> read_questions(const std::string& path) {
  std::ifstream file(path);
  std::vector<Question> questions;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    Question question;
    fields >> question.group;
    for (std::string word; fields >> word;) question.words.push_back(word);
    if (!question.words.empty()) questions.push_back(std::move(question));
  }
  if (questions.empty()) throw std::runtime_error("no queries in " + path);
  return questions;
}

void answer_requests(Contestant& contestant,
                     const std::vector<Question>& questions) {
  std::string what;
  std::string group;
  while (std::cin >> what >> group) {
    std::string line;
    for (const Question& question : questions) {
      if (question.group != group) continue;
      line += answer(contestant, what, question) + ' ';
    }
    std::cout << line << std::endl;
  }
}

}  // namespace lede::bench
