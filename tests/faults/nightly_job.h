#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "support/process.h"
#include "support/temp_folder.h"

namespace lede::test {

/// A folder of articles and the job that indexes it, for tests that disturb the
/// job and ask what is left.
class NightlyJob : public TempFolder {
 public:
  /// Has so many articles, and an index of them.
  explicit NightlyJob(int articles);

  std::filesystem::path index() const { return *this / "index"; }
  std::string articles() const { return (*this / "articles").string(); }

  /// Writes article `number` in a version, or removes it.
  void write_article(int number, int version) const;
  void remove_article(int number) const;

  /// The command line of the job with more options.
  std::vector<std::string> words(
      const std::vector<std::string>& more = {}) const;

  /// Runs it undisturbed; the exit code.
  int run(const std::vector<std::string>& more = {}) const;

  /// The fingerprint that an index of what the folder holds has.
  std::string wanted_fingerprint() const;

  /// What is wrong with the index; empty when it is sound, answers, and has one
  /// of these fingerprints.
  std::string fault(const std::vector<std::string>& fingerprints) const;
};

/// A number from the environment, for tests that run longer when asked to.
std::size_t chosen(const char* variable, std::size_t usual);

}  // namespace lede::test
