#include "faults/nightly_job.h"

#include <algorithm>
#include <cstdlib>

#include <lede/error.h>
#include <lede/generations.h>
#include <lede/searcher.h>
#include <lede/update.h>

#include "cli/programs.h"
#include "support/catch.h"

namespace lede::test {
namespace {

namespace fs = std::filesystem;

std::string name_of(int number) {
  return "articles/" + std::to_string(number) + ".txt";
}

}  // namespace

NightlyJob::NightlyJob(int articles) {
  for (int number = 0; number < articles; ++number) write_article(number, 0);
  REQUIRE(run() == 0);
}

void NightlyJob::write_article(int number, int version) const {
  write(name_of(number),
        "The port of " + std::to_string(number) + "\n\nIn version " +
            std::to_string(version) + " of story " + std::to_string(number) +
            " the port is shut, said the harbour master.\n\nПодпишитесь на "
            "нашу рассылку\n");
}

void NightlyJob::remove_article(int number) const {
  fs::remove(*this / name_of(number));
}

std::vector<std::string> NightlyJob::words(
    const std::vector<std::string>& more) const {
  std::vector<std::string> arguments = {"-q", "--keep", "3", "-i",
                                        index().string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.push_back(articles());
  return lede_index_words(arguments);
}

int NightlyJob::run(const std::vector<std::string>& more) const {
  Command command;
  command.words = words(more);
  const Outcome outcome = lede::test::run(command);
  if (outcome.exit_code != 0) UNSCOPED_INFO(outcome.err);
  return outcome.exit_code;
}

std::string NightlyJob::wanted_fingerprint() const {
  const fs::path fresh = *this / "fresh";
  fs::remove_all(fresh);
  return update_index(fresh, {articles()}).fingerprint;
}

std::string NightlyJob::fault(
    const std::vector<std::string>& fingerprints) const {
  try {
    const IndexCheck check = check_index(index(), CheckDepth::kFiles);
    if (!check.problems.empty()) return check.problems.front();
    if (std::find(fingerprints.begin(), fingerprints.end(),
                  check.fingerprint) == fingerprints.end()) {
      return "neither the old state nor the new: " + check.fingerprint;
    }
    const std::size_t found = Searcher(index()).search("harbour").total;
    if (found != check.articles) {
      return std::to_string(found) + " of " + std::to_string(check.articles) +
             " articles are found";
    }
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

std::size_t chosen(const char* variable, std::size_t usual) {
  const char* value = std::getenv(variable);
  return value == nullptr ? usual : std::stoul(value);
}

}  // namespace lede::test
