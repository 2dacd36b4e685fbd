#include "bulk/bulk_writer.h"

#include <algorithm>
#include <future>
#include <string_view>
#include <system_error>
#include <utility>

#include <xapian.h>

#include <lede/error.h>

#include "bulk/postlist_table.h"
#include "bulk/run_merging.h"
#include "threads.h"

namespace lede::bulk {
namespace {

constexpr char kPostlistName[] = "postlist.glass";
constexpr char kDocdataName[] = "docdata.glass";

std::filesystem::path made_folder(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directory(path, error);
  if (error) {
    throw IoError("cannot create the index in " + path.parent_path().string() +
                  ": " + error.message());
  }
  return path;
}

// Behind those of the documents before that are there.
std::vector<std::uint32_t> final_numbers(
    const std::vector<DocumentPiece>& documents) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(documents.size());
  std::uint32_t last = 0;
  for (const DocumentPiece& document : documents) {
    numbers.push_back(document.run == kOfNone ? 0 : ++last);
  }
  return numbers;
}

void remove_folder(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::remove_all(path, error);
  if (error) {
    throw IoError("cannot remove " + path.string() + ": " + error.message());
  }
}

}  // namespace

bool knows_this_xapian() {
  constexpr std::string_view kCompared[] = {"1.4.22"};
  return std::find(std::begin(kCompared), std::end(kCompared),
                   std::string_view(Xapian::version_string())) !=
         std::end(kCompared);
}

bool is_bulk_written(const std::filesystem::path& generation) {
  std::error_code ignored;  // who reads it tells what is wrong
  return !std::filesystem::exists(generation / "termlist.glass", ignored);
}

BulkWriter::BulkWriter(std::filesystem::path generation, std::size_t lanes,
                       std::size_t memory_bytes, Base base)
    : generation_(std::move(generation)),
      folder_(made_folder(generation_ / "runs")),
      base_(std::move(base)),
      documents_(base_.documents, DocumentPiece{0, kOfBase, {}}) {
  // The rest is for what lanes do not count: tables while they grow, the places
  // of documents, what the threads know of words and lines.
  const std::size_t lane_bytes = memory_bytes / 2 / lanes;
  for (std::uint32_t lane = 0; lane < lanes; ++lane) {
    lanes_.push_back(std::make_unique<Lane>(folder_, lane, lane_bytes,
                                            [this] { return next_run_++; }));
    pieces_.emplace_back(lanes_.back()->pieces_path());
  }
}

BulkWriter::~BulkWriter() = default;

void BulkWriter::put(std::size_t lane, std::uint32_t number,
                     const PlacedDocument& placed) {
  lanes_[lane]->put(number, placed);
}

void BulkWriter::remove(std::uint32_t number) {
  documents_.at(number - 1).run = kOfNone;
}

bool BulkWriter::has_put(std::uint32_t number) const {
  return documents_.at(number - 1).run < kOfBase;
}

// Runs that begin later have higher numbers, so the newest of a document is
// that of the highest run.
void BulkWriter::settle() {
  std::vector<std::future<void>> ends;
  for (const auto& lane : lanes_) {
    ends.push_back(begin_async([&lane] { lane->settle(); }));
  }
  for (std::future<void>& end : ends) end.get();
  for (const auto& lane : lanes_) {
    for (auto done = lane->take_done(); !done.empty(); done.pop_front()) {
      const auto& [number, piece] = done.front();
      if (documents_.size() < number) documents_.resize(number);
      DocumentPiece& known = documents_[number - 1];
      if (known.run >= kOfBase || known.run < piece.run) known = piece;
    }
  }
}

std::string BulkWriter::stored(std::uint32_t number) const {
  const DocumentPiece& document = documents_[number - 1];
  const Piece& piece = document.stored;
  std::string bytes;
  pieces_[document.lane].read(piece.offset, piece.bytes, bytes);
  return bytes;
}

RunSet BulkWriter::run_set(const std::vector<MemoryRun>& in_memory) const {
  RunSet runs;
  for (std::uint32_t run = 0; run < next_run_; ++run) {
    runs.runs.emplace_back(run_path(folder_, run));
  }
  for (const MemoryRun& run : in_memory) runs.runs[run.number] = run.lists;
  for (const DocumentPiece& document : documents_) {
    runs.newest.push_back(document.run);
  }
  if (base_.documents > 0) runs.base = base_.generation / kPostlistName;
  return runs;
}

DocumentTotals BulkWriter::finish(
    const std::map<std::string, std::string>& metadata) {
  settle();
  std::vector<MemoryRun> in_memory;
  for (const auto& lane : lanes_) {
    for (MemoryRun& run : lane->take_runs()) {
      in_memory.push_back(std::move(run));
    }
  }
  lanes_.clear();  // the rest of their memory is for the tables now
  RunSet runs = with_few_runs(run_set(in_memory), folder_);
  numbers_ = final_numbers(documents_);
  runs.numbers = numbers_;
  auto postlist = begin_async([&] {
    return write_postlist_table(generation_ / kPostlistName, folder_, runs,
                                metadata);
  });
  const TableRoot docdata = write_docdata_table(
      generation_ / kDocdataName, documents_, pieces_,
      base_.documents > 0 ? base_.generation / kDocdataName : "");
  const PostlistTable postings = postlist.get();
  write_version_file(generation_, {postings.root, docdata}, postings.totals);
  remove_folder(folder_);
  return postings.totals;
}

}  // namespace lede::bulk
