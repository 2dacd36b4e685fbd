#include "options.h"

#include <charconv>
#include <sstream>

#include <boost/program_options.hpp>

#include <lede/version.h>

#include "generation_option.h"
#include "program.h"

namespace lede {
namespace {

namespace po = boost::program_options;

using Command = IndexerOptions::Command;

// Options as they are typed, before they are made sense of.
struct Typed {
  IndexerOptions options;
  std::string max_drift;
  std::string lock_wait;
};

po::options_description build_options(Typed& typed) {
  IndexerOptions& options = typed.options;
  po::options_description description("Options", 79, 40);
  auto add = description.add_options();
  add("index,i", po::value(&options.index)->value_name("DIR"),
      "the index; what has changed in the sources changes in it, at the end "
      "and at once");
  add("full", po::bool_switch(&options.full),
      "make everything anew, also what has not changed");
  add("no-repair", po::bool_switch(&options.no_repair),
      "leave text as it is that was decoded wrongly before it came here");
  add("max-article-mb",
      po::value(&options.max_article_mb)->value_name("N")->default_value(16),
      "reject articles larger than N MB");
  add("threads", po::value(&options.threads)->value_name("N")->default_value(2),
      "analyse articles in N threads");
  add("memory",
      po::value(&options.memory_mb)->value_name("MB")->default_value(256),
      "let the new index take so much memory; it is the same with less");
  add("verify", po::bool_switch(&options.verify),
      "have Xapian write the index too and compare the two, and check all of "
      "the new index before it is published; takes long");
  add("keep", po::value(&options.keep)->value_name("N")->default_value(2),
      "keep N generations, the new one among them");
  add("max-drift",
      po::value(&typed.max_drift)->value_name("SHARE")->default_value("50%"),
      "refuse an index that has lost more of its articles than this");
  add("canary", po::value(&options.canary)->value_name("FILE"),
      "refuse an index that does not answer the queries of this file: one a "
      "line, a tab, the ids of articles that it finds, tabs between");
  add("canary-floor", po::value<double>()->value_name("X"),
      "with --canary: not each article, but a mean nDCG@10 of at least X");
  add("lock-wait",
      po::value(&typed.lock_wait)->value_name("TIME")->default_value("0s"),
      "wait so long for another process to end that writes the index: 30s, "
      "10m, 2h");
  add("report", po::value(&options.report)->value_name("FILE"),
      "write a report of the run, in JSON");
  add("metrics", po::value(&options.metrics)->value_name("FILE"),
      "write figures of the run for Prometheus' node exporter");
  add("quiet,q", po::bool_switch(&options.quiet),
      "no progress and no summary; what was rejected is still told");
  return description;
}

po::options_description command_options(IndexerOptions& options) {
  po::options_description description("Other than indexing", 79, 40);
  auto add = description.add_options();
  add("watch", "stay, and bring the index up to the sources when these change");
  add("plan", "change nothing; tell what would be done");
  add("list", "show the generations of the index");
  add("rollback",
      po::value<std::string>()->value_name("GEN")->implicit_value(""),
      "make an older generation live: the one before, or --rollback=7");
  add("check",
      "check the index, or a generation named by -i DIR/gen-000007: files, "
      "lists, counts, fingerprint; with --canary, queries");
  add("quick", po::bool_switch(&options.quick),
      "with --check: the files, and articles here and there");
  add("inspect", "show what is made of each article, a line of JSON each");
  add("tokens", po::bool_switch(&options.tokens),
      "with --inspect: show the words and their stems too");
  add("help,h", "show this help");
  add("version", "show the version");
  return description;
}

std::string help_text(const po::options_description& build,
                      const po::options_description& commands) {
  std::ostringstream text;
  text
      << "Usage: lede-index -i INDEX SOURCE...\n"
         "       lede-index -i INDEX --watch | --plan SOURCE...\n"
         "       lede-index -i INDEX --list | --rollback[=GEN] | --check\n"
         "       lede-index --inspect SOURCE...\n"
         "Makes and keeps a full-text index of news articles, for "
         "lede-search.\n\n"
         "A SOURCE is a file, a folder (read with all below it), or - for\n"
         "standard input: plain text, HTML, RSS, Atom, Markdown, mail (.eml,\n"
         ".mbox), WARC, a tar or zip archive of these, or JSON with the\n"
         "keys id, title, text, and url, source, author, published, lang.\n"
         "Files may be compressed (.gz, .zst).\n\n"
      << build << "\n"
      << commands
      << "\nExit status: 0 done, 1 done but some articles were rejected, 2 bad "
         "options,\n65 damaged index, 66 no source, 70 internal error, 71 no "
         "memory, 73 no space,\n74 input or output error, 75 another process "
         "is writing the index, 76 the new\nindex was refused, 130 and 143 "
         "stopped. From 2 on the index is as it was.\n";
  return text.str();
}

template <typename Number>
std::optional<Number> number_from(std::string_view text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

double share_from(std::string text) {
  const bool is_percent = text.ends_with('%');
  if (is_percent) text.pop_back();
  const auto number = number_from<double>(text);
  const double share = number.value_or(-1) / (is_percent ? 100 : 1);
  if (share < 0 || share > 1) {
    throw BadOptions("--max-drift takes a share: 20% or 0.2");
  }
  return share;
}

std::chrono::milliseconds time_from(const std::string& text) {
  const struct {
    char unit;
    int seconds;
  } units[] = {{'s', 1}, {'m', 60}, {'h', 3600}};
  for (const auto& [unit, seconds] : units) {
    if (!text.ends_with(unit)) continue;
    const auto number = number_from<unsigned>(
        std::string_view(text).substr(0, text.size() - 1));
    constexpr unsigned kMost = 100'000;
    if (number && *number <= kMost) {
      return std::chrono::seconds(*number * static_cast<unsigned>(seconds));
    }
  }
  throw BadOptions("--lock-wait takes a time: 30s, 10m, 2h");
}

Command command_of(const po::variables_map& values) {
  const std::pair<const char*, Command> commands[] = {
      {"watch", Command::kWatch}, {"plan", Command::kPlan},
      {"list", Command::kList},   {"rollback", Command::kRollBack},
      {"check", Command::kCheck}, {"inspect", Command::kInspect}};
  Command found = Command::kUpdate;
  const char* before = nullptr;
  for (const auto& [name, command] : commands) {
    if (!values.contains(name)) continue;
    if (before != nullptr) {
      throw BadOptions(std::string("--") + before + " does not go with --" +
                       name);
    }
    before = name;
    found = command;
  }
  return found;
}

void check_range(const char* name, std::size_t value, std::size_t least,
                 std::size_t most) {
  if (value >= least && value <= most) return;
  throw BadOptions(std::string("--") + name + " takes " +
                   std::to_string(least) + " to " + std::to_string(most));
}

void check(const IndexerOptions& options) {
  const Command command = options.command;
  const bool reads_sources =
      command == Command::kUpdate || command == Command::kWatch ||
      command == Command::kPlan || command == Command::kInspect;
  if (options.index.empty() && command != Command::kInspect) {
    throw BadOptions("no index named (-i DIR)");
  }
  if (options.tokens && command != Command::kInspect) {
    throw BadOptions("--tokens goes with --inspect");
  }
  if (options.quick && command != Command::kCheck) {
    throw BadOptions("--quick goes with --check");
  }
  if (options.canary_floor && options.canary.empty()) {
    throw BadOptions("--canary-floor goes with --canary");
  }
  if (reads_sources && options.sources.empty()) {
    throw BadOptions("no source named");
  }
  if (!reads_sources && !options.sources.empty()) {
    throw BadOptions("no source goes with this: " + options.sources.front());
  }
  check_range("threads", options.threads, 1, 64);
  check_range("memory", options.memory_mb, 16, 4096);
  check_range("max-article-mb", options.max_article_mb, 1, 64);
  check_range("keep", options.keep, 1, 1000);
}

}  // namespace

IndexerOptions indexer_options(int argc, char** argv) {
  Typed typed;
  IndexerOptions& options = typed.options;
  const po::options_description build = build_options(typed);
  const po::options_description commands = command_options(options);
  po::options_description all;
  all.add(build).add(commands).add_options()("source",
                                             po::value(&options.sources));
  const po::variables_map values = parsed_options(argc, argv, all, "source");
  if (values.contains("help")) {
    options.answer = help_text(build, commands);
    return options;
  }
  if (values.contains("version")) {
    options.answer = std::string("lede-index ") + kVersion + "\n";
    return options;
  }
  options.command = command_of(values);
  options.max_drift = share_from(typed.max_drift);
  options.lock_wait = time_from(typed.lock_wait);
  if (values.contains("canary-floor")) {
    options.canary_floor = values["canary-floor"].as<double>();
  }
  if (options.command == Command::kRollBack) {
    const auto& name = values["rollback"].as<std::string>();
    if (!name.empty()) {
      options.generation = generation_from(name, "--rollback");
    }
  }
  check(options);
  return options;
}

}  // namespace lede
