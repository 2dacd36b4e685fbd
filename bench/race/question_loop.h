#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lede::bench {

/// A line of the file of queries: the class, a tab and the words.
struct Question {
  std::string group;  ///< "rare", "common", "and2", "or2", "or5", "phrase" or
                      ///< "prefix"; what the words are to mean
  std::vector<std::string> words;  ///< in lower case
};

/// An engine with an open index, in the race of bench/performance.
class Contestant {
 public:
  virtual ~Contestant() = default;

  /// Finds the ten best articles. Returns how many there were.
  virtual std::size_t ids(const Question& question) = 0;

  /// Finds them with their titles and a marked snippet each.
  virtual std::size_t page(const Question& question) = 0;

  /// How many articles match in all.
  virtual std::size_t count(const Question& question) = 0;
};

/// The questions of a file. Throws std::runtime_error when there are none.
std::vector<Question> read_questions(const std::string& path);

/// Reads requests from standard input until its end, a line each, and answers
/// each by a line, with one of these for each question of the class:
///
///     ids CLASS      the microseconds that it took by the clock and, after a
///                    comma, of the thread's processor time: "412.0,398.2"
///     page CLASS     the same
///     count CLASS    how many articles match: "17"
void answer_requests(Contestant& contestant,
                     const std::vector<Question>& questions);

}  // namespace lede::bench
