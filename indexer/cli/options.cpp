#include "options.h"

#include <sstream>

#include <boost/program_options.hpp>

#include <lede/version.h>

#include "program.h"

namespace lede {
namespace {

namespace po = boost::program_options;

po::options_description visible_options(IndexerOptions& options) {
  po::options_description description("Options", 79, 40);
  auto add = description.add_options();
  add("index,i", po::value(&options.index)->value_name("DIR"),
      "the index to build; what it held is replaced at the end, at once");
  add("inspect", po::bool_switch(&options.inspect),
      "index nothing; show what is made of each article, a line of JSON each");
  add("tokens", po::bool_switch(&options.tokens),
      "with --inspect: show the words and their stems too");
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
      "have Xapian write the index too and compare the two; takes long");
  add("quiet,q", po::bool_switch(&options.quiet),
      "no progress and no summary; what was rejected is still told");
  add("help,h", "show this help");
  add("version", "show the version");
  return description;
}

std::string help_text(const po::options_description& options) {
  std::ostringstream text;
  text
      << "Usage: lede-index -i INDEX SOURCE...\n"
         "       lede-index --inspect SOURCE...\n"
         "Makes a full-text index of news articles, for lede-search.\n\n"
         "A SOURCE is a file, a folder (read with all below it), or - for\n"
         "standard input: plain text, HTML, RSS, Atom, Markdown, mail (.eml,\n"
         ".mbox), WARC, a tar or zip archive of these, or JSON Lines with the\n"
         "keys id, title, text, and url, source, author, published, lang.\n"
         "Files may be compressed (.gz, .zst).\n\n"
      << options
      << "\nExit status: 0 all indexed, 1 some articles were rejected, 2 "
         "failed (the\nindex is as it was), 75 another process is writing "
         "the index.\n";
  return text.str();
}

void check(const IndexerOptions& options) {
  if (options.index.empty() && !options.inspect) {
    throw BadOptions("no index named (-i DIR)");
  }
  if (options.tokens && !options.inspect) {
    throw BadOptions("--tokens goes with --inspect");
  }
  if (options.sources.empty()) throw BadOptions("no source named");
  constexpr std::size_t kMostThreads = 64;
  if (options.threads == 0 || options.threads > kMostThreads) {
    throw BadOptions("--threads takes 1 to 64");
  }
  constexpr std::size_t kLeastMemory = 16;
  constexpr std::size_t kMostMemory = 4096;
  if (options.memory_mb < kLeastMemory || options.memory_mb > kMostMemory) {
    throw BadOptions("--memory takes 16 to 4096");
  }
  constexpr std::size_t kMostMegabytes = 64;
  if (options.max_article_mb == 0 || options.max_article_mb > kMostMegabytes) {
    throw BadOptions("--max-article-mb takes 1 to 64");
  }
}

}  // namespace

IndexerOptions indexer_options(int argc, char** argv) {
  IndexerOptions options;
  const po::options_description visible = visible_options(options);
  po::options_description all;
  all.add(visible).add_options()("source", po::value(&options.sources));
  const po::variables_map values = parsed_options(argc, argv, all, "source");
  if (values.contains("help")) {
    options.answer = help_text(visible);
  } else if (values.contains("version")) {
    options.answer = std::string("lede-index ") + kVersion + "\n";
  } else {
    check(options);
  }
  return options;
}

}  // namespace lede
